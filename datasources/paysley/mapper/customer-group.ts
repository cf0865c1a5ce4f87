import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaysleyConnection } from '../connection.ts';
import { accountRef } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf } from '../../rows/row.ts';
import type { groupFields } from '../wire/catalogue.ts';

export function customerGroupMappers(
  connection: PaysleyConnection,
): PropertyMappers<'customerGroup', RowOf<typeof groupFields>> {
  return {
    account: () => accountRef(connection),
    name: (row) => row.name,
    description: (row) => row.description,
    createdAt: (row) => row.date_created,
    raw: (row) => redact(row.payload),
  };
}

import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaysleyConnection } from '../connection.ts';
import { accountRef } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf } from '../../rows/row.ts';
import type { categoryFields } from '../wire/catalogue.ts';

export function categoryMappers(
  connection: PaysleyConnection,
): PropertyMappers<'category', RowOf<typeof categoryFields>> {
  return {
    account: () => accountRef(connection),
    name: (row) => row.name,
    raw: (row) => redact(row.payload),
  };
}

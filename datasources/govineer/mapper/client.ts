import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { clientFields } from '../wire/client.ts';

export const clientWires = {
  name: ['name'],
  state: [],
  createdAt: ['created_at'],
  raw: [],
} as const satisfies WiresOf<'client', typeof clientFields>;

export const clientMappers: PropertyMappers<'client', RowOf<typeof clientFields>> = {
  name: (row) => row.name,
  // The provider has no word for it and lists live ones only.
  state: () => 'ACTIVE',
  createdAt: (row) => row.created_at,
  raw: (row) => redact(row.payload),
};

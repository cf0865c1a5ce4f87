import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { customerFields } from '../wire/customer.ts';

export const customerWires = {
  account: [],
  kind: [],
  name: ['name'],
  salutation: [],
  firstName: [],
  lastName: [],
  companyName: [],
  displayName: ['name', 'email', 'reference_id'],
  email: ['email'],
  phone: [],
  address: [],
  language: [],
  reference: ['reference_id'],
  description: [],
  group: [],
  metadata: [],
  version: [],
  createdAt: ['created_at'],
  raw: [],
} as const satisfies WiresOf<'customer', typeof customerFields>;

export function customerMappers(
  connection: Pick<GovineerConnection, 'settings'>,
): PropertyMappers<'customer', RowOf<typeof customerFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => (ref.account === null ? null : refOf(connection, 'account', null, ref.account)),
    kind: missing,
    name: (row) => row.name,
    salutation: missing,
    firstName: missing,
    lastName: missing,
    companyName: missing,
    displayName: (row, ref) =>
      [row.name, row.email, row.reference_id].find((text) => text !== null && text.trim() !== '') ??
      ref.nativeId,
    email: (row) => row.email,
    phone: missing,
    address: missing,
    language: missing,
    reference: (row) => row.reference_id,
    description: missing,
    group: missing,
    metadata: () => ({}),
    version: missing,
    createdAt: (row) => row.created_at,
    raw: (row) => redact(row.payload),
  };
}

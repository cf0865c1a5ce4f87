import type { Address } from '../../../src/domain/records/parts.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { ProfituityConnection } from '../connection.ts';
import { accountOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { customerFields, WireCustomer } from '../wire/customer.ts';

type CustomerFields = typeof customerFields;

export const customerWires = {
  account: ['merchantId'],
  kind: [],
  name: ['name'],
  salutation: [],
  firstName: [],
  lastName: [],
  companyName: [],
  displayName: ['name', 'email', 'phone', 'externalId'],
  email: ['email'],
  phone: ['phone'],
  address: ['address'],
  language: [],
  reference: ['externalId'],
  description: [],
  group: [],
  metadata: [],
  version: [],
  createdAt: ['creationTime'],
  raw: [],
} as const satisfies WiresOf<'customer', CustomerFields>;

export function customerMappers(
  connection: Pick<ProfituityConnection, 'settings'>,
): PropertyMappers<'customer', RowOf<CustomerFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => accountOf(connection, ref),
    kind: missing,
    name: (row) => row.name,
    salutation: missing,
    firstName: missing,
    lastName: missing,
    companyName: missing,
    displayName: (row, ref) => {
      const texts = [row.name, row.email, row.phone, row.externalId];
      return texts.find((text) => (text ?? '').trim() !== '') ?? ref.nativeId;
    },
    email: (row) => row.email,
    phone: (row) => row.phone,
    address: (row) => addressOf(row.address),
    language: missing,
    reference: (row) => row.externalId,
    description: missing,
    group: missing,
    metadata: () => ({}),
    version: missing,
    createdAt: (row) => row.creationTime,
    raw: (row) => redact(row.payload),
  };
}

/** The country is not told. */
function addressOf(address: WireCustomer['address']): Address | null {
  if (address === null) return null;
  const { line1, line2, city, state, zip } = address;
  return { line1, line2, city, state, postalCode: zip, country: null };
}

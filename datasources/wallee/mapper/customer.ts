import type { Address } from '../../../src/domain/records/parts.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import type { customerFields } from '../wire/customer.ts';

type CustomerFields = typeof customerFields;

export const customerWires = {
  account: [],
  kind: [],
  name: [],
  salutation: [],
  firstName: ['givenName'],
  lastName: ['familyName'],
  companyName: [],
  displayName: ['givenName', 'familyName', 'emailAddress', 'customerId'],
  email: ['emailAddress'],
  phone: [],
  address: [],
  language: ['language'],
  reference: ['customerId'],
  description: [],
  group: [],
  metadata: ['metaData'],
  version: ['version'],
  createdAt: ['createdOn'],
  raw: [],
} as const satisfies WiresOf<'customer', CustomerFields>;

/** `addressOf`: the address of each customer, where it was asked for. */
export function customerMappers(
  connection: Pick<WalleeConnection, 'settings'>,
  addressOf: (customerId: string) => Address | null,
): PropertyMappers<'customer', RowOf<CustomerFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => accountOf(connection, ref),
    kind: missing,
    name: missing,
    salutation: missing,
    firstName: (row) => row.givenName,
    lastName: (row) => row.familyName,
    companyName: missing,
    displayName: (row, ref) => {
      const names = [row.givenName, row.familyName].filter((name) => name !== null).join(' ');
      const shown = [names, row.emailAddress, row.customerId].find((text) => (text ?? '').trim() !== '');
      return shown ?? ref.nativeId;
    },
    email: (row) => row.emailAddress,
    phone: missing,
    address: (_, ref) => addressOf(ref.nativeId),
    language: (row) => row.language,
    reference: (row) => row.customerId,
    description: missing,
    group: missing,
    metadata: (row) => redactWallee(row.metaData) ?? {},
    version: (row) => row.version,
    createdAt: (row) => row.createdOn,
    raw: (row) => redactWallee(row.payload),
  };
}

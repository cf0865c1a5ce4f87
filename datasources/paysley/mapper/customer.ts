import type { Address } from '../../../src/domain/records/parts.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaysleyConnection } from '../connection.ts';
import { accountRef, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { customerKinds } from '../vocabulary.ts';
import type { RowOf } from '../../rows/row.ts';
import type { customerFields } from '../wire/catalogue.ts';

type CustomerRow = RowOf<typeof customerFields>;

export function customerMappers(connection: PaysleyConnection): PropertyMappers<'customer', CustomerRow> {
  const missing = (): null => null;
  return {
    account: () => accountRef(connection),
    kind: (row) => kindOf(connection, row),
    name: missing,
    salutation: (row) => row.salutation,
    firstName: (row) => row.first_name,
    lastName: (row) => row.last_name,
    companyName: (row) => row.company,
    displayName: (row, { nativeId }) => displayNameOf(row) ?? nativeId,
    email: (row) => row.email,
    phone: (row) => row.mobile_no,
    address: addressOf,
    language: missing,
    reference: (row) => row.reference_number,
    description: (row) => row.description,
    group: (row) => (row.group_id === null ? null : refOf(connection, 'customerGroup', row.group_id)),
    metadata: (row) => redact(row.additional_value) ?? {},
    version: missing,
    createdAt: missing,
    raw: (row) => redact(row.payload),
  };
}

function kindOf({ oddWords }: PaysleyConnection, { listing_type: type }: CustomerRow) {
  if (type === null) return null;
  if (Object.hasOwn(customerKinds, type)) return customerKinds[type] ?? null;
  oddWords.count('customers.listing_type', type);
  return null;
}

/** The first there is that shows something. */
function displayNameOf(row: CustomerRow): string | null {
  const whole = [row.first_name, row.last_name].filter((name) => name !== null).join(' ');
  const names = [row.company, whole, row.email, row.mobile_no, row.reference_number];
  return names.find((name) => name !== null && name.trim() !== '') ?? null;
}

/** Null where no part of it is set. */
function addressOf(row: CustomerRow): Address | null {
  const address: Address = {
    line1: row.address_line1,
    line2: row.address_line2,
    city: row.city,
    state: row.state,
    postalCode: row.postal_code,
    country: row.country_iso,
  };
  return Object.values(address).every((part) => part === null) ? null : address;
}

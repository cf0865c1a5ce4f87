import type { Refusal } from '../../../../src/domain/operation.ts';
import type { Changes, CustomerFields } from '../../../../src/domain/record-commands.ts';
import type { Address } from '../../../../src/domain/records/parts.ts';
import { unsupportedFields } from '../../../commands/unsupported-fields.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { customerKinds } from '../../vocabulary.ts';
import type { Members } from './members.ts';
import { givenOf, meaningOf, printable } from './members.ts';
import { wordOf } from './word-of.ts';

const supported: ReadonlySet<string> = new Set([
  'kind',
  'salutation',
  'firstName',
  'lastName',
  'companyName',
  'email',
  'phone',
  'address',
  'reference',
  'description',
  'group',
  'metadata',
] as const satisfies readonly (keyof CustomerFields)[]);

/** Fields of a customer that Paysley has no place for. In an update null is one that was given. */
export function unplacedInCustomer(
  { settings }: Pick<PaysleyConnection, 'settings'>,
  fields: Changes<CustomerFields>,
  updates: boolean,
): readonly Refusal[] {
  const rule = { base: ['input', 'customer'], label: settings.displayName, nullIsGiven: updates };
  return unsupportedFields(fields, supported, rule);
}

/** What was given of a customer, by the names of Paysley's list. */
export function customerMembers(fields: Changes<CustomerFields>): Members {
  const { kind, address, group, metadata } = fields;
  return givenOf({
    listing_type: kind === undefined || kind === null ? kind : wordOf(customerKinds, kind),
    email: fields.email,
    mobile_no: fields.phone,
    group_id: group === undefined || group === null ? group : group.nativeId,
    salutation: fields.salutation,
    first_name: fields.firstName,
    last_name: fields.lastName,
    company: fields.companyName,
    description: fields.description,
    reference_number: fields.reference,
    additional_value: metadata === undefined ? undefined : printable(metadata),
    ...(address === undefined ? {} : addressMembers(address)),
  });
}

function addressMembers(address: Address | null): Members {
  return {
    address_line1: address?.line1 ?? null,
    address_line2: address?.line2 ?? null,
    city: address?.city ?? null,
    state: address?.state ?? null,
    postal_code: address?.postalCode ?? null,
    country_iso: address?.country ?? null,
  };
}

/** What Paysley requires of a customer as it will be (Paysley, create a customer). */
export function lackingInCustomer(members: Members): readonly Refusal[] {
  const has = (name: string): boolean => meaningOf('text', members[name]) !== null;
  const lacks = (field: string, why: string): Refusal =>
    refusal('BAD_USER_INPUT', `Paysley requires ${why}.`, 'customer', field);
  const found: Refusal[] = [];
  if (!has('listing_type')) found.push(lacks('kind', 'to know whether it is a person or a company'));
  if (members['listing_type'] === 'individual' && !has('first_name')) {
    found.push(lacks('firstName', 'the first name of a person'));
  }
  if (members['listing_type'] === 'company' && !has('company')) {
    found.push(lacks('companyName', 'the name of a company'));
  }
  if (!has('email') && !has('mobile_no')) found.push(lacks('email', 'an e-mail or a phone'));
  return found;
}

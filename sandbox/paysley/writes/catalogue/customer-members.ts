import type { CustomerRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import type { Body } from './members.ts';
import { oneOf, requiredText, textIn, wholeIn } from './members.ts';
import { WrongMembers } from './wrong-members.ts';

/** As little as an address needs (assumed: only that e-mails are unique is published). */
const EMAIL = /^[^@]+@[^@\s]+$/;
const PHONE = /^\+?[\d ().-]{5,25}$/;

/** A customer's members as a body has them. Throws WrongMembers. */
export function customerIn(
  { store }: Pick<PaysleyContext, 'store'>,
  body: Body,
): Omit<CustomerRecord, 'customer_id'> {
  const type = oneOf(body, 'listing_type', ['individual', 'company']);
  if (type === null) throw new WrongMembers(['listing_type'], 'listing_type is required.');
  if (type === 'individual') requiredText(body, 'first_name');
  else requiredText(body, 'company_name');
  const email = textIn(body, 'email');
  const phone = textIn(body, 'mobile_no');
  if (email === null && phone === null) {
    throw new WrongMembers(['email', 'mobile_no'], 'email or mobile_no is required.');
  }
  if (email !== null && !EMAIL.test(email)) throw new WrongMembers('email', 'email is not valid.');
  if (phone !== null && !PHONE.test(phone)) throw new WrongMembers('mobile_no', 'mobile_no is not valid.');
  const group = wholeIn(body, 'customer_group_id') ?? 0;
  if (group !== 0 && store.groups.get(group) === undefined) {
    throw new WrongMembers('customer_group_id', 'customer_group_id is not found.');
  }
  return {
    email: email ?? '',
    mobile_no: phone ?? '',
    group_id: group === 0 ? null : group,
    salutation: textIn(body, 'salutation'),
    first_name: textIn(body, 'first_name'),
    last_name: textIn(body, 'last_name'),
    company: textIn(body, 'company_name'),
    ein_code: textIn(body, 'ein_code'),
    listing_type: type,
    description: textIn(body, 'description'),
    ...countryIn(body),
    state: textIn(body, 'state'),
    city: textIn(body, 'city'),
    postal_code: textIn(body, 'postal_code'),
    reference_number: textIn(body, 'reference_number'),
    additional_value: additionalIn(body),
    address_line1: textIn(body, 'address_line1'),
    address_line2: textIn(body, 'address_line2'),
  };
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function countryIn(body: Body): Pick<CustomerRecord, 'country_iso' | 'country_name'> {
  const code = textIn(body, 'country_iso');
  if (code === null) return { country_iso: null, country_name: null };
  const name = /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
  if (name === undefined) throw new WrongMembers('country_iso', 'country_iso is not valid.');
  return { country_iso: code, country_name: name };
}

/** One level of texts, numbers and flags (assumed; the published sample has a number and a text). */
function additionalIn(body: Body): CustomerRecord['additional_value'] {
  const value = body['additional_value'] ?? '';
  if (value === '') return null;
  const fits =
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => ['string', 'number', 'boolean'].includes(typeof one));
  if (!fits) throw new WrongMembers('additional_value', 'additional_value must be an object.');
  const members = value as Readonly<Record<string, string | number | boolean>>;
  return Object.keys(members).length === 0 ? null : members;
}

import type { Refusal } from '../../../../../src/domain/operation.ts';
import type { Address } from '../../../../../src/domain/records/parts.ts';
import { Mismatch } from '../../../../http/mismatch.ts';
import { NumberText } from '../../../../http/number-text.ts';
import type { Printable } from '../../../../http/print-json.ts';
import { refusal } from '../../../../rows/refusals.ts';
import { link } from '../../../wire/id64.ts';
import { addressValues } from '../../address-values.ts';
import type { Values } from '../looks.ts';
import type { AddressRow } from './row.ts';

/** What is done about a customer's address. */
export type AddressPlan =
  | { readonly is: 'nothing' }
  | { readonly is: 'add'; readonly address: Values }
  | { readonly is: 'change'; readonly entry: AddressRow; readonly address: Values }
  | { readonly is: 'remove'; readonly entry: AddressRow };

/** Texts that a customer's address has besides those that the graph knows (wallee, CustomerPostalAddress). */
const others: ReadonlySet<string> = new Set([
  'salutation',
  'givenName',
  'familyName',
  'organizationName',
  'emailAddress',
  'phoneNumber',
  'mobilePhoneNumber',
  'commercialRegisterNumber',
  'dateOfBirth',
  'dependentLocality',
  'gender',
  'salesTaxNumber',
  'socialSecurityNumber',
  'sortingCode',
]);
/** Shown as an object, taken as its id. */
const legalForm = 'legalOrganizationForm';

/**
 * The address of a customer is the default one that bills go to. One that is given replaces its street and place; the
 * person and numbers it also has, which the graph does not show, are repeated as they are. What would lose anything is
 * refused instead. `entries`: all that the customer has.
 */
export function planAddress(address: Address | null, entries: readonly AddressRow[]): AddressPlan | Refusal {
  const [current, ...defaults] = entries.filter(({ defaultAddress }) => defaultAddress === true);
  if (defaults.length > 0) return lossy('wallee shows several default addresses of the customer');
  if (address === null) return planRemoval(current, entries);
  if (current === undefined) return { is: 'add', address: addressValues(address) };
  if (current.addressType === 'SHIPPING') {
    return lossy('the default address of the customer is one for deliveries, and there is one default');
  }
  const rest = otherValues(current);
  if (rest === null) return lossy('its address has properties that are not known here, and would be lost');
  return { is: 'change', entry: current, address: { ...rest, ...addressValues(address) } };
}

function planRemoval(current: AddressRow | undefined, entries: readonly AddressRow[]): AddressPlan | Refusal {
  if (current === undefined || current.addressType === 'SHIPPING') return { is: 'nothing' };
  if (entries.length > 1)
    return lossy('the customer has other addresses, of which wallee may take one instead');
  const rest = otherValues(current);
  if (rest === null || Object.keys(rest).length > 0) {
    return lossy('its address holds a name or a number too, which would be lost');
  }
  return { is: 'remove', entry: current };
}

/** What the entry has besides street and place; null where there is something that can't be repeated. */
function otherValues({ address }: AddressRow): Readonly<Record<string, Printable>> | null {
  const own = addressValues(null);
  const told = Object.entries(address ?? {}).filter(([name, value]) => !(name in own) && value !== null);
  const values = told.map(([name, value]): [string, Printable | null] => [name, repeated(name, value)]);
  return values.some(([, value]) => value === null)
    ? null
    : (Object.fromEntries(values) as Record<string, Printable>);
}

function repeated(name: string, value: unknown): Printable | null {
  if (name === legalForm) {
    const form = link(value);
    return form instanceof Mismatch ? null : new NumberText(form.id);
  }
  return others.has(name) && typeof value === 'string' ? value : null;
}

function lossy(message: string): Refusal {
  return refusal('UNSUPPORTED_BY_PROVIDER', message, 'customer', 'address');
}

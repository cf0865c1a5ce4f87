import type { Refusal } from '../../../../../src/domain/operation.ts';
import type { LinkFields, ReusableLinkFields } from '../../../../../src/domain/record-commands.ts';
import { refusal } from '../../../../rows/refusals.ts';
import { itemNames, partsOf } from '../../draft-paths.ts';
import type { PathOf } from '../../outcome.ts';
import type { Values } from '../looks.ts';

export type Reusable = Extract<LinkFields, { readonly is: 'reusable' }>['fields'];

const longestName = 100;

/** wallee has one kind of link. */
export function kindRefusal({ is }: Exclude<LinkFields, { readonly is: 'reusable' }>): Refusal {
  return refusal('UNSUPPORTED_BY_PROVIDER', 'links of wallee are reusable ones', is);
}

/** What is sent of a link, apart from its line items and its currency: what was left out is undefined, null clears. */
export function linkValues(fields: Reusable): Values {
  const { name, language, availableFrom, availableUntil, maxTransactions } = fields;
  return {
    name,
    language,
    availableFrom: instantText(availableFrom),
    availableUntil: instantText(availableUntil),
    maximalNumberOfTransactions: maxTransactions,
    billingAddressHandlingMode: handlingOf(fields.askBillingAddress),
    shippingAddressHandlingMode: handlingOf(fields.askShippingAddress),
  };
}

export function nameRefusals({ name }: Reusable): readonly Refusal[] {
  if (name.length <= longestName) return [];
  return [refusal('BAD_USER_INPUT', `required ${longestName} characters at most`, 'reusable', 'name')];
}

/** A customer who is asked is asked on the page of the payment; cleared is not asked. */
function handlingOf(asked: boolean | null | undefined): string | undefined {
  if (asked === undefined) return undefined;
  return asked === true ? 'REQUIRED_ON_PAYMENT_PAGE' : 'NOT_REQUIRED';
}

function instantText(at: number | null | undefined): string | null | undefined {
  return typeof at === 'number' ? new Date(at).toISOString() : at;
}

const inputs: ReadonlyMap<string, keyof ReusableLinkFields> = new Map([
  ['externalId', 'reference'],
  ['name', 'name'],
  ['currency', 'currency'],
  ['language', 'language'],
  ['availableFrom', 'availableFrom'],
  ['availableUntil', 'availableUntil'],
  ['maximalNumberOfTransactions', 'maxTransactions'],
  ['billingAddressHandlingMode', 'askBillingAddress'],
  ['shippingAddressHandlingMode', 'askShippingAddress'],
]);

/** Where in the input a property of a link came from: `lineItems[0].name` too. */
export const linkPaths: PathOf = (property) => {
  const [first = '', second = '', third = ''] = partsOf(property);
  if (first === 'lineItems') {
    const below = [second, itemNames.get(third) ?? ''].filter((part) => part !== '');
    return ['input', 'reusable', 'lineItems', ...below];
  }
  const input = inputs.get(first);
  return input === undefined ? null : ['input', 'reusable', input];
};

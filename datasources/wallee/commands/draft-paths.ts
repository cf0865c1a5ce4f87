import type { CreateTransaction } from '../../../src/domain/commands.ts';
import { addressNames } from './address-values.ts';
import type { PathOf } from './outcome.ts';

/** Of a line item. */
export const itemNames = names({
  uniqueId: 'reference',
  name: 'name',
  sku: 'sku',
  type: 'kind',
  quantity: 'quantity',
  amountIncludingTax: 'unitPrice',
  taxes: 'taxRate',
});

const own = names<readonly string[]>({
  currency: ['amount'],
  token: ['source', 'paymentMethodId'],
  merchantReference: ['reference'],
  customerId: ['customerId'],
  customerEmailAddress: ['customerEmail'],
  metaData: ['metadata'],
  successUrl: ['returnUrl'],
  failedUrl: ['cancelUrl'],
  completionBehavior: ['captureMethod'],
  allowedPaymentMethodConfigurations: ['source', 'hosted', 'methods'],
  tokenizationMode: ['source', 'hosted', 'saveMethod'],
});

/** Where in the input a property of the body came from: `lineItems[0].name`, `billingAddress.street`. */
export function draftPaths({ lineItems }: Pick<CreateTransaction, 'lineItems'>): PathOf {
  const itemized = lineItems !== null && lineItems.length > 0;
  return (property) => {
    const [first = '', ...rest] = partsOf(property);
    const path = pathOf(first, rest, itemized);
    return path === null ? null : ['input', ...path];
  };
}

/** `lineItems[0].name` → lineItems, 0, name. */
export function partsOf(property: string): readonly string[] {
  return property.split(/[.[\]]+/).filter((part) => part !== '');
}

function pathOf(first: string, [second = '', third = '']: readonly string[], itemized: boolean) {
  switch (first) {
    case 'lineItems':
      // The one that was made is the amount and its description.
      if (!itemized) return third === 'name' ? ['description'] : ['amount'];
      return ['lineItems', second, itemNames.get(third) ?? ''].filter((part) => part !== '');
    case 'billingAddress':
      if (second === 'phoneNumber') return ['customerPhone'];
      return ['billingAddress', addressNames.get(second) ?? ''].filter((part) => part !== '');
    case 'shippingAddress':
      return ['shippingAddress', addressNames.get(second) ?? ''].filter((part) => part !== '');
    default:
      return own.get(first) ?? null;
  }
}

/** A map, since what is looked up is a provider's text. */
function names<T = string>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(table));
}

/** How a brand is paid. Whatever goes on elsewhere needs an address for the shopper to return to (assumed). */
export type Brand =
  /** `numbers`: what a number of this brand begins with. */
  | { readonly way: 'card'; readonly numbers: RegExp }
  | { readonly way: 'account' }
  | { readonly way: 'elsewhere' }
  /** Paid some day: pending at first. */
  | { readonly way: 'invoice' };

const BRANDS: ReadonlyMap<string, Brand> = new Map([
  ['VISA', { way: 'card', numbers: /^4/ }],
  ['MASTER', { way: 'card', numbers: /^(5[1-5]|2[2-7])/ }],
  ['AMEX', { way: 'card', numbers: /^3[47]/ }],
  ['DISCOVER', { way: 'card', numbers: /^6(011|5)/ }],
  ['JCB', { way: 'card', numbers: /^35/ }],
  ['DINERS', { way: 'card', numbers: /^3[068]/ }],
  ['MAESTRO', { way: 'card', numbers: /^(5[06-9]|6)/ }],
  ['DIRECTDEBIT_SEPA', { way: 'account' }],
  ['PAYPAL', { way: 'elsewhere' }],
  ['IDEAL', { way: 'elsewhere' }],
  ['SOFORTUEBERWEISUNG', { way: 'elsewhere' }],
  ['INVOICE', { way: 'invoice' }],
]);

export function brandNamed(name: string): Brand | undefined {
  return BRANDS.get(name);
}

export const BRAND_NAMES: readonly string[] = [...BRANDS.keys()];

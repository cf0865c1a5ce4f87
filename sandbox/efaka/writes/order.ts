import { defined } from '../data/people.ts';
import type { Told } from '../data/people.ts';
import type { InitialType } from '../records.ts';
import { INITIAL_TYPES } from '../records.ts';
import type { EfakaRules } from '../routes/context.ts';
import type { Addresses } from '../store/efaka-store.ts';
import { lengthOf } from '../wire/form.ts';
import type { Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** What a merchant says of a payment beside its money and its means. */
export interface Order {
  readonly type: InitialType | undefined;
  readonly reference: string | undefined;
  readonly told: Told;
  readonly addresses: Addresses;
  readonly createRegistration: boolean;
}

const CUSTOMER = ['merchantCustomerId', 'givenName', 'surname', 'email', 'phone', 'mobile', 'ip'] as const;
/** What the members of `customer` look like (assumed); the others may be anything. */
const PATTERNS: Readonly<Record<string, RegExp>> = { 'customer.email': /^[^@\s]+@[^@\s]+$/ };
const ADDRESS = ['street1', 'street2', 'city', 'state', 'postcode', 'country'] as const;

export function readOrder(parameters: Parameters, rules: EfakaRules): Order {
  const type = parameters.text('paymentType', 2);
  // Without a payment to act on there is no capture, refund or reversal.
  if (type === 'CP' || type === 'RF' || type === 'RV') throw new Refusal('700.100.100');
  return {
    type: parameters.oneOf('paymentType', INITIAL_TYPES),
    reference: readReference(parameters, rules),
    told: readTold(parameters),
    addresses: defined({
      notificationUrl: parameters.text('notificationUrl', 2048, /^[^]{6,}$/),
      shopperResultUrl: webAddress(parameters, 'shopperResultUrl'),
    }),
    createRegistration: parameters.text('createRegistration', 5, /^(true|false)$/) === 'true',
  };
}

export function readReference(parameters: Parameters, rules: EfakaRules): string | undefined {
  const reference = parameters.text('merchantTransactionId', 255);
  if (reference !== undefined && lengthOf(reference) < rules.minReference) {
    parameters.fault('merchantTransactionId', `has fewer than ${rules.minReference} characters`);
  }
  return reference;
}

export function readTold(parameters: Parameters): Told {
  const group = <const N extends string>(
    name: string,
    members: readonly N[],
  ): Partial<Record<N, string>> | undefined => {
    const told = members.flatMap((member): [string, string][] => {
      const value = parameters.text(`${name}.${member}`, 128, PATTERNS[`${name}.${member}`]);
      return value === undefined ? [] : [[member, value]];
    });
    return told.length === 0 ? undefined : (Object.fromEntries(told) as Partial<Record<N, string>>);
  };
  const custom = parameters.bracketed('customParameters', 2048);
  return defined({
    customer: group('customer', CUSTOMER),
    billing: group('billing', ADDRESS),
    shipping: group('shipping', ADDRESS),
    customParameters: Object.keys(custom).length === 0 ? undefined : custom,
    descriptor: parameters.text('descriptor', 127),
    merchantInvoiceId: parameters.text('merchantInvoiceId', 255),
  });
}

/** Where the sandbox itself sends the shopper: 6 to 2048 characters (published), a web address. */
function webAddress(parameters: Parameters, name: string): string | undefined {
  const value = parameters.text(name, 2048, /^[^]{6,}$/);
  if (value !== undefined && !/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : '')) {
    parameters.fault(name, 'is not a web address');
  }
  return value;
}

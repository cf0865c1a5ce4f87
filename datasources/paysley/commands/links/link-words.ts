import type { DeliveryMethod } from '../../../../src/domain/record-commands.ts';
import type { Address } from '../../../../src/domain/records/parts.ts';
import type { BillingInterval, CaptureMethod } from '../../../../src/domain/vocabulary.ts';

/** Paysley's words for ours. */

/** With `WEB` nothing is sent, and an e-mail or a phone is asked for all the same (Paysley, `request_methods`). */
export const requestMethods = {
  EMAIL: 'EMAIL',
  SMS: 'SMS',
  NONE: 'WEB',
} as const satisfies Record<DeliveryMethod, string>;

export const paymentTypes = {
  AUTOMATIC: 'DB',
  MANUAL: 'PA',
} as const satisfies Record<CaptureMethod, string>;

/** Null where Paysley has no such interval. */
export const frequencies = {
  DAY: null,
  WEEK: 'WEEKLY',
  MONTH: 'MONTHLY',
  QUARTER: 'QUARTERLY',
  YEAR: 'YEARLY',
} as const satisfies Record<BillingInterval, string | null>;

export const onceOnly = 'ONE-TIME';

export const requestWallets: ReadonlySet<string> = new Set(['APPLE_PAY', 'GOOGLE_PAY']);
export const posWallets: ReadonlySet<string> = new Set([...requestWallets, 'AMEX']);

/** The shape is not published: named as in customers (assumed). */
export function shippingAddress(address: Address): Readonly<Record<string, string>> {
  const { line1, line2, city, state, postalCode, country } = address;
  const named = {
    address_line1: line1,
    address_line2: line2,
    city,
    state,
    postal_code: postalCode,
    country_iso: country,
  };
  return Object.fromEntries(
    Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

import type { PaymentMethodRecord } from '../../sandbox/govineer/records.ts';

/** Places of the currencies that rows of tests have; a row of any other is unreadable. */
export const placesOf: Readonly<Record<string, number>> = { USD: 2, EUR: 2, JPY: 0, KWD: 3, CLF: 4 };

export const paymentWords: Readonly<Record<string, string>> = {
  validated: 'CREATED',
  captured: 'SUCCEEDED',
  settled: 'SUCCEEDED',
  partially_refunded: 'SUCCEEDED',
  refunded: 'SUCCEEDED',
  returned: 'RETURNED',
  charged_back: 'CHARGED_BACK',
  voided: 'VOIDED',
  expired: 'EXPIRED',
  failed: 'FAILED',
};
export const movementWords: Readonly<Record<string, string>> = {
  pending: 'PENDING',
  approved: 'SUCCEEDED',
  settled: 'SUCCEEDED',
  declined: 'FAILED',
};
export const methodWords: Readonly<Record<string, string>> = {
  credit: 'CARD',
  wallet_credit: 'CARD',
  ach: 'BANK_ACCOUNT',
  wallet_ach: 'BANK_ACCOUNT',
};

/** Whether an amount can be read of a row, and its id said. */
export function isReadable({ uid, currency }: { readonly uid: string; readonly currency: string }): boolean {
  return Object.hasOwn(placesOf, currency) && uid.isWellFormed();
}

/** What the filters' readers look at of an amount. */
export function money(minor: number | bigint, currency: string) {
  return { value: { coefficient: BigInt(minor), scale: placesOf[currency] ?? 0 }, currency };
}

export function at(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Date.parse(text);
}

export function failure(status: string) {
  return status === 'failed' || status === 'returned' ? { code: null } : null;
}

export function methodOf({ payment_method_type: type, credit, ach }: PaymentMethodRecord) {
  const digits = credit?.last4 ?? ach?.account_number_suffix ?? '';
  return { kind: methodWords[type] ?? 'OTHER', last4: /^\d{4,}$/.test(digits) ? digits.slice(-4) : null };
}

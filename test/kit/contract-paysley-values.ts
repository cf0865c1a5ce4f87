import type { PaymentRecord } from '../../sandbox/paysley/records.ts';
import { CustomerLink } from '../../src/domain/customer-link.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { Mode } from '../../src/domain/vocabulary.ts';
import { recordWith } from './arbitrary-record.ts';

/** The connection that records are expected of. */
export interface PaysleyPlace {
  readonly key: string;
  readonly displayName: string;
  readonly mode: Mode | null;
  /** Of product prices. */
  readonly currency: string;
}

/** Places of the currencies that rows of tests have; a row of any other is unreadable. */
const placesOf: Readonly<Record<string, number>> = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  ZAR: 2,
  CAD: 2,
  JPY: 0,
  KWD: 3,
};

/** A payment's own word, where it did not succeed. */
export const unpaidWords: Readonly<Record<string, string>> = {
  pending: 'PENDING',
  failed: 'FAILED',
  expired: 'EXPIRED',
  cancelled: 'CANCELLED',
};
export const refundWords: Readonly<Record<string, string>> = {
  pending: 'PENDING',
  success: 'SUCCEEDED',
  failed: 'FAILED',
};
export const requestWords: Readonly<Record<string, string>> = {
  pending: 'OPEN',
  success: 'PAID',
  expired: 'EXPIRED',
  cancelled: 'CANCELLED',
};
export const methodWords: Readonly<Record<string, string>> = {
  CC: 'CARD',
  DC: 'CARD',
  DD: 'BANK_ACCOUNT',
  VA: 'WALLET',
  IV: 'INVOICE',
};
export const customerWords: Readonly<Record<string, string>> = {
  individual: 'INDIVIDUAL',
  company: 'COMPANY',
};
export const productWords: Readonly<Record<string, string>> = { product: 'PRODUCT', service: 'SERVICE' };

/** What happened, by the end of the type: `CC.DB` took money, `CC.RF` gave some back. */
export function movementOf({ payment_type: type }: Pick<PaymentRecord, 'payment_type'>): string {
  return type.split('.')[1] ?? '';
}

export function isReadable({ currency, payment_date: date }: PaymentRecord): boolean {
  return Object.hasOwn(placesOf, currency) && date !== null;
}

/** The empty text says "not set", too. */
export function set(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

export function at(text: string | null | undefined): number | null {
  const given = set(text);
  return given === null ? null : Date.parse(given);
}

/** An amount in major units, as its shortest text says it. */
export function money(amount: number | string, currency: string) {
  const places = placesOf[currency] ?? 0;
  const [whole = '', fraction = ''] = String(amount).split('.');
  let kept = fraction.padEnd(places, '0');
  while (kept.length > places && kept.endsWith('0')) kept = kept.slice(0, -1);
  return { value: { coefficient: BigInt(whole + kept), scale: kept.length }, currency };
}

/** Of amounts of one currency. */
export function sum(amounts: readonly number[], currency: string) {
  const places = placesOf[currency] ?? 0;
  const coefficient = amounts
    .map((amount) => money(amount, currency).value)
    .reduce((total, value) => total + value.coefficient, 0n);
  return { value: { coefficient, scale: places }, currency };
}

export function make<K extends RecordKind>(
  kind: K,
  place: PaysleyPlace,
  id: string | number,
  properties: Readonly<Record<string, unknown>>,
): Records[K] {
  return recordWith(refTo(kind, place, id), properties);
}

/** There is one account, of our own making. */
export function refTo<K extends RecordKind>(
  kind: K,
  { key }: PaysleyPlace,
  id: string | number,
): RecordRef<K> {
  return new RecordRef(kind, 'PAYSLEY', key, kind === 'account' ? null : 'default', String(id));
}

/** By the e-mail, however it is written; where there is none, by the digits of the phone. */
export function linkTo({ key }: PaysleyPlace, row: PaymentRecord): CustomerLink | null {
  const email = fold((row.email ?? '').trim());
  const digits = (row.customer_phone_number ?? '').replace(/[^0-9]/g, '');
  if (email !== '') return new CustomerLink('PAYSLEY', key, 'default', `email:${email}`);
  return digits === '' ? null : new CustomerLink('PAYSLEY', key, 'default', `phone:${digits}`);
}

/** Nothing outside ASCII becomes a letter of it. */
function fold(text: string): string {
  return Array.from(text, (character) => {
    const lower = character.toLowerCase();
    return character > '\u007f' && /[\0-\u007f]/.test(lower) ? character : lower;
  }).join('');
}

import type { PaymentRecord } from '../../sandbox/efaka/records.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { Mode } from '../../src/domain/vocabulary.ts';
import { recordWith } from './arbitrary-record.ts';

/** The connection that records are expected of. */
export interface EfakaPlace {
  readonly key: string;
  readonly displayName: string;
  readonly mode: Mode | null;
  /** Native id of its one account. */
  readonly account: string;
  /** Whether payments are found by their reference: what was done with one shows only then. */
  readonly query: boolean;
  /** Whether what the merchant told of shopper and order comes back. */
  readonly echo: boolean;
}

/** Places of the currencies that rows of tests have; a row of any other is unreadable. */
const placesOf: Readonly<Record<string, number>> = {
  EUR: 2,
  USD: 2,
  GBP: 2,
  CHF: 2,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  BHD: 3,
};

/** Whether id and type can be read, so that it can be said of which kind a row is. */
export function isTold({ id, paymentType }: PaymentRecord): boolean {
  return /^[0-9a-f]{32}$/.test(id) && typeof paymentType === 'string';
}

export function isReadable(row: PaymentRecord): boolean {
  const { amount, currency, timestamp } = row;
  const isAmount = typeof amount === 'string' && /^[0-9]+(\.[0-9]+)?$/.test(amount);
  return isTold(row) && isAmount && Object.hasOwn(placesOf, currency) && at(timestamp) !== null;
}

/** The empty text says "not set", too. */
export function set(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** The code of a payment's result; null where there is none. */
export function codeOf({ result }: Pick<PaymentRecord, 'result'>): string | null {
  return set(result.code);
}

/** `2025-03-04 09:30:00+0000`, by its parts. */
export function at(text: string | null | undefined): number | null {
  const parts = /^(....)-(..)-(..) (..):(..):(..)(?:\.([0-9]+))?([+-])(..)(..)$/.exec(text ?? '');
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const fraction = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  const ahead = (Number(parts[9]) * 60 + Number(parts[10])) * (parts[8] === '-' ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute - ahead, second, fraction);
}

export interface Amount {
  readonly value: { readonly coefficient: bigint; readonly scale: number };
  readonly currency: string;
}

/** An amount in major units: as many places as the currency has, more only where they say something. */
export function money(amount: string, currency: string): Amount {
  const places = placesOf[currency] ?? 0;
  const [whole = '', fraction = ''] = amount.split('.');
  let kept = fraction.padEnd(places, '0');
  // Surplus zeros go together or not at all.
  if (/^0*$/.test(kept.slice(places))) kept = kept.slice(0, places);
  return { value: { coefficient: BigInt(whole + kept), scale: kept.length }, currency };
}

/** Of amounts of one currency. */
export function sum(amounts: readonly string[], currency: string): Amount {
  const total = amounts.reduce((all, amount) => all + hundredths(amount), 0n);
  return money(`${total / 100n}.${String(total % 100n).padStart(2, '0')}`, currency);
}

/** Amounts of the provider have two places, or none. */
export function hundredths(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(2, '0'));
}

export function make<K extends RecordKind>(
  kind: K,
  place: EfakaPlace,
  id: string,
  properties: Readonly<Record<string, unknown>>,
): Records[K] {
  return recordWith(refTo(kind, place, id), properties);
}

export function refTo<K extends RecordKind>(kind: K, { key, account }: EfakaPlace, id: string): RecordRef<K> {
  return new RecordRef(kind, 'EFAKA', key, kind === 'account' ? null : account, id);
}

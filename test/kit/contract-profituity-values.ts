import { createHash } from 'node:crypto';
import type { Guid, Instant } from '../../sandbox/profituity/records.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { recordWith } from './arbitrary-record.ts';

/** The connection and the merchants that records are expected of. */
export interface ProfituityPlace {
  readonly key: string;
  readonly merchants: readonly Guid[];
  /** Merchants that the connection serves, which are themselves records. */
  readonly served: readonly Guid[];
}

export const paymentWords: Readonly<Record<string, string>> = {
  Scheduled: 'SCHEDULED',
  Pending: 'PENDING',
  Paid: 'SUCCEEDED',
  Returned: 'RETURNED',
  Reversed: 'RETURNED',
  Rejected: 'FAILED',
  Canceled: 'CANCELLED',
};
export const refundWords: Readonly<Record<string, string>> = {
  Scheduled: 'PENDING',
  Pending: 'PENDING',
  Paid: 'SUCCEEDED',
  Returned: 'FAILED',
  Reversed: 'FAILED',
  Rejected: 'FAILED',
  Canceled: 'FAILED',
};
/** Whether a payment of a type takes money or gives it. */
export const directions: Readonly<Record<number, string>> = { 1: 'PAYMENT', 2: 'PAYOUT', 3: 'PAYMENT' };
export const accountWords: Readonly<Record<number, string>> = {
  1: 'PERSONAL_CHECKING',
  2: 'PERSONAL_SAVINGS',
  3: 'BUSINESS_CHECKING',
  4: 'BUSINESS_SAVINGS',
  5: 'GENERAL_LEDGER',
};
/** Of a template's schedule; 1 is none. */
export const intervalWords: Readonly<Record<number, string>> = { 2: 'DAY', 3: 'WEEK', 4: 'MONTH', 5: 'YEAR' };

/** A guid that is the same for the same name, in no order of names. */
export function guidOf(name: string): Guid {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** Milliseconds; what is finer is cut. */
export function at(text: Instant | null): number | null {
  return text === null ? null : Date.parse(`${text.slice(0, 23)}Z`);
}

/** US dollars as the shortest text says them: cents, more places only if there are more. */
export function dollars(amount: number) {
  const [whole = '', fraction = ''] = String(amount).split('.');
  const places = fraction.padEnd(2, '0');
  return { value: { coefficient: BigInt(whole + places), scale: places.length }, currency: 'USD' };
}

/** `a − b`, of amounts whose texts say them exactly. */
export function minus(a: number, b: number): number {
  return (Math.round(a * 1000) - Math.round(b * 1000)) / 1000;
}

export function make<K extends RecordKind>(
  kind: K,
  place: ProfituityPlace,
  row: { readonly id: Guid; readonly merchantId?: Guid },
  properties: Readonly<Record<string, unknown>>,
): Records[K] {
  return recordWith(refTo(kind, place, row.merchantId ?? null, row.id), properties);
}

export function refTo<K extends RecordKind>(
  kind: K,
  { key }: Pick<ProfituityPlace, 'key'>,
  merchant: Guid | null,
  id: Guid,
): RecordRef<K> {
  return new RecordRef(kind, 'PROFITUITY', key, merchant, id);
}

import type { AddressRecord, Link, Timestamp } from '../../sandbox/wallee/records/common.ts';
import type { Decimal } from '../../sandbox/wallee/wire/decimal.ts';
import type { Id } from '../../sandbox/wallee/wire/id.ts';
import { CustomerLink } from '../../src/domain/customer-link.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { recordWith } from './arbitrary-record.ts';

/** The connection and the space that records are expected of. */
export interface WalleePlace {
  readonly key: string;
  readonly space: Id;
}

/** Places of the currencies that rows of tests have; a row of any other is unreadable. */
const placesOf: Readonly<Record<string, number>> = { CHF: 2, EUR: 2, USD: 2, JPY: 0, KWD: 3 };

export const transactionWords: Readonly<Record<string, string>> = {
  CREATE: 'CREATED',
  PENDING: 'CREATED',
  CONFIRMED: 'REQUIRES_ACTION',
  PROCESSING: 'PENDING',
  AUTHORIZED: 'AUTHORIZED',
  COMPLETED: 'SUCCEEDED',
  FULFILL: 'SUCCEEDED',
  VOIDED: 'VOIDED',
  FAILED: 'FAILED',
  DECLINE: 'FAILED',
};
export const refundWords: Readonly<Record<string, string>> = {
  CREATE: 'PENDING',
  SCHEDULED: 'PENDING',
  PENDING: 'PENDING',
  MANUAL_CHECK: 'PENDING',
  SUCCESSFUL: 'SUCCEEDED',
  FAILED: 'FAILED',
};
export const attemptWords: Readonly<Record<string, string>> = {
  PROCESSING: 'PENDING',
  SUCCESSFUL: 'SUCCEEDED',
  FAILED: 'FAILED',
};
export const subscriptionWords: Readonly<Record<string, string>> = {
  PENDING: 'PENDING',
  INITIALIZING: 'PENDING',
  ACTIVE: 'ACTIVE',
  TERMINATION_SCHEDULED: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  TERMINATING: 'ENDED',
  TERMINATED: 'ENDED',
  FAILED: 'ENDED',
};
/** Of spaces, accounts, tokens, links, listeners, products and terminals: no word has two meanings among them. */
export const stateWords: Readonly<Record<string, string>> = {
  ACTIVE: 'ACTIVE',
  RESTRICTED_ACTIVE: 'ACTIVE',
  CREATE: 'INACTIVE',
  INACTIVE: 'INACTIVE',
  RETIRING: 'INACTIVE',
  RETIRED: 'INACTIVE',
  PREPARING: 'INACTIVE',
  DECOMMISSIONING: 'INACTIVE',
  DELETING: 'DELETED',
  DELETED: 'DELETED',
  DECOMMISSIONED: 'DELETED',
};
export const environmentWords: Readonly<Record<string, string>> = {
  TEST: 'TEST',
  PRODUCTION: 'LIVE',
  PREVIEW: 'TEST',
  LIVE: 'LIVE',
};
export const cycleWords: Readonly<Record<string, string>> = {
  DAILY: 'DAY',
  WEEKLY: 'WEEK',
  MONTHLY: 'MONTH',
  YEARLY: 'YEAR',
};

/** The first instants by what they are the ids of, as the vendor publishes them. */
export const entityWords: Readonly<Record<string, string>> = {
  '1472041829003': 'Transaction',
  '1472041839405': 'Refund',
};

export function isReadable({ currency }: { readonly currency: string }): boolean {
  return Object.hasOwn(placesOf, currency);
}

/** What the filters' readers look at of an amount: as many places as the currency has, more only if they say more. */
export function money({ text }: Pick<Decimal, 'text'>, currency: string) {
  const places = placesOf[currency] ?? 0;
  const [whole = '', fraction = ''] = text.split('.');
  let kept = fraction.padEnd(places, '0');
  while (kept.length > places && /^0*$/.test(kept.slice(places))) kept = kept.slice(0, -1);
  return { value: { coefficient: BigInt(whole + kept), scale: kept.length }, currency };
}

/** Of decimals in plain text. */
export function sum(decimals: readonly Pick<Decimal, 'text'>[]): Pick<Decimal, 'text'> {
  const places = Math.max(...decimals.map(({ text }) => (text.split('.')[1] ?? '').length));
  const total = decimals
    .map(({ text }) => {
      const [whole = '', fraction = ''] = text.split('.');
      return BigInt(whole + fraction.padEnd(places, '0'));
    })
    .reduce((a, b) => a + b, 0n);
  const digits = String(total < 0n ? -total : total).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return { text: total < 0n ? `-${text}` : text };
}

export function at(text: Timestamp | null | undefined): number | null {
  return text === null || text === undefined ? null : Math.floor(Date.parse(text));
}

export function make<K extends RecordKind>(
  kind: K,
  place: WalleePlace,
  id: Id,
  properties: Readonly<Record<string, unknown>>,
): Records[K] {
  return recordWith(refTo(kind, place, { id }) ?? never(), properties);
}

export function refTo<K extends RecordKind>(
  kind: K,
  { key, space }: WalleePlace,
  link: Link | null | undefined,
): RecordRef<K> | null {
  if (link === null || link === undefined) return null;
  const above = kind === 'client' || kind === 'account';
  return new RecordRef(kind, 'WALLEE', key, above ? null : String(space), String(link.id));
}

export function linkTo({ key, space }: WalleePlace, customerId: string | null | undefined) {
  const given = customerId ?? '';
  return given === '' ? null : new CustomerLink('WALLEE', key, String(space), given);
}

export function personOf(address: AddressRecord | null | undefined): string | null {
  const parts = [address?.givenName, address?.familyName].filter((part) => (part ?? '') !== '');
  return parts.length > 0 ? parts.join(' ') : (address?.organizationName ?? null);
}

function never(): never {
  throw new Error('A record without an id');
}

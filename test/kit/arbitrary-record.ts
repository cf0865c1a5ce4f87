import fc from 'fast-check';
import { parseDecimal } from '../../src/domain/decimal.ts';
import type { EpochMs } from '../../src/domain/instant.ts';
import { Money } from '../../src/domain/money.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { PropertyOf, Records } from '../../src/domain/records/records.ts';
import { recordClasses } from '../../src/domain/records/records.ts';
import {
  billingSubscriptionStatuses,
  customerKinds,
  modes,
  paymentLinkKinds,
  paymentLinkStatuses,
  paymentMethodKinds,
  productKinds,
  recordStates,
  refundStatuses,
  transactionStatuses,
} from '../../src/domain/vocabulary.ts';
import { arbitraryText } from './arbitrary-text.ts';

/** Where a record is. */
export interface RecordPlace {
  readonly provider: ProviderName;
  readonly connection: string;
  readonly account: string;
}

export const recordPlaces: readonly RecordPlace[] = [
  { provider: 'GOVINEER', connection: 'gov', account: 'a1' },
  { provider: 'GOVINEER', connection: 'gov', account: 'a2' },
  { provider: 'GOVINEER', connection: 'gov-two', account: 'a1' },
  { provider: 'WALLEE', connection: 'wal', account: '17' },
];

const nativeIds = ['1', '2', '10', 'a', 'A', '-', "id'x"] as const;
const aboveAccounts: ReadonlySet<RecordKind> = new Set(['account', 'client']);

export function arbitraryRef<K extends RecordKind>(kind: K, place: RecordPlace): fc.Arbitrary<RecordRef<K>> {
  const account = aboveAccounts.has(kind) ? null : place.account;
  return fc
    .constantFrom(...nativeIds)
    .map((nativeId) => new RecordRef(kind, place.provider, place.connection, account, nativeId));
}

/** Instants that meet often: a few milliseconds around one second. */
export const arbitraryInstant: fc.Arbitrary<EpochMs> = fc
  .integer({ min: -3, max: 3 })
  .map((offset) => 1_771_483_430_000 + offset);

export const arbitraryDecimalText: fc.Arbitrary<string> = fc.constantFrom(
  '0',
  '-1',
  '1',
  '1.0',
  '9.99',
  '10',
  '10.00',
  '10.000',
  '10.01',
  '100',
  '1234567890123456789.0000000001',
);

export const arbitraryMoney: fc.Arbitrary<Money> = fc
  .tuple(arbitraryDecimalText, fc.constantFrom('USD', 'JPY', 'KWD', 'CHF'))
  .map(([text, currency]) => Money.ofDecimal(parseDecimal(text) ?? { coefficient: 0n, scale: 0 }, currency));

type Parts<K extends RecordKind> = { readonly [P in PropertyOf<K>]?: fc.Arbitrary<unknown> };

/** The properties that filters read; refs are at the record's own place. */
const propertiesOfKind: { readonly [K in RecordKind]: (place: RecordPlace) => Parts<K> } = {
  account: (place) => ({
    client: optional(arbitraryRef('client', place)),
    name: arbitraryText,
    state: fc.constantFrom(...recordStates),
    createdAt: optional(arbitraryInstant),
  }),
  billingSubscription: (place) => ({
    customer: optional(arbitraryRef('customer', place)),
    status: fc.constantFrom(...billingSubscriptionStatuses),
    reference: optional(arbitraryText),
  }),
  category: () => ({ name: arbitraryText }),
  client: () => ({
    name: arbitraryText,
    state: fc.constantFrom(...recordStates),
    createdAt: optional(arbitraryInstant),
  }),
  customer: (place) => ({
    kind: optional(fc.constantFrom(...customerKinds)),
    email: optional(arbitraryText),
    phone: optional(arbitraryText),
    name: optional(arbitraryText),
    firstName: optional(arbitraryText),
    lastName: optional(arbitraryText),
    companyName: optional(arbitraryText),
    reference: optional(arbitraryText),
    group: optional(arbitraryRef('customerGroup', place)),
    address: optional(fc.record({ country: optional(fc.constantFrom('CH', 'US', 'ch')) })),
    createdAt: optional(arbitraryInstant),
  }),
  customerGroup: () => ({ name: arbitraryText }),
  paymentAttempt: (place) => ({
    transaction: optional(arbitraryRef('transaction', place)),
    createdAt: arbitraryInstant,
  }),
  paymentLink: (place) => ({
    customer: optional(arbitraryRef('customer', place)),
    kind: fc.constantFrom(...paymentLinkKinds),
    status: fc.constantFrom(...paymentLinkStatuses),
    reference: optional(arbitraryText),
    createdAt: optional(arbitraryInstant),
  }),
  paymentMethod: (place) => ({ customer: optional(arbitraryRef('customer', place)) }),
  product: (place) => ({
    kind: optional(fc.constantFrom(...productKinds)),
    name: arbitraryText,
    sku: optional(arbitraryText),
    category: optional(arbitraryRef('category', place)),
    categoryName: optional(arbitraryText),
    price: optional(arbitraryMoney),
    state: fc.constantFrom(...recordStates),
    stock: optional(fc.record({ onHand: optional(fc.integer({ min: -1, max: 3 })) })),
  }),
  refund: (place) => ({
    transaction: optional(arbitraryRef('transaction', place)),
    status: fc.constantFrom(...refundStatuses),
    reference: optional(arbitraryText),
    amount: arbitraryMoney,
    createdAt: arbitraryInstant,
  }),
  terminal: () => ({}),
  transaction: (place) => ({
    customer: optional(arbitraryRef('customer', place)),
    mode: optional(fc.constantFrom(...modes)),
    status: fc.constantFrom(...transactionStatuses),
    amount: arbitraryMoney,
    reference: optional(arbitraryText),
    description: optional(arbitraryText),
    customerName: optional(arbitraryText),
    customerEmail: optional(arbitraryText),
    customerPhone: optional(arbitraryText),
    createdAt: arbitraryInstant,
    updatedAt: optional(arbitraryInstant),
    completedAt: optional(arbitraryInstant),
    failure: optional(fc.record({ code: optional(arbitraryText) })),
    paymentMethod: optional(
      fc.record({
        kind: fc.constantFrom(...paymentMethodKinds),
        last4: optional(fc.constantFrom('4242', '0000')),
      }),
    ),
  }),
  webhookSubscription: () => ({}),
};

/** Records of a kind, with the properties that filters read, at `place` or anywhere. */
export function arbitraryRecord<K extends RecordKind>(
  kind: K,
  place?: RecordPlace,
): fc.Arbitrary<Records[K]> {
  const places = place === undefined ? fc.constantFrom(...recordPlaces) : fc.constant(place);
  return places.chain((at) =>
    fc
      .tuple(
        arbitraryRef(kind, at),
        fc.record(propertiesOfKind[kind](at) as Record<string, fc.Arbitrary<unknown>>),
      )
      .map(([ref, properties]) => recordWith(ref, properties)),
  );
}

/** A record with just these properties. */
export function recordWith<K extends RecordKind>(
  ref: RecordRef<K>,
  properties: Readonly<Record<string, unknown>>,
): Records[K] {
  const create = recordClasses[ref.kind] as unknown as new (ref: RecordRef<K>) => Records[K];
  return Object.assign(new create(ref), properties);
}

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { freq: 3 });
}

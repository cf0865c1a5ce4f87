import type { AddressRecord, CreationState } from '../../sandbox/wallee/records/common.ts';
import type {
  AttemptRecord,
  RefundRecord,
  TransactionRecord,
} from '../../sandbox/wallee/records/payments.ts';
import type { ProductRecord, SubscriptionRecord } from '../../sandbox/wallee/records/subscriptions.ts';
import type { AnyRecord } from '../../sandbox/wallee/records/tables.ts';
import type { Table } from '../../sandbox/wallee/store/table.ts';
import type { WalleeStore } from '../../sandbox/wallee/store/wallee-store.ts';
import { decimalOf } from '../../sandbox/wallee/wire/decimal.ts';
import type { Id } from '../../sandbox/wallee/wire/id.ts';
import { hostileTexts } from './arbitrary-text.ts';

const start = Date.UTC(2025, 2, 4, 9, 30);
/** Ids of both sides of 2^53, neither in the order of insertion. */
const firstId = 9_007_199_254_740_900n;

const currencies = ['USD', 'JPY', 'KWD', 'EUR'];
const places: Readonly<Record<string, number>> = { USD: 2, JPY: 0, KWD: 3, EUR: 2 };
const amounts = [1000n, 0n, 1n, 9_007_199_254_740_993n, 10n, 9_223_372_036_854_775_807n, 12_345n, 100n];
const states = ['COMPLETED', 'CREATE', 'FAILED', 'ON_HOLD', 'FULFILL', 'DECLINE', 'VOIDED', 'CONFIRMED'];
const refundStates = ['SUCCESSFUL', 'PENDING', 'FAILED', 'ON_HOLD', 'MANUAL_CHECK'];
const attemptStates = ['SUCCESSFUL', 'PROCESSING', 'FAILED'];
const creationStates = ['ACTIVE', 'INACTIVE', 'CREATE', 'DELETED', 'ON_HOLD'];
const terminalStates = ['ACTIVE', 'PREPARING', 'DECOMMISSIONED', 'INACTIVE', 'ON_HOLD'];
const subscriptionStates = ['ACTIVE', 'SUSPENDED', 'TERMINATED', 'PENDING', 'ON_HOLD'];
const productStates = ['ACTIVE', 'RETIRED', 'INACTIVE', 'ON_HOLD'];

/**
 * Adds to one space rows that a provider may well have and its seeded data lacks: few instants, amounts and texts that
 * meet often, ids beyond 2^53, values that are missing, words that mean nothing, currencies of 0, 2 and 3 places.
 */
export function addAwkwardRows(store: WalleeStore, space: Id, count: number): void {
  const tables = store.space(space);
  const [unscopedSpace, unscopedAccount] = [store.global.spaces.get(space), store.global.accounts.all()[0]];
  if (unscopedSpace === undefined || unscopedAccount === undefined) throw new Error('A space was required');
  const payment = first(tables.transactions);
  for (let index = 0; index < count; index += 1) {
    const text = (shift: number): string | null => textAt(index + shift);
    const createdOn = instantAt(index);
    const currency = currencies[index % currencies.length] ?? 'USD';
    const amount = decimalOf(amounts[index % amounts.length] ?? 0n, places[currency] ?? 0);
    const add = <R extends AnyRecord>(table: Table<R>, changes: object): void =>
      table.insert({ ...first(table), ...changes, id: idAt(index) });
    add(tables.customers, {
      customerId: text(0),
      emailAddress: text(3),
      givenName: text(5),
      familyName: text(7),
      createdOn,
    });
    add(tables.transactions, {
      state: at(states, index),
      currency,
      authorizationAmount: amount,
      completedAmount: amount,
      refundedAmount: decimalOf(0, places[currency] ?? 0),
      merchantReference: text(1),
      customerId: text(2),
      customerEmailAddress: text(4),
      billingAddress: addressAt(index),
      createdOn,
      confirmedOn: null,
      processingOn: null,
      authorizedOn: null,
      completedOn: index % 4 === 1 ? instantAt(index * 7) : null,
      failedOn: index % 3 === 1 ? instantAt(index * 5) : null,
      deliveryDecisionMadeOn: null,
      authorizationEnvironment: [null, 'TEST', 'PRODUCTION'][index % 3],
      environment: index % 2 === 0 ? 'LIVE' : 'PREVIEW',
      failureReason: index % 5 < 2 ? (payment.failureReason ?? reason(index)) : null,
    } satisfies { readonly [P in keyof TransactionRecord]?: unknown });
    add(tables.refunds, {
      state: at(refundStates, index),
      amount,
      merchantReference: text(1),
      transaction: { id: idAt(index - (index % 6)) },
      createdOn,
    } satisfies { readonly [P in keyof RefundRecord]?: unknown });
    add(tables.attempts, {
      state: at(attemptStates, index),
      linkedTransaction: idAt(index % 7),
      createdOn,
    } satisfies { readonly [P in keyof AttemptRecord]?: unknown });
    add(tables.tokens, { state: at(creationStates, index), customerId: text(2), createdOn });
    const link = first(tables.paymentLinks);
    const [item] = link.lineItems;
    if (item === undefined) throw new Error('A payment link with an item was required');
    add(tables.paymentLinks, {
      state: at(creationStates, index),
      externalId: text(1) ?? '',
      currency,
      lineItems: [{ ...item, amountIncludingTax: amount }],
      availableUntil: [null, '2099-01-01T00:00:00Z', '2020-01-01T00:00:00Z'][index % 3],
    });
    add(tables.terminals, {
      state: at(terminalStates, index),
      name: index % 3 === 0 ? null : `Till ${index}`,
    });
    add(tables.webhookListeners, {
      state: at(creationStates, index),
      entity: index % 2 === 0 ? 1_472_041_829_003 : 42,
      entityStates: index % 3 === 0 ? [] : ['FULFILL', 'FAILED'],
    });
    add(tables.products, {
      state: at(productStates, index),
      name: text(3),
      reference: text(6) ?? 'SKU',
    } satisfies { readonly [P in keyof ProductRecord]?: unknown });
    add(tables.subscriptions, {
      state: at(subscriptionStates, index),
      reference: text(1),
      description: text(2),
    } satisfies { readonly [P in keyof SubscriptionRecord]?: unknown });
    store.global.spaces.insert({
      ...unscopedSpace,
      id: 50_000 + ((index * 37) % 101) * 1000 + index,
      account: { id: index % 2 === 0 ? unscopedAccount.id : 12 },
      name: text(2) ?? 'Unnamed',
      state: at(creationStates, index) as CreationState,
      createdOn,
    });
    const { name: _, ...nameless } = unscopedAccount;
    store.global.accounts.insert({
      ...nameless,
      ...(text(4) === null ? {} : { name: text(4) ?? '' }),
      id: 50_000 + ((index * 37) % 101) * 1000 + index,
      state: at(creationStates, index) as CreationState,
      createdOn,
    });
  }
}

/** Listeners are seeded alike in all spaces: here is one that another has alone. */
export function addNeighbour(store: WalleeStore, space: Id): void {
  const { webhookListeners } = store.space(space);
  webhookListeners.insert({ ...first(webhookListeners), id: 777_000 });
}

/** Payments whose currency is none, and a refund of each: nothing can be read of their amounts. Gives how many of each. */
export function addUnreadableRows(store: WalleeStore, space: Id): number {
  const { transactions, refunds } = store.space(space);
  const ids: readonly Id[] = [1, firstId + 50_000n, 9_223_372_036_854_775_807n];
  for (const id of ids) {
    transactions.insert({ ...first(transactions), id, currency: 'usd' });
    refunds.insert({ ...first(refunds), id, transaction: { id } });
  }
  return ids.length;
}

function first<R extends AnyRecord>(table: Table<R>): R {
  const [record] = table.all();
  if (record === undefined) throw new Error('A table with a record was required');
  return record;
}

function at(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}

function idAt(index: number): bigint | number {
  const id = firstId + BigInt(((index * 37) % 101) * 200 + index);
  return id > BigInt(Number.MAX_SAFE_INTEGER) ? id : Number(id);
}

function instantAt(index: number): string {
  return new Date(start + (index % 8)).toISOString();
}

function textAt(index: number): string | null {
  const chosen = index % (hostileTexts.length + 4);
  if (chosen === hostileTexts.length) return null;
  if (chosen === hostileTexts.length + 1) return 'ISTANBUL ISTANBUL';
  if (chosen === hostileTexts.length + 2) return 'null ';
  return hostileTexts[chosen] ?? "o'brien";
}

function addressAt(index: number): AddressRecord | null {
  if (index % 5 === 4) return null;
  return index % 2 === 0
    ? { givenName: `Ada ${index}`, familyName: "O'Brien", phoneNumber: `+41 ${index}` }
    : { organizationName: 'Mühle & Söhne', mobilePhoneNumber: `+49 (${index})` };
}

function reason(index: number) {
  return { id: 1_568_360_000_000 + (index % 3), category: 'END_USER', name: {}, description: {} } as const;
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printInstant } from '../../src/domain/instant.ts';
import type { AllProviders, AllWorld } from '../kit/all-providers.ts';
import { allKeys, startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import { efakaId, efakaPayments, efakaRow } from '../kit/efaka-ids.ts';
import { naiveFilter } from '../kit/naive-filter.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionOf, everyPayment, idsOf, pageOfAll, placeOf } from '../kit/payments-of-all.ts';
import { addSharedReference, sharedReference } from '../kit/shared-reference.ts';
import { walk } from '../kit/walk.ts';
import type { TransactionFilter, TransactionOrder } from './generated/graphql.ts';
import { PaymentsAndActsDocument } from './generated/graphql.ts';

let all: AllProviders;
let world: AllWorld;
let paygraph: Paygraph;
let shared: readonly string[];

beforeAll(async () => {
  all = await startAllProviders();
  shared = addSharedReference(all, 9);
  // As configured by default: what was read by id is not read again for half a minute.
  world = await startAllWorld(all, { settings: { efa: { rereadSeconds: 30 } } });
  ({ paygraph } = world);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await all[Symbol.asyncDispose]();
});

const callsOfEfaka = () => all.requests.efa.since(0).next;
const [first, second] = ['0'.repeat(26) + '980000', '0'.repeat(26) + '980001'];

describe('a list in which nothing pins payments of eFaka', () => {
  const filters: Readonly<Record<string, TransactionFilter>> = {
    'no filter': {},
    'a field': { amount: { gte: '20' } },
    'a part of the reference': { reference: { startsWith: 'shop' } },
    'another reference': { reference: { ne: sharedReference } },
    'not that reference': { not: { reference: { eq: sharedReference } } },
    'not that id': { not: { nativeId: { eq: first } } },
    'a pin in one branch of an or': {
      or: [{ reference: { eq: sharedReference } }, { status: { eq: 'FAILED' } }],
    },
    'the account alone': { accountId: { in: [efakaId('account', 'default')] } },
    'the provider alone': { provider: { eq: 'EFAKA' } },
  };

  it.each(Object.entries(filters))(
    '%s: says so, asks it nothing, and the others answer',
    async (name, filter) => {
      const before = callsOfEfaka();
      const { rows, sources } = await pageOfAll(paygraph, { first: 100, filter });
      const status = (key: string) =>
        sources.filter(({ provider }) => provider.connection === key).map((source) => source.status);
      expect(status('efa')).toEqual(['REQUIRES_FILTER']);
      expect(callsOfEfaka()).toBe(before);
      expect(rows.map(({ id }) => connectionOf(id))).not.toContain('efa');
      const alone = name.endsWith('alone');
      expect(new Set(rows.map(({ id }) => connectionOf(id))).size).toBe(alone ? 0 : 4);
      for (const key of allKeys.slice(0, 4)) {
        expect(new Set(status(key))).not.toContain('FAILED');
        expect(status(key).includes('COMPLETE')).toBe(!alone);
      }
    },
  );

  it('is not asked either where the filter rules it out', async () => {
    const before = callsOfEfaka();
    const filter: TransactionFilter = { provider: { ne: 'EFAKA' }, reference: { eq: sharedReference } };
    const { rows, sources } = await pageOfAll(paygraph, { first: 100, filter });
    expect(rows).toHaveLength(36);
    const efaka = sources.filter(({ provider }) => provider.connection === 'efa');
    expect(efaka.map(({ status }) => status)).toEqual(['SKIPPED']);
    expect(callsOfEfaka()).toBe(before);
  });
});

describe('a list in which its payments are pinned', () => {
  it('has a reference of every provider in one order, page by page and from its end', async () => {
    const filter: TransactionFilter = { reference: { eq: sharedReference } };
    expect(new Set(shared.map((place) => place.split(' ')[0]))).toEqual(new Set(allKeys));
    const statuses = new Set<string>();
    const whole = await walk(async (after) => {
      const page = await pageOfAll(paygraph, { first: 7, after, filter });
      for (const { status } of page.sources) statuses.add(status);
      return page;
    });
    expect(statuses).toEqual(new Set(['COMPLETE']));
    expect(whole.length).toBe(7);
    expect(whole.flatMap(({ rows }) => rows.map(placeOf))).toEqual(shared);
    const back = await walk(async (before) => {
      const page = await pageOfAll(paygraph, { last: 7, before, filter });
      return { ...page, hasNextPage: page.hasPreviousPage, endCursor: page.startCursor };
    });
    expect(back.toReversed().flatMap(({ rows }) => rows.map(placeOf))).toEqual(shared);
    const oldest: TransactionOrder = { field: 'CREATED_AT', direction: 'ASC' };
    const turned = await walk((after) =>
      pageOfAll(paygraph, { first: 11, after, filter, orderBy: [oldest] }),
    );
    expect(turned.flatMap(({ rows }) => rows.map(placeOf))).toEqual(shared.toReversed());
  });

  const id = (nativeId: string) => efakaId('transaction', nativeId);
  const pins: Readonly<Record<string, () => TransactionFilter>> = {
    'an id': () => ({ id: { eq: id(first) } }),
    ids: () => ({ id: { in: [id(second), id(first), id('f'.repeat(32))] } }),
    'a native id': () => ({ nativeId: { eq: first } }),
    'native ids': () => ({ nativeId: { in: [second, first, 'nobody'] } }),
    references: () => ({ reference: { in: [sharedReference, 'order-1011', 'of nobody'] } }),
    'a reference beside others': () => ({
      amount: { gte: '50' },
      and: [
        { reference: { eq: sharedReference } },
        { createdAt: { gte: printInstant(Date.UTC(2026, 0, 2, 3, 30)) } },
      ],
    }),
    'one field in every branch': () => ({
      or: [
        { reference: { eq: sharedReference }, status: { eq: 'SUCCEEDED' } },
        { reference: { eq: 'order-1011' } },
      ],
    }),
    'another field in every branch': () => ({
      or: [{ nativeId: { eq: first } }, { id: { eq: id(second) } }, { reference: { in: ['order-1011'] } }],
    }),
    'branches within branches': () => ({
      or: [
        { nativeId: { eq: first } },
        {
          and: [
            { amount: { gt: '0' } },
            { or: [{ reference: { eq: sharedReference } }, { id: { eq: id(second) } }] },
          ],
        },
      ],
      not: { id: { eq: id(second) } },
    }),
    'the provider, and a reference': () => ({ provider: { eq: 'EFAKA' }, reference: { eq: 'order-1011' } }),
  };

  it.each(Object.keys(pins))('%s: its rows are those that the filter means, among the rest', async (name) => {
    const filter = pins[name]?.() ?? {};
    const expected = efakaPayments(all.efa.store).filter((record) =>
      naiveFilter('transaction', filter as Parameters<typeof naiveFilter<'transaction'>>[1], record),
    );
    expect(expected.length).toBeGreaterThan(0);
    const rest = await everyPayment(paygraph, { filter: { and: [filter, { provider: { ne: 'EFAKA' } }] } });
    const found = await everyPayment(paygraph, { filter });
    const efaka = found.filter(({ provider }) => provider.connection === 'efa');
    expect(new Set(idsOf(efaka))).toEqual(new Set(expected.map((record) => record.id)));
    expect(idsOf(found.filter(({ provider }) => provider.connection !== 'efa'))).toEqual(idsOf(rest));
    expect(found).toHaveLength(expected.length + rest.length);
    const times = found.map(({ createdAt }) => Date.parse(createdAt));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const { sources } = await pageOfAll(paygraph, { first: 3, filter });
    const statuses = sources
      .filter(({ provider }) => provider.connection === 'efa')
      .map((each) => each.status);
    expect(statuses).toEqual(['COMPLETE']);
  });

  it('counts what was read of it, so that the total is known where the others know theirs', async () => {
    const filter: TransactionFilter = {
      reference: { eq: sharedReference },
      provider: { in: ['EFAKA', 'PROFITUITY'] },
    };
    const { data, errors } = await paygraph.ask(
      'query ($filter: TransactionFilter) { transactions(first: 5, filter: $filter) { totalCount } }',
      { filter },
    );
    expect(errors).toEqual([]);
    expect(data?.['transactions']).toEqual({ totalCount: 18 });
  });
});

describe('a payment that was declined', () => {
  it('comes with HTTP 400, and is a row that failed, by id and by its reference', async () => {
    const reference = 'declined, and told of';
    const declined = efakaRow(all.efa.store, 'DB', ({ result }) => result.code.startsWith('800.100.'));
    all.efa.store.payments.update(declined.id, { merchantTransactionId: reference });
    const { next } = all.requests.efa.since(0);
    const id = efakaId('transaction', declined.id);
    const { data, errors } = await paygraph.query(PaymentsAndActsDocument, { ids: [id] });
    expect(errors).toEqual([]);
    expect(all.requests.efa.since(next).entries.map(({ status }) => status)).toContain(400);
    const { code } = declined.result;
    expect(data?.nodes).toMatchObject([
      { id, status: 'FAILED', nativeStatus: code, failure: { code }, captures: null },
    ]);
    const rows = await everyPayment(paygraph, {
      filter: { reference: { eq: reference }, status: { eq: 'FAILED' } },
    });
    expect(idsOf(rows)).toEqual([id]);
  });
});

describe('nodes', () => {
  it('of all providers come in the order of their ids, each from where it is', async () => {
    const listed = await everyPayment(paygraph, { filter: { reference: { eq: sharedReference } } });
    const { store } = all.efa;
    const efaka = [
      efakaId('refund', efakaRow(store, 'RF').id),
      efakaId('paymentMethod', store.registrations.all()[0]?.id ?? ''),
      efakaId('paymentLink', store.checkouts.all()[0]?.id ?? ''),
      efakaId('account', 'default'),
    ];
    const nothing = [
      efakaId('transaction', 'f'.repeat(32)),
      efakaId('transaction', 'no id of it'),
      efakaId('transaction', efakaRow(store, 'CP').id),
      efakaId('transaction', efakaRow(store, 'RV').id),
      efakaId('refund', efakaRow(store, 'DB').id),
    ];
    const ids = [...efaka, ...idsOf(listed.slice(0, 20)), ...nothing];
    const { next } = all.requests.efa.since(0);
    const { data, errors } = await paygraph.query(PaymentsAndActsDocument, { ids });
    expect(errors).toEqual([]);
    expect(data?.nodes.map((node) => node?.id ?? null)).toEqual([
      ...ids.slice(0, 24),
      ...nothing.map(() => null),
    ]);
    expect(data?.nodes.slice(0, 4).map((node) => node?.__typename)).toEqual([
      'Refund',
      'PaymentMethod',
      'PaymentLink',
      'Account',
    ]);
    const paths = all.requests.efa.since(next).entries.map(({ path }) => path);
    expect(new Set(paths).size, 'nothing is asked twice').toBe(paths.length);
  });

  it('have captures, refunds lead to their payment, a checkout to what was paid, a payment to what it was saved as', async () => {
    const { store } = all.efa;
    const capture = efakaRow(
      store,
      'CP',
      (row) => row.result.code.startsWith('000.') && store.payments.childrenOf(row.id).length > 0,
    );
    const refund = required(store.payments.childrenOf(capture.id)[0]);
    const parent = capture.referencedId ?? '';
    const sold = efakaRow(store, 'DB', ({ result }) => result.code === '000.000.000');
    const saved = required(store.registrations.all()[0]);
    store.payments.update(sold.id, { registrationId: saved.id });
    const [open] = store.checkouts.all();
    store.checkouts.update(open?.id ?? '', { paymentId: sold.id });
    const ids = [
      efakaId('transaction', parent),
      efakaId('refund', refund.id),
      efakaId('transaction', sold.id),
      efakaId('paymentLink', open?.id ?? ''),
    ];
    const { data, errors } = await paygraph.query(PaymentsAndActsDocument, { ids });
    expect(errors).toEqual([]);
    const [authorization, back, sale, checkout] = data?.nodes ?? [];
    expect(authorization).toMatchObject({
      status: 'SUCCEEDED',
      captures: [{ nativeId: capture.id, amount: { amount: capture.amount } }],
      refunds: null,
      refundState: null,
    });
    expect(back).toMatchObject({ transaction: { id: ids[0], status: 'SUCCEEDED' } });
    expect(sale).toMatchObject({
      savedPaymentMethod: { id: efakaId('paymentMethod', saved.id) },
    });
    expect(checkout).toMatchObject({ transactions: [{ id: efakaId('transaction', sold.id) }] });
    expect(paygraph.answers()).not.toContain(all.efa.accessToken);
  });
});

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A row was required');
  return value;
}

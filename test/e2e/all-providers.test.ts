import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paygraph } from '../kit/paygraph.ts';
import type { Payment } from '../kit/payments-of-all.ts';
import { everyPayment, idsOf, pageOfAll, providerOf } from '../kit/payments-of-all.ts';
import type { AllProviders, AllKey, AllWorld } from '../kit/all-providers.ts';
import { allKeys, listingKeys, startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import type { TransactionFilter } from './generated/graphql.ts';
import { CountedPaymentsDocument, CustomerPaymentsDocument } from './generated/graphql.ts';

let all: AllProviders;
let world: AllWorld;
let paygraph: Paygraph;
let payments: readonly Payment[];

beforeAll(async () => {
  all = await startAllProviders();
  world = await startAllWorld(all, { settings: { pay: { historyLimit: 20 } } });
  ({ paygraph } = world);
  payments = await everyPayment(paygraph);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await all[Symbol.asyncDispose]();
});

const at = (key: AllKey) => payments.filter(({ provider }) => provider.connection === key);

describe('one list over every provider that lists', () => {
  it('holds what each of them has, newest first', () => {
    const counts = {
      gov: all.gov.store.paymentAccounts
        .all()
        .flatMap(({ uid }) => all.gov.store.account(uid).payments.all())
        .filter(({ currency }) => /^[A-Z]{3}$/.test(currency)).length,
      wal: all.wal.store.global.spaces
        .all()
        .reduce((sum, { id }) => sum + all.wal.store.space(id).transactions.size, 0),
      pro: all.pro.store.payments.all().filter(({ refundOfPaymentId }) => refundOfPaymentId === null).length,
    };
    expect(at('gov').length).toBe(counts.gov);
    expect(at('wal').length).toBe(counts.wal);
    expect(at('pro').length).toBe(counts.pro);
    expect(at('pay').length).toBeGreaterThan(20);
    expect(at('efa')).toEqual([]);
    expect(new Set(idsOf(payments)).size).toBe(payments.length);
    const times = payments.map(({ createdAt }) => Date.parse(createdAt));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const turns = payments.filter(
      ({ provider }, index) => provider.connection !== payments[index - 1]?.provider.connection,
    );
    expect(turns.length, 'rows of them meet').toBeGreaterThan(50);
  });

  it('has, at each, payments with their account and payments with their customer', () => {
    for (const key of listingKeys) {
      expect(at(key).every(({ account }) => (account?.name ?? '') !== '')).toBe(true);
      const known = at(key).filter(({ customer }) => customer !== null);
      expect(known.length).toBeGreaterThan(5);
      expect(known.every(({ customer }) => customer?.displayName !== '')).toBe(true);
    }
  });

  it('is the same from its end', async () => {
    const pages: (readonly string[])[] = [];
    let before: string | null = null;
    for (let more = true; more;) {
      const last: Awaited<ReturnType<typeof pageOfAll>> = await pageOfAll(paygraph, { last: 60, before });
      pages.unshift(idsOf(last.rows));
      before = last.startCursor;
      more = last.hasPreviousPage;
    }
    expect(pages.flat()).toEqual(idsOf(payments));
  });
});

describe('a customer and its payments', () => {
  it.each(listingKeys)('say the same of each other at %s', async (key) => {
    const paid = Map.groupBy(
      at(key).filter(({ customer }) => customer !== null),
      ({ customer }) => customer?.id ?? '',
    );
    const { text } = await paygraph.ask(
      `{ customers(first: 100, filter: {provider: {eq: ${providerOf[key]}}}) { nodes { id } } }`,
    );
    const all = Array.from(text.matchAll(/"id":"([^"]+)"/g), ([, id]) => id ?? '');
    const idle = all.filter((id) => !paid.has(id));
    expect(paid.size).toBeGreaterThan(2);
    expect(idle.length).toBeGreaterThan(0);
    for (const id of [...[...paid.keys()].slice(0, 12), ...idle.slice(0, 4)]) {
      const expected = idsOf(paid.get(id) ?? []);
      const { data, errors } = await paygraph.query(CustomerPaymentsDocument, { id, first: 100 });
      expect(errors).toEqual([]);
      const list = data?.customer?.transactions;
      expect(list?.pageInfo.hasNextPage).toBe(false);
      expect(idsOf(list?.nodes ?? [])).toEqual(expected);
      expect(list?.nodes.every(({ customer }) => customer?.id === id)).toBe(true);
      expect(idsOf(await everyPayment(paygraph, { filter: { customerId: { eq: id } } }))).toEqual(expected);
    }
    for (const id of [...paid.keys()].slice(0, 2)) {
      const filter = { provider: { eq: providerOf[key] }, customerId: { ne: id } } as const;
      const named = (await everyPayment(paygraph, { filter })).filter(({ customer }) => customer !== null);
      expect(idsOf(named)).toEqual(
        idsOf(at(key).filter(({ customer }) => customer !== null && customer.id !== id)),
      );
    }
  });

  it('are found for customers of several providers at once', async () => {
    const ids = listingKeys.map(
      (key) => at(key).find(({ customer }) => customer !== null)?.customer?.id ?? '',
    );
    const found = await everyPayment(paygraph, { filter: { customerId: { in: ids } } });
    expect(idsOf(found)).toEqual(idsOf(payments.filter(({ customer }) => ids.includes(customer?.id ?? ''))));
    expect(new Set(found.map(({ provider }) => provider.connection)).size).toBe(listingKeys.length);
  });
});

describe('a filter', () => {
  it('with an id of one provider asks no other', async () => {
    for (const key of listingKeys) {
      const [one] = at(key);
      for (const filter of [
        { id: { eq: one?.id ?? '' } },
        { accountId: { eq: one?.account?.id ?? '' } },
        { customerId: { eq: at(key).find(({ customer }) => customer !== null)?.customer?.id ?? '' } },
      ]) {
        const before = allKeys.map((other) => all.requests[other].since(0).next);
        const { rows, sources } = await pageOfAll(paygraph, { first: 5, filter });
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.every(({ provider }) => provider.connection === key)).toBe(true);
        for (const [index, other] of allKeys.entries()) {
          const calls = all.requests[other].since(before[index] ?? 0).entries;
          if (other !== key) expect(calls).toEqual([]);
        }
        const asked = sources.filter(({ status }) => status !== 'SKIPPED');
        expect(new Set(asked.map(({ provider }) => provider.connection))).toEqual(new Set([key]));
      }
    }
  });

  it('that excludes ids of one provider leaves the others whole', async () => {
    const [one] = at('wal');
    const filter = { not: { id: { eq: one?.id ?? '' } } };
    expect(idsOf(await everyPayment(paygraph, { filter }))).toEqual(
      idsOf(payments.filter(({ id }) => id !== one?.id)),
    );
  });
});

describe('a total', () => {
  it('is null where one source cannot count, and counted where all can', async () => {
    const { data, errors } = await paygraph.query(CountedPaymentsDocument, {});
    expect(errors).toEqual([]);
    expect(data?.transactions?.totalCount).toBeNull();
    const counts = new Map(
      data?.transactions?.sources.map(({ provider, count }) => [provider.connection, count]),
    );
    expect(counts.get('pay')).toBeNull();
    expect(counts.get('wal')).toBeNull();
    expect(counts.get('efa')).toBeNull();
    expect(counts.get('gov')).not.toBeNull();
    expect(counts.get('pro')).toBe(at('pro').length);
    const filter: TransactionFilter = { provider: { in: ['GOVINEER', 'PROFITUITY'] } };
    const counted = await paygraph.query(CountedPaymentsDocument, { filter });
    // Rows that nobody can read are counted by the provider alone.
    const total = at('gov').length + at('pro').length;
    expect(counted.data?.transactions?.totalCount ?? 0).toBeGreaterThanOrEqual(total);
    expect(counted.data?.transactions?.totalCount ?? 0).toBeLessThan(total + 10);
  });
});

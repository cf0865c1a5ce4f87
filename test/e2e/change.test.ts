import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentRecord } from '../../sandbox/govineer/records.ts';
import { createPrng } from '../../sandbox/kit/prng.ts';
import type { Prng } from '../../sandbox/kit/prng.ts';
import { readablePayments } from '../kit/expected-rows.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import { walk } from '../kit/walk.ts';
import type { CustomerOrder, TransactionOrder } from './generated/graphql.ts';
import { CustomersDocument, TransactionsDocument } from './generated/graphql.ts';

let merchant: Merchant;

beforeAll(async () => {
  merchant = await startMerchant();
});

afterAll(() => merchant[Symbol.asyncDispose]());

/** One for each test: rows that are kept from page to page must not come from another. */
const start = (): Promise<Paygraph> =>
  startPaygraph({ connections: [connectionTo(merchant.sandbox, { key: 'gov' })] });

/** Accounts as they are after a reset: those taken before it are stale. */
function restart(): readonly ReturnType<Merchant['sandbox']['store']['account']>[] {
  merchant.sandbox.store.reset();
  return merchant.sandbox.store.paymentAccounts.all().map(({ uid }) => merchant.sandbox.store.account(uid));
}

type Accounts = ReturnType<typeof restart>;

/** Inserts, deletes and edits here and there; the uids that were inserted or deleted are in `touched`. */
function disturb(accounts: Accounts, prng: Prng, touched: Set<string>): void {
  for (const { payments } of accounts) {
    const all = payments.all();
    const pick = (): PaymentRecord | undefined => all[prng.int(0, all.length - 1)];
    const model = pick();
    if (model !== undefined) {
      const uid = `pay_new${prng.int(0, 1e9)}`;
      touched.add(uid);
      // At the instant and of the amount of one that is there: just before or just behind it.
      if (payments.get(uid) === undefined) payments.insert({ ...model, uid });
    }
    const victim = pick();
    if (victim !== undefined && payments.size > 3) {
      touched.add(victim.uid);
      payments.delete(victim.uid);
    }
    for (let edits = 0; edits < 3; edits += 1) {
      const edited = pick();
      if (edited === undefined || payments.get(edited.uid) === undefined) continue;
      payments.update(edited.uid, {
        description: `edited ${prng.int(0, 1e6)}`,
        updated_at: '2026-06-01T00:00:00Z',
      });
    }
  }
}

const orders = {
  'newest first': { field: 'CREATED_AT', direction: 'DESC' },
  'oldest first': { field: 'CREATED_AT', direction: 'ASC' },
  'largest first': { field: 'AMOUNT', direction: 'DESC' },
  'smallest first': { field: 'AMOUNT', direction: 'ASC' },
  // Sorted here, by rows that are kept from page to page.
  'by reference': { field: 'REFERENCE', direction: 'ASC' },
} as const satisfies Record<string, TransactionOrder>;

describe('while records come, go and change, a payment whose order keys stay', () => {
  const cases = Object.keys(orders).flatMap((order) => [11, 12, 13].map((seed) => [order, seed] as const));

  it.each(cases)('is seen exactly once, %s (seed %i)', async (name, seed) => {
    const accounts = restart();
    await using paygraph = await start();
    const before = readablePayments('gov', { ...merchant, accounts });
    const prng = createPrng(seed);
    const touched = new Set<string>();
    const orderBy = [orders[name as keyof typeof orders]];
    const pages = await walk(async (after, index) => {
      if (index > 0) disturb(accounts, prng, touched);
      const { data, errors } = await paygraph.query(TransactionsDocument, { first: 17, after, orderBy });
      expect(errors).toEqual([]);
      const list = data?.transactions;
      if (list === undefined || list === null) throw new Error('no list');
      return { ...list.pageInfo, rows: list.edges.map(({ node }) => node.nativeId) };
    });
    const seen = pages.flatMap(({ rows }) => rows);
    const stayed = before.map(({ payment }) => payment.uid).filter((uid) => !touched.has(uid));
    expect(stayed.length).toBeGreaterThan(50);
    expect(touched.size).toBeGreaterThan(20);

    const times = Map.groupBy(seen, (uid) => uid);
    expect(stayed.filter((uid) => times.get(uid)?.length !== 1)).toEqual([]);
    // Nobody is seen twice, whatever happened to it.
    expect([...times.values()].filter((same) => same.length > 1)).toEqual([]);
  });
});

describe('while customers come, go and change, a customer whose name stays', () => {
  it.each([21, 22, 23])('is seen exactly once in the order of names (seed %i)', async (seed) => {
    const accounts = restart();
    await using paygraph = await start();
    const before = accounts.flatMap(({ customers }) => customers.all().map(({ uid }) => uid));
    const prng = createPrng(seed);
    const touched = new Set<string>();
    const pages = await walk(async (after, index) => {
      if (index > 0) {
        for (const { customers } of accounts) {
          const all = customers.all();
          const [model, victim, edited] = [0, 1, 2].map(() => all[prng.int(0, all.length - 1)]);
          if (model !== undefined) {
            const uid = `new-${prng.int(0, 1e9)}`;
            touched.add(uid);
            customers.insert({ ...model, uid, reference_id: null });
          }
          if (victim !== undefined && customers.size > 3) {
            touched.add(victim.uid);
            customers.delete(victim.uid);
          }
          if (edited !== undefined && customers.get(edited.uid))
            customers.update(edited.uid, { email: 'new@example.com' });
        }
      }
      const { data, errors } = await paygraph.query(CustomersDocument, {
        first: 5,
        after,
        orderBy: [{ field: 'NAME', direction: 'ASC' }],
      });
      expect(errors).toEqual([]);
      const list = data?.customers;
      if (list === undefined || list === null) throw new Error('no list');
      return { ...list.pageInfo, rows: list.nodes };
    });
    const rows = pages.flatMap(({ rows: page }) => page);
    const times = Map.groupBy(rows, ({ nativeId }) => nativeId);
    expect(before.filter((uid) => !touched.has(uid) && times.get(uid)?.length !== 1)).toEqual([]);
    expect([...times.values()].filter((same) => same.length > 1)).toEqual([]);
    const names = rows.map(({ name }) => name);
    expect(
      names.slice(names.indexOf(null)).every((name) => name === null),
      'those without a name are last',
    ).toBe(true);
  });
});

describe('rows that were sorted here', () => {
  it('are kept, so that the next page asks nobody', async () => {
    restart();
    await using paygraph = await start();
    const orderBy = [{ field: 'NAME', direction: 'DESC' } satisfies CustomerOrder];
    const first = await merchant.callsOf(() => paygraph.query(CustomersDocument, { first: 5, orderBy }));
    expect(first.calls.length).toBeGreaterThan(0);
    const after = first.result.data?.customers?.pageInfo.endCursor ?? '';
    const second = await merchant.callsOf(() =>
      paygraph.query(CustomersDocument, { first: 5, after, orderBy }),
    );
    expect(second.result.data?.customers?.nodes).toHaveLength(5);
    expect(second.calls).toEqual([]);
  });
});

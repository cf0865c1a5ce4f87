import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printInstant } from '../../src/domain/instant.ts';
import { addAwkwardRows, checkSecrets } from '../kit/contract-profituity-rows.ts';
import { profituityTruth } from '../kit/contract-profituity-truth.ts';
import { naiveOrder } from '../kit/http-property-order.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { idsOf } from '../kit/payments-of-all.ts';
import type { ProfituityRig } from '../kit/profituity-rig.ts';
import { pageOfMerchants, sentTo, startProfituityRig } from '../kit/profituity-rig.ts';
import { walk } from '../kit/walk.ts';
import type { TransactionFilter } from './generated/graphql.ts';
import {
  SubscriptionsPageDocument,
  TemplatesOfCustomersDocument,
  TemplatesPageDocument,
} from './generated/graphql.ts';

let rig: ProfituityRig;
let paygraph: Paygraph;

beforeAll(async () => {
  rig = await startProfituityRig(0.08, (sandbox, merchants) => {
    for (const merchant of merchants) addAwkwardRows(sandbox.store, merchant, 25);
  });
  paygraph = await rig.startServer();
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await rig[Symbol.asyncDispose]();
});

const newest = { field: 'createdAt', direction: 'desc' } as const;

describe('pages of several merchants', () => {
  const orders = {
    'the newest first': { field: 'CREATED_AT', direction: 'DESC' },
    'the oldest first': { field: 'CREATED_AT', direction: 'ASC' },
    'the smallest first': { field: 'AMOUNT', direction: 'ASC' },
  } as const;
  const keys = { CREATED_AT: 'createdAt', AMOUNT: 'amount' } as const;

  it.each(Object.keys(orders) as (keyof typeof orders)[])(
    '%s: forwards and backwards, each row once',
    async (name) => {
      const { field, direction } = orders[name];
      const orderBy = [{ field, direction }];
      const expected = idsOf(
        rig.payments({ field: keys[field], direction: direction === 'ASC' ? 'asc' : 'desc' }),
      );
      const forwards = await walk((after) => pageOfMerchants(paygraph, { first: 23, after, orderBy }));
      expect(forwards.flatMap(({ rows }) => idsOf(rows))).toEqual(expected);
      const backwards = await walk(async (before) => {
        const page = await pageOfMerchants(paygraph, { last: 23, before, orderBy });
        return { ...page, hasNextPage: page.hasPreviousPage, endCursor: page.startCursor };
      });
      expect(backwards.toReversed().flatMap(({ rows }) => idsOf(rows))).toEqual(expected);
    },
  );

  it('by id, of what has no time to be ordered by', async () => {
    const methods = await walk(async (after) => {
      const { data } = await paygraph.query(TemplatesPageDocument, { first: 7, after });
      const list = data?.paymentMethods;
      return { rows: idsOf(list?.nodes ?? []), hasNextPage: false, endCursor: null, ...list?.pageInfo };
    });
    const subscriptions = await walk(async (after) => {
      const { data } = await paygraph.query(SubscriptionsPageDocument, { first: 7, after });
      const list = data?.billingSubscriptions;
      return { rows: idsOf(list?.nodes ?? []), hasNextPage: false, endCursor: null, ...list?.pageInfo };
    });
    for (const [kind, pages] of [
      ['paymentMethod', methods],
      ['billingSubscription', subscriptions],
    ] as const) {
      const expected = profituityTruth(kind, rig.sandbox.store, rig.place).toSorted(naiveOrder(kind, []));
      expect(expected.length).toBeGreaterThan(50);
      expect(pages.flatMap(({ rows }) => rows)).toEqual(idsOf(expected));
    }
  });
});

describe('templates', () => {
  it('are saved bank accounts and subscriptions, of their customers and of what was paid by them', async () => {
    const saved = profituityTruth('paymentMethod', rig.sandbox.store, rig.place);
    const recurring = profituityTruth('billingSubscription', rig.sandbox.store, rig.place);
    const pages = await walk(async (after) => {
      const { data, errors } = await paygraph.query(TemplatesOfCustomersDocument, { first: 60, after });
      expect(errors).toEqual([]);
      const list = data?.customers;
      return { rows: list?.nodes ?? [], hasNextPage: false, endCursor: null, ...list?.pageInfo };
    });
    const customers = pages.flatMap(({ rows }) => rows);
    expect(customers.length).toBeGreaterThan(75);
    for (const { id, paymentMethods, billingSubscriptions } of customers) {
      const own = ({ customer }: { readonly customer: { readonly id: string } | null }) =>
        customer?.id === id;
      expect(new Set(idsOf(paymentMethods ?? []))).toEqual(new Set(idsOf(saved.filter(own))));
      expect(new Set(idsOf(billingSubscriptions ?? []))).toEqual(new Set(idsOf(recurring.filter(own))));
    }
    const known = new Map(rig.payments().map((record) => [record.id, record]));
    const { rows } = await pageOfMerchants(paygraph, { first: 100 });
    for (const { id, savedPaymentMethod, billingSubscription } of rows) {
      expect(savedPaymentMethod?.id ?? null).toBe(known.get(id)?.savedPaymentMethod?.id ?? null);
      expect(billingSubscription?.id ?? null).toBe(known.get(id)?.billingSubscription?.id ?? null);
    }
    expect(rows.some(({ savedPaymentMethod }) => savedPaymentMethod !== null)).toBe(true);
    expect(rows.some(({ billingSubscription }) => billingSubscription !== null)).toBe(true);
  });

  it('account numbers are in no answer and no log, whatever is asked for', async () => {
    const parts = 'id raw provider { connection }';
    const details = 'kind brand last4 holder bankName accountType';
    const { data, errors } = await paygraph.ask(`{
      transactions(first: 100) { nodes { ${parts} metadata paymentMethod { ${details} } failure { code message } } }
      oldest: transactions(last: 100) { nodes { ${parts} metadata paymentMethod { ${details} } } }
      refunds(first: 100) { nodes { ${parts} failure { code message } } }
      customers(first: 100) { nodes { ${parts} metadata } }
      paymentMethods(first: 100) { nodes { ${parts} details { ${details} } } }
      billingSubscriptions(first: 100) { nodes { ${parts} name } }
      accounts(first: 10) { nodes { ${parts} } }
    }`);
    expect(errors).toEqual([]);
    const { store } = rig.sandbox;
    const rows = [...store.payments.all(), ...store.paymentTemplates.all()];
    const secrets = new Set([
      ...rows.map(({ routeNumber }) => routeNumber),
      ...rows.map(({ accountNumber }) => accountNumber),
      ...checkSecrets,
      '000987654321',
      rig.sandbox.password,
      ...rig.proxy.secrets,
    ]);
    secrets.delete('');
    expect(secrets.size).toBeGreaterThan(10);
    expect(JSON.stringify(data)).toContain('"raw":{');
    expect(JSON.stringify(data)).toContain('"note":"kept"');
    expect(JSON.stringify(data)).toContain('"last4":"4711"');
    for (const text of [paygraph.answers(), paygraph.log.text()]) {
      expect([...secrets].filter((secret) => text.includes(secret))).toEqual([]);
    }
  });
});

describe('what changed in a span of time', () => {
  const from = Date.UTC(2025, 2, 4, 9, 30);
  const to = from + 2 * 86_400_000;
  const span: TransactionFilter = { updatedAt: { gte: printInstant(from), lt: printInstant(to) } };
  const within = (updatedAt: number | null) => updatedAt !== null && updatedAt >= from && updatedAt < to;
  const ways = {
    report: ['payments/reports/statusDatePaymentReport', /startDate=/],
    filter: ['payments/payments', /\["statusDate",">=","2025-03-04T09:30:00/],
  } as const;

  it.each(['report', 'filter'] as const)('is found by the %s, page by page', async (updates) => {
    await using server = await rig.startServer({ updates });
    const expected = rig.payments(newest).filter(({ updatedAt }) => within(updatedAt));
    expect(expected.length).toBeGreaterThan(20);
    const { result, calls } = await rig.callsOf(() =>
      walk((after) => pageOfMerchants(server, { first: 12, after, filter: span })),
    );
    expect(result.length).toBeGreaterThan(2);
    expect(result.flatMap(({ rows }) => idsOf(rows))).toEqual(idsOf(expected));
    const [place, asked] = ways[updates];
    const sent = sentTo(calls, place);
    expect(sent.length).toBeGreaterThan(0);
    // Rows of one instant are read to their end, which is another call of the list; the report is whole.
    if (updates === 'report') expect(sent.length).toBeLessThanOrEqual(result.length);
    for (const call of sent) expect(call).toMatch(asked);
    const other = updates === 'report' ? ways.filter[0] : ways.report[0];
    expect(sentTo(calls, other)).toEqual([]);
  });

  it('has no end of its own: without one the list is read and looked through here', async () => {
    const filter: TransactionFilter = { updatedAt: { gte: printInstant(from) } };
    const { result, calls } = await rig.callsOf(() =>
      walk((after) => pageOfMerchants(paygraph, { first: 100, after, filter })),
    );
    const expected = rig.payments(newest).filter(({ updatedAt }) => updatedAt !== null && updatedAt >= from);
    expect(result.flatMap(({ rows }) => idsOf(rows))).toEqual(idsOf(expected));
    expect(sentTo(calls, ways.report[0])).toEqual([]);
  });
});

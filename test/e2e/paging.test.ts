import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldPayment } from '../kit/expected-rows.ts';
import { newestFirst, readablePayments } from '../kit/expected-rows.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import { walk } from '../kit/walk.ts';
import type { TransactionsQueryVariables } from './generated/graphql.ts';
import { TransactionsDocument } from './generated/graphql.ts';

let east: Merchant;
let west: Merchant;
let paygraph: Paygraph;

const both = () => [connectionTo(east.sandbox, { key: 'east' }), connectionTo(west.sandbox, { key: 'west' })];

beforeAll(async () => {
  [east, west] = [await startMerchant({ seed: 1 }), await startMerchant({ seed: 2 })];
  paygraph = await startPaygraph({ connections: both() });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await east[Symbol.asyncDispose]();
  await west[Symbol.asyncDispose]();
});

const held = (): readonly HeldPayment[] =>
  newestFirst([...readablePayments('east', east), ...readablePayments('west', west)]);
const uidsOf = (payments: readonly HeldPayment[]): readonly string[] =>
  payments.map(({ payment }) => payment.uid);

async function page(server: Paygraph, variables: TransactionsQueryVariables) {
  const { data, errors } = await server.query(TransactionsDocument, variables);
  expect(errors).toEqual([]);
  const connection = data?.transactions;
  if (connection === undefined || connection === null) throw new Error('no connection');
  return { ...connection.pageInfo, rows: connection.edges.map(({ node }) => node.nativeId), connection };
}

/** All rows from the start, pages of `first`. */
const forwards = (server: Paygraph, first: number, more: TransactionsQueryVariables = {}) =>
  walk((after) => page(server, { ...more, first, after }));

describe('pages from the start', () => {
  it.each([100, 37, 7])('of %i rows put together are the whole list, in order', async (first) => {
    const expected = held();
    const times = expected.map(({ payment }) => Date.parse(payment.created_at));
    expect(new Set(times).size, 'some payments were made at the same instant').toBeLessThan(times.length);

    const pages = await forwards(paygraph, first);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(uidsOf(expected));
    for (const { rows } of pages.slice(0, -1)) expect(rows).toHaveLength(first);
  });

  it('are of one row if one is asked for, and equal instants neither hide nor repeat a row', async () => {
    const [account] = east.accounts.toSorted((a, b) => a.payments.size - b.payments.size);
    const expected = held().filter((one) => one.account === account?.uid);
    const [row] = (
      await page(paygraph, { first: 1, filter: { nativeId: { eq: expected[0]?.payment.uid ?? '' } } })
    ).connection.edges;
    const pages = await forwards(paygraph, 1, { filter: { accountId: { eq: row?.node.account?.id ?? '' } } });
    expect(pages.flatMap(({ rows }) => rows)).toEqual(uidsOf(expected));
  });
});

describe('pages from the end', () => {
  it.each([100, 23])('of %i rows put together are the whole list, in the same order', async (last) => {
    const pages: (readonly string[])[] = [];
    let before: string | null = null;
    for (let more = true; more;) {
      const { rows, hasPreviousPage, startCursor } = await page(paygraph, { last, before });
      pages.unshift(rows);
      before = startCursor;
      more = hasPreviousPage;
      expect(pages.length).toBeLessThan(100);
    }
    expect(pages.flat()).toEqual(uidsOf(held()));
  });
});

describe('every edge’s cursor', () => {
  it('leads to the rest of the list, and back to what stands before it', async () => {
    const expected = uidsOf(held());
    const { connection } = await page(paygraph, { first: 30 });
    for (const index of [0, 11, 29]) {
      const { cursor } = connection.edges[index] ?? { cursor: '' };
      expect((await page(paygraph, { first: 5, after: cursor })).rows).toEqual(
        expected.slice(index + 1, index + 6),
      );
      expect((await page(paygraph, { last: 3, before: cursor })).rows).toEqual(
        expected.slice(Math.max(0, index - 3), index),
      );
    }
  });

  it('says that pages stand on either side of the middle, and none beyond the ends', async () => {
    const start = await page(paygraph, { first: 10 });
    expect([start.hasPreviousPage, start.hasNextPage]).toEqual([false, true]);
    const middle = await page(paygraph, { first: 10, after: start.endCursor });
    expect([middle.hasPreviousPage, middle.hasNextPage]).toEqual([true, true]);
    const end = await page(paygraph, { last: 10 });
    expect([end.hasPreviousPage, end.hasNextPage]).toEqual([true, false]);
    expect((await page(paygraph, { first: 10, after: end.endCursor })).rows).toEqual([]);
  });
});

describe('a cursor', () => {
  it('goes on at a server that was started later, and at another replica', async () => {
    const expected = uidsOf(held());
    const first = await page(paygraph, { first: 20 });
    await using replica = await startPaygraph({ connections: both() });
    const second = await page(replica, { first: 20, after: first.endCursor });
    const third = await page(paygraph, { first: 20, after: second.endCursor });
    expect([...first.rows, ...second.rows, ...third.rows]).toEqual(expected.slice(0, 60));
  });

  it('of another filter, order or list is refused', async () => {
    const { endCursor } = await page(paygraph, { first: 5 });
    const elsewhere: readonly TransactionsQueryVariables[] = [
      { first: 5, after: endCursor, filter: { amount: { gte: '10' } } },
      { first: 5, after: endCursor, orderBy: [{ field: 'AMOUNT', direction: 'ASC' }] },
      { first: 5, after: endCursor, orderBy: [{ field: 'CREATED_AT', direction: 'ASC' }] },
    ];
    for (const variables of elsewhere) {
      const { data, errors } = await paygraph.query(TransactionsDocument, variables);
      expect(data?.transactions ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
      expect(errors[0]?.message).toContain('another query');
    }
    const refunds = await paygraph.ask('query ($after: String) { refunds(after: $after) { nodes { id } } }', {
      after: endCursor,
    });
    expect(refunds.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
  });

  it('of the same query written otherwise is good', async () => {
    const { endCursor, rows } = await page(paygraph, { first: 5, filter: { amount: { gte: '10' } } });
    const again = await page(paygraph, {
      first: 5,
      after: endCursor,
      filter: { and: [{ amount: { gte: '10.00' } }, {}] },
      orderBy: [{ field: 'CREATED_AT', direction: 'DESC' }],
    });
    const whole = await page(paygraph, { first: 10, filter: { amount: { gte: '10' } } });
    expect([...rows, ...again.rows]).toEqual(whole.rows);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestFirst, readablePayments } from '../kit/expected-rows.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import { walk } from '../kit/walk.ts';
import { NodesDocument, TransactionsDocument } from './generated/graphql.ts';

let merchant: Merchant;
let paygraph: Paygraph;
const odd: string[] = [];

beforeAll(async () => {
  merchant = await startMerchant();
  const [first, second] = merchant.accounts;
  for (const account of [first, second]) {
    const [one, two] = account?.payments.all().slice(-2) ?? [];
    for (const payment of [one, two]) if (payment !== undefined) odd.push(payment.uid);
    // A currency that is none, and an amount that has no whole number of cents.
    account?.payments.update(one?.uid ?? '', { currency: 'usd' });
    account?.payments.update(two?.uid ?? '', { total_amount: 1.5, description: 'free-text-word' });
  }
  paygraph = await startPaygraph({ connections: [connectionTo(merchant.sandbox, { key: 'gov' })] });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

describe('a record that cannot be understood', () => {
  it('costs itself and nothing else, and is counted where it was left out', async () => {
    let unreadable = 0;
    const pages = await walk(async (after) => {
      const { data, errors } = await paygraph.query(TransactionsDocument, { first: 20, after });
      expect(errors).toEqual([]);
      const list = data?.transactions;
      if (list === undefined || list === null) throw new Error('no list');
      for (const source of list.sources) unreadable += source.unreadable;
      return { ...list.pageInfo, rows: list.edges.map(({ node }) => node.nativeId) };
    });
    const expected = newestFirst(readablePayments('gov', merchant))
      .map(({ payment }) => payment.uid)
      .filter((uid) => !odd.includes(uid));
    expect(pages.flatMap(({ rows }) => rows)).toEqual(expected);
    for (const { rows } of pages.slice(0, -1)) expect(rows).toHaveLength(20);
    expect(unreadable).toBeGreaterThanOrEqual(odd.length);
  });

  it('is logged by its id and what was wrong, without anything that was in it', async () => {
    await paygraph.query(TransactionsDocument, { first: 20 });
    const lines = paygraph.log.lines.filter(({ msg }) => msg === 'a row cannot be read');
    expect(new Set(lines.map(({ uid }) => uid))).toEqual(new Set(odd));
    expect(paygraph.log.text()).not.toContain('free-text-word');
    expect(paygraph.answers()).not.toContain('free-text-word');
  });

  it('does not make its neighbours of a read by ids go missing', async () => {
    const { data } = await paygraph.query(TransactionsDocument, { first: 3 });
    const ids = data?.transactions?.edges.map(({ node }) => node.id) ?? [];
    const found = await paygraph.query(NodesDocument, { ids });
    expect(found.data?.nodes.map((node) => node?.id)).toEqual(ids);
  });
});

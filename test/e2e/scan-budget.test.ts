import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestFirst, readablePayments } from '../kit/expected-rows.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import { walk } from '../kit/walk.ts';
import { TransactionsDocument } from './generated/graphql.ts';

let merchant: Merchant;
let paygraph: Paygraph;

beforeAll(async () => {
  merchant = await startMerchant();
  paygraph = await startPaygraph({
    connections: [connectionTo(merchant.sandbox, { key: 'gov' })],
    env: { SCAN_BUDGET: '40' },
  });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

/** Cannot be asked of Govineer: every row has to be looked at here. */
const filter = { last4: { startsWith: '1' } };

function matching(): readonly string[] {
  return newestFirst(readablePayments('gov', merchant))
    .filter(({ payment }) => {
      const { credit, ach } = payment.payment_method;
      return (credit?.last4 ?? ach?.account_number_suffix ?? '').startsWith('1');
    })
    .map(({ payment }) => payment.uid);
}

describe('a filter that only this service can run, beyond the budget', () => {
  it('gives a partial page that says so, and paging on reaches everything', async () => {
    let partial = 0;
    const pages = await walk(async (after) => {
      const { data, errors } = await paygraph.query(TransactionsDocument, { first: 20, after, filter });
      expect(errors).toEqual([]);
      const list = data?.transactions;
      if (list === undefined || list === null) throw new Error('no list');
      const stopped = list.sources.filter(({ status }) => status === 'PARTIAL');
      if (stopped.length > 0) {
        partial += 1;
        expect(list.pageInfo.hasNextPage).toBe(true);
        for (const { error, resumeCursor } of stopped) {
          expect(error).toMatchObject({ code: 'SCAN_LIMIT_EXCEEDED', provider: 'GOVINEER' });
          expect(error?.message).toContain('40');
          expect(resumeCursor).not.toBeNull();
        }
      }
      return { ...list.pageInfo, rows: list.edges.map(({ node }) => node.nativeId) };
    });
    expect(partial).toBeGreaterThan(1);
    const expected = matching();
    expect(expected.length).toBeGreaterThan(5);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(expected);
  });

  it('never reads more rows of an account than the budget allows', async () => {
    const before = paygraph.log.lines.length;
    await paygraph.query(TransactionsDocument, { first: 100, filter });
    const line = paygraph.log.lines.slice(before).find(({ msg }) => msg === 'operation');
    expect(line?.['rowsRead']).toBeLessThanOrEqual(40 * merchant.accounts.length);
  });
});

describe('an order that only this service can make, beyond the budget', () => {
  const orderBy = [{ field: 'REFERENCE', direction: 'ASC' }] as const;

  it('is an error of the sources that are too long, naming the field and what would help', async () => {
    const { data, errors } = await paygraph.query(TransactionsDocument, { first: 10, orderBy: [...orderBy] });
    expect(errors).toEqual([]);
    const failed = data?.transactions?.sources.filter(({ status }) => status === 'FAILED') ?? [];
    const tooLong = merchant.accounts.filter(({ payments }) => payments.size > 40);
    expect(tooLong.length).toBeGreaterThan(0);
    expect(failed).toHaveLength(tooLong.length);
    for (const { error } of failed) {
      expect(error?.code).toBe('SCAN_LIMIT_EXCEEDED');
      expect(error?.message).toMatch(/reference/i);
      expect(error?.message).toMatch(/filter|narrow/i);
    }
  });

  it('is an error of the field where no source is short enough', async () => {
    const sources =
      (await paygraph.query(TransactionsDocument, { first: 1 })).data?.transactions?.sources ?? [];
    const longest = merchant.accounts.toSorted((a, b) => b.payments.size - a.payments.size)[0]?.uid ?? '';
    const accountId = sources
      .flatMap(({ accountIds }) => accountIds)
      .find((id) => Buffer.from(id, 'base64url').toString().endsWith(longest));
    const { data, errors } = await paygraph.query(TransactionsDocument, {
      first: 10,
      orderBy: [...orderBy],
      filter: { accountId: { eq: accountId ?? '' } },
    });
    expect(data?.transactions ?? null).toBeNull();
    expect(errors).toMatchObject([{ path: ['transactions'], extensions: { code: 'SCAN_LIMIT_EXCEEDED' } }]);
    expect(errors[0]?.message).toMatch(/reference/i);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Records } from '../../src/domain/records/records.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { idsOf } from '../kit/payments-of-all.ts';
import type { ProfituityRig } from '../kit/profituity-rig.ts';
import { merchantId, pageOfMerchants, sentTo, startProfituityRig } from '../kit/profituity-rig.ts';
import type { TransactionFilter } from './generated/graphql.ts';
import { NodesDocument } from './generated/graphql.ts';

let rig: ProfituityRig;
let paygraph: Paygraph;
let merchants: readonly string[];

beforeAll(async () => {
  rig = await startProfituityRig(0.2);
  paygraph = await rig.startServer();
  ({ merchants } = rig);
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await rig[Symbol.asyncDispose]();
});

const newest = { field: 'createdAt', direction: 'desc' } as const;

/** The longest page whose end is not among rows of one instant: those are read to their end, by another call. */
function pageSize(rows: readonly Records['transaction'][]): number {
  for (let size = 98; size > 40; size -= 1) {
    if (rows[size]?.createdAt !== rows[size + 1]?.createdAt) return size;
  }
  throw new Error('Rows of their own time were required');
}

describe('one call serves all merchants', () => {
  it('for a page of payments, their accounts and their customers', async () => {
    const first = pageSize(rig.payments(newest));
    const { result, calls } = await rig.callsOf(() => pageOfMerchants(paygraph, { first }));
    expect(new Set(result.rows.map(({ account }) => account?.id))).toEqual(
      new Set(merchants.map(merchantId)),
    );
    expect(result.sources).toHaveLength(1);
    expect(result.sources[0]?.accountIds.toSorted()).toEqual(merchants.map(merchantId).toSorted());
    expect(sentTo(calls, 'payments/payments')).toHaveLength(1);
    expect(sentTo(calls, 'customers/customers')).toHaveLength(1);
    expect(sentTo(calls, 'payments/paymentTemplates')).toHaveLength(1);
    expect(sentTo(calls, 'merchants/merchants').length).toBeLessThanOrEqual(1);
    expect(calls.length).toBeLessThanOrEqual(4);
    expect(result.rows.some(({ customer }) => (customer?.displayName ?? '') !== '')).toBe(true);
  });

  it('for refunds and the payments that they are of', async () => {
    const { result, calls } = await rig.callsOf(() =>
      paygraph.ask('{ refunds(first: 60) { nodes { account { name } transaction { id status } } } }'),
    );
    expect(result.errors).toEqual([]);
    expect(JSON.stringify(result.data).match(/"status":"/g)?.length).toBeGreaterThan(20);
    const [list, ...byIds] = sentTo(calls, 'payments/payments');
    expect(list).toContain('["refundOfPaymentId","<>",null]');
    expect(byIds).toHaveLength(1);
  });

  it('for payments by id', async () => {
    const ids = merchants.flatMap((merchant) =>
      idsOf(rig.payments().filter(({ ref }) => ref.account === merchant)).slice(0, 20),
    );
    const { result, calls } = await rig.callsOf(() => paygraph.query(NodesDocument, { ids }));
    expect(result.data?.nodes.map((node) => node?.id)).toEqual(ids);
    expect(calls).toHaveLength(1);
    expect(calls[0]).not.toContain('merchantId');
  });

  it.each([1, 2])('and one call those of %i that are asked for', async (count) => {
    const some = merchants.slice(0, count);
    const filter: TransactionFilter = { accountId: { in: some.map(merchantId) } };
    const theirs = rig.payments(newest).filter(({ ref }) => some.includes(ref.account ?? ''));
    const first = pageSize(theirs);
    const { result, calls } = await rig.callsOf(() => pageOfMerchants(paygraph, { first, filter }));
    expect(idsOf(result.rows)).toEqual(idsOf(theirs).slice(0, first));
    const [list, ...others] = sentTo(calls, 'payments/payments');
    expect(others).toEqual([]);
    for (const merchant of merchants) expect(list?.includes(merchant)).toBe(some.includes(merchant));
  });

  it('of which a connection may serve some only, whatever is asked for', async () => {
    const [one = '', second = '', third = ''] = merchants;
    await using server = await rig.startServer({ merchantIds: [one, third] });
    const served = rig.payments(newest).filter(({ ref }) => ref.account !== second);
    const first = pageSize(served);
    const { result, calls } = await rig.callsOf(() => pageOfMerchants(server, { first }));
    expect(idsOf(result.rows)).toEqual(idsOf(served).slice(0, first));
    expect(sentTo(calls, 'payments/payments')).toHaveLength(1);
    expect(calls.join('\n')).not.toContain(`["merchantId","=","${second}"]`);
    const stranger = rig.payments(newest).find(({ ref }) => ref.account === second)?.id ?? '';
    const nodes = await rig.callsOf(() =>
      server.ask('query ($id: ID!) { node(id: $id) { id } }', { id: stranger }),
    );
    expect(nodes.result.data?.['node'] ?? null).toBeNull();
    expect(nodes.calls).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { SortedRowsCache } from '../../../src/cache/sorted-rows-cache.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { TransactionRecord } from '../../../src/domain/records/transaction.ts';
import { GatewayRequest } from '../../../src/gateway/request.ts';
import { perRequest } from '../../../datasources/http/per-request.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { FakeSource } from '../../kit/fake-source.ts';
import { fakeTransaction } from '../../kit/fake-transactions.ts';
import { testConnection, testEnvironment } from '../../kit/gateway-environment.ts';

const row = (nativeId: string, reference: string): TransactionRecord =>
  fakeTransaction('c', 'one', {
    nativeId,
    createdAt: 0,
    updatedAt: null,
    minor: 100n,
    currency: 'USD',
    status: 'SUCCEEDED',
    reference,
  });

function world() {
  const source = new FakeSource(
    {
      operations: ['LIST', 'READ'],
      scope: 'account',
      filters: {},
      constants: {},
      orders: {},
      idOrder: { compare: 'codePoints', native: false, basis: 'documented', source: 'test' },
      idsPerCall: 10,
      maxPageSize: 10,
      requires: [],
      counts: false,
      countsBasis: 'documented',
    },
    [row('a', '1'), row('b', '1'), row('d', '1')],
  );
  const environment = testEnvironment([testConnection('c', { transaction: source }, ['one'])]);
  return { source, environment, request: () => new GatewayRequest(environment) };
}

describe('after a mutation', () => {
  const ref = new RecordRef('transaction', 'GOVINEER', 'c', 'one', 'a');

  it('a record that was read before is read anew in the same request', async () => {
    const { source, request } = world();
    const gateway = request();
    expect((await gateway.one(ref))?.reference).toBe('1');
    source.rows = [row('a', '2')];
    expect((await gateway.one(ref))?.reference).toBe('1');
    await gateway.forget('c');
    expect((await gateway.one(ref))?.reference).toBe('2');
    expect(source.calls).toBe(2);
  });

  it('what a provider keeps for a request is not used either, and calls are counted on', async () => {
    const { source, environment, request } = world();
    const seen = perRequest(() => new Set<string>());
    const calls: CallContext[] = [];
    const getMany = source.getMany.bind(source) as (...given: unknown[]) => ReturnType<typeof source.getMany>;
    source.getMany = ((...given: unknown[]) => {
      const call = given[2] as CallContext;
      call.metrics.upstreamCalls += 1;
      calls.push(call);
      return getMany(...given);
    }) as typeof source.getMany;
    const gateway = request();
    await gateway.one(ref);
    await gateway.forget('c');
    await gateway.one(ref);
    const [before, after] = calls.map(seen);
    expect(before).toBeDefined();
    expect(after).not.toBe(before);
    expect(environment.call.metrics.upstreamCalls).toBe(2);
  });

  it('the next page of a list that was sorted here is read anew, in other requests too', async () => {
    for (const touched of [false, true]) {
      const { source, request } = world();
      const page = {
        filter: { op: 'everything' },
        order: [{ field: 'reference', direction: 'asc' }],
      } as const;
      const wants = { totalCount: false, hasNextPage: false };
      const first = await request().list('transaction', { ...page, page: { first: 1 }, wants });
      source.rows = [...source.rows, row('c', '1')];
      if (touched) await request().forget('c');
      const after = first.pageInfo.endCursor ?? '';
      const next = await request().list('transaction', { ...page, page: { first: 9, after }, wants });
      expect(next.nodes.map(({ nativeId }) => nativeId)).toEqual(touched ? ['b', 'c', 'd'] : ['b', 'd']);
    }
  });
});

describe('the store of sorted rows', () => {
  it('has another generation after each change of a connection', async () => {
    const store = new SortedRowsCache(undefined, { warn: () => undefined });
    const generations = [await store.generation('c')];
    for (let times = 0; times < 2; times += 1) {
      await store.touch('c');
      generations.push(await store.generation('c'));
    }
    // Lists push each other out of memory; generations stay.
    for (let list = 0; list < 40; list += 1)
      await store.set('transaction', `${list}`, [row('a', '1')], 1_000);
    expect(await store.generation('c')).toBe(generations.at(-1));
    expect(new Set(generations).size).toBe(3);
    expect(await store.generation('other')).toBe('');
    await store.close();
  });
});

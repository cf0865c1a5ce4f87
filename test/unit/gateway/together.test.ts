import { expect, test } from 'vitest';
import type { TransactionRecord } from '../../../src/domain/records/transaction.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import { GatewayRequest } from '../../../src/gateway/request.ts';
import type { RecordConnection } from '../../../src/gateway/record-connection.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { FakeSource } from '../../kit/fake-source.ts';
import { fakeTransaction } from '../../kit/fake-transactions.ts';
import { testConnection, testEnvironment } from '../../kit/gateway-environment.ts';

type Capabilities = SourceCapabilities<'transaction'>;

const accounts = ['one', 'two'] as const;

function capabilities(given: Partial<Capabilities>): Capabilities {
  return {
    operations: ['LIST', 'READ'],
    scope: 'accounts',
    filters: {},
    constants: {},
    orders: {},
    idOrder: { compare: 'codePoints', native: true, basis: 'documented', source: 'test' },
    idsPerCall: 10,
    maxPageSize: 10,
    requires: [],
    counts: false,
    countsBasis: 'documented',
    ...given,
  };
}

function payment(
  account: string,
  nativeId: string,
  reference: string | null = null,
  createdAt = 0,
): TransactionRecord {
  return fakeTransaction('c', account, {
    nativeId,
    createdAt,
    updatedAt: null,
    minor: 100n,
    currency: 'USD',
    status: 'SUCCEEDED',
    reference,
  });
}

function start(given: Partial<Capabilities>, rows: readonly TransactionRecord[]) {
  const source = new FakeSource(capabilities(given), rows);
  const asked: (readonly string[])[] = [];
  const list = source.list.bind(source);
  source.list = (request) => {
    asked.push(request.accounts);
    return list(request);
  };
  const gateway = new GatewayRequest(
    testEnvironment([testConnection('c', { transaction: source }, accounts)]),
  );
  return { gateway, source, asked };
}

function pageOf(
  gateway: GatewayRequest,
  input: Record<string, unknown>,
): Promise<RecordConnection<'transaction'>> {
  return gateway.list('transaction', {
    filter: buildFilter('transaction', input, 'filter'),
    order: [],
    page: { first: 3 },
    wants: { totalCount: false, hasNextPage: true },
  });
}

test('one call reads ids of several accounts, and tells equal native ids apart', async () => {
  const rows = [payment('one', 'a', 'first'), payment('two', 'a', 'second')];
  const { gateway, source } = start({}, rows);
  const refs = [...accounts, 'three'].map(
    (account) => new RecordRef('transaction', 'GOVINEER', 'c', account, 'a'),
  );
  const found = await Promise.all(refs.map((ref) => gateway.one(ref)));
  expect(found.map((record) => record?.reference ?? null)).toEqual(['first', 'second', null]);
  expect(source.calls).toBe(1);
});

test('a filter of ids of several accounts takes one call', async () => {
  const rows = [payment('one', 'a'), payment('two', 'b')];
  const { gateway, source } = start({}, rows);
  const { nodes } = await pageOf(gateway, { id: { in: rows.map(({ id }) => id) } });
  expect(nodes.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(source.calls).toBe(1);
});

test('in order of ids one account is read after the other, and no further than the page', async () => {
  const rows = ['a', 'b', 'c', 'd'].flatMap((id) => accounts.map((account) => payment(account, id)));
  const { gateway, asked } = start({}, rows);
  const { nodes, pageInfo } = await pageOf(gateway, {});
  expect(nodes.map(({ ref }) => [ref.account, ref.nativeId])).toEqual([
    ['one', 'a'],
    ['one', 'b'],
    ['one', 'c'],
  ]);
  expect(pageInfo.hasNextPage).toBe(true);
  expect(asked).toEqual([['one']]);
});

test('a list that needs no order of ids names no account: all of the connection are meant', async () => {
  const { gateway, asked } = start({ idOrder: { ...capabilities({}).idOrder, native: false } }, [
    payment('two', 'a'),
    payment('one', 'b'),
  ]);
  const { nodes, sources } = await pageOf(gateway, {});
  expect(nodes.map(({ ref }) => ref.account)).toEqual(['one', 'two']);
  expect(asked).toEqual([[]]);
  expect(sources.map((source) => source.accounts)).toEqual([accounts]);
});

test.each([true, false])(
  'a page in order of time takes one call, since one row more than wanted shows the last to have no ties (hasNextPage: %j)',
  async (hasNextPage) => {
    const times = ['gt', 'gte', 'lt', 'lte', 'eq'] as const;
    const { gateway, source } = start(
      {
        filters: {
          createdAt: [
            {
              operators: times,
              precision: 'exact',
              basis: 'documented',
              unproven: 'superset',
              source: 'test',
            },
          ],
        },
        orders: { createdAt: { basis: 'documented', source: 'test', missing: 'never' } },
      },
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, index) =>
        payment(accounts[index % 2] ?? 'one', id, null, 1000 - index),
      ),
    );
    const read = (after?: string) =>
      gateway.list('transaction', {
        filter: buildFilter('transaction', {}, 'filter'),
        order: [{ field: 'createdAt', direction: 'desc' }],
        page: { first: 3, ...(after === undefined ? {} : { after }) },
        wants: { totalCount: false, hasNextPage },
      });
    const { nodes, pageInfo } = await read();
    expect(nodes.map(({ ref }) => ref.nativeId)).toEqual(['a', 'b', 'c']);
    expect(source.calls).toBe(1);
    const next = await read(pageInfo.endCursor ?? '');
    expect(next.nodes.map(({ ref }) => ref.nativeId)).toEqual(['d', 'e', 'f']);
    expect(source.calls).toBe(2);
  },
);

test('a filter that names one account asks for that alone', async () => {
  const { gateway, asked } = start({}, [payment('one', 'a'), payment('two', 'b')]);
  const accountId = new RecordRef('account', 'GOVINEER', 'c', null, 'two').id;
  const { nodes } = await pageOf(gateway, { accountId: { eq: accountId } });
  expect(nodes.map(({ ref }) => ref.nativeId)).toEqual(['b']);
  expect(asked).toEqual([['two']]);
});

test.each([
  [{ reference: { eq: 'x' } }, 'COMPLETE', 1],
  [{ or: [{ reference: { eq: 'x' } }, { nativeId: { eq: 'b' } }] }, 'COMPLETE', 2],
  [{ or: [{ reference: { eq: 'x' } }, { status: { eq: 'SUCCEEDED' } }] }, 'REQUIRES_FILTER', 0],
  [{ status: { eq: 'SUCCEEDED' } }, 'REQUIRES_FILTER', 0],
  [{}, 'REQUIRES_FILTER', 0],
] as const)('where a pin is required, %j is %s', async (input, status, rows) => {
  const pins = [
    {
      operators: ['eq', 'in'],
      precision: 'superset',
      basis: 'documented',
      unproven: 'local',
      source: 'test',
    },
  ] as const;
  const given = {
    requires: ['nativeId', 'reference'],
    filters: { reference: pins, nativeId: pins },
  } as const;
  const { gateway, source } = start(given, [payment('one', 'a', 'x'), payment('one', 'b', 'y')]);
  const { nodes, sources } = await pageOf(gateway, input);
  expect(sources.map((each) => each.status)).toEqual([status]);
  expect(nodes).toHaveLength(rows);
  if (status === 'REQUIRES_FILTER') expect(source.calls).toBe(0);
});

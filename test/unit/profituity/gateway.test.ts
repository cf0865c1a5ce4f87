import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf, Projection, Records } from '../../../src/domain/records/records.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { everything } from '../../../src/filter/ast.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { AccountDirectory } from '../../../src/gateway/account-directory.ts';
import { Connection } from '../../../src/gateway/connection.ts';
import { KnownPlaces } from '../../../src/gateway/known-places.ts';
import { TotalOrder, compareIdsOf } from '../../../src/gateway/order.ts';
import { GatewayRequest } from '../../../src/gateway/request.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { memoryStore } from '../../kit/gateway-environment.ts';
import { listAll, sourceOf, testCall } from '../../kit/read-source.ts';
import { connectTo, untold } from './sandbox-connection.ts';

type Kind = 'transaction' | 'refund' | 'customer';

const projections = {
  transaction: ['amount', 'createdAt', 'updatedAt', 'status', 'reference'],
  refund: ['amount', 'createdAt', 'status'],
  customer: ['createdAt', 'name', 'email'],
} as const satisfies { readonly [K in Kind]: readonly PropertyOf<K>[] };

/** What is told of a connection, and whether it is trusted as a sandbox. */
const ways = {
  'all is told': [{}, 'SANDBOX'],
  'ids are not told': [{ ids: 'unknown' }, 'SANDBOX'],
  'nothing is told of a live one': [untold, 'LIVE'],
} as const satisfies Readonly<Record<string, readonly [Partial<ProfituitySettings>, 'SANDBOX' | 'LIVE']>>;
type Way = keyof typeof ways;

let sandbox: ProfituitySandbox;
const providers = new Map<Way, Provider>();

beforeAll(async () => {
  sandbox = await startProfituitySandbox({ scale: 0.3 });
  for (const way of Object.keys(ways) as Way[]) providers.set(way, connectTo(sandbox, ways[way][0]));
});

afterAll(async () => {
  await Promise.all(Array.from(providers.values(), (provider) => provider.close()));
  await sandbox.close();
});

function providerOf(way: Way): Provider {
  const provider = providers.get(way);
  if (provider === undefined) throw new Error(way);
  return provider;
}

function connectionOf(way: Way): Connection {
  const provider = providerOf(way);
  return new Connection({
    key: 'pro',
    displayName: 'Profituity',
    mode: ways[way][1],
    provider,
    trust: ways[way][1] === 'SANDBOX' ? 'sandbox' : { probed: new Set() },
    accounts: new AccountDirectory(
      async () => (await listAll(sourceOf(provider, 'account'), {})).map(({ nativeId }) => nativeId),
      () => systemClock.now(),
    ),
  });
}

function requestOn(connection: Connection): GatewayRequest {
  return new GatewayRequest({
    connections: [connection],
    places: new KnownPlaces(new Map([['pro', connection]])),
    projection: <K extends RecordKind>(kind: K): Projection<K> => {
      const table: { readonly [Name in RecordKind]?: readonly string[] } = projections;
      return new Set((table[kind] ?? []) as readonly PropertyOf<K>[]);
    },
    scanBudget: 10_000,
    clock: systemClock,
    store: memoryStore(),
    call: testCall(),
  });
}

/** Every page of a list, by cursors, each page a request of its own. */
async function walk<K extends Kind>(
  kind: K,
  way: Way,
  given: { readonly filter?: Filter<K>; readonly order: TotalOrder<K>['keys']; readonly first: number },
): Promise<readonly string[]> {
  const { filter = everything, order, first } = given;
  const connection = connectionOf(way);
  const found: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await requestOn(connection).list(kind, {
      filter,
      order,
      page: { first, ...(after === undefined ? {} : { after }) },
      wants: { totalCount: false, hasNextPage: true },
    });
    found.push(...page.nodes.map(({ id }) => id));
    expect(page.sources.map(({ status }) => status)).toEqual(['COMPLETE']);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor ?? undefined;
  }
}

async function expected<K extends Kind>(
  kind: K,
  order: TotalOrder<K>['keys'],
  filter: Filter<K> = everything,
): Promise<readonly string[]> {
  const properties: readonly string[] = projections[kind];
  const projection = new Set(properties as readonly PropertyOf<K>[]);
  const total = new TotalOrder<K>(kind, order, false, () => compareIdsOf('codePoints'));
  const all: readonly Records[K][] = await listAll(sourceOf(providerOf('all is told'), kind), { projection });
  return all
    .filter(compileFilter(kind, filter))
    .toSorted((a, b) => total.compare(total.positionOf(a), total.positionOf(b)))
    .map(({ id }) => id);
}

const orders: readonly (readonly [Kind, string, 'asc' | 'desc', number])[] = [
  ['transaction', 'createdAt', 'desc', 25],
  ['transaction', 'createdAt', 'asc', 60],
  ['transaction', 'amount', 'desc', 60],
  ['transaction', 'reference', 'asc', 100],
  ['refund', 'createdAt', 'desc', 10],
  ['refund', 'amount', 'asc', 25],
  ['customer', 'createdAt', 'desc', 25],
  ['customer', 'name', 'asc', 50],
];

describe.each(Object.keys(ways) as Way[])('where %s', (way) => {
  test.each(orders)('%s by %s %s, every one once and in order', { timeout: 60_000 }, async (...given) => {
    await inOrder(way, ...given);
  });

  async function inOrder<K extends Kind>(
    from: Way,
    kind: K,
    field: string,
    direction: 'asc' | 'desc',
    first: number,
  ): Promise<void> {
    const order = [{ field: field as FieldName<K>, direction }];
    expect(await walk(kind, from, { order, first })).toEqual(await expected(kind, order));
  }

  test('what changed in a week, newest first', async () => {
    const order = [{ field: 'createdAt', direction: 'desc' }] as const;
    const from = Date.parse('2025-09-15T00:00:00Z');
    const filter: Filter<'transaction'> = {
      op: 'and',
      of: [
        { op: 'gte', field: 'updatedAt', value: from },
        { op: 'lt', field: 'updatedAt', value: from + 14 * 86_400_000 },
      ],
    };
    const found = await walk('transaction', way, { filter, order, first: 4 });
    expect(found.length).toBeGreaterThan(4);
    expect(found).toEqual(await expected('transaction', order, filter));
  });
});

test('a first page is read of all merchants together, and counted in the same call', async () => {
  const connection = connectionOf('all is told');
  await connection.accounts.all();
  const request = requestOn(connection);
  const since = sandbox.requests.since(0).entries.length;
  const page = await request.list('transaction', {
    filter: { op: 'eq', field: 'status', value: 'SUCCEEDED' },
    order: [{ field: 'createdAt', direction: 'desc' }],
    page: { first: 10 },
    wants: { totalCount: true, hasNextPage: true },
  });
  expect(sandbox.requests.since(0).entries.length - since).toBe(1);
  const paid = [...sandbox.store.payments.records()].filter(
    ({ refundOfPaymentId, status }) => refundOfPaymentId === null && status === 'Paid',
  );
  expect(page.totalCount).toBe(paid.length);
  expect(new Set(page.nodes.map(({ ref }) => ref.account)).size).toBeGreaterThan(1);
});

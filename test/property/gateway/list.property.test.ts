import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TransactionRecord } from '../../../src/domain/records/transaction.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import { evaluate } from '../../../src/filter/evaluate.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { listRecords } from '../../../src/gateway/list/list-records.ts';
import type { ListEnvironment } from '../../../src/gateway/list/list-environment.ts';
import type { OrderKey } from '../../../src/gateway/order.ts';
import { TotalOrder } from '../../../src/gateway/order.ts';
import type { RecordConnection } from '../../../src/gateway/record-connection.ts';
import { compareCodePoints } from '../../../src/domain/text-order.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { FakeSource } from '../../kit/fake-source.ts';
import { fakeTransaction } from '../../kit/fake-transactions.ts';
import { testConnection, testEnvironment } from '../../kit/gateway-environment.ts';

type Capabilities = SourceCapabilities<'transaction'>;
const t0 = 1_700_000_000_000;

const arbRow = fc.record({
  nativeId: fc.string({
    minLength: 1,
    maxLength: 3,
    unit: fc.constantFrom('a', 'B', 'c', 'Z', '9', 'é', '😀'),
  }),
  createdAt: fc.integer({ min: 0, max: 6 }).map((step) => t0 + step),
  updatedAt: fc.option(
    fc.integer({ min: 0, max: 4 }).map((step) => t0 + step),
    { nil: null },
  ),
  minor: fc.integer({ min: 0, max: 30 }).map((value) => BigInt(value) * 50n),
  currency: fc.constantFrom('USD', 'JPY', 'KWD', 'EUR'),
  status: fc.constantFrom('SUCCEEDED', 'FAILED', 'VOIDED', 'UNKNOWN'),
  reference: fc.option(fc.constantFrom('a', 'A', 'b', 'ab', 'AB', '', 'ß', 'z😀'), { nil: null }),
});

const precision = fc.constantFrom('exact', 'superset', 'none');
const line = (operators: readonly string[], chosen: string): never =>
  (chosen === 'none'
    ? []
    : [{ operators, precision: chosen, basis: 'documented', unproven: 'local', source: 'test' }]) as never;

const jpy: Filter<'transaction'> = leaf('transaction', { op: 'eq', field: 'currency', value: 'JPY' });
const notJpy: Filter<'transaction'> = leaf('transaction', { op: 'ne', field: 'currency', value: 'JPY' });

const arbCapabilities: fc.Arbitrary<Capabilities> = fc
  .record({
    status: precision,
    reference: precision,
    amount: fc.constantFrom('exact', 'none'),
    native: fc.boolean(),
    /** Whether one call serves all accounts of the connection. */
    together: fc.boolean(),
    pushCreatedAt: fc.constantFrom('ordered', 'windows', 'no'),
    pushUpdatedAt: fc.constantFrom('firstAscending', 'lastAscending', null),
    pushAmount: fc.constantFrom('whole', 'strands', null),
    counts: fc.boolean(),
    maxPageSize: fc.integer({ min: 2, max: 40 }),
  })
  .map((chosen) => {
    const basis = { basis: 'documented', source: 'test' } as const;
    const always = { ...basis, missing: 'never' } as const;
    return {
      operations: ['LIST', 'READ'],
      scope: chosen.together ? 'accounts' : 'account',
      filters: {
        status: line(['eq', 'ne', 'in', 'notIn'], chosen.status),
        reference: line(['eq', 'in', 'contains', 'startsWith'], chosen.reference),
        amount: line(['gt', 'gte', 'lt', 'lte', 'eq'], chosen.amount),
        createdAt: line(['gt', 'gte', 'lt', 'lte'], 'exact'),
        updatedAt: line(['missing', 'present', 'gt', 'gte', 'lt', 'lte'], 'exact'),
      },
      constants: {},
      orders: {
        ...(chosen.pushCreatedAt === 'ordered' ? { createdAt: always } : {}),
        ...(chosen.pushCreatedAt === 'windows' ? { createdAt: { ...always, windows: { least: 2 } } } : {}),
        ...(chosen.pushUpdatedAt === null ? {} : { updatedAt: { ...basis, missing: chosen.pushUpdatedAt } }),
        ...(chosen.pushAmount === null
          ? {}
          : { amount: chosen.pushAmount === 'whole' ? always : { ...always, strands: [jpy, notJpy] } }),
      },
      idOrder: { compare: 'codePoints', native: chosen.native, ...basis },
      idsPerCall: 10,
      maxPageSize: chosen.maxPageSize,
      requires: [],
      counts: chosen.counts,
      countsBasis: 'documented',
    } satisfies Capabilities;
  });

const arbFilter: fc.Arbitrary<Record<string, unknown>> = fc.letrec<{ filter: Record<string, unknown> }>(
  (tie) => ({
    filter: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      fc.constant({}),
      fc.constantFrom<Record<string, unknown>>(
        { status: { eq: 'SUCCEEDED' } },
        { status: { notIn: ['FAILED', 'VOIDED'] } },
        { reference: { eq: 'a' } },
        { reference: { contains: 'A' } },
        { reference: { isNull: true } },
        { amount: { gte: '5' } },
        { createdAt: { gt: new Date(t0 + 2).toISOString() } },
        { updatedAt: { isNull: false } },
      ),
      fc.array(tie('filter'), { maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
      tie('filter').map((not) => ({ not })),
    ),
  }),
).filter;

const arbOrder: fc.Arbitrary<readonly OrderKey<'transaction'>[]> = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom(
      'createdAt' as const,
      'updatedAt' as const,
      'amount' as const,
      'reference' as const,
    ),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
  }),
  { maxLength: 2, selector: (key) => key.field },
);

const arbWorld = fc.record({
  accounts: fc.array(
    fc.record({
      capabilities: arbCapabilities,
      rows: fc.uniqueArray(arbRow, { maxLength: 25, selector: (row) => row.nativeId }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  filter: arbFilter,
  order: arbOrder,
  size: fc.integer({ min: 1, max: 12 }),
  backward: fc.boolean(),
  budget: fc.constantFrom(10_000, 10_000, 7),
});

type World = typeof arbWorld extends fc.Arbitrary<infer T> ? T : never;

function build(world: World): {
  environment: ListEnvironment;
  all: TransactionRecord[];
  sources: FakeSource[];
} {
  const sources: FakeSource[] = [];
  const connections = world.accounts.map(({ capabilities, rows }, index) => {
    const key = `c${index}`;
    const source = new FakeSource(
      capabilities,
      rows.map((row, at) => fakeTransaction(key, accountsOf(index)[at % 3 === 0 ? 0 : 1], row)),
    );
    sources.push(source);
    return testConnection(key, { transaction: source }, accountsOf(index));
  });
  return {
    environment: testEnvironment(connections, { scanBudget: world.budget }),
    all: sources.flatMap((source) => [...source.rows]),
    sources,
  };
}

/** Two each, in no order of their names. */
function accountsOf(connection: number): readonly [string, string] {
  return connection % 2 === 0 ? ['acc0', 'acc1'] : ['acc1', 'acc0'];
}

function expected(world: World, all: readonly TransactionRecord[], filter: Filter<'transaction'>): string[] {
  const order = new TotalOrder('transaction', world.order, false, () => compareCodePoints);
  return all
    .filter((row) => evaluate('transaction', filter, row))
    .toSorted((a, b) => order.compare(order.positionOf(a), order.positionOf(b)))
    .map((row) => row.id);
}

describe('a list read page by page', () => {
  it('is the whole list, in order, each row once, forward and backward', async () => {
    await fc.assert(
      fc.asyncProperty(arbWorld, async (world) => {
        const { environment, all } = build(world);
        const filter = buildFilter('transaction', world.filter, 'filter');
        const want = expected(world, all, filter);
        const got: string[] = [];
        let cursor: string | null = null;
        let limited = false;
        for (let page = 0; page < 400; page += 1) {
          const wants = { totalCount: true, hasNextPage: true };
          const answer: RecordConnection<'transaction'> | null = await listRecords(
            'transaction',
            {
              filter,
              order: world.order,
              wants,
              page: world.backward
                ? { last: world.size, ...(cursor === null ? {} : { before: cursor }) }
                : { first: world.size, ...(cursor === null ? {} : { after: cursor }) },
            },
            environment,
          ).catch((error: unknown) => {
            if (error instanceof Error && 'code' in error && error.code === 'SCAN_LIMIT_EXCEEDED')
              return null;
            throw error;
          });
          if (answer === null || answer.sources.some((source) => source.status === 'FAILED')) {
            limited = true;
            break;
          }
          expect(answer.nodes.length).toBeLessThanOrEqual(world.size);
          if (answer.totalCount !== null) expect(answer.totalCount).toBe(want.length);
          const ids = answer.nodes.map((node) => node.id);
          if (world.backward) got.unshift(...ids);
          else got.push(...ids);
          const more = world.backward ? answer.pageInfo.hasPreviousPage : answer.pageInfo.hasNextPage;
          if (!more) break;
          const next: string | null = world.backward
            ? answer.pageInfo.startCursor
            : answer.pageInfo.endCursor;
          expect(next).not.toBeNull();
          expect(next).not.toBe(cursor);
          cursor = next;
        }
        if (limited) expect(world.budget).toBe(7);
        else expect(got).toEqual(want);
      }),
      { numRuns: 3000 },
    );
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { PropertyOf, Records } from '../../../src/domain/records/records.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { foldConstants, foldScope } from '../../../src/filter/fold.ts';
import { and, normalize } from '../../../src/filter/normalize.ts';
import { split } from '../../../src/filter/split.ts';
import type { Trust } from '../../../src/filter/trust.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, sourceOf } from '../../kit/read-source.ts';
import { arbitraryFilter } from './arbitrary-filter.ts';
import { connectTo, untold } from './sandbox-connection.ts';

type Kind = 'transaction' | 'customer' | 'refund' | 'paymentMethod' | 'billingSubscription';

const projections = {
  transaction: [
    'status',
    'amount',
    'reference',
    'description',
    'createdAt',
    'updatedAt',
    'paymentMethod',
    'customer',
    'mode',
    'customerName',
    'customerEmail',
    'customerPhone',
    'completedAt',
    'failure',
  ],
  customer: [
    'kind',
    'name',
    'firstName',
    'lastName',
    'companyName',
    'group',
    'email',
    'phone',
    'address',
    'reference',
    'createdAt',
  ],
  refund: ['transaction', 'status', 'amount', 'reference', 'createdAt'],
  paymentMethod: ['customer'],
  billingSubscription: ['customer', 'status', 'reference'],
} as const satisfies { [K in Kind]: readonly PropertyOf<K>[] };

const sandboxes: ProfituitySandbox[] = [];
/** Told all that holds; told nothing; told that status dates can be filtered by; minding case, nulls as in SQL. */
const connections: Provider[] = [];

beforeAll(async () => {
  const plain = await startProfituitySandbox({ scale: 0.15, seed: 7 });
  const other = await startProfituitySandbox({
    scale: 0.15,
    seed: 7,
    stringCase: 'sensitive',
    idOrder: 'sqlServer',
    notEqualNulls: 'dropped',
    dateZone: 'unmarked',
    fractionDigits: 'seven',
  });
  sandboxes.push(plain, other);
  connections.push(
    connectTo(plain),
    connectTo(plain, untold),
    connectTo(plain, { updates: 'filter' }),
    connectTo(other, { strings: 'ordinal', ids: 'unknown', updates: 'filter' }),
    connectTo(other, { strings: 'ordinal', ids: 'unknown', dates: 'day' }),
  );
});

afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
});

const trusts: readonly (readonly [string, Trust])[] = [
  ['all that is declared', 'sandbox'],
  ['only what is documented', { probed: new Set<string>() }],
];

describe.each(Object.keys(projections) as Kind[])('%s', (kind) => {
  test.each(trusts)('pushing %s changes no answer', { timeout: 120_000 }, async (_, trust) => {
    await agree(kind, trust);
  });
});

async function agree<K extends Kind>(kind: K, trust: Trust): Promise<void> {
  const properties: readonly string[] = projections[kind];
  const projection = new Set(properties as readonly PropertyOf<K>[]);
  const all: readonly Records[K][] = await listAll<K>(sourceOf(first(), kind), { projection });
  expect(all.length).toBeGreaterThan(5);
  const merchants = [...new Set(all.flatMap(({ ref }) => ref.account ?? []))];
  expect(merchants.length).toBeGreaterThan(1);
  const pushable = Object.keys(sourceOf(first(), kind).capabilities.filters) as FieldName<K>[];
  const places = [[], ...merchants.map((merchant) => [merchant]), merchants.slice(0, 2)];
  await fc.assert(
    fc.asyncProperty(
      arbitraryFilter(kind, all, pushable),
      fc.constantFrom(...connections),
      // As the account is chosen: all, one, or some of them.
      fc.constantFrom(...places),
      async (written, connection, accounts) => {
        const source = sourceOf(connection, kind);
        const [pushed, residual] = parted(source.capabilities, written, accounts);
        const given = await listAll<K>(source, { accounts, filter: pushed, projection });
        const there = all.filter(({ ref }) => accounts.length === 0 || accounts.includes(ref.account ?? ''));
        expect(idsOf(given.filter(compileFilter(kind, residual)))).toEqual(
          idsOf(there.filter(compileFilter(kind, written))),
        );
      },
    ),
    { numRuns: 400 },
  );

  function parted(
    capabilities: ReturnType<typeof sourceOf<K>>['capabilities'],
    written: Filter<K>,
    accounts: readonly string[],
  ): readonly [pushed: Filter<K>, residual: Filter<K>] {
    const [only, ...more] = accounts;
    const scope = {
      provider: 'PROFITUITY',
      connection: 'pro',
      account: more.length > 0 ? null : (only ?? null),
    } as const;
    const folded = foldConstants(
      kind,
      foldScope(kind, normalize(kind, written), scope),
      capabilities.constants,
    );
    const { pushed, residual } = split(kind, folded, effectiveOperators(kind, capabilities.filters, trust));
    return [pushed, residual];
  }
}

test('what changed in a span is what the report and the list say', { timeout: 120_000 }, async () => {
  const projection = new Set<PropertyOf<'transaction'>>(projections.transaction);
  const all = await listAll(sourceOf(first(), 'transaction'), { projection });
  const times = all.flatMap(({ updatedAt }) => updatedAt ?? []);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...times),
      fc.integer({ min: -1, max: 40 * 86_400_000 }),
      arbitraryFilter('transaction', all, ['status', 'amount', 'createdAt', 'reference', 'updatedAt']),
      fc.constantFrom(...connections),
      async (from, length, more, connection) => {
        const source = sourceOf(connection, 'transaction');
        const { filters, constants } = source.capabilities;
        const written = and(
          { op: 'gte', field: 'updatedAt', value: from },
          { op: 'lte', field: 'updatedAt', value: from + length },
          normalize('transaction', more),
        );
        const folded = foldConstants('transaction', written, constants);
        const { pushed, residual } = split(
          'transaction',
          folded,
          effectiveOperators('transaction', filters, 'sandbox'),
        );
        const given = await listAll(source, { filter: pushed, projection, limit: 37 });
        expect(idsOf(given.filter(compileFilter('transaction', residual)))).toEqual(
          idsOf(all.filter(compileFilter('transaction', written))),
        );
      },
    ),
    { numRuns: 150 },
  );
});

function first(): Provider {
  const [connection] = connections;
  if (connection === undefined) throw new Error('no connection');
  return connection;
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id).toSorted();
}

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { FieldType, FieldValue } from '../../../src/domain/fields/field.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../../src/domain/fields/fields.ts';
import { encodeGlobalId } from '../../../src/domain/global-id.ts';
import type { PropertyOf, Records } from '../../../src/domain/records/records.ts';
import type { Filter, Leaf, LeafOperator } from '../../../src/filter/ast.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { foldConstants, foldScope } from '../../../src/filter/fold.ts';
import { normalize, not } from '../../../src/filter/normalize.ts';
import { split } from '../../../src/filter/split.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';
import type { Trust } from '../../../src/filter/trust.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { connectTo, listAll, sourceOf } from './sandbox-connection.ts';

type Kind = 'transaction' | 'customer' | 'refund';

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
} as const satisfies { [K in Kind]: readonly PropertyOf<K>[] };

let sandbox: GovineerSandbox;
let oldSandbox: GovineerSandbox;
let gov: Provider;
let old: Provider;

beforeAll(async () => {
  sandbox = await startGovineerSandbox({ scale: 0.15, seed: 7 });
  oldSandbox = await startGovineerSandbox({ scale: 0.15, seed: 7, odata: '4.0' });
  gov = connectTo(sandbox);
  old = connectTo(oldSandbox, { odata: '4.0', strings: 'unknown', ids: 'unknown' });
});

afterAll(async () => {
  await Promise.all([gov.close(), old.close()]);
  await Promise.all([sandbox.close(), oldSandbox.close()]);
});

function operatorsOf(type: FieldType): readonly LeafOperator[] {
  const always = ['eq', 'ne', 'in', 'notIn', 'missing', 'present'] as const;
  if (type === 'text') {
    return [
      ...always,
      'eqIgnoreCase',
      'notEqIgnoreCase',
      'contains',
      'notContains',
      'startsWith',
      'notStartsWith',
      'endsWith',
      'notEndsWith',
    ];
  }
  return type === 'decimal' || type === 'instant' ? [...always, 'gt', 'gte', 'lt', 'lte'] : always;
}

/** Values that records have, and near misses of them. */
function near(value: FieldValue, type: FieldType): fc.Arbitrary<FieldValue> {
  if (typeof value === 'number') return fc.integer({ min: -1, max: 1 }).map((step) => value + step);
  if (typeof value === 'object') {
    const step = fc.bigInt({ min: -1n, max: 1n });
    // One digit more than the currency has: between two minor units.
    return step.map((by) => ({ coefficient: value.coefficient * 10n + by * 5n, scale: value.scale + 1 }));
  }
  if (type !== 'text') return fc.constant(value);
  const part = fc
    .tuple(fc.nat(value.length), fc.nat(value.length))
    .map(([a, b]) => value.slice(Math.min(a, b), Math.max(a, b)));
  return fc.oneof(
    fc.constant(value),
    part,
    part.map((text) => text.toUpperCase()),
    part.map((text) => text.toLowerCase()),
  );
}

function arbitraryFilter<K extends Kind>(kind: K, records: readonly Records[K][]): fc.Arbitrary<Filter<K>> {
  const leaf = fc.constantFrom(...fieldNames(kind)).chain((field: FieldName<K>): fc.Arbitrary<Leaf<K>> => {
    const { type, read } = fieldOf(kind, field);
    const words: readonly FieldValue[] = typeof type === 'object' && 'enum' in type ? type.enum : [];
    const seen = [...words, ...records.map(read).filter((value) => value !== null)];
    const unseen =
      typeof type === 'object' && 'ref' in type
        ? encodeGlobalId({ kind: type.ref, connection: 'gov', account: null, parent: null, nativeId: 'x' })
        : 'x';
    const value =
      seen.length === 0 ? fc.constant(unseen) : fc.constantFrom(...seen).chain((one) => near(one, type));
    return fc.constantFrom(...operatorsOf(type)).chain((op): fc.Arbitrary<Leaf<K>> => {
      if (op === 'missing' || op === 'present') return fc.constant({ op, field });
      if (op === 'in' || op === 'notIn') {
        return fc.array(value, { minLength: 1, maxLength: 4 }).map((values) => ({ op, field, values }));
      }
      return value.map((one) => ({ op, field, value: one }));
    });
  });
  const group: fc.Arbitrary<Filter<K>> = fc.record({
    op: fc.constantFrom('and' as const, 'or' as const),
    of: fc.array(leaf, { minLength: 2, maxLength: 3 }),
  });
  const nested: fc.Arbitrary<Filter<K>> = fc.record({
    op: fc.constantFrom('and' as const, 'or' as const),
    of: fc.array(fc.oneof(leaf, group), { minLength: 2, maxLength: 3 }),
  });
  const positive: fc.Arbitrary<Filter<K>> = fc.oneof({ weight: 3, arbitrary: leaf }, group, nested);
  return fc.oneof(
    positive,
    positive.map((filter) => not(kind, filter)),
  );
}

const trusts: readonly (readonly [string, Trust])[] = [
  ['all that is declared', 'sandbox'],
  ['only what is documented', { probed: new Set<string>() }],
];

describe.each(['transaction', 'customer', 'refund'] as const)('%s', (kind) => {
  test.each(trusts)('pushing %s changes no answer', { timeout: 120_000 }, async (_, trust) => {
    await agree(kind, trust);
  });
});

async function agree<K extends Kind>(kind: K, trust: Trust): Promise<void> {
  const properties: readonly string[] = projections[kind];
  const projection = new Set(properties as readonly PropertyOf<K>[]);
  const account =
    sandbox.store.paymentAccounts.all().find(({ name }) => name.startsWith('Visitors'))?.uid ?? '';
  const all: readonly Records[K][] = await listAll<K>(sourceOf(gov, kind), {
    accounts: [account],
    projection,
  });
  expect(all.length).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(arbitraryFilter(kind, all), fc.boolean(), async (written, plain) => {
      const source = sourceOf(plain ? old : gov, kind);
      const { capabilities } = source;
      const scoped = foldScope(kind, normalize(kind, written), {
        provider: 'GOVINEER',
        connection: 'gov',
        account,
      });
      const folded = foldConstants(kind, scoped, capabilities.constants);
      const { pushed, residual } = split(kind, folded, effectiveOperators(kind, capabilities.filters, trust));
      const given = await listAll<K>(source, { accounts: [account], filter: pushed, projection });
      const ids = (records: readonly Records[K][]): readonly string[] =>
        records.map(({ id }) => id).toSorted();
      expect(ids(given.filter(compileFilter(kind, residual)))).toEqual(
        ids(all.filter(compileFilter(kind, written))),
      );
    }),
    { numRuns: 150 },
  );
}

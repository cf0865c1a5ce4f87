import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEfakaSandbox } from '../../../sandbox/efaka/server.ts';
import type { EfakaSandbox } from '../../../sandbox/efaka/server.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, PropertyOf, Records } from '../../../src/domain/records/records.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { foldConstants, foldScope } from '../../../src/filter/fold.ts';
import { and, normalize, or } from '../../../src/filter/normalize.ts';
import { pinsOneOf } from '../../../src/filter/pins.ts';
import { split } from '../../../src/filter/split.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { arbitraryFilterInput, poolOf } from '../../kit/arbitrary-filter.ts';
import { listRequest, sourceOf, testCall } from '../../kit/read-source.ts';
import { account, connectTo } from './sandbox-connection.ts';

type Kind = 'transaction' | 'refund';

const projections = {
  transaction: [
    'status',
    'amount',
    'reference',
    'description',
    'createdAt',
    'updatedAt',
    'completedAt',
    'paymentMethod',
    'customer',
    'mode',
    'customerName',
    'customerEmail',
    'customerPhone',
    'failure',
    'capturedAmount',
    'captures',
    'actions',
  ],
  refund: ['transaction', 'status', 'amount', 'reference', 'createdAt'],
} as const satisfies { readonly [K in Kind]: readonly PropertyOf<K>[] };

function wholeProjection<K extends Kind>(kind: K): Projection<K> {
  const properties: { readonly [P in Kind]: readonly PropertyOf<P>[] } = projections;
  return new Set(properties[kind]);
}

let sandbox: EfakaSandbox;
let efa: Provider;

beforeAll(async () => {
  sandbox = await startEfakaSandbox({ scale: 0.3, seed: 7 });
  efa = connectTo(sandbox);
});

afterAll(async () => {
  await efa.close();
  await sandbox.close();
});

/** Every record there is, each read by its id. */
async function everyRecord<K extends Kind>(kind: K): Promise<readonly Records[K][]> {
  const refs = sandbox.store.payments
    .all()
    .map(({ id }) => new RecordRef(kind, 'EFAKA', 'efa', 'default', id));
  const projection = wholeProjection(kind);
  const found = await sourceOf(efa, kind).getMany(refs, projection, testCall());
  return [...found.values()].filter((record): record is Records[K] => !(record instanceof Error));
}

/** Filters that pin ids or references in every branch, among whatever else can be asked. */
function pinnedFilter<K extends Kind>(kind: K, all: readonly Records[K][]): fc.Arbitrary<Filter<K>> {
  const record = fc.constantFrom(...all);
  const values = (of: (record: Records[K]) => string | null) =>
    fc
      .array(record, { minLength: 1, maxLength: 4 })
      .map((records) => records.map(of).filter((value) => value !== null));
  const pin = fc.oneof(
    values(({ id }) => id).map((of) => ({ op: 'in', field: 'id', values: of })),
    values(({ nativeId }) => nativeId).map((of) => ({ op: 'in', field: 'nativeId', values: [...of, 'x'] })),
    values(({ reference }) => reference).map((of) => ({
      op: 'in',
      field: 'reference',
      values: [...of, 'nobody'],
    })),
  ) as fc.Arbitrary<Filter<K>>;
  const anything = arbitraryFilterInput(kind, { pool: poolOf(kind, all.slice(0, 40)), depth: 1 }).map(
    (input) => buildFilter(kind, input, 'filter'),
  );
  const { tree } = fc.letrec<{ tree: Filter<K> }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      pin.map((each) => normalize(kind, each)),
      fc.tuple(tie('tree'), anything).map((members) => and(...members)),
      fc.tuple(tie('tree'), tie('tree')).map((members) => and(...members)),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((members) => or(...members)),
    ),
  }));
  return tree;
}

test.each<Kind>(['transaction', 'refund'])(
  'a pinned list of %ss is what the filter says of all records, each as it is by its id',
  async (kind) => {
    const all = await everyRecord(kind);
    expect(all.length).toBeGreaterThan(20);
    await law(kind, all);
  },
  120_000,
);

async function law<K extends Kind>(kind: K, all: readonly Records[K][]): Promise<void> {
  const source = sourceOf(efa, kind);
  const { filters, constants, requires } = source.capabilities;
  const effective = effectiveOperators(kind, filters, 'sandbox');
  const projection = wholeProjection(kind);
  let [lists, rows] = [0, 0];
  await fc.assert(
    fc.asyncProperty(pinnedFilter(kind, all), async (filter) => {
      const scope = { provider: 'EFAKA', connection: 'efa', account: 'default' } as const;
      const folded = foldConstants(kind, foldScope(kind, filter, scope), constants);
      const { pushed, residual } = split(kind, folded, effective);
      if (folded.op === 'nothing') return;
      expect(pinsOneOf(pushed, requires)).toBe(true);
      const page = await source.list(
        listRequest({ accounts: account, filter: pushed, limit: 100, projection }),
        testCall(),
      );
      expect(page.exhausted).toBe(true);
      const kept = page.records.filter(compileFilter(kind, residual));
      const expected = all.filter(compileFilter(kind, filter));
      expect(new Map(kept.map((record) => [record.id, record]))).toEqual(
        new Map(expected.map((record) => [record.id, record])),
      );
      expect(kept).toHaveLength(expected.length);
      lists += 1;
      rows += kept.length;
    }),
    { numRuns: 150 },
  );
  // The law is empty where nothing is found.
  expect(lists).toBeGreaterThan(90);
  expect(rows).toBeGreaterThan(lists);
}

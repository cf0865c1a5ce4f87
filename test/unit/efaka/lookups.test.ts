import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, lookupsOf } from '../../../datasources/efaka/lookups.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { evaluate } from '../../../src/filter/evaluate.ts';
import { pinsOneOf } from '../../../src/filter/pins.ts';
import { TransactionRecord } from '../../../src/domain/records/transaction.ts';
import { idOf } from './fake-efaka.ts';
import { testSettings } from './sandbox-connection.ts';

type F = Filter<'transaction'>;

const connection = { settings: testSettings() };
const globalId = (id: string, place: Partial<{ connection: string; account: string; kind: 'refund' }> = {}) =>
  new RecordRef(
    place.kind ?? 'transaction',
    'EFAKA',
    place.connection ?? 'efa',
    place.account ?? 'default',
    id,
  ).id;

const eq = (field: 'id' | 'nativeId' | 'reference' | 'description', value: string): F => ({
  op: 'eq',
  field,
  value,
});
const isIn = (field: 'id' | 'nativeId' | 'reference', ...values: readonly string[]): F => ({
  op: 'in',
  field,
  values,
});
const and = (...of: readonly F[]): F => ({ op: 'and', of });
const or = (...of: readonly F[]): F => ({ op: 'or', of });

function plain(filter: F): unknown {
  const lookups = lookupsOf(connection, 'transaction', filter);
  return lookups === null ? null : { ids: [...lookups.ids], references: [...lookups.references] };
}

const [a, b, c] = [idOf(10), idOf(11), idOf(12)] as const;

describe('look-ups', () => {
  test.each<[string, F, unknown]>([
    ['an id', eq('id', globalId(a)), { ids: [a], references: [] }],
    ['native ids', isIn('nativeId', a, b), { ids: [a, b], references: [] }],
    ['a reference', eq('reference', 'R 1'), { ids: [], references: ['R 1'] }],
    [
      'one of several, each once',
      or(eq('id', globalId(a)), isIn('nativeId', a, b), isIn('reference', 'x', 'y')),
      { ids: [a, b], references: ['x', 'y'] },
    ],
    [
      'the cheapest of what must all hold',
      and(isIn('nativeId', a, b, c), isIn('reference', 'x', 'y'), eq('description', 'd')),
      { ids: [], references: ['x', 'y'] },
    ],
    [
      'one inside the other',
      and(
        eq('description', 'd'),
        or(eq('reference', 'x'), and(eq('nativeId', a), isIn('reference', 'y', 'z'))),
      ),
      { ids: [a], references: ['x'] },
    ],
    ['nothing', { op: 'nothing' }, { ids: [], references: [] }],
    ['a branch without a pin', or(eq('nativeId', a), eq('description', 'd')), null],
    ['no pin', eq('description', 'd'), null],
    ['another operator', { op: 'startsWith', field: 'reference', value: 'x' }, null],
    ['everything', { op: 'everything' }, null],
  ])('%s', (_, filter, expected) => {
    expect(plain(filter)).toEqual(expected);
  });

  test('what no row can have costs nothing', () => {
    const none = { ids: [], references: [] };
    for (const id of ['', 'x', a.toUpperCase(), `${a}0`, a.slice(1), '../payments', `${a}\n`]) {
      expect(plain(eq('nativeId', id))).toEqual(none);
      expect(plain(eq('id', globalId(id)))).toEqual(none);
    }
    for (const id of [
      globalId(a, { connection: 'other' }),
      globalId(a, { account: 'other' }),
      globalId(a, { kind: 'refund' }),
      'no id at all',
    ]) {
      expect(plain(eq('id', id))).toEqual(none);
    }
    for (const reference of ['', 'r'.repeat(256), 'lone \ud800 half']) {
      expect(plain(eq('reference', reference))).toEqual(none);
    }
  });

  test('placeholders of EXPLAIN stay', () => {
    expect(plain(eq('id', '{transactionId}'))).toEqual({ ids: ['{transactionId}'], references: [] });
    const elsewhere = new RecordRef('transaction', 'EFAKA', 'efa', '{accountId}', '{transactionId}').id;
    expect(plain(eq('id', elsewhere))).toEqual({ ids: ['{transactionId}'], references: [] });
  });

  test('an entity is the account', () => {
    const entityId = idOf(77);
    const own = { settings: testSettings({ entityId }) };
    const of = (account: string) => lookupsOf(own, 'transaction', eq('id', globalId(a, { account })));
    expect([...(of(entityId)?.ids ?? [])]).toEqual([a]);
    expect([...(of('default')?.ids ?? [])]).toEqual([]);
  });
});

test('every row that a filter holds for is among what is looked up', () => {
  const ids = [a, b, c];
  const references = ['x', 'y', 'z'];
  const id = fc.constantFrom(...ids);
  const reference = fc.constantFrom(...references);
  const leaf: fc.Arbitrary<F> = fc.oneof(
    id.map((value) => eq('nativeId', value)),
    id.map((value) => eq('id', globalId(value))),
    reference.map((value) => eq('reference', value)),
    fc.subarray(ids, { minLength: 2 }).map((values) => isIn('nativeId', ...values)),
    fc.subarray(references, { minLength: 2 }).map((values) => isIn('reference', ...values)),
    fc.constant(eq('description', 'd')),
  );
  const { tree } = fc.letrec<{ tree: F }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((of) => and(...of)),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((of) => or(...of)),
    ),
  }));
  const rows = ids.flatMap((nativeId) =>
    references.flatMap((text) =>
      [null, 'd'].map((description) =>
        Object.assign(
          new TransactionRecord(new RecordRef('transaction', 'EFAKA', 'efa', 'default', nativeId)),
          { reference: text, description },
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(tree, (filter) => {
      const lookups = lookupsOf(connection, 'transaction', filter);
      // The planner asks for a list just where there are look-ups.
      expect(lookups !== null).toBe(pinsOneOf(filter, ['id', 'nativeId', 'reference']));
      if (lookups === null) return;
      expect(costOf(lookups)).toBeLessThanOrEqual(6);
      for (const row of rows) {
        if (!evaluate('transaction', filter, row)) continue;
        expect(lookups.ids.has(row.nativeId) || lookups.references.has(row.reference ?? '')).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

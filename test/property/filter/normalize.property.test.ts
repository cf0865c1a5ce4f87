import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFilters } from '../../../src/filter/compare-filters.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { fieldsOf, propertiesOf } from '../../../src/filter/fields-of.ts';
import { and, normalize, not, or } from '../../../src/filter/normalize.ts';
import { pinnedValues } from '../../../src/filter/pins.ts';
import { printFilter } from '../../../src/filter/print.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import { fieldNames, fieldOf } from '../../../src/domain/fields/fields.ts';
import { arbitraryFilter } from '../../kit/arbitrary-ast.ts';
import { arbitraryRecord, recordWith } from '../../kit/arbitrary-record.ts';

describe.each(['transaction', 'customer', 'account', 'refund'] as const)('normal form for %s', (kind) => {
  const trees = arbitraryFilter(kind);
  const normal = trees.map((tree) => normalize(kind, tree));
  const records = arbitraryRecord(kind);

  test('keeps the meaning, and is its own normal form', () => {
    fc.assert(
      fc.property(trees, records, (tree, record) => {
        const filter = normalize(kind, tree);
        expect(compileFilter(kind, filter)(record)).toBe(compileFilter(kind, tree)(record));
        expect(normalize(kind, filter)).toEqual(filter);
      }),
      { numRuns: 800 },
    );
  });

  test('and, or, not are conjunction, disjunction and complement', () => {
    fc.assert(
      fc.property(normal, normal, records, (a, b, record) => {
        const [first, second] = [compileFilter(kind, a)(record), compileFilter(kind, b)(record)];
        expect(compileFilter(kind, and(a, b))(record)).toBe(first && second);
        expect(compileFilter(kind, or(a, b))(record)).toBe(first || second);
        expect(compileFilter(kind, not(kind, a))(record)).toBe(!first);
        expect(and(a, b)).toEqual(and(b, a));
        expect(or(a, b)).toEqual(or(b, a));
      }),
      { numRuns: 800 },
    );
  });

  test('prints equal if and only if equal', () => {
    const small = arbitraryFilter(kind, 1).map((tree) => normalize(kind, tree));
    fc.assert(
      fc.property(fc.array(small, { minLength: 2, maxLength: 12, size: 'max' }), (filters) => {
        for (const a of filters) {
          for (const b of filters) {
            const same = isDeepStrictEqual(a, b);
            expect(printFilter(kind, a) === printFilter(kind, b)).toBe(same);
            expect(compareFilters(a, b) === 0).toBe(same);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a record it holds for has one of the pinned values', () => {
    fc.assert(
      fc.property(normal, records, fc.constantFrom(...fieldNames(kind)), (filter, record, field) => {
        const pins = pinnedValues(filter, field);
        if (pins === null || !compileFilter(kind, filter)(record)) return;
        const value = fieldOf(kind, field).read(record);
        expect(pins.map(printed)).toContain(value === null ? null : printed(value));
      }),
      { numRuns: 500 },
    );
  });

  test('is evaluated on a record with just the properties it names', () => {
    fc.assert(
      fc.property(normal, records, (filter, record) => {
        const wanted: ReadonlySet<string> = new Set(propertiesOf(kind, filter));
        const properties = Object.entries(record).filter(([name]) => wanted.has(name));
        const narrow = recordWith(record.ref as never, Object.fromEntries(properties)) as typeof record;
        expect(compileFilter(kind, filter)(narrow)).toBe(compileFilter(kind, filter)(record));
        expect(fieldNames(kind)).toEqual(expect.arrayContaining([...fieldsOf(filter)]));
      }),
      { numRuns: 300 },
    );
  });
});

/** One text per number, whatever its scale. */
function printed(value: FieldValue): string {
  if (typeof value !== 'object') return String(value);
  const { coefficient, scale } = value;
  return (coefficient * 10n ** BigInt(20 - scale)).toString();
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNames } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import type { Filter, Leaf } from '../../../src/filter/ast.ts';
import { leafOperators } from '../../../src/filter/ast.ts';
import { isPrintableAscii } from '../../../src/filter/ascii-run.ts';
import type { DeclaredFilters, EffectiveFilters } from '../../../src/filter/capability.ts';
import { compileFilter, evaluate } from '../../../src/filter/evaluate.ts';
import { and, normalize } from '../../../src/filter/normalize.ts';
import { printFilter } from '../../../src/filter/print.ts';
import { split } from '../../../src/filter/split.ts';
import type { Trust } from '../../../src/filter/trust.ts';
import { effectiveOperators, probeKey } from '../../../src/filter/trust.ts';
import { arbitraryFilter } from '../../kit/arbitrary-ast.ts';
import { arbitraryRecord } from '../../kit/arbitrary-record.ts';

/** Every operator of every field in a random line, or in none. */
function arbitraryDeclared<K extends RecordKind>(kind: K): fc.Arbitrary<DeclaredFilters<K>> {
  const lines = fc
    .array(fc.constantFrom('exact', 'superset', 'assumed', 'none', 'exact'), {
      minLength: leafOperators.length,
      maxLength: leafOperators.length,
    })
    .map((choices) =>
      leafOperators.flatMap((operator, index) => {
        const choice = choices[index];
        if (choice === 'none' || choice === undefined) return [];
        return {
          operators: [operator],
          precision: choice === 'superset' ? ('superset' as const) : ('exact' as const),
          basis: choice === 'assumed' ? ('assumed' as const) : ('documented' as const),
          unproven: index % 2 === 0 ? ('superset' as const) : ('local' as const),
          source: 'a test',
        };
      }),
    );
  return fc
    .tuple(...fieldNames(kind).map((field) => lines.map((value) => [field, value] as const)))
    .map((entries) => Object.fromEntries(entries) as unknown as DeclaredFilters<K>);
}

function arbitraryCapabilities<K extends RecordKind>(kind: K): fc.Arbitrary<EffectiveFilters<K>> {
  const keys = fieldNames(kind).flatMap((field) => leafOperators.map((op) => probeKey(kind, field, op)));
  const trust: fc.Arbitrary<Trust> = fc.oneof(
    fc.constant('sandbox' as const),
    fc.subarray(keys).map((probed) => ({ probed: new Set(probed) })),
  );
  return fc.tuple(arbitraryDeclared(kind), trust).map((args) => effectiveOperators(kind, ...args));
}

function leavesOf<K extends RecordKind>(filter: Filter<K>): readonly Leaf<K>[] {
  if ('of' in filter) return filter.of.flatMap((member) => leavesOf(member));
  return 'field' in filter ? [filter] : [];
}

/** A provider that adds rows, by `whim`, wherever it only promised a superset. */
function answers<K extends RecordKind>(
  kind: K,
  filter: Filter<K>,
  record: Records[K],
  capabilities: EffectiveFilters<K>,
  whim: (leaf: string) => boolean,
): boolean {
  if (filter.op === 'and') return filter.of.every((each) => answers(kind, each, record, capabilities, whim));
  if (filter.op === 'or') return filter.of.some((each) => answers(kind, each, record, capabilities, whim));
  if (evaluate(kind, filter, record)) return true;
  if (!('field' in filter)) return false;
  return capabilities[filter.field]?.[filter.op]?.execution === 'superset' && whim(printFilter(kind, filter));
}

describe.each(['transaction', 'customer', 'refund', 'account'] as const)('split of %s filters', (kind) => {
  const filters = arbitraryFilter(kind).map((tree) => normalize(kind, tree));
  const cases = fc.tuple(
    filters,
    arbitraryCapabilities(kind),
    fc.array(arbitraryRecord(kind), { minLength: 1, maxLength: 5 }),
    fc.func(fc.boolean()),
  );

  test('pushed misses no row, and pushed with residual is the filter', () => {
    fc.assert(
      fc.property(cases, ([filter, capabilities, records, whim]) => {
        const { pushed, residual } = split(kind, filter, capabilities);
        const [wanted, kept] = [compileFilter(kind, filter), compileFilter(kind, residual)];
        for (const record of records) {
          const sent = answers(kind, pushed, record, capabilities, whim);
          if (wanted(record)) expect(sent).toBe(true);
          expect(sent && kept(record)).toBe(wanted(record));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('pushes only what the capabilities allow, case-insensitively only ASCII, and tells of every leaf', () => {
    fc.assert(
      fc.property(cases, ([filter, capabilities]) => {
        const { pushed, residual, parts } = split(kind, filter, capabilities);
        for (const leaf of leavesOf(pushed)) {
          expect(capabilities[leaf.field]?.[leaf.op]?.execution).toMatch(/^(exact|superset)$/);
          if (/IgnoreCase$|ontains$/.test(leaf.op) && 'value' in leaf) {
            expect(typeof leaf.value === 'string' && isPrintableAscii(leaf.value)).toBe(true);
          }
        }
        expect(parts.map(({ leaf }) => leaf)).toEqual(leavesOf(filter));
        if (parts.every(({ execution }) => execution === 'exact')) expect(residual.op).toBe('everything');
        if (parts.every(({ execution }) => execution === 'local') && parts.length > 0) {
          expect(pushed.op).toBe('everything');
          expect(residual).toEqual(filter);
        }
        expect(normalize(kind, and(pushed, residual))).toEqual(and(pushed, residual));
      }),
      { numRuns: 500 },
    );
  });
});

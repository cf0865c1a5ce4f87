import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordKinds } from '../../../src/domain/record-kind.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { not } from '../../../src/filter/normalize.ts';
import { printFilter } from '../../../src/filter/print.ts';
import { arbitraryFilterInput, poolOf } from '../../kit/arbitrary-filter.ts';
import { arbitraryRecord } from '../../kit/arbitrary-record.ts';
import { naiveFilter } from '../../kit/naive-filter.ts';

describe.each(recordKinds)('filters of %s', (kind) => {
  const numRuns = kind === 'transaction' || kind === 'customer' ? 1500 : 300;
  const cases = fc
    .array(arbitraryRecord(kind), { minLength: 1, maxLength: 6 })
    .chain((records) =>
      fc.tuple(fc.constant(records), arbitraryFilterInput(kind, { pool: poolOf(kind, records) })),
    );

  test('mean what their input says, and so does their complement', () => {
    fc.assert(
      fc.property(cases, ([records, input]) => {
        const filter = buildFilter(kind, input, 'filter');
        const [holds, fails] = [compileFilter(kind, filter), compileFilter(kind, not(kind, filter))];
        for (const record of records) {
          const expected = naiveFilter(kind, input, record);
          expect(holds(record), printFilter(kind, filter)).toBe(expected);
          expect(fails(record), printFilter(kind, filter)).toBe(!expected);
        }
      }),
      { numRuns },
    );
  });
});

test('the generator meets records: filters that hold for some and not for others are common', () => {
  const verdicts = fc
    .sample(
      fc
        .array(arbitraryRecord('transaction'), { minLength: 6, maxLength: 6 })
        .chain((records) =>
          fc.tuple(
            fc.constant(records),
            arbitraryFilterInput('transaction', { pool: poolOf('transaction', records) }),
          ),
        ),
      // A fixed seed: this measures the generator, and a share of random draws would now and then fall short.
      { numRuns: 300, seed: 7 },
    )
    .map(([records, input]) => records.filter((record) => naiveFilter('transaction', input, record)).length);
  const telling = verdicts.filter((kept) => kept > 0 && kept < 6).length;
  expect(telling).toBeGreaterThan(50);
});

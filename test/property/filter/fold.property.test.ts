import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNames, fieldOf } from '../../../src/domain/fields/fields.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { fieldsOf } from '../../../src/filter/fields-of.ts';
import type { Constants } from '../../../src/filter/fold.ts';
import { foldConstants, foldScope } from '../../../src/filter/fold.ts';
import { normalize } from '../../../src/filter/normalize.ts';
import { arbitraryFilter } from '../../kit/arbitrary-ast.ts';
import { arbitraryRecord, recordPlaces } from '../../kit/arbitrary-record.ts';

describe.each(['transaction', 'customer', 'account', 'client', 'paymentMethod'] as const)(
  'folding filters of %s',
  (kind) => {
    const filters = arbitraryFilter(kind).map((tree) => normalize(kind, tree));

    test('by constants keeps the meaning where they hold, and drops their fields', () => {
      fc.assert(
        fc.property(
          filters,
          arbitraryRecord(kind),
          fc.subarray([...fieldNames(kind)]),
          (filter, record, known) => {
            const values = known.map((field) => [field, fieldOf(kind, field).read(record)]);
            const constants = Object.fromEntries(values) as Constants<typeof kind>;
            const folded = foldConstants(kind, filter, constants);
            expect(compileFilter(kind, folded)(record)).toBe(compileFilter(kind, filter)(record));
            for (const field of known) expect(fieldsOf(folded).has(field)).toBe(false);
            expect(normalize(kind, folded)).toEqual(folded);
          },
        ),
        { numRuns: 500 },
      );
    });

    test('by scope keeps the meaning inside it, and decides provider and connection', () => {
      const inPlace = fc
        .constantFrom(...recordPlaces)
        .chain((place) => fc.tuple(fc.constant(place), arbitraryRecord(kind, place), fc.boolean()));
      fc.assert(
        fc.property(filters, inPlace, (filter, [place, record, oneAccount]) => {
          const account = oneAccount ? place.account : null;
          const folded = foldScope(kind, filter, { ...place, account });
          expect(compileFilter(kind, folded)(record)).toBe(compileFilter(kind, filter)(record));
          const left: ReadonlySet<string> = fieldsOf(folded);
          expect(left.has('provider') || left.has('providerId')).toBe(false);
          if (oneAccount) expect(left.has('accountId')).toBe(false);
          expect(normalize(kind, folded)).toEqual(folded);
        }),
        { numRuns: 800 },
      );
    });
  },
);

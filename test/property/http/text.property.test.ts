import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../../sandbox/govineer/data/texts.ts';
import { arbitraryText, hostileTexts, nearText } from '../../kit/arbitrary-text.ts';
import type { FilterInput } from '../../kit/filter-input.ts';
import { naiveOrder } from '../../kit/http-property-order.ts';
import { readWorldList } from '../../kit/http-property-pages.ts';
import { useSeedOfEnvironment } from '../../kit/http-property-seed.ts';
import type { EmptySheet } from '../../kit/http-property-sheet.ts';
import { startSheet } from '../../kit/http-property-sheet.ts';
import { naiveFilter } from '../../kit/naive-filter.ts';

useSeedOfEnvironment();

const grammar = [
  ...Array.from('\'"%27&+#\\(),$=;/?:@ \t\n\r\0aAkKiI.-*_'),
  '\u2028',
  '\u212A',
  'İ',
  'ß',
  'ẞ',
  'Σ',
  'ς',
  '😀',
  '\uFFFF',
  '\u00A0',
];
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...grammar), maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_TEXTS, ...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: arbitraryText },
);
/** What an id can have in it: nobody gives out ids with control characters, or of hundreds of characters. */
const ofIds = text.map((each) => each.slice(0, 150).replaceAll(/[\p{Cc}\p{Cs}]/gu, ''));
const operators = ['eq', 'ne', 'eqIgnoreCase', 'contains', 'startsWith', 'endsWith', 'in', 'notIn'] as const;
const cases = fc.array(text, { minLength: 1, maxLength: 5 }).chain((texts) =>
  fc.record({
    texts: fc.constant(texts),
    operator: fc.constantFrom(...operators),
    needle: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...texts).chain(nearText) },
      { weight: 1, arbitrary: text },
    ),
    negated: fc.boolean(),
  }),
);

describe.each(['trusted', 'odata40', 'unprobed'] as const)(
  'hostile text over real HTTP, world %s',
  (name) => {
    let sheet: EmptySheet;
    beforeAll(async () => {
      sheet = await startSheet(name);
    });
    afterAll(() => sheet[Symbol.asyncDispose]());

    function write(texts: readonly string[]): void {
      sheet.clear();
      for (const [index, each] of texts.entries()) {
        const common = { created_at: '2025-01-01T00:00:00Z' };
        sheet.rows.customers.insert({
          ...common,
          uid: `cus_${each}_${index}`,
          name: each,
          email: each,
          reference_id: each,
        });
        sheet.rows.payments.insert({
          ...common,
          uid: `pay_${each}_${index}`,
          status: 'captured',
          base_amount: 1,
          tax_amount: 0,
          processing_fee_amount: 0,
          total_amount: 1,
          captured_amount: 1,
          refunded_amount: 0,
          currency: 'USD',
          payment_method: { payment_method_type: 'ach' },
          customer_uid: `cus_${each}_${index}`,
          reference_id: each,
          description: each,
        });
      }
    }

    test.each([
      ['customer', ['name', 'email', 'reference']],
      ['transaction', ['reference', 'description']],
    ] as const)('in a filter of %s is just text', async (kind, fields) => {
      await fc.assert(
        fc.asyncProperty(
          cases,
          fc.constantFrom(...fields),
          async ({ texts, operator, needle, negated }, field) => {
            write(texts);
            const operand = operator === 'in' || operator === 'notIn' ? [needle, `${needle}'`] : needle;
            const leaf = { [field]: { [operator]: operand } };
            const filter = (negated ? { not: leaf } : leaf) as FilterInput<typeof kind>;
            const expected = sheet
              .truth(kind)
              .filter((record) => naiveFilter(kind, filter, record))
              .toSorted(naiveOrder(kind, []));
            const got = await readWorldList(
              kind,
              { filter, order: [], size: 3, backward: false },
              sheet.world,
            );
            expect(got.failures).toEqual([]);
            expect(got.ids).toEqual(expected.map(({ id }) => id));
            expect(sheet.refused()).toEqual([]);
          },
        ),
        { numRuns: 400 },
      );
    });

    test('in an id is just an id', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(ofIds, { minLength: 1, maxLength: 4 }), text, async (texts, stranger) => {
          write(texts);
          const [wanted, ...others] = sheet.truth('transaction');
          if (wanted === undefined) throw new Error('A row was required');
          const id = { in: [wanted.nativeId, `x${stranger}`] };
          for (const filter of [
            { nativeId: id },
            { id: { eq: wanted.id } },
            { not: { id: { in: others.map((each) => each.id) } } },
          ]) {
            const got = await readWorldList(
              'transaction',
              { filter, order: [], size: 5, backward: true },
              sheet.world,
            );
            expect(got.failures).toEqual([]);
            expect(got.ids).toEqual([wanted.id]);
          }
          const { customer } = wanted;
          const mine = { customerId: { eq: customer?.id ?? '' } };
          const paid = await readWorldList(
            'transaction',
            { filter: mine, order: [], size: 5, backward: false },
            sheet.world,
          );
          expect(paid.ids).toEqual([wanted.id]);
          expect(sheet.refused()).toEqual([]);
        }),
        { numRuns: 250 },
      );
    });
  },
);

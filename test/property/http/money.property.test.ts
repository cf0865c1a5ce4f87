import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Projection } from '../../../src/domain/records/records.ts';
import { placesOf } from '../../kit/contract-govineer-values.ts';
import { testCall } from '../../kit/gateway-environment.ts';
import { naiveOrder } from '../../kit/http-property-order.ts';
import { readWorldList } from '../../kit/http-property-pages.ts';
import { useSeedOfEnvironment } from '../../kit/http-property-seed.ts';
import type { EmptySheet } from '../../kit/http-property-sheet.ts';
import { startSheet } from '../../kit/http-property-sheet.ts';
import { sourceOf } from '../../kit/http-property-split.ts';
import { naiveFilter } from '../../kit/naive-filter.ts';

useSeedOfEnvironment();

const minor = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constantFrom(
    0n,
    1n,
    -1n,
    10n,
    999n,
    2n ** 53n,
    2n ** 53n + 1n,
    -(2n ** 53n) - 1n,
    2n ** 63n - 1n,
    -(2n ** 63n),
  ),
  fc.bigInt({ min: -2000n, max: 2000n }),
);
const amount = fc.record({ minor, currency: fc.constantFrom(...Object.keys(placesOf)) });
type Amount = typeof amount extends fc.Arbitrary<infer T> ? T : never;

/** Major units as plain text, by moving the point and nothing else. */
function inMajorUnits({ minor: units, currency }: Amount): string {
  const places = placesOf[currency] ?? 0;
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${text}` : text;
}

describe.each(['trusted', 'odata40', 'unprobed', 'idsUnknown'] as const)(
  'money over real HTTP, world %s',
  (name) => {
    let sheet: EmptySheet;
    beforeAll(async () => {
      sheet = await startSheet(name);
    });
    afterAll(() => sheet[Symbol.asyncDispose]());

    function write(amounts: readonly Amount[]): void {
      sheet.clear();
      for (const [index, { minor: units, currency }] of amounts.entries()) {
        const total = Number.isSafeInteger(Number(units)) ? Number(units) : units;
        sheet.rows.payments.insert({
          uid: `pay_${index}`,
          status: 'captured',
          base_amount: total,
          tax_amount: 0,
          processing_fee_amount: 0,
          total_amount: total,
          captured_amount: total,
          refunded_amount: 0,
          currency,
          payment_method: { payment_method_type: 'ach' },
          created_at: '2025-01-01T00:00:00Z',
        });
      }
    }

    test('any number of minor units comes out as it went in', async () => {
      const projection: Projection<'transaction'> = new Set(['amount', 'capturedAmount']);
      await fc.assert(
        fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 6 }), async (amounts) => {
          write(amounts);
          const page = await sourceOf(sheet.member, 'transaction').list(
            {
              accounts: sheet.member.accounts,
              filter: { op: 'everything' },
              order: [],
              idDirection: 'asc',
              limit: 10,
              offset: 0,
              projection,
              count: false,
            },
            testCall(),
          );
          for (const money of ['amount', 'capturedAmount'] as const) {
            expect(page.records.map((record) => record[money]?.minorUnits)).toEqual(
              amounts.map((each) => String(each.minor)),
            );
            expect(page.records.map((record) => record[money]?.amount)).toEqual(amounts.map(inMajorUnits));
            expect(page.records.map((record) => record[money]?.currency)).toEqual(
              amounts.map((each) => each.currency),
            );
          }
        }),
        { numRuns: 500 },
      );
    });

    test('filters and orders compare major units, whatever the currency, to the last digit', async () => {
      const cases = fc.array(amount, { minLength: 1, maxLength: 6 }).chain((amounts) =>
        fc.record({
          amounts: fc.constant(amounts),
          near: fc.constantFrom(...amounts),
          shift: fc.constantFrom('', '0', '5', '0001'),
          operator: fc.constantFrom(
            'eq' as const,
            'ne' as const,
            'gt' as const,
            'gte' as const,
            'lt' as const,
            'lte' as const,
          ),
          direction: fc.constantFrom('asc' as const, 'desc' as const),
          backward: fc.boolean(),
        }),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ({ amounts, near, shift, operator, direction, backward }) => {
          write(amounts);
          const text = inMajorUnits(near);
          const bound = shift === '' ? text : `${text}${text.includes('.') ? '' : '.'}${shift}`;
          const filter = { amount: { [operator]: bound } };
          const order = [{ field: 'amount', direction }] as const;
          const expected = sheet
            .truth('transaction')
            .filter((record) => naiveFilter('transaction', filter, record))
            .toSorted(naiveOrder('transaction', order));
          const got = await readWorldList('transaction', { filter, order, size: 4, backward }, sheet.world);
          expect(got.failures).toEqual([]);
          expect(got.ids).toEqual(expected.map(({ id }) => id));
        }),
        { numRuns: 500 },
      );
      expect(sheet.refused()).toEqual([]);
    });
  },
);

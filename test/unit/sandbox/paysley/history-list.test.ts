import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merchantRecords } from '../../../../sandbox/paysley/data/merchant-records.ts';
import type { PaymentRecord } from '../../../../sandbox/paysley/records.ts';
import { HistoryList } from '../../../../sandbox/paysley/store/history-list.ts';
import type { HistoryQuery, HistoryRules } from '../../../../sandbox/paysley/store/history-list.ts';
import { Table } from '../../../../sandbox/paysley/store/table.ts';

const { payments } = merchantRecords({ seed: 11, scale: 0.06 });
const table = new Table<PaymentRecord, string>((row) => row.payment_id, payments);

const row = fc.constantFrom(...payments);
const day = fc.oneof(
  row.map((some) => some.payment_date?.slice(0, 10) ?? ''),
  row.map((some) => some.transaction_date.slice(0, 10)),
  fc.constantFrom('2023-12-13', '2024-02-29', '2025-12-31', '2026-01-01'),
);
/** Pieces of what the rows hold, so that searches find something. */
const keywords = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 2 }),
  fc
    .tuple(row, fc.nat(), fc.integer({ min: 1, max: 6 }), fc.boolean())
    .map(([{ email, customer_phone_number: phone, reference_number: reference }, at, length, upper]) => {
      const text = [email, phone, reference].join('');
      const piece = text.slice(at % (text.length + 1)).slice(0, length);
      return upper ? piece.toUpperCase() : piece;
    }),
);
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu'] as const;
/** Swedish dates are written YYYY-MM-DD. */
const LOCAL = new Map<string, Intl.DateTimeFormat>(
  ZONES.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone })]),
);
const rules: fc.Arbitrary<HistoryRules> = fc.record({
  order: fc.constantFrom('newest', 'oldest', 'shuffled'),
  dateField: fc.constantFrom('payment_date', 'transaction_date'),
  keywordCase: fc.constantFrom('insensitive', 'sensitive'),
  endDateInclusive: fc.boolean(),
  timeZone: fc.constantFrom(...ZONES),
});
const dates = fc.option(fc.record({ start: day, end: day }), { nil: undefined });

/** The same question, asked of every row by itself. */
function wanted(record: PaymentRecord, query: HistoryQuery, rule: HistoryRules): boolean {
  const fold = (text: string): string => (rule.keywordCase === 'sensitive' ? text : text.toLowerCase());
  const texts = [record.email, record.customer_phone_number, record.reference_number];
  const said = query.keywords === '' || texts.some((text) => fold(text ?? '').includes(fold(query.keywords)));
  if (query.dates === undefined) return said;
  const local = LOCAL.get(rule.timeZone)?.format(Date.parse(record[rule.dateField] ?? '')) ?? '';
  const { start, end } = query.dates;
  return said && local >= start && (rule.endDateInclusive ? local <= end : local < end);
}

test('a page holds what a scan of every row finds, and counts it', () => {
  const lists = new Map<string, HistoryList>();
  fc.assert(
    fc.property(
      rules,
      dates,
      keywords,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 40 }),
      (rule, range, needle, page, limit) => {
        const name = JSON.stringify(rule);
        const list = lists.get(name) ?? new HistoryList(() => table, rule);
        lists.set(name, list);
        const query = { page, limit, keywords: needle, ...(range === undefined ? {} : { dates: range }) };
        const whole = list.page({ page: 1, limit: payments.length, keywords: '' }).rows;
        const expected = whole.filter((record) => wanted(record, query, rule));
        expect(list.page(query)).toEqual({
          rows: expected.slice((page - 1) * limit, page * limit),
          total: expected.length,
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('a change of the table, or another table, is seen by the next page', () => {
  let current = new Table<PaymentRecord, string>((record) => record.payment_id, payments.slice(0, 5));
  const list = new HistoryList(() => current, {
    order: 'newest',
    dateField: 'payment_date',
    keywordCase: 'insensitive',
    endDateInclusive: true,
    timeZone: 'UTC',
  });
  const total = (): number => list.page({ page: 1, limit: 1, keywords: '' }).total;
  expect(total()).toBe(5);
  const [first] = current.all();
  expect(current.delete(first?.payment_id ?? '')).toBe(true);
  expect(total()).toBe(4);
  current = new Table<PaymentRecord, string>((record) => record.payment_id, payments.slice(0, 9));
  expect(total()).toBe(9);
});

import { seedFor } from '../../kit/prng.ts';
import type { PaymentRecord } from '../records.ts';
import { calendarDay } from './calendar-day.ts';
import { anyContains, foldFor } from './keywords.ts';
import type { KeywordCase } from './keywords.ts';
import { pageOf } from './page.ts';
import type { Page, PageWanted } from './page.ts';
import type { Table } from './table.ts';

/** What the provider does with history and does not say; each may turn out otherwise. */
export interface HistoryRules {
  /** By `payment_date`; shuffled is some other order, the same on every call. */
  readonly order: 'newest' | 'oldest' | 'shuffled';
  /** The date that `start_date` and `end_date` are about. */
  readonly dateField: 'payment_date' | 'transaction_date';
  readonly keywordCase: KeywordCase;
  /** Whether the day `end_date` belongs to the range. */
  readonly endDateInclusive: boolean;
  /** IANA zone whose days the dates name. */
  readonly timeZone: string;
}

/** What is asked of the history. */
export interface HistoryQuery extends PageWanted {
  readonly dates?: { readonly start: string; readonly end: string };
  /** Empty: everything. */
  readonly keywords: string;
}

interface Row {
  readonly record: PaymentRecord;
  /** Calendar day of the date field; empty where there is none, which is before every day. */
  readonly day: string;
}

/** Answers pages of the history. Rows are put in order when first asked for and after every change. */
export class HistoryList {
  readonly #table: () => Table<PaymentRecord, string>;
  readonly #rules: HistoryRules;
  #made:
    | {
        readonly table: Table<PaymentRecord, string>;
        readonly version: number;
        readonly rows: readonly Row[];
      }
    | undefined;

  constructor(table: () => Table<PaymentRecord, string>, rules: HistoryRules) {
    this.#table = table;
    this.#rules = rules;
  }

  page(query: HistoryQuery): Page<PaymentRecord> {
    const inRange = this.#inRange(query.dates);
    const fold = foldFor(this.#rules.keywordCase);
    const needle = fold(query.keywords);
    const found =
      needle === '' ? inRange : inRange.filter(({ record }) => anyContains(searched(record), needle, fold));
    const { rows, total } = pageOf(found, query);
    return { rows: rows.map(({ record }) => record), total };
  }

  #inRange(dates: HistoryQuery['dates']): readonly Row[] {
    const rows = this.#rows();
    if (dates === undefined) return rows;
    const { order, dateField, endDateInclusive } = this.#rules;
    const early = ({ day }: Row): boolean => day < dates.start;
    const late = ({ day }: Row): boolean => (endDateInclusive ? day > dates.end : day >= dates.end);
    if (dateField === 'payment_date' && order === 'newest') {
      return rows.slice(
        beginning(rows, late),
        beginning(rows, (row) => !early(row)),
      );
    }
    if (dateField === 'payment_date' && order === 'oldest') {
      return rows.slice(
        beginning(rows, early),
        beginning(rows, (row) => !late(row)),
      );
    }
    return rows.filter((row) => !early(row) && !late(row));
  }

  #rows(): readonly Row[] {
    const table = this.#table();
    if (this.#made?.table === table && this.#made.version === table.version) return this.#made.rows;
    const rows = inOrder(table.all(), this.#rules);
    this.#made = { table, version: table.version, rows };
    return rows;
  }
}

/** E-mail, phone and reference (published). */
function searched(record: PaymentRecord): readonly (string | null)[] {
  return [record.email, record.customer_phone_number, record.reference_number];
}

function inOrder(records: readonly PaymentRecord[], rules: HistoryRules): readonly Row[] {
  const dayOf = calendarDay(rules.timeZone);
  const rows = records.map((record) => {
    const at = Date.parse(record[rules.dateField] ?? '');
    return { record, day: Number.isNaN(at) ? '' : dayOf(at), rank: rank(record, rules.order) };
  });
  rows.sort((a, b) => a.rank - b.rank);
  return rules.order === 'newest' ? rows.toReversed() : rows;
}

/** Rows of one instant keep the order of insertion, or its reverse where the newest comes first. */
function rank(record: PaymentRecord, order: HistoryRules['order']): number {
  if (order === 'shuffled') return seedFor(0, record.payment_id);
  const at = Date.parse(record.payment_date ?? '');
  return Number.isNaN(at) ? 0 : at;
}

/** How many rows at the beginning pass a test that holds for a beginning and for nothing after it. */
function beginning(rows: readonly Row[], test: (row: Row) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && test(row)) low = middle + 1;
    else high = middle;
  }
  return low;
}

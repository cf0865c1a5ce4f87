import { parseQueryOptions } from '../../../../sandbox/govineer/odata/options.ts';
import type { ODataVersion } from '../../../../sandbox/govineer/odata/parse.ts';
import type { PaymentRecord } from '../../../../sandbox/govineer/records.ts';
import { listPage } from '../../../../sandbox/govineer/store/list-page.ts';
import { prepareListQuery } from '../../../../sandbox/govineer/store/list-query.ts';
import { paymentShape } from '../../../../sandbox/govineer/store/shapes.ts';
import { Table } from '../../../../sandbox/govineer/store/table.ts';

const NOW = Date.UTC(2026, 0, 1);

/** A payment with nothing special but what is given. */
export function payment(uid: string, changes: Partial<PaymentRecord> = {}): PaymentRecord {
  return {
    uid,
    status: 'captured',
    base_amount: 100,
    tax_amount: 0,
    processing_fee_amount: 0,
    total_amount: 100,
    captured_amount: 100,
    refunded_amount: 0,
    currency: 'USD',
    payment_method: { payment_method_type: 'credit' },
    created_at: '2026-01-05T10:00:00Z',
    ...changes,
  };
}

/** A null, an empty, a huge, a negative, ties, and a uid in upper case. */
const table = new Table(paymentShape, [
  payment('a', { description: "O'Neil & Co", reference_id: 'INV-1', total_amount: 100 }),
  payment('b', {
    description: 'plain',
    reference_id: 'inv-1',
    total_amount: 250,
    created_at: '2026-01-05T10:00:00.001Z',
  }),
  payment('c', {
    description: null,
    total_amount: 9_007_199_254_740_993n,
    created_at: '2026-01-05T12:00:00.5Z',
  }),
  payment('d', {
    description: '',
    reference_id: '',
    total_amount: -5,
    currency: 'JPY',
    created_at: '2025-12-31T23:59:59.999Z',
  }),
  payment('B', {
    status: 'refunded',
    payment_method: { payment_method_type: 'ach' },
    updated_at: '2026-01-06T00:00:00Z',
  }),
]);

/** Raw query → uids, in order. */
export function run(query: string, version: ODataVersion = '4.01'): string[] {
  const options = parseQueryOptions(query);
  return listPage(table, prepareListQuery(options, paymentShape, { now: NOW, version })).rows.map(
    (row) => row.key,
  );
}

/** The uids a filter selects, sent well encoded. */
export const filter = (text: string): string[] => run(`$filter=${encodeURIComponent(text)}`);

export function uidsOf(rows: Table<PaymentRecord>, query: string, version: ODataVersion = '4.01'): string[] {
  const prepared = prepareListQuery(parseQueryOptions(query), paymentShape, { now: NOW, version });
  return listPage(rows, prepared).rows.map((row) => row.key);
}

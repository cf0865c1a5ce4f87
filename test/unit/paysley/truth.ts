import type { PaymentRecord } from '../../../sandbox/paysley/records.ts';

/** What is true of a payment, worked out from all rows of the sandbox at once and in another way than by the source. */
export interface PaymentTruth {
  readonly status: string;
  readonly refundState: string | null;
  /** Sums in millionths, to be compared as whole numbers. */
  readonly captured: number | null;
  readonly refunded: number | null;
  readonly refunds: readonly string[];
  readonly captures: readonly string[];
}

const own: Readonly<Record<string, string>> = {
  pending: 'PENDING',
  failed: 'FAILED',
  expired: 'EXPIRED',
  cancelled: 'CANCELLED',
};

export function isPayment(row: PaymentRecord): boolean {
  return /\.(DB|PA)$/.test(row.payment_type);
}

function micros(rows: readonly PaymentRecord[]): number {
  return rows.reduce((sum, row) => sum + Math.round(row.amount * 1e6), 0);
}

/** By payment id. */
export function truthOf(rows: readonly PaymentRecord[]): ReadonlyMap<string, PaymentTruth> {
  const byId = new Map(rows.map((row) => [row.payment_id, row]));
  const rootOf = (row: PaymentRecord): string | null => {
    if (isPayment(row)) return row.payment_id;
    const parent = byId.get(row.reference_payment_id ?? '');
    return parent === undefined ? null : rootOf(parent);
  };
  const followed = Map.groupBy(
    rows.filter((row) => !isPayment(row)),
    rootOf,
  );
  return new Map(
    rows
      .filter(isPayment)
      .map((row) => [row.payment_id, truthOfOne(row, followed.get(row.payment_id) ?? [])]),
  );
}

function truthOfOne(payment: PaymentRecord, followed: readonly PaymentRecord[]): PaymentTruth {
  if (payment.status !== 'success') {
    const status = own[payment.status];
    const nothing = status === undefined ? null : 0;
    return {
      status: status ?? 'UNKNOWN',
      refundState: status === undefined ? null : 'NONE',
      captured: nothing,
      refunded: nothing,
      refunds: [],
      captures: [],
    };
  }
  const isSale = payment.payment_type.endsWith('.DB');
  const of = (suffix: string, done: boolean): readonly PaymentRecord[] =>
    followed.filter((row) => row.payment_type.endsWith(suffix) && (!done || row.status === 'success'));
  const captures = isSale ? [payment] : of('.CP', true);
  const wasCaptured = captures.length > 0;
  const back = (done: boolean) => [...of('.RF', done), ...(wasCaptured ? of('.RV', done) : [])];
  const [captured, refunded] = [micros(captures), micros(back(true))];
  return {
    status: statusOf(of('.CB', true).length > 0, wasCaptured, of('.RV', true).length > 0),
    refundState: refunded === 0 ? 'NONE' : refunded >= captured ? 'FULL' : 'PARTIAL',
    captured,
    refunded,
    refunds: back(false)
      .map((row) => row.payment_id)
      .toSorted(),
    captures: captures.map((row) => row.payment_id).toSorted(),
  };
}

function statusOf(chargedBack: boolean, captured: boolean, reversed: boolean): string {
  if (chargedBack) return 'CHARGED_BACK';
  if (captured) return 'SUCCEEDED';
  return reversed ? 'VOIDED' : 'AUTHORIZED';
}

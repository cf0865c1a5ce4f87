import { currencyExponent } from '../../../src/domain/currency.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { compareDecimals, normalizeDecimal } from '../../../src/domain/decimal.ts';
import type { RefundState, TransactionStatus } from '../../../src/domain/vocabulary.ts';
import type { HistoryRow } from '../wire/history-row.ts';

/** What became of a payment; null: not known. */
export interface Outcome {
  readonly status: TransactionStatus;
  readonly captures: readonly HistoryRow[] | null;
  readonly captured: Decimal | null;
  readonly refunded: Decimal | null;
  readonly refundState: RefundState | null;
  readonly refundable: Decimal | null;
}

export const zero: Decimal = { coefficient: 0n, scale: 0 };

/** The meaning of a payment's own `status`; of these words only `success` is published. */
export type OwnStatus =
  | 'success'
  | Extract<TransactionStatus, 'PENDING' | 'FAILED' | 'EXPIRED' | 'CANCELLED' | 'UNKNOWN'>;

/**
 * `effects`: all that followed; null where that is not known, and then nothing is said that it could change: money
 * that came may have gone back or been charged back since.
 */
export function outcomeOf(
  payment: HistoryRow,
  own: OwnStatus,
  effects: readonly HistoryRow[] | null,
): Outcome {
  if (own === 'UNKNOWN') return { ...untold, status: own };
  if (own !== 'success') {
    return {
      status: own,
      captures: [],
      captured: zero,
      refunded: zero,
      refundState: 'NONE',
      refundable: zero,
    };
  }
  const isSale = payment.payment_type.movement === 'DB';
  if (effects === null) return isSale ? { ...untold, captures: [payment], captured: payment.amount } : untold;
  const done = effects.filter((effect) => effect.status === 'success');
  const captures = isSale ? [payment] : done.filter((effect) => effect.payment_type.movement === 'CP');
  const captured = sumOf(captures, payment.currency);
  const refunds = done.filter((effect) => isRefund(effect, payment, effects));
  const refunded = sumOf(refunds, payment.currency);
  const status = statusOf(done, captures.length > 0);
  return { status, captures, captured, refunded, ...rest(status, captured, refunded) };
}

const untold: Outcome = {
  status: 'UNKNOWN',
  captures: null,
  captured: null,
  refunded: null,
  refundState: null,
  refundable: null,
};

function statusOf(done: readonly HistoryRow[], captured: boolean): TransactionStatus {
  const has = (movement: 'CB' | 'RV'): boolean => done.some((row) => row.payment_type.movement === movement);
  if (has('CB')) return 'CHARGED_BACK';
  if (captured) return 'SUCCEEDED';
  return has('RV') ? 'VOIDED' : 'AUTHORIZED';
}

function rest(
  status: TransactionStatus,
  captured: Decimal | null,
  refunded: Decimal | null,
): Pick<Outcome, 'refundState' | 'refundable'> {
  if (captured === null || refunded === null) return { refundState: null, refundable: null };
  const left = subtract(captured, refunded);
  const all = captured.coefficient > 0n && left.coefficient <= 0n;
  return {
    refundState: refunded.coefficient <= 0n ? 'NONE' : all ? 'FULL' : 'PARTIAL',
    // What was charged back must not be paid back too.
    refundable: status === 'SUCCEEDED' && left.coefficient > 0n ? left : zero,
  };
}

/**
 * Whether a row gives back money that a payment had taken: a refund, or a reversal of what was captured. A reversal of
 * a mere authorization voids it. `effects`: all that followed the payment.
 */
export function isRefund(
  { payment_type: { movement } }: HistoryRow,
  payment: HistoryRow,
  effects: readonly HistoryRow[],
): boolean {
  if (movement === 'RF') return true;
  if (movement !== 'RV') return false;
  if (payment.payment_type.movement === 'DB') return true;
  return effects.some((effect) => effect.payment_type.movement === 'CP' && effect.status === 'success');
}

/** Null where one of them is in another currency. */
function sumOf(rows: readonly HistoryRow[], currency: string): Decimal | null {
  if (rows.some((row) => row.currency !== currency)) return null;
  return rows.reduce((sum, row) => add(sum, row.amount), {
    coefficient: 0n,
    scale: currencyExponent(currency),
  });
}

/** Of rows of one currency. */
export function totalOf(rows: readonly HistoryRow[]): Decimal {
  return rows.reduce((sum, { amount }) => add(sum, amount), zero);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const raised = ({ coefficient, scale: own }: Decimal): bigint => coefficient * 10n ** BigInt(scale - own);
  return normalizeDecimal({ coefficient: raised(a) + raised(b), scale });
}

export function subtract(a: Decimal, { coefficient, scale }: Decimal): Decimal {
  return add(a, { coefficient: -coefficient, scale });
}

/** Whether something of an authorization can still be taken. */
export function canCapture(payment: HistoryRow, { status, captured }: Outcome): boolean {
  if (payment.payment_type.movement !== 'PA' || captured === null) return false;
  return (status === 'AUTHORIZED' || status === 'SUCCEEDED') && compareDecimals(captured, payment.amount) < 0;
}

import type { EpochMs } from '../../../src/domain/instant.ts';
import type { Failure, StatusChange } from '../../../src/domain/records/parts.ts';
import type { RefundState, TransactionAction, TransactionStatus } from '../../../src/domain/vocabulary.ts';
import type { WirePayment } from '../wire/payment.ts';

/** Words of payments whose money has arrived and can go back. */
const refundable: ReadonlySet<string | null> = new Set(['captured', 'settled', 'partially_refunded']);

/** Minor units that can still be refunded; null where the row does not tell the amounts. */
export function refundableMinor(
  payment: Pick<WirePayment, 'status' | 'captured_amount' | 'refunded_amount'>,
): bigint | null {
  if (!refundable.has(payment.status)) return 0n;
  if (payment.captured_amount === null || payment.refunded_amount === null) return null;
  const left = payment.captured_amount - payment.refunded_amount;
  return left > 0n ? left : 0n;
}

/** By the amounts, or by the word where the row does not tell them. */
export function refundStateOf(
  payment: Pick<WirePayment, 'status' | 'captured_amount' | 'refunded_amount'>,
): RefundState | null {
  const { status, captured_amount: captured, refunded_amount: refunded } = payment;
  if (captured === null || refunded === null) return refundStateByWord(status);
  if (refunded <= 0n) return 'NONE';
  return captured > 0n && refunded >= captured ? 'FULL' : 'PARTIAL';
}

function refundStateByWord(status: string | null): RefundState | null {
  switch (status) {
    case 'refunded':
      return 'FULL';
    case 'partially_refunded':
      return 'PARTIAL';
    case 'validated':
    case 'captured':
    case 'settled':
    case 'voided':
    case 'expired':
    case 'failed':
      return 'NONE';
    case null:
    default:
      return null;
  }
}

/**
 * What can be done with a payment at `now`. A capture repeats the payment method, which only a saved one can; a
 * captured payment can be voided on the day (UTC) of its last change, which is its capture.
 */
export function actionsOf(
  payment: Pick<
    WirePayment,
    'status' | 'captured_amount' | 'refunded_amount' | 'payment_method' | 'created_at' | 'updated_at'
  >,
  now: EpochMs,
): readonly TransactionAction[] {
  const { status, payment_method: method } = payment;
  const actions: TransactionAction[] = [];
  const saved = method?.wallet?.saved_payment_method_uid ?? null;
  if (status === 'validated' && saved !== null) actions.push('CAPTURE');
  if (isVoidable(payment, now)) actions.push('VOID');
  // Where the amounts are not told the provider has the last word.
  if (refundable.has(status) && refundableMinor(payment) !== 0n) actions.push('REFUND');
  return actions;
}

export function isVoidable(
  payment: Pick<WirePayment, 'status' | 'created_at' | 'updated_at'>,
  now: EpochMs,
): boolean {
  if (payment.status === 'validated') return true;
  return payment.status === 'captured' && sameDay(payment.updated_at ?? payment.created_at, now);
}

function sameDay(a: EpochMs, b: EpochMs): boolean {
  return Math.floor(a / 86_400_000) === Math.floor(b / 86_400_000);
}

/** Payments carry no code of their failure, only the word. */
export function failureOf(status: TransactionStatus): Failure | null {
  if (status === 'FAILED') {
    return { category: 'UNKNOWN', code: null, message: 'The payment failed.', retryable: false };
  }
  if (status === 'RETURNED') {
    const message = 'The bank returned the debit.';
    return { category: 'DECLINED_BY_BANK', code: null, message, retryable: false };
  }
  return null;
}

/** What the row itself shows: that it was validated when made, and its status as of its last change. */
export function statusHistoryOf(
  {
    status,
    created_at: createdAt,
    updated_at: updatedAt,
  }: Pick<WirePayment, 'status' | 'created_at' | 'updated_at'>,
  current: TransactionStatus,
): readonly StatusChange[] {
  const created: StatusChange = { status: 'CREATED', nativeStatus: 'validated', at: createdAt };
  if (current === 'CREATED' || updatedAt === null) return [created];
  return [created, { status: current, nativeStatus: status ?? '', at: updatedAt }];
}

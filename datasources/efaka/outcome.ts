import type { Decimal } from '../../src/domain/decimal.ts';
import { compareDecimals } from '../../src/domain/decimal.ts';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { TransactionAction, TransactionStatus } from '../../src/domain/vocabulary.ts';
import type { OddWords } from '../rows/odd-words.ts';
import { add, zero } from './decimals.ts';
import type { Effects } from './effects.ts';
import type { ResultOutcome } from './result-codes/result-class.ts';
import { readResult } from './result-codes/read-result.ts';
import type { Entry } from './wire/entry.ts';
import type { PaymentRow } from './wire/payment.ts';

/** What begins a transaction: an authorization, a sale, a payout. */
export type TransactionType = 'PA' | 'DB' | 'CD';

/** What kind of transaction an entry is; null where it is none. A type that has no meaning here is counted. */
export function transactionTypeOf({ type, nativeType }: Entry, oddWords: OddWords): TransactionType | null {
  if (type === null) oddWords.count('payments.paymentType', nativeType);
  return type === 'PA' || type === 'DB' || type === 'CD' ? type : null;
}

/** What became of a payment, by its own result and by what is known to have been done with it. */
export interface Outcome {
  readonly status: TransactionStatus;
  /** In major units; null where it is not known. */
  readonly captured: Decimal | null;
  readonly completedAt: EpochMs | null;
  readonly actions: readonly TransactionAction[];
}

/** What the payment's own answer says, whatever was done later. */
export function ownStatus(type: TransactionType, row: PaymentRow): TransactionStatus {
  const { outcome } = readResult(row.result?.code ?? null);
  switch (outcome) {
    case 'SUCCESS':
      return type === 'PA' ? 'AUTHORIZED' : 'SUCCEEDED';
    case 'PENDING':
      return row.redirect === null ? 'PENDING' : 'REQUIRES_ACTION';
    case 'IN_REVIEW':
    case 'FAILED':
    case 'CANCELLED':
    case 'CHARGED_BACK':
    case 'UNKNOWN':
      return outcome;
  }
}

export function outcomeOf(type: TransactionType, row: PaymentRow, effects: Effects): Outcome {
  const { outcome } = readResult(row.result?.code ?? null);
  const own = ownStatus(type, row);
  if (outcome !== 'SUCCESS') {
    return { status: own, captured: capturedWithout(outcome), completedAt: null, actions: [] };
  }
  if (type === 'CD') return { status: own, captured: zero, completedAt: row.timestamp, actions: [] };
  if (effects.reversed && effects.captures.length === 0) {
    return { status: 'VOIDED', captured: zero, completedAt: null, actions: [] };
  }
  const undo: readonly TransactionAction[] = effects.acted ? [] : ['VOID'];
  if (type === 'DB') {
    return {
      status: own,
      captured: row.amount,
      completedAt: row.timestamp,
      actions: [...undo, 'REFUND'],
    };
  }
  const last = effects.captures.at(-1);
  // Captures under another reference are not seen: without one that is, nothing is known.
  const captured = last === undefined ? null : sumOf(effects, row.currency);
  const left = last === undefined || (captured !== null && compareDecimals(captured, row.amount) < 0);
  return {
    status: last === undefined ? own : 'SUCCEEDED',
    captured,
    completedAt: last?.at ?? null,
    actions: [
      ...(left ? (['CAPTURE'] as const) : []),
      ...undo,
      ...(last === undefined ? [] : (['REFUND'] as const)),
    ],
  };
}

/** Nothing is taken by what failed or has not happened yet; what was charged back was taken, but how much is not said. */
function capturedWithout(outcome: Exclude<ResultOutcome, 'SUCCESS'>): Decimal | null {
  switch (outcome) {
    case 'UNKNOWN':
    case 'CHARGED_BACK':
      return null;
    case 'IN_REVIEW':
    case 'PENDING':
    case 'FAILED':
    case 'CANCELLED':
      return zero;
  }
}

/** Null where one of them does not say how much it is, or says it in another currency. */
function sumOf({ captures }: Effects, currency: string): Decimal | null {
  let sum = zero;
  for (const capture of captures) {
    if (capture.amount === null || capture.currency !== currency) return null;
    sum = add(sum, capture.amount);
  }
  return sum;
}

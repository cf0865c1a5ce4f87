import { Money } from '../../../src/domain/money.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RefundStatus } from '../../../src/domain/vocabulary.ts';
import type { EfakaConnection } from '../connection.ts';
import { accountRef, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { failureOf } from '../result-codes/failure.ts';
import { readResult } from '../result-codes/read-result.ts';
import type { ResultOutcome } from '../result-codes/result-class.ts';
import type { PaymentRow } from '../wire/payment.ts';
import { countUnknown } from './transaction.ts';

/** A refund, and the payment it is of as far as that was asked for and can be told. */
export interface Reversal {
  readonly row: PaymentRow;
  readonly payment: string | null;
}

const statuses = {
  SUCCESS: 'SUCCEEDED',
  IN_REVIEW: 'PENDING',
  PENDING: 'PENDING',
  FAILED: 'FAILED',
  CANCELLED: 'FAILED',
  CHARGED_BACK: 'UNKNOWN',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<ResultOutcome, RefundStatus>;

export function refundMappers(connection: EfakaConnection): PropertyMappers<'refund', Reversal> {
  return {
    account: () => accountRef(connection),
    transaction: ({ payment }) => (payment === null ? null : refOf(connection, 'transaction', payment)),
    status: ({ row }) => {
      countUnknown(connection, row);
      return statuses[readResult(row.result?.code ?? null).outcome];
    },
    nativeStatus: ({ row }) => row.result?.code ?? '',
    amount: ({ row }) => Money.ofDecimal(row.amount, row.currency),
    reason: () => null,
    reference: ({ row }) => row.merchantTransactionId,
    failure: ({ row }) => failureOf('The refund', row.result?.code ?? null),
    createdAt: ({ row }) => row.timestamp,
    raw: ({ row }) => redact(row.payload),
  };
}

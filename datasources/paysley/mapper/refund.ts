import { Money } from '../../../src/domain/money.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaysleyConnection } from '../connection.ts';
import { accountRef, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { refundStatuses } from '../vocabulary.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import { nativeStatusOf } from './transaction.ts';
import { wordReader } from '../../rows/word-table.ts';

/** A row that gives money back, and the payment it is of; null where that is not there any more. */
export interface Reversal {
  readonly row: HistoryRow;
  readonly payment: HistoryRow | null;
}

const readStatus = wordReader('payments.status', refundStatuses);

export function refundMappers(connection: PaysleyConnection): PropertyMappers<'refund', Reversal> {
  const { oddWords } = connection;
  return {
    account: () => accountRef(connection),
    transaction: ({ payment }) =>
      payment === null ? null : refOf(connection, 'transaction', payment.payment_id),
    status: ({ row }) => readStatus(row.status, oddWords),
    nativeStatus: ({ row }) => nativeStatusOf(row),
    amount: ({ row }) => Money.ofDecimal(row.amount, row.currency),
    reason: () => null,
    // The payment's own, which the provider repeats.
    reference: ({ row }) => row.reference_number,
    failure: ({ row }) =>
      readStatus(row.status, oddWords) === 'FAILED'
        ? { category: 'UNKNOWN', code: null, message: 'The refund failed.', retryable: false }
        : null,
    createdAt: ({ row }) => row.payment_date,
    raw: ({ row }) => redact(row.payload),
  };
}

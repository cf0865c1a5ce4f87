import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { transactionStatuses } from '../vocabulary.ts';
import type { transactionFields } from '../wire/transaction.ts';
import { money } from './money.ts';
import { wordReader } from './words.ts';

type TransactionFields = typeof transactionFields;

export const paymentAttemptWires = {
  transaction: ['payment_uid'],
  status: ['status'],
  amount: ['amount', 'currency'],
  createdAt: ['created_at'],
  failure: ['status'],
  raw: [],
} as const satisfies WiresOf<'paymentAttempt', TransactionFields>;

const readStatus = wordReader('transactions.status', transactionStatuses);

/** A transaction of type `sale`. */
export function paymentAttemptMappers(
  connection: Pick<GovineerConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'paymentAttempt', RowOf<TransactionFields>> {
  const { oddWords } = connection;
  return {
    transaction: (row, ref) =>
      row.payment_uid === null ? null : refOf(connection, 'transaction', ref.account, row.payment_uid),
    status: (row) => readStatus(row.status, oddWords),
    amount: (row) => money(row.amount, row.currency),
    createdAt: (row) => row.created_at,
    failure: (row) =>
      readStatus(row.status, oddWords) === 'FAILED'
        ? { category: 'UNKNOWN', code: null, message: 'The attempt was declined.', retryable: false }
        : null,
    raw: (row) => redact(row.payload),
  };
}

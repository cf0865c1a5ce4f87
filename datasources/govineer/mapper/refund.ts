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

export const refundWires = {
  account: [],
  transaction: ['payment_uid'],
  status: ['status'],
  nativeStatus: ['status'],
  amount: ['amount', 'currency'],
  reason: [],
  reference: [],
  failure: ['status'],
  createdAt: ['created_at'],
  raw: [],
} as const satisfies WiresOf<'refund', TransactionFields>;

const readStatus = wordReader('transactions.status', transactionStatuses);

/** A transaction of type `refund`. */
export function refundMappers(
  connection: Pick<GovineerConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'refund', RowOf<TransactionFields>> {
  const { oddWords } = connection;
  return {
    account: (_, ref) => (ref.account === null ? null : refOf(connection, 'account', null, ref.account)),
    transaction: (row, ref) =>
      row.payment_uid === null ? null : refOf(connection, 'transaction', ref.account, row.payment_uid),
    status: (row) => readStatus(row.status, oddWords),
    nativeStatus: (row) => row.status ?? '',
    amount: (row) => money(row.amount, row.currency),
    reason: () => null,
    reference: () => null,
    failure: (row) =>
      readStatus(row.status, oddWords) === 'FAILED'
        ? { category: 'UNKNOWN', code: null, message: 'The refund was declined.', retryable: false }
        : null,
    createdAt: (row) => row.created_at,
    raw: (row) => redact(row.payload),
  };
}

import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import { attemptStates } from '../vocabulary.ts';
import type { chargeAttemptFields } from '../wire/charge-attempt.ts';
import { failureOf } from './failure.ts';

type ChargeAttemptFields = typeof chargeAttemptFields;

export const paymentAttemptWires = {
  transaction: ['linkedTransaction'],
  status: ['state'],
  amount: [],
  createdAt: ['createdOn'],
  failure: ['state', 'failureReason'],
  raw: [],
} as const satisfies WiresOf<'paymentAttempt', ChargeAttemptFields>;

const readStatus = wordReader('charge-attempts.state', attemptStates);

/** A charge attempt. */
export function paymentAttemptMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'paymentAttempt', RowOf<ChargeAttemptFields>> {
  const { oddWords } = connection;
  return {
    transaction: (row, ref) =>
      row.linkedTransaction === null
        ? null
        : refOf(connection, 'transaction', ref.account, row.linkedTransaction),
    status: (row) => readStatus(row.state, oddWords),
    amount: () => null,
    createdAt: (row) => row.createdOn,
    failure: (row) =>
      readStatus(row.state, oddWords) === 'FAILED'
        ? failureOf('The attempt', row.failureReason, oddWords)
        : null,
    raw: (row) => redactWallee(row.payload),
  };
}

import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf, refOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import { refundStates } from '../vocabulary.ts';
import type { refundFields } from '../wire/refund.ts';
import { failureOf } from './failure.ts';
import { money } from './money.ts';

type RefundFields = typeof refundFields;

export const refundWires = {
  account: [],
  transaction: ['transaction'],
  status: ['state'],
  nativeStatus: ['state'],
  amount: ['amount', 'transaction'],
  reason: ['metaData'],
  reference: ['merchantReference'],
  failure: ['state', 'failureReason'],
  createdAt: ['createdOn'],
  raw: [],
} as const satisfies WiresOf<'refund', RefundFields>;

const readStatus = wordReader('refunds.state', refundStates);

export function refundMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'refund', RowOf<RefundFields>> {
  const { oddWords } = connection;
  return {
    account: (_, ref) => accountOf(connection, ref),
    transaction: (row, ref) => refOf(connection, 'transaction', ref.account, row.transaction.id),
    status: (row) => readStatus(row.state, oddWords),
    nativeStatus: (row) => row.state ?? '',
    amount: (row) => money(row.amount, row.transaction.currency),
    // Not asked for, since only the newest services know it and others refuse what they do not know.
    reason: ({ metaData }) => (typeof metaData?.['reason'] === 'string' ? metaData['reason'] : null),
    reference: (row) => row.merchantReference,
    failure: (row) =>
      readStatus(row.state, oddWords) === 'FAILED'
        ? failureOf('The refund', row.failureReason, oddWords)
        : null,
    createdAt: (row) => row.createdOn,
    raw: (row) => redactWallee(row.payload),
  };
}

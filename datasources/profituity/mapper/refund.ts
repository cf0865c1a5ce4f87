import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { ProfituityConnection } from '../connection.ts';
import { accountOf, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { refundStatuses } from '../vocabulary.ts';
import type { paymentFields } from '../wire/payment.ts';
import { failureOf } from './failure.ts';
import { dollars } from './money.ts';

type PaymentFields = typeof paymentFields;

export const refundWires = {
  account: ['merchantId'],
  transaction: ['refundOfPaymentId'],
  status: ['status'],
  nativeStatus: ['status'],
  amount: ['amount'],
  reason: ['description'],
  reference: ['externalId'],
  failure: ['status', 'returnCode'],
  createdAt: ['creationTime'],
  raw: [],
} as const satisfies WiresOf<'refund', PaymentFields>;

const readStatus = wordReader('refunds.status', refundStatuses);

/** A payment that gives another one back. */
export function refundMappers(
  connection: Pick<ProfituityConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'refund', RowOf<PaymentFields>> {
  const { oddWords } = connection;
  return {
    account: (_, ref) => accountOf(connection, ref),
    transaction: ({ refundOfPaymentId: { payment } }, { account }) =>
      payment === null ? null : refOf(connection, 'transaction', account, payment),
    status: (row) => readStatus(row.status, oddWords),
    nativeStatus: (row) => row.status,
    amount: (row) => dollars(row.amount),
    reason: (row) => row.description,
    reference: (row) => row.externalId,
    failure: (row) => {
      // What the merchant cancelled did not fail at a bank, but for us it is a refund that did not happen.
      const failed = readStatus(row.status, oddWords) === 'FAILED';
      return failed ? failureOf('The refund', row.returnCode, oddWords) : null;
    },
    createdAt: (row) => row.creationTime,
    raw: (row) => redact(row.payload),
  };
}

import type { Decimal } from '../../../src/domain/decimal.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { ProfituityConnection } from '../connection.ts';
import { plus, zero } from '../mapper/money.ts';
import { paths } from '../request.ts';
import { refundPart } from '../wire/payment.ts';
import { readOwnedRows } from './owned-rows.ts';

/** Refunds that gave nothing back. Any other counts, so that no more is offered to be refunded than there is. */
const undone: ReadonlySet<string> = new Set(['Canceled', 'Rejected', 'Returned']);

/** What went back of each payment; null where nobody can say. */
export type RefundSums = (paymentId: string) => Decimal | null;

export const noRefunds: RefundSums = () => zero;

/** Adds up the refunds of payments. */
export async function readRefundSums(
  connection: ProfituityConnection,
  paymentIds: readonly string[],
  call: CallContext,
): Promise<RefundSums> {
  if (connection.refundLink.state === 'refused') return () => null;
  const rows = await readOwnedRows(
    connection,
    paths.payments,
    'refundOfPaymentId',
    paymentIds,
    refundPart,
    call,
  );
  const sums = new Map<string, Decimal | null>();
  for (const { refundOfPaymentId: payment, amount, status } of rows) {
    if (undone.has(status ?? '')) continue;
    const sum = sums.get(payment) ?? (sums.has(payment) ? null : zero);
    sums.set(payment, sum === null || amount === null ? null : plus(sum, amount));
  }
  return (paymentId) => (sums.has(paymentId) ? (sums.get(paymentId) ?? null) : zero);
}

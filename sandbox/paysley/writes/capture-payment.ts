import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { timestamp } from '../data/calendar.ts';
import type { PaysleyContext } from '../routes/context.ts';
import { noSuchPayment } from '../routes/error-reply.ts';
import { amountText, majorUnitsOf, tenThousandths, totalOf } from './amounts.ts';
import { addFollowUp, followedBy, suffixOf } from './follow-up-row.ts';
import { readBody } from './read-body.ts';
import { wantedAmount } from './wanted-amount.ts';

/**
 * Takes some of an authorization, or all of it; again as long as something is left (assumed: only that it may not be
 * more than the payment is published). `balance` is what can be refunded afterwards (assumed by the published sample).
 */
export function capturePayment(context: PaysleyContext, id: string, body: Buffer): Reply {
  const { store, ledger, now } = context;
  const payment = store.payments.get(id);
  if (payment === undefined || payment.status !== 'success' || suffixOf(payment) !== 'PA') {
    return noSuchPayment();
  }
  const followed = followedBy(context, payment);
  if (followed.some((row) => ['RV', 'CB'].includes(suffixOf(row)))) return noSuchPayment();
  const captures = followed.filter((row) => suffixOf(row) === 'CP');
  const most = (tenThousandths(payment.amount) ?? 0n) - totalOf(captures);
  const wanted = wantedAmount(readBody(body)['amount'], payment, most);
  if (typeof wanted !== 'bigint') return wanted.wrong;
  const row = addFollowUp(context, payment, { suffix: 'CP', parts: wanted });
  const at = now();
  ledger.add({
    at,
    kind: 'capture',
    id: row.payment_id,
    target: id,
    amount: amountText(row.amount, row.currency),
    currency: row.currency,
    reference: row.reference_number,
    mark: null,
  });
  const refunds = [payment, ...captures].flatMap((one) => followedBy(context, one)).filter(isRefund);
  return jsonReply(200, {
    transaction_type: payment.transaction_type,
    payment_id: row.payment_id,
    transaction_id: payment.transaction_id,
    captured_amount: row.amount,
    amount: payment.amount,
    balance: majorUnitsOf(totalOf([...captures, row]) - totalOf(refunds)),
    currency: payment.currency,
    ref_number: payment.reference_number,
    shipping_information: payment.shipping_information,
    status: 'capture',
    capture_date: timestamp(at),
  });
}

function isRefund(row: Parameters<typeof suffixOf>[0]): boolean {
  return ['RF', 'RV'].includes(suffixOf(row));
}

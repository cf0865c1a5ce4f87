import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { invalid, readClosed, refundShape } from './closed-shape.ts';
import type { WriteCall } from './write-call.ts';
import { addTransaction, nowText, paymentOf, tell, wrongState } from './write-call.ts';

const REFUNDABLE: ReadonlySet<string> = new Set(['captured', 'settled', 'partially_refunded']);

/** Gives back some of what was captured, or all that is left (assumed: the operation is published, its body is not). */
export function refundPayment(call: WriteCall): Reply {
  const { account, uid } = call;
  const payment = paymentOf(call);
  const members = readClosed(call.body, refundShape);
  if (!REFUNDABLE.has(payment.status)) throw wrongState(`The payment is ${payment.status}.`);
  const captured = Number(payment.captured_amount);
  const left = captured - Number(payment.refunded_amount);
  const amount = Number(members['amount'] ?? left);
  if (amount > left || amount <= 0) throw invalid("Property 'amount' is more than what is left.");
  const transaction = addTransaction(call, payment, { type: 'refund', amount, status: 'approved' });
  const refunded = captured - left + amount;
  const changed = account.payments.update(uid, {
    status: refunded === captured ? 'refunded' : 'partially_refunded',
    refunded_amount: refunded,
    updated_at: nowText(call),
  });
  tell(call, 'refund', changed, { id: transaction.uid, amount });
  return jsonReply(200, changed);
}

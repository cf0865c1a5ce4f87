import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { readClosed } from './closed-shape.ts';
import type { WriteCall } from './write-call.ts';
import { addTransaction, nowText, paymentOf, tell, wrongState } from './write-call.ts';

/** Undoes a payment before it is captured, or on the (UTC) day of its capture (assumed). */
export function voidPayment(call: WriteCall): Reply {
  const { account, uid } = call;
  const payment = paymentOf(call);
  readClosed(call.body, {});
  const today = nowText(call).slice(0, 10);
  const changed = (payment.updated_at ?? payment.created_at).slice(0, 10);
  const isOpen = payment.status === 'validated' || (payment.status === 'captured' && changed === today);
  if (!isOpen) throw wrongState(`The payment is ${payment.status}.`);
  const amount = Number(payment.total_amount);
  const transaction = addTransaction(call, payment, { type: 'void', amount, status: 'approved' });
  const voided = account.payments.update(uid, {
    status: 'voided',
    captured_amount: 0,
    updated_at: nowText(call),
  });
  tell(call, 'void', voided, { id: transaction.uid, amount });
  return jsonReply(200, voided);
}

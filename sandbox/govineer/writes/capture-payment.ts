import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { PaymentRecord } from '../records.ts';
import { errorReply } from '../routes/error-reply.ts';
import { captureShape, invalid, readClosed } from './closed-shape.ts';
import { declineOf } from './declines.ts';
import { isSameMethod, methodOf } from './methods.ts';
import type { Members } from './validate-payment.ts';
import type { WriteCall } from './write-call.ts';
import { addTransaction, nowText, paymentOf, tell, wrongState } from './write-call.ts';

/** How long a quote holds, in milliseconds: as long as a fingerprint (published, for those). */
export const QUOTE_MS = 15 * 60_000;

const REPEATED = [
  'base_amount',
  'tax_amount',
  'processing_fee_amount',
  'total_amount',
  'currency',
  'reference_id',
] as const satisfies readonly (keyof PaymentRecord)[];

/** Takes the money of a payment that was validated; the request repeats what was quoted, and how it is paid (published). */
export function capturePayment(call: WriteCall): Reply {
  const { account, uid } = call;
  const payment = paymentOf(call);
  const members = readClosed(call.body, captureShape);
  if (payment.status !== 'validated') throw wrongState(`The payment is ${payment.status}.`);
  if (isExpired(call)) {
    account.payments.update(uid, { status: 'expired', updated_at: nowText(call) });
    return errorReply(410, 'session_expired', 'The validation has expired.');
  }
  refuseDifferences(call, payment, members);
  const declined = declineOf(account, payment);
  if (declined === 'challenge_required') {
    return errorReply(402, declined, 'The card holder has to be asked.');
  }
  const total = Number(payment.total_amount);
  if (declined !== undefined) {
    addTransaction(call, payment, { type: 'sale', amount: total, status: 'declined' });
    account.payments.update(uid, { status: 'failed', updated_at: nowText(call) });
    return errorReply(402, declined, 'The payment was declined.');
  }
  addTransaction(call, payment, { type: 'sale', amount: total, status: 'approved' });
  const changes = { status: 'captured', captured_amount: total, updated_at: nowText(call) };
  const captured = account.payments.update(uid, changes);
  tell(call, 'payment', captured, { id: uid, amount: total });
  return jsonReply(200, captured);
}

/** Only what was validated here: the first data is to be tried out on any day. */
function isExpired({ account, context, uid }: WriteCall): boolean {
  const at = account.quotedAt.get(uid);
  return at !== undefined && context.now() - at >= QUOTE_MS;
}

function refuseDifferences({ account }: WriteCall, payment: PaymentRecord, members: Members): void {
  for (const name of REPEATED) {
    const given = members[name] ?? (name === 'tax_amount' ? 0 : payment[name]);
    if (given !== payment[name]) throw invalid(`Property '${name}' differs from what was validated.`);
  }
  if (!isSameMethod(methodOf(account, members['payment_method']), repeatable(payment))) {
    throw invalid("Property 'payment_method' differs from what was validated.");
  }
}

/** A wallet payment of the first data may show the card's data beside the wallet. */
function repeatable({ payment_method: method }: PaymentRecord): PaymentRecord['payment_method'] {
  const { payment_method_type, wallet } = method;
  return wallet === undefined ? method : { payment_method_type, wallet };
}

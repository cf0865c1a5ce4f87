import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { digits, prefixedId } from '../data/identifiers.ts';
import { presentOnly } from '../data/present.ts';
import type { PaymentMethodRecord, PaymentRecord } from '../records.ts';
import { errorReply } from '../routes/error-reply.ts';
import { invalid, readClosed } from './closed-shape.ts';
import { declineOf } from './declines.ts';
import { confirmShape } from './record-shapes.ts';
import { keepMethod } from './saved-methods.ts';
import type { SessionWrite } from './sessions.ts';
import { refuseEnded } from './sessions.ts';
import { addTransaction, nowText, tell } from './write-call.ts';

/** Share of the amount that cards cost on top in a session (published figures); banks cost nothing. */
const FEE_RATE = 0.0297;

/**
 * What the page does when the customer pays (published). The same key again gives the first answer; whoever pays a second
 * time is told so.
 */
export function confirmSession(call: SessionWrite): Reply {
  const { account, session, key } = call;
  const { session_id: id } = session;
  const replay = key === undefined ? undefined : account.confirmations.get(`${id} ${key}`);
  if (replay !== undefined) return replay;
  const members = readClosed(call.body, confirmShape);
  refuseEnded(session);
  const method = methodOf(members);
  const payment = paymentOf(call, method);
  const reply = pay(call, payment, members['save_method'] === true);
  if (key !== undefined) account.confirmations.set(`${id} ${key}`, reply);
  return reply;
}

function pay(call: SessionWrite, payment: PaymentRecord, save: boolean): Reply {
  const { account, session } = call;
  const total = Number(payment.total_amount);
  const write = { ...call, uid: payment.uid, part: '' };
  const declined = declineOf(account, payment);
  if (declined !== undefined) {
    account.payments.insert({ ...payment, status: 'failed', captured_amount: 0 });
    addTransaction(write, payment, { type: 'sale', amount: total, status: 'declined' });
    return errorReply(402, declined, 'The payment was declined.');
  }
  account.payments.insert(payment);
  const sale = addTransaction(write, payment, { type: 'sale', amount: total, status: 'approved' });
  account.sessions.update(session.session_id, { status: 'completed' });
  tell(call, 'payment', payment, { id: payment.uid, amount: total });
  const { customer_uid: customer = null, payment_method: method } = payment;
  if (save && customer !== null && session.setup_future_usage !== 'off') {
    keepMethod({ ...call, uid: customer }, lasting(call, method));
  }
  return jsonReply(200, {
    session_id: session.session_id,
    status: 'completed',
    payment: { transaction_id: sale.uid, total_amount: total },
  });
}

function paymentOf(call: SessionWrite, method: PaymentMethodRecord): PaymentRecord {
  const { context, account, session } = call;
  const order = account.sessionOrders.get(session.session_id);
  const base = Number(session.amount);
  const fee = method.payment_method_type === 'ach' ? 0 : Math.floor(base * FEE_RATE + 0.5);
  const at = nowText(call);
  return presentOnly<PaymentRecord>({
    uid: prefixedId(context.prng, 'pay'),
    status: 'captured',
    base_amount: base,
    tax_amount: 0,
    processing_fee_amount: fee,
    total_amount: base + fee,
    captured_amount: base + fee,
    refunded_amount: 0,
    currency: session.currency,
    payment_method: method,
    customer_uid: order?.customer_id ?? undefined,
    description: session.description ?? undefined,
    metadata: order?.metadata ?? undefined,
    created_at: at,
    updated_at: at,
  });
}

function methodOf(members: Readonly<Record<string, unknown>>): PaymentMethodRecord {
  const { method, payment_method: given } = members;
  const { card, ach } = given as {
    readonly card?: PaymentMethodRecord['credit'] | null;
    readonly ach?: PaymentMethodRecord['ach'] | null;
  };
  if (method === 'card' && card) return { payment_method_type: 'credit', credit: card };
  if (method === 'ach' && ach) return { payment_method_type: 'ach', ach };
  throw invalid(`Property 'payment_method.${String(method)}' is required.`);
}

function lasting({ context }: SessionWrite, { credit, ach }: PaymentMethodRecord): PaymentMethodRecord {
  const fingerprint = `fpp_${digits(context.prng, 16)}`;
  return credit === undefined
    ? { payment_method_type: 'ach', ...(ach === undefined ? {} : { ach: { ...ach, fingerprint } }) }
    : { payment_method_type: 'credit', credit: { ...credit, fingerprint } };
}

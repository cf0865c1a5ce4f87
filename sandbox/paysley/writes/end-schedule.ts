import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { PaysleyContext } from '../routes/context.ts';
import { noSuchSubscription } from '../routes/error-reply.ts';
import { suffixOf } from './follow-up-row.ts';

/** Ends a schedule by one of its payments. One that has ended is not found any more (assumed). */
export function endSchedule({ store, ledger, now }: PaysleyContext, id: string): Reply {
  const payment = store.payments.get(id);
  const ends =
    payment?.transaction_type === 'scheduled' &&
    payment.status === 'success' &&
    ['DB', 'PA'].includes(suffixOf(payment)) &&
    !store.endedSchedules.has(payment.transaction_id);
  if (!ends) return noSuchSubscription();
  store.endedSchedules.add(payment.transaction_id);
  ledger.add({
    at: now(),
    kind: 'cancel',
    id: payment.transaction_id,
    target: id,
    amount: null,
    currency: null,
    reference: payment.reference_number,
    mark: null,
  });
  return jsonReply(200, {
    transaction_type: payment.transaction_type,
    payment_id: id,
    email: payment.email,
    mobile_number: payment.customer_phone_number,
    amount: payment.amount,
    currency: payment.currency,
    ref_number: payment.reference_number,
    status: 'end_subscription',
  });
}

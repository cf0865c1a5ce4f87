import { timestamp } from '../../data/calendar.ts';
import { RESULTS } from '../../data/history-rows.ts';
import { paymentId } from '../../data/identifiers.ts';
import type { PaymentRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { amountText } from '../amounts.ts';

/**
 * What its payer does with a request: pays what it asks for. Answers the payment. Throws for a request that is not there
 * or is not open. `response_url` is told nothing: the sandbox calls nobody.
 */
export function payRequest(context: PaysleyContext, id: string): PaymentRecord {
  const { store, ledger, prng, now } = context;
  const request = store.requests.get(id);
  if (request === undefined || request.status !== 'pending') {
    throw new Error(`There is no open payment request ${id}.`);
  }
  const at = now();
  const frequency = store.requestDetails.get(id)?.payment_frequency ?? 'ONE-TIME';
  const payment: PaymentRecord = {
    amount: request.amount,
    currency: request.currency,
    customer_phone_number: request.mobile_number,
    email: request.email,
    payment_date: timestamp(at),
    payment_id: paymentId(prng, at),
    payment_type: `CC.${request.payment_type}`,
    reference_number: request.reference_number,
    reference_payment_id: null,
    result_description: RESULTS.success,
    shipping_information: request.shipping_information,
    status: 'success',
    transaction_date: request.created_at,
    transaction_id: id,
    transaction_type: frequency === 'ONE-TIME' ? 'once-off' : 'scheduled',
  };
  store.payments.insert(payment);
  const { payment_id, payment_date } = payment;
  store.requests.update(id, { status: 'success', payment_id, payment_date });
  ledger.add({
    at,
    kind: 'payment',
    id: payment_id,
    target: id,
    amount: amountText(payment.amount, payment.currency),
    currency: payment.currency,
    reference: payment.reference_number,
    mark: null,
  });
  return payment;
}

import type { CheckoutRecord, PaymentRecord } from '../records.ts';
import { pending, succeeded } from '../results/result-class.ts';
import type { EfakaContext } from '../routes/context.ts';
import type { Form } from '../wire/form.ts';
import { makePayment } from './initial-payment.ts';
import { readMoney } from './money.ts';
import { readOrder } from './order.ts';
import { Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { tellRecord } from './tell-record.ts';

const LIFETIME_MS = 30 * 60_000;
/** What the shopper enters; the merchant's word counts for everything else. */
const MEANS = /^(paymentBrand$|card\.|bankAccount\.|virtualAccount\.)/;

/** Prepares a payment that the shopper completes. Throws a Refusal where none could be made of it. */
export function makeCheckout(context: EfakaContext, form: Form): CheckoutRecord {
  const { store, rules, now } = context;
  const parameters = new Parameters(form);
  readOrder(parameters, rules);
  parameters.check();
  readMoney(form);
  const checkout: CheckoutRecord = {
    id: store.newId(),
    form: Object.fromEntries([...form].filter(([name]) => !MEANS.test(name))),
    expiresAt: now() + LIFETIME_MS,
  };
  store.checkouts.insert(checkout);
  tellRecord(context, 'create', 'checkout', checkout);
  return checkout;
}

/** Whether the shopper can still pay: in time, and nothing went through yet. */
export function isOpen({ store, now }: EfakaContext, { expiresAt, paymentId }: CheckoutRecord): boolean {
  const code = paymentId === undefined ? undefined : store.payments.get(paymentId)?.result.code;
  if (code !== undefined && (succeeded(code) || pending(code))) return false;
  return now() < expiresAt;
}

/** The shopper's try. Throws a Refusal where no payment comes of it. */
export function payCheckout(context: EfakaContext, checkout: CheckoutRecord, entered: Form): PaymentRecord {
  if (!isOpen(context, checkout)) throw new Refusal('200.300.404');
  const form = new Map(Object.entries(checkout.form));
  for (const [name, value] of entered) if (MEANS.test(name)) form.set(name, value);
  const payment = makePayment(context, form);
  context.store.checkouts.update(checkout.id, { paymentId: payment.id });
  return payment;
}

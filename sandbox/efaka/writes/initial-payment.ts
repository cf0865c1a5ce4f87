import { settle, noteEffect } from '../later/settle.ts';
import type { InitialType, PaymentRecord, RegistrationRecord } from '../records.ts';
import { pending, succeeded } from '../results/result-class.ts';
import { resultOf } from '../results/result-codes.ts';
import type { EfakaContext } from '../routes/context.ts';
import type { Form } from '../wire/form.ts';
import { timestamp } from '../wire/timestamp.ts';
import { readMeans, registeredMeans } from './means.ts';
import type { PaidBy } from './means.ts';
import { readMoney } from './money.ts';
import type { Money } from './money.ts';
import { readOrder } from './order.ts';
import type { Order } from './order.ts';
import { Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { scriptedResult } from './script.ts';
import { tellRecord } from './tell-record.ts';

/** A shopper that went elsewhere and did not come back (the relatives: pending at most half an hour). */
const SHOPPER_MS = 30 * 60_000;

/** Makes an authorization, a debit or a credit. Throws a Refusal where no payment can come of the request. */
export function makePayment(
  context: EfakaContext,
  form: Form,
  registration?: RegistrationRecord,
): PaymentRecord {
  const parameters = new Parameters(form);
  const order = readOrder(parameters, context.rules);
  const paidBy =
    registration === undefined ? readMeans(parameters) : registeredMeans(parameters, registration);
  if (paidBy.brand?.way === 'elsewhere' && order.addresses.shopperResultUrl === undefined) {
    parameters.fault('shopperResultUrl', 'is required');
  }
  parameters.check();
  const { type } = order;
  if (type === undefined) throw new Refusal('200.300.404');
  const money = readMoney(form);
  if (context.rules.refuseDuplicates && isDuplicate(context, order, money)) throw new Refusal('800.110.100');
  const payment = record(context, { type, order, paidBy, money, registration });
  context.store.payments.insert(payment);
  context.store.addresses.set(payment.id, order.addresses);
  noteEffect(context, payment);
  if (pending(payment.result.code)) settleLater(context, payment);
  return payment;
}

function record(
  context: EfakaContext,
  made: {
    type: InitialType;
    order: Order;
    paidBy: PaidBy;
    money: Money;
    registration: RegistrationRecord | undefined;
  },
): PaymentRecord {
  const { order, paidBy, money } = made;
  const id = context.store.newId();
  const code = scriptedResult(paidBy, context.now());
  const at = timestamp(context.now());
  let registrationId = made.registration?.id;
  const { paymentBrand, card } = paidBy.means;
  if (order.createRegistration && succeeded(code) && card !== undefined && paymentBrand !== undefined) {
    registrationId = context.store.newId();
    context.store.registrations.insert({ id: registrationId, paymentBrand, card, timestamp: at });
    tellRecord(context, 'create', 'registration', { id: registrationId });
  }
  return {
    id,
    ...(registrationId === undefined ? {} : { registrationId }),
    paymentType: made.type,
    ...paidBy.means,
    amount: money.amount,
    currency: money.currency,
    ...(order.reference === undefined ? {} : { merchantTransactionId: order.reference }),
    ...order.told,
    result: resultOf(code),
    ...(paidBy.brand?.way === 'elsewhere' ? { redirect: redirectTo(context, id) } : {}),
    timestamp: at,
  };
}

function redirectTo({ store }: EfakaContext, id: string): NonNullable<PaymentRecord['redirect']> {
  const parameters = [{ name: 'session', value: store.newId() }];
  return { url: `/shopper/payments/${id}`, method: 'GET', parameters };
}

/** What is pending succeeds by itself after a while; what waits for the shopper fails in the end. */
function settleLater(context: EfakaContext, { id, redirect }: PaymentRecord): void {
  const [wait, code] =
    redirect === undefined
      ? ([context.rules.pendingSeconds * 1000, '000.000.000'] as const)
      : ([SHOPPER_MS, '100.395.501'] as const);
  context.agenda.add(context.now() + wait, () => settle(context, id, code));
}

/** The same reference, type and money on a payment that has not failed. */
function isDuplicate({ store }: EfakaContext, { reference, type }: Order, money: Money): boolean {
  if (reference === undefined) return false;
  return store.payments
    .withReference(reference)
    .some(
      ({ paymentType, amount, currency, result }) =>
        paymentType === type &&
        amount === money.amount &&
        currency === money.currency &&
        (succeeded(result.code) || pending(result.code)),
    );
}

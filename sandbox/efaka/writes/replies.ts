import type { Reply } from '../../kit/reply.ts';
import type { PaymentRecord } from '../records.ts';
import { resultOf } from '../results/result-codes.ts';
import { notFound, paymentReply, registrationReply, resultReply } from '../routes/bodies.ts';
import type { EfakaContext } from '../routes/context.ts';
import type { Form } from '../wire/form.ts';
import { timestamp } from '../wire/timestamp.ts';
import { actOn } from './back-office.ts';
import { makeCheckout } from './checkout.ts';
import { makePayment } from './initial-payment.ts';
import { readMeans } from './means.ts';
import { Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { scriptedAnswer, scriptedResult } from './script.ts';
import { tellRecord } from './tell-record.ts';

export function createPayment(context: EfakaContext, form: Form): Reply {
  return madeReply(context, makePayment(context, form));
}

/** On an id that is not there: 404 (published) with the code of references. */
export function createFollowUp(context: EfakaContext, id: string, form: Form): Reply {
  const parent = context.store.payments.get(id);
  return parent === undefined
    ? notFound(context, '700.100.100')
    : madeReply(context, actOn(context, parent, form));
}

export function createCheckout(context: EfakaContext, form: Form): Reply {
  return resultReply(context, '000.200.100', { id: makeCheckout(context, form).id });
}

/** Keeps a card without a payment. */
export function createRegistration(context: EfakaContext, form: Form): Reply {
  const { store, now } = context;
  const parameters = new Parameters(form);
  const paidBy = readMeans(parameters);
  parameters.check();
  const { paymentBrand, card } = paidBy.means;
  if (paymentBrand === undefined || card === undefined) {
    throw new Refusal('200.300.404', [
      { name: 'paymentBrand', value: paymentBrand ?? null, message: 'is not the brand of a card' },
    ]);
  }
  const result = scriptedResult({ ...paidBy, wrongCvv: false }, now());
  if (result.startsWith('100.')) throw new Refusal(result);
  const registration = { id: store.newId(), paymentBrand, card, timestamp: timestamp(now()) };
  store.registrations.insert(registration);
  tellRecord(context, 'create', 'registration', registration);
  return registrationReply(context, registration);
}

export function deleteRegistration(context: EfakaContext, id: string): Reply {
  if (!context.store.registrations.delete(id)) return notFound(context);
  tellRecord(context, 'delete', 'registration', { id });
  return resultReply(context, '000.100.110', { id });
}

export function payRegistered(context: EfakaContext, id: string, form: Form): Reply {
  const registration = context.store.registrations.get(id);
  return registration === undefined
    ? notFound(context, '100.150.200')
    : madeReply(context, makePayment(context, form, registration));
}

/** A payment that was just made, or what the script says of it instead. */
function madeReply(context: EfakaContext, payment: PaymentRecord): Reply {
  const told = scriptedAnswer(payment);
  return paymentReply(context, told === undefined ? payment : { ...payment, result: resultOf(told) });
}

import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { ALL_RESULTS } from '../results/result-codes.ts';
import { notFound, paymentReply, registrationReply, resultReply } from './bodies.ts';
import type { EfakaContext } from './context.ts';

/** The Inquiry API (its path is published). Above the limit the answer has no payment. */
export function readPayment(context: EfakaContext, id: string): Reply {
  const payment = context.store.payments.get(id);
  if (payment === undefined) return notFound(context);
  if (!context.inquiryLimit.allows(id)) return resultReply(context, '800.120.100');
  return paymentReply(context, payment);
}

/** What became of a checkout: pending until the shopper tried, then the payment of the last try (assumed). */
export function readCheckout(context: EfakaContext, id: string): Reply {
  const { checkouts, payments } = context.store;
  const checkout = checkouts.get(id);
  if (checkout === undefined) return notFound(context);
  const payment = checkout.paymentId === undefined ? undefined : payments.get(checkout.paymentId);
  if (payment !== undefined) return paymentReply(context, payment);
  // A session that is over answers as one that never was, but for the status (assumed).
  if (context.now() >= checkout.expiresAt) return resultReply(context, '200.300.404');
  return resultReply(context, '000.200.000');
}

export function readRegistration(context: EfakaContext, id: string): Reply {
  const registration = context.store.registrations.get(id);
  return registration === undefined ? notFound(context) : registrationReply(context, registration);
}

/** Every code with what it means. */
export function listResultCodes(): Reply {
  return jsonReply(200, { resultCodes: ALL_RESULTS });
}

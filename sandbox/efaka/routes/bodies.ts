import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { ParameterFault, PaymentRecord, RegistrationRecord } from '../records.ts';
import { statusOf } from '../results/result-class.ts';
import { resultOf } from '../results/result-codes.ts';
import type { ResultCode } from '../results/result-codes.ts';
import { timestamp } from '../wire/timestamp.ts';
import type { EfakaContext } from './context.ts';

const BUILD = 'sandbox';

/** A payment, in the same form as answer, inquiry and notification (published: the last two are the same). */
export function paymentBody(context: EfakaContext, payment: PaymentRecord): object {
  const {
    customer,
    billing,
    shipping,
    customParameters,
    descriptor,
    redirect,
    timestamp: at,
    ...rest
  } = payment;
  return {
    ...rest,
    ...(context.rules.echo ? { descriptor, customer, billing, shipping, customParameters } : {}),
    redirect: redirect === undefined ? undefined : { ...redirect, url: `${context.origin()}${redirect.url}` },
    buildNumber: BUILD,
    timestamp: at,
    ndc: `${context.entityId}_${payment.id}`,
  };
}

/** With the status of its result, in an inquiry too (assumed). */
export function paymentReply(context: EfakaContext, payment: PaymentRecord): Reply {
  return jsonReply(statusOf(payment.result.code), paymentBody(context, payment));
}

export function registrationReply(context: EfakaContext, registration: RegistrationRecord): Reply {
  return resultReply(context, '000.100.110', { ...registration });
}

/** A result that is no payment; the status is that of its class unless it is given. */
export function resultReply(
  context: EfakaContext,
  code: ResultCode,
  members: Readonly<Record<string, unknown>> = {},
  status: number = statusOf(code),
): Reply {
  const at = context.now();
  return jsonReply(status, {
    result: resultOf(code),
    buildNumber: BUILD,
    timestamp: timestamp(at),
    ndc: `${context.entityId}_${Math.floor(at).toString(16)}`,
    ...members,
  });
}

/** Parameters that are missing or cannot be. */
export function faultyParameters(context: EfakaContext, faults: readonly ParameterFault[]): Reply {
  const result = { ...resultOf('200.300.404'), parameterErrors: faults };
  return resultReply(context, '200.300.404', { result });
}

/** An endpoint or an id that is not there: 404 (published), its body is assumed. */
export function notFound(context: EfakaContext, code: ResultCode = '200.300.404'): Reply {
  return resultReply(context, code, {}, 404);
}

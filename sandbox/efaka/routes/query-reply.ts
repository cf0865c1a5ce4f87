import type { Reply } from '../../kit/reply.ts';
import { PAYMENT_TYPES } from '../records.ts';
import type { ParameterFault, PaymentRecord } from '../records.ts';
import type { Form } from '../wire/form.ts';
import { instantOf } from '../wire/timestamp.ts';
import { faultyParameters, notFound, paymentBody, resultReply } from './bodies.ts';
import type { EfakaContext } from './context.ts';

const MAX_LIMIT = 100;

/**
 * Payments by the merchant's reference, compared exactly; all of this is assumed. Without a match, as with an
 * unknown id, there is an error of the class of references, so HTTP 400; a page behind the last is empty.
 */
export function queryPayments(context: EfakaContext, query: Form): Reply {
  if (!context.rules.query) return notFound(context);
  const faults: ParameterFault[] = [];
  const whole = (name: string, fallback: number): number => {
    const value = query.get(name) ?? String(fallback);
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    faults.push({ name, value, message: 'must be a whole number from 1' });
    return fallback;
  };
  const instant = (name: string): number | undefined => {
    const value = query.get(name);
    const at = value === undefined ? undefined : instantOf(value);
    if (value !== undefined && at === undefined) {
      faults.push({ name, value, message: 'must be yyyy-MM-dd HH:mm:ss' });
    }
    return at;
  };
  const reference = query.get('merchantTransactionId');
  if (reference === undefined) {
    faults.push({ name: 'merchantTransactionId', value: null, message: 'is required' });
  }
  const type = query.get('paymentType');
  if (type !== undefined && PAYMENT_TYPES.every((known) => known !== type)) {
    faults.push({ name: 'paymentType', value: type, message: `must be one of ${PAYMENT_TYPES.join(', ')}` });
  }
  const [from, to] = [instant('date.from'), instant('date.to')];
  const pageNo = whole('pageNo', 1);
  const limit = Math.min(whole('limit', MAX_LIMIT), MAX_LIMIT);
  if (faults.length > 0 || reference === undefined) return faultyParameters(context, faults);
  const found = context.store.payments.withReference(reference).filter((payment) => {
    const at = instantOf(payment.timestamp) ?? 0;
    if (type !== undefined && payment.paymentType !== type) return false;
    return (from === undefined || at >= from) && (to === undefined || at <= to);
  });
  return records(context, found, { pageNo, limit });
}

/** One payment by its id, in the same form. */
export function queryPayment(context: EfakaContext, id: string): Reply {
  if (!context.rules.query) return notFound(context);
  const payment = context.store.payments.get(id);
  return records(context, payment === undefined ? [] : [payment], { pageNo: 1, limit: 1 });
}

function records(
  context: EfakaContext,
  found: readonly PaymentRecord[],
  { pageNo, limit }: { readonly pageNo: number; readonly limit: number },
): Reply {
  if (found.length === 0) return resultReply(context, '700.400.580');
  const page = found.slice((pageNo - 1) * limit, pageNo * limit);
  return resultReply(context, '000.000.100', {
    records: page.map((payment) => paymentBody(context, payment)),
    page: pageNo,
    pages: Math.ceil(found.length / limit),
  });
}

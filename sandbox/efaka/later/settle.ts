import { toJson } from '../../kit/json.ts';
import type { PaymentRecord } from '../records.ts';
import { pending, reviewed, succeeded } from '../results/result-class.ts';
import { resultOf } from '../results/result-codes.ts';
import type { ResultCode } from '../results/result-codes.ts';
import { paymentBody } from '../routes/bodies.ts';
import type { EfakaContext } from '../routes/context.ts';

/** Ends a pending payment. False if it is not pending (any more). */
export function settle(context: EfakaContext, id: string, code: ResultCode): boolean {
  const payment = context.store.payments.get(id);
  if (payment === undefined || !pending(payment.result.code)) return false;
  const { redirect: _done, ...rest } = payment;
  const settled: PaymentRecord = { ...rest, result: resultOf(code) };
  context.store.payments.replace(settled);
  noteEffect(context, settled);
  tell(context, settled);
  return true;
}

/** Clears a payment that was to be reviewed. Its money has moved before. False if there is nothing to review. */
export function acceptReviewed(context: EfakaContext, id: string): boolean {
  const payment = context.store.payments.get(id);
  if (payment === undefined || !reviewed(payment.result.code)) return false;
  tell(context, context.store.payments.update(id, { result: resultOf('000.000.000') }));
  return true;
}

/** Writes into the ledger what a successful payment did. */
export function noteEffect({ store, now }: EfakaContext, payment: PaymentRecord): void {
  if (!succeeded(payment.result.code)) return;
  const { paymentType, id, referencedId, amount, currency, merchantTransactionId, customParameters } =
    payment;
  const mark = customParameters?.['operation'];
  store.lines.push({
    at: now(),
    paymentType,
    id,
    referencedId,
    amount,
    currency,
    merchantTransactionId,
    mark,
  });
}

/** The message is the answer of an inquiry (published), as it would be at that moment. */
function tell(context: EfakaContext, payment: PaymentRecord): void {
  const url = context.store.addresses.get(payment.id)?.notificationUrl;
  if (!context.rules.notify || url === undefined) return;
  context.notifier.notify(payment.id, url, () =>
    toJson(paymentBody(context, context.store.payments.get(payment.id) ?? payment)),
  );
}

import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { timestamp } from '../data/calendar.ts';
import type { PaymentRecord } from '../records.ts';
import type { PaysleyContext } from '../routes/context.ts';
import { noSuchPayment } from '../routes/error-reply.ts';
import { amountText, majorUnitsOf, tenThousandths, totalOf } from './amounts.ts';
import { addFollowUp, followedBy, suffixOf } from './follow-up-row.ts';
import { readBody } from './read-body.ts';
import { wantedAmount } from './wanted-amount.ts';

/**
 * Gives money back. All of a payment on its own day is a reversal, anything else a refund (as the published samples
 * have it). Receipts are sent to nobody.
 */
export function refundPayment(context: PaysleyContext, id: string, body: Buffer): Reply {
  const { store, ledger, now, writeRules } = context;
  const payment = store.payments.get(id);
  if (payment === undefined || payment.status !== 'success') return noSuchPayment();
  const most = refundable(context, payment);
  if (most === undefined) return noSuchPayment();
  const members = readBody(body);
  const wanted = wantedAmount(members['amount'], payment, most);
  if (typeof wanted !== 'bigint') return wanted.wrong;
  const at = now();
  const whole = wanted === tenThousandths(payment.amount);
  const suffix = whole && dayOf(payment.payment_date) === dayOf(timestamp(at)) ? 'RV' : 'RF';
  const row = addFollowUp(context, payment, { suffix, parts: wanted });
  ledger.add({
    at,
    kind: 'refund',
    id: row.payment_id,
    target: id,
    amount: amountText(row.amount, row.currency),
    currency: row.currency,
    reference: row.reference_number,
    mark: null,
  });
  return jsonReply(200, {
    amount: payment.amount,
    balance: majorUnitsOf(most - wanted),
    currency: payment.currency,
    email: textOf(members['email']),
    mobile_number: textOf(members['mobile_number']),
    payment_id: writeRules.refundAnswer === 'own' ? row.payment_id : id,
    ref_number: payment.reference_number,
    refund_date: timestamp(at),
    refunded_amount: row.amount,
    shipping_information: payment.shipping_information,
    status: 'refund',
    // A number in this answer alone (published).
    transaction_id: Number.parseInt(payment.transaction_id, 10),
    transaction_type: payment.transaction_type,
  });
}

/** What is left of a row to give back; undefined where refunds are not of such a row, or it was charged back. */
function refundable(context: PaysleyContext, payment: PaymentRecord): bigint | undefined {
  const { store, writeRules } = context;
  const followed = followedBy(context, payment);
  const parent = store.payments.get(payment.reference_payment_id ?? '');
  const family = parent === undefined ? followed : [...followed, ...followedBy(context, parent)];
  if (family.some((row) => suffixOf(row) === 'CB')) return undefined;
  const back = totalOf(followed.filter((row) => ['RF', 'RV'].includes(suffixOf(row))));
  const amount = tenThousandths(payment.amount) ?? 0n;
  switch (suffixOf(payment)) {
    case 'DB':
      return amount - back;
    case 'CP': {
      // What was refunded of the authorization itself came out of its captures.
      const ofParent = family.filter((row) => row.reference_payment_id === parent?.payment_id);
      const shared = totalOf(ofParent.filter((row) => ['RF', 'RV'].includes(suffixOf(row))));
      return writeRules.capturedRefunds === 'capture' ? amount - back - shared : undefined;
    }
    case 'PA': {
      const captures = followed.filter((row) => suffixOf(row) === 'CP' && row.status === 'success');
      if (writeRules.capturedRefunds === 'capture' || captures.length === 0) return undefined;
      const ofCaptures = captures
        .flatMap((row) => followedBy(context, row))
        .filter((row) => ['RF', 'RV'].includes(suffixOf(row)));
      return totalOf(captures) - back - totalOf(ofCaptures);
    }
    default:
      return undefined;
  }
}

function dayOf(at: string | null): string {
  return (at ?? '').slice(0, 10);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

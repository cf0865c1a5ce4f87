import type { CallContext } from '../../../src/ports/call-context.ts';
import type { DecodedBy } from '../../http/decode.ts';
import { bigInteger, object, optional, text } from '../../http/decode.ts';
import { NumberText } from '../../http/number-text.ts';
import type { Printable } from '../../http/print-json.ts';
import type { GovineerConnection } from '../connection.ts';
import { paymentFields } from '../wire/payment.ts';
import { uid } from '../wire/uid.ts';
import { readRecord } from './call.ts';

export const paymentsPath = '/api/payments';

const payment = object(paymentFields);
export type Payment = DecodedBy<typeof payment>;

/** What answers to commands have to tell of the payment. */
export const paymentState = object({ uid, status: optional(text) });

/** A price, as validated: nothing that money depends on may be missing. */
export const quote = object({
  uid,
  status: optional(text),
  base_amount: bigInteger,
  tax_amount: bigInteger,
  processing_fee_amount: bigInteger,
  total_amount: bigInteger,
  currency: text,
});
export type Quote = DecodedBy<typeof quote>;

/** A payment past every cache; null if there is none. Rejects with ProviderFailure. */
export function readPayment(
  connection: GovineerConnection,
  account: string,
  id: string,
  call: CallContext,
): Promise<Payment | null> {
  return readRecord(connection, { account, path: paymentsPath, uid: id }, payment, call);
}

/** Words of payments whose capture was tried, whatever came of it since. */
export const processed: ReadonlySet<string> = new Set([
  'captured',
  'settled',
  'partially_refunded',
  'refunded',
  'returned',
  'charged_back',
  'failed',
]);

/** Words of payments that nothing was taken of. */
export const untaken: ReadonlySet<string> = new Set(['validated', 'voided', 'expired']);

/** A capture repeats what was quoted, and how it is paid; any difference is refused (Govineer, payments). */
export function captureBody(
  priced: Omit<Quote, 'uid' | 'status'>,
  reference: string | null,
  method: Printable,
): Printable {
  return {
    base_amount: minor(priced.base_amount),
    tax_amount: minor(priced.tax_amount),
    processing_fee_amount: minor(priced.processing_fee_amount),
    total_amount: minor(priced.total_amount),
    currency: priced.currency,
    reference_id: reference ?? undefined,
    payment_method: method,
  };
}

/** Amounts go as whole minor units, digit by digit. */
export function minor(amount: bigint): NumberText {
  return new NumberText(amount.toString());
}

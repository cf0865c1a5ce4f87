import type { Fields, ObjectOf } from '../../http/decode.ts';
import { bigInteger, instant, isObject, optional, text } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { method } from './method.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { uid } from './uid.ts';

/** `GET /api/payments`. Amounts are whole minor units of `currency`. */
export const paymentFields = {
  uid,
  status: optional(text),
  reference_id: optional(text),
  base_amount: tolerant(bigInteger),
  tax_amount: tolerant(bigInteger),
  processing_fee_amount: tolerant(bigInteger),
  total_amount: bigInteger,
  captured_amount: tolerant(bigInteger),
  refunded_amount: tolerant(bigInteger),
  currency: currencyCode,
  payment_method: tolerant(method),
  customer_uid: optional(uid),
  description: optional(text),
  metadata: tolerant((input) => (isObject(input) ? input : new Mismatch('', 'an object', typeof input))),
  created_at: instant,
  updated_at: optional(instant),
} satisfies Fields;

export type WirePayment = ObjectOf<typeof paymentFields>;

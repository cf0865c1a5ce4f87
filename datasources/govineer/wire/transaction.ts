import type { Fields, ObjectOf } from '../../http/decode.ts';
import { bigInteger, instant, optional, text } from '../../http/decode.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { uid } from './uid.ts';

/** `GET /api/transactions`: one movement at the processor; which kind of movement is in `type`. */
export const transactionFields = {
  uid,
  payment_uid: optional(uid),
  amount: bigInteger,
  currency: currencyCode,
  status: optional(text),
  created_at: instant,
} satisfies Fields;

export type WireTransaction = ObjectOf<typeof transactionFields>;

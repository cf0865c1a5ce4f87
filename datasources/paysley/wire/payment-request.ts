import type { Fields } from '../../http/decode.ts';
import { decimal, flag, instant, text } from '../../http/decode.ts';
import { currencyCode as currency } from '../../rows/currency-code.ts';
import { id } from './id.ts';
import { tolerant } from './tolerant.ts';
import { unset } from './unset.ts';

/** `GET /payment-requests`, and the one in `GET /payment-requests/{transaction_id}`. */
export const requestFields = {
  transaction_id: id,
  status: unset(text),
  amount: tolerant(decimal),
  currency: tolerant(currency),
  fixed_amount: tolerant(flag),
  reference_number: unset(text),
  url: tolerant(text),
  payment_id: tolerant(id),
  expiration_date: unset(instant),
  created_at: unset(instant),
} satisfies Fields;

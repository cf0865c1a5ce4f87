import { object, readable, text } from '../../http/decode.ts';
import { currencyCode as currency } from '../../rows/currency-code.ts';
import { id } from './id.ts';
import { tolerant } from './tolerant.ts';

/** `GET /pos`: the merchant's one link, in two variants. Short and QR addresses are not part of a read. */
export const posLink = object({
  currency: tolerant(readable(currency)),
  db_transaction_id: tolerant(id),
  db_payment_url: tolerant(text),
  pa_transaction_id: tolerant(id),
  pa_payment_url: tolerant(text),
});

import type { Decoder, Fields, ObjectOf } from '../../http/decode.ts';
import { decimal, instant, object, text } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { currencyCode as currency } from '../../rows/currency-code.ts';
import { id } from './id.ts';
import { paymentType } from './payment-type.ts';
import { tolerant } from './tolerant.ts';
import { unset } from './unset.ts';

const fields = {
  payment_id: id,
  payment_type: paymentType,
  /** In major units, as a number or text. */
  amount: decimal,
  currency,
  /**
   * When the row was made, hours early on some rows of the published samples. A row without it is unreadable: the
   * provider could not find it by date, so nothing may stand in for it.
   */
  payment_date: instant,
  status: unset(text),
  email: unset(text),
  customer_phone_number: unset(text),
  reference_number: unset(text),
  reference_payment_id: unset(id),
  transaction_id: unset(id),
  transaction_type: tolerant(text),
} satisfies Fields;

/** A row of `GET /payments`, and what `GET /payments/{payment_id}` holds. */
export type HistoryRow = ObjectOf<typeof fields> & { readonly payload: unknown };

const decode = object(fields);

export const historyRow: Decoder<HistoryRow> = (input) => {
  const row = decode(input);
  return row instanceof Mismatch ? row : { ...row, payload: input };
};

/** What of a row tells whether it is a record of some kind, and on which row it acts. */
export const historyLink = object({
  payment_id: tolerant(id),
  payment_type: tolerant(paymentType),
  reference_payment_id: tolerant(id),
});

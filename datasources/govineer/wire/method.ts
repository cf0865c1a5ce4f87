import type { DecodedBy } from '../../http/decode.ts';
import { integer, object, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';

/** How something was or can be paid, sanitised by the provider. */
export const method = object({
  payment_method_type: tolerant(text),
  credit: tolerant(
    object({
      last4: tolerant(text),
      exp_month: tolerant(integer),
      exp_year: tolerant(integer),
      holder_name: tolerant(text),
      card_brand: tolerant(text),
    }),
  ),
  ach: tolerant(
    object({
      account_number_suffix: tolerant(text),
      bank_name: tolerant(text),
      holder_name: tolerant(text),
    }),
  ),
  wallet: tolerant(object({ saved_payment_method_uid: tolerant(text) })),
});

export type WireMethod = DecodedBy<typeof method>;

import type { Decoder, Fields, ObjectOf } from '../../http/decode.ts';
import { decimal, object, text } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { card } from './card.ts';
import { jsonObject } from './json-object.ts';
import { nativeId } from './native-id.ts';
import { timestamp } from './timestamp.ts';
import { loose, looseText, unset } from './unset.ts';

const address = loose(
  object({
    street1: looseText,
    street2: looseText,
    city: looseText,
    state: looseText,
    postcode: looseText,
    country: looseText,
  }),
);

const fields = {
  id: nativeId,
  paymentType: text,
  /** In major units, as text. */
  amount: decimal,
  currency: currencyCode,
  timestamp,
  result: unset(object({ code: unset(text) })),
  merchantTransactionId: unset(text),
  descriptor: unset(text),
  paymentBrand: looseText,
  registrationId: loose(nativeId),
  card: unset(card),
  bankAccount: unset(object({ holder: looseText, bankName: looseText })),
  virtualAccount: unset(object({ holder: looseText })),
  redirect: unset(object({})),
  customer: unset(
    object({
      givenName: unset(text),
      surname: unset(text),
      email: unset(text),
      phone: unset(text),
      mobile: unset(text),
    }),
  ),
  billing: address,
  shipping: address,
  customParameters: loose(jsonObject),
} satisfies Fields;

/** A payment, a credit or a refund, as inquiries and queries show it. */
export type PaymentRow = ObjectOf<typeof fields> & { readonly payload: unknown };

const decode = object(fields);

export const paymentRow: Decoder<PaymentRow> = (input) => {
  const row = decode(input);
  return row instanceof Mismatch ? row : { ...row, payload: input };
};

import type { Decoder, Fields, ObjectOf } from '../../http/decode.ts';
import { decimal, integer, object, optional, text } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { guid, jsonObject, last4, time } from './values.ts';

/** `type`: 1 is published by use, 2 and 3 are assumed. */
export const paymentTypes = { achDebit: 1, achCredit: 2, imageCashLetter: 3 } as const;
export type PaymentType = (typeof paymentTypes)[keyof typeof paymentTypes];

/** What money does must be known: a row of another type cannot be read. */
const paymentType: Decoder<PaymentType> = (input) =>
  Object.values(paymentTypes).find((type) => type === input) ??
  new Mismatch('', 'a type of payment', typeWord(input));

/** What a row says of the payment that it gives back; `told` is false where it has no such property at all. */
export interface Origin {
  readonly told: boolean;
  readonly payment: string | null;
}

const origin: Decoder<Origin> = (input) => {
  if (input === undefined || input === null) return { told: input === null, payment: null };
  const payment = guid(input);
  return payment instanceof Mismatch ? payment : { told: true, payment };
};

/** A row of payments, refunds and payouts alike. Amounts are in major units of US dollars, the only currency there is. */
export const paymentFields = {
  id: guid,
  merchantId: guid,
  customerId: optional(guid),
  paymentTemplateId: tolerant(guid),
  refundOfPaymentId: origin,
  externalId: optional(text),
  name: optional(text),
  type: paymentType,
  amount: decimal,
  status: text,
  statusDate: optional(time),
  creationTime: time,
  sendDate: tolerant(time),
  settlementDate: tolerant(time),
  accountNumber: tolerant(last4),
  accountType: tolerant(integer),
  description: optional(text),
  returnCode: tolerant(text),
  customFieldValues: tolerant(jsonObject),
} satisfies Fields;

export type WirePayment = ObjectOf<typeof paymentFields>;

/** What of a refund tells how much of a payment went back. */
export const refundPart = object({
  refundOfPaymentId: guid,
  amount: tolerant(decimal),
  status: tolerant(text),
});

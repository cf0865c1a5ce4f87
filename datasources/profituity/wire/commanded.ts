import { decimal, flag, integer, object, optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { paymentFields } from './payment.ts';
import { guid, time } from './values.ts';

/** A payment as commands read it: nothing that money depends on may be missing. */
export const commandedPayment = object({
  id: guid,
  merchantId: guid,
  type: paymentFields.type,
  amount: decimal,
  status: text,
  refundOfPaymentId: paymentFields.refundOfPaymentId,
});

/** What tells whether a payment is the one that was sent. */
export const markedPayment = object({
  id: guid,
  externalId: optional(text),
  identificationNumber: tolerant(text),
  paymentTemplateId: tolerant(guid),
  refundOfPaymentId: tolerant(guid),
  amount: tolerant(decimal),
  creationTime: tolerant(time),
});

/** A record that was made or changed, refused payments included. */
export const withId = object({ id: guid });

export const commandedTemplate = object({
  id: guid,
  merchantId: guid,
  customerId: optional(guid),
  /** As in a payment; which way its money goes. */
  type: tolerant(integer),
  recurrencePattern: integer,
  isActive: tolerant(flag),
});

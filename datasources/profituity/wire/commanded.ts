import type { Decoder } from '../../http/decode.ts';
import { decimal, flag, integer, isObject, object, optional, text } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { Printable } from '../../http/print-json.ts';
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

/** A template by the merchant's own key. */
export const keyedTemplate = object({ id: guid, externalId: optional(text) });

/** Of any record: that it is there, and whose it is. */
export const ownedRow = object({ id: guid, merchantId: guid });

/** A record whose members are needed as they came, whatever they are. */
export interface CommandedCustomer {
  readonly id: string;
  readonly merchantId: string;
  readonly externalId: string | null;
  readonly creationTime: number | null;
  readonly members: Readonly<Record<string, Printable>>;
}

const customer = object({
  id: guid,
  merchantId: guid,
  externalId: optional(text),
  creationTime: tolerant(time),
});

export const commandedCustomer: Decoder<CommandedCustomer> = (input) => {
  const row = customer(input);
  if (row instanceof Mismatch) return row;
  // What was read from JSON can be printed as JSON.
  return { ...row, members: (isObject(input) ? input : {}) as Readonly<Record<string, Printable>> };
};

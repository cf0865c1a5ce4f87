import { decimal, integer, list, object, optional, text } from '../../http/decode.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64, link } from './id64.ts';
import { jsonObject } from './json-object.ts';

/** What of a line item tells how much of it can be taken or given back. */
const part = object({ uniqueId: text, quantity: decimal, amountIncludingTax: decimal });

/** A transaction as commands read it: nothing that money depends on may be missing. */
export const commandedTransaction = object({
  id: id64,
  version: integer,
  state: text,
  currency: currencyCode,
  authorizationAmount: decimal,
  completedAmount: decimal,
  refundedAmount: decimal,
  lineItems: list(part),
});

/** Its answer to a creation, a confirmation, and where it is looked for by what it is marked with. */
export const markedTransaction = object({
  id: id64,
  version: integer,
  state: text,
  currency: currencyCode,
  authorizationAmount: decimal,
  merchantReference: optional(text),
  metaData: tolerant(jsonObject),
});

export const stateOf = object({ state: text });

export const charge = object({ id: id64, state: text });

/** Captures: what they took of each line item, and what they were sent with. */
export const commandedCompletion = object({
  id: id64,
  linkedTransaction: id64,
  state: text,
  externalId: optional(text),
  amount: decimal,
  lineItems: list(part),
});

export const commandedVoid = object({ id: id64, linkedTransaction: id64, state: text });

export const commandedRefund = object({
  id: id64,
  state: text,
  externalId: text,
  amount: decimal,
  transaction: link,
});

export const commandedCustomer = object({ id: id64, customerId: optional(text) });

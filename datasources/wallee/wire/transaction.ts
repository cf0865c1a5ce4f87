import type { Fields, ObjectOf } from '../../http/decode.ts';
import { decimal, instant, integer, optional, text } from '../../http/decode.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { address } from './address.ts';
import { connectorConfiguration } from './connector.ts';
import { failureReason } from './failure-reason.ts';
import { id64, link } from './id64.ts';
import { jsonObject } from './json-object.ts';
import { lineItems } from './line-item.ts';

/** `/payment/transactions`. Amounts are decimals in major units of `currency`. */
export const transactionFields = {
  id: id64,
  version: tolerant(integer),
  state: optional(text),
  currency: currencyCode,
  authorizationAmount: decimal,
  completedAmount: tolerant(decimal),
  refundedAmount: tolerant(decimal),
  merchantReference: optional(text),
  customerId: optional(text),
  customerEmailAddress: optional(text),
  lineItems,
  billingAddress: tolerant(address),
  shippingAddress: tolerant(address),
  metaData: tolerant(jsonObject),
  token: tolerant(link),
  terminal: tolerant(link),
  paymentConnectorConfiguration: tolerant(connectorConfiguration),
  failureReason: optional(failureReason),
  completionBehavior: tolerant(text),
  environment: optional(text),
  authorizationEnvironment: optional(text),
  createdOn: instant,
  confirmedOn: optional(instant),
  processingOn: optional(instant),
  authorizedOn: optional(instant),
  completedOn: optional(instant),
  failedOn: optional(instant),
  deliveryDecisionMadeOn: optional(instant),
} satisfies Fields;

export type WireTransaction = ObjectOf<typeof transactionFields>;

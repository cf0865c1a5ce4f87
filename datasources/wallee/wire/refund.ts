import type { Fields } from '../../http/decode.ts';
import { decimal, instant, object, optional, text } from '../../http/decode.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { failureReason } from './failure-reason.ts';
import { id64 } from './id64.ts';
import { jsonObject } from './json-object.ts';

/** `/payment/refunds`, the transaction expanded: a refund has no currency of its own. */
export const refundFields = {
  id: id64,
  state: optional(text),
  amount: decimal,
  merchantReference: optional(text),
  transaction: object({ id: id64, currency: currencyCode }),
  failureReason: optional(failureReason),
  metaData: tolerant(jsonObject),
  createdOn: instant,
} satisfies Fields;

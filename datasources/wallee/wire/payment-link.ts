import type { Fields } from '../../http/decode.ts';
import { instant, integer, optional, text } from '../../http/decode.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64 } from './id64.ts';
import { lineItems } from './line-item.ts';

/** `/payment/links`. */
export const paymentLinkFields = {
  id: id64,
  version: tolerant(integer),
  externalId: optional(text),
  name: tolerant(text),
  state: optional(text),
  url: tolerant(text),
  currency: tolerant(currencyCode),
  lineItems,
  availableUntil: optional(instant),
} satisfies Fields;

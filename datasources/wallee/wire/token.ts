import type { Fields } from '../../http/decode.ts';
import { instant, object, optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { brand } from './connector.ts';
import { id64, link } from './id64.ts';

/** `/payment/tokens`. */
export const tokenFields = {
  id: id64,
  state: optional(text),
  customerId: optional(text),
  createdOn: optional(instant),
} satisfies Fields;

/** `/payment/token-versions`, the brand expanded: what a token stands for, once it is active. */
export const tokenVersion = object({
  token: link,
  paymentMethod: tolerant(link),
  paymentMethodBrand: tolerant(brand),
});

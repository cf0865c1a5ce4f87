import type { Fields } from '../../http/decode.ts';
import { instant, optional, text } from '../../http/decode.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64, link } from './id64.ts';

/** `/spaces`. */
export const spaceFields = {
  id: id64,
  name: text,
  state: optional(text),
  account: optional(link),
  primaryCurrency: tolerant(currencyCode),
  timeZone: tolerant(text),
  createdOn: optional(instant),
} satisfies Fields;

/** `/accounts`: what spaces belong to. */
export const accountFields = {
  id: id64,
  name: optional(text),
  state: optional(text),
  createdOn: optional(instant),
} satisfies Fields;

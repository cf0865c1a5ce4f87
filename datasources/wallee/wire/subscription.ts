import type { Fields } from '../../http/decode.ts';
import { instant, integer, object, optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64, link } from './id64.ts';

/** `/subscriptions/products`. */
export const productFields = {
  id: id64,
  version: tolerant(integer),
  reference: optional(text),
  name: optional(text),
  state: optional(text),
} satisfies Fields;

/** `/subscriptions`; the product only where the product version was expanded. */
export const subscriptionFields = {
  id: id64,
  state: optional(text),
  reference: optional(text),
  description: optional(text),
  currentProductVersion: tolerant(object({ product: tolerant(link) })),
  activatedOn: tolerant(instant),
  terminatedOn: tolerant(instant),
} satisfies Fields;

/** `/subscriptions/versions`: the terms of a subscription. */
export const subscriptionVersion = object({
  subscription: link,
  billingCycleModel: tolerant(
    object({ billingCycleType: tolerant(text), numberOfPeriods: tolerant(integer) }),
  ),
});

/** `/subscriptions/charges`: by which a transaction was taken for a subscription. */
export const subscriptionCharge = object({ subscription: link, transaction: link });

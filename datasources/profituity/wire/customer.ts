import type { Fields, ObjectOf } from '../../http/decode.ts';
import { object, optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { guid, time } from './values.ts';

const address = object({
  line1: tolerant(text),
  line2: tolerant(text),
  city: tolerant(text),
  state: tolerant(text),
  zip: tolerant(text),
});

/** All of it is assumed: nothing of customers is published but that there are some. */
export const customerFields = {
  id: guid,
  merchantId: guid,
  externalId: optional(text),
  name: optional(text),
  email: optional(text),
  phone: optional(text),
  address: tolerant(address),
  creationTime: optional(time),
} satisfies Fields;

export type WireCustomer = ObjectOf<typeof customerFields>;

import { integer, object, optional, text } from '../../../../http/decode.ts';
import { tolerant } from '../../../../rows/tolerant.ts';
import { id64 } from '../../../wire/id64.ts';

export const productPath = '/subscriptions/products';

/** A product as commands read it. */
export const productRow = object({
  id: id64,
  version: integer,
  reference: optional(text),
  name: optional(text),
  state: text,
});

/** What of a product tells which it is: no more, so that no odd one is overlooked. */
export const namedProduct = object({ id: id64, reference: optional(text), name: tolerant(text) });

import { integer, object, optional, text } from '../../../../http/decode.ts';
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

import type { Fields } from '../../http/decode.ts';
import { decimal, instant, integer, isObject, text } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';
import { numericId } from './id.ts';
import { tolerant } from './tolerant.ts';
import { unset } from './unset.ts';

/** The rows of the merchant's lists that have no read of one. What is not set is `""` or null. */

export const customerFields = {
  customer_id: numericId,
  listing_type: unset(text),
  /** 0 says "no group". */
  group_id: tolerant(numericId),
  salutation: tolerant(text),
  first_name: unset(text),
  last_name: unset(text),
  company: unset(text),
  email: unset(text),
  mobile_no: unset(text),
  reference_number: unset(text),
  description: tolerant(text),
  address_line1: tolerant(text),
  address_line2: tolerant(text),
  city: tolerant(text),
  state: tolerant(text),
  postal_code: tolerant(text),
  country_iso: unset(text),
  additional_value: tolerant((input) =>
    isObject(input) ? input : new Mismatch('', 'an object', typeWord(input)),
  ),
} satisfies Fields;

export const groupFields = {
  group_id: numericId,
  name: text,
  description: tolerant(text),
  date_created: tolerant(instant),
} satisfies Fields;

export const productFields = {
  id: numericId,
  name: text,
  description: tolerant(text),
  type: unset(text),
  sku: unset(text),
  unit_in_stock: unset(integer),
  unit_low_stock: tolerant(integer),
  unit_type: tolerant(text),
  /** In major units of no said currency: text in lists, a number in some answers. */
  cost: tolerant(decimal),
  sales_price: unset(decimal),
  /** The category's name, not its id. */
  category: unset(text),
  tax_label: tolerant(text),
  tax_value: tolerant(decimal),
  image: tolerant(text),
} satisfies Fields;

export const categoryFields = { id: numericId, name: text } satisfies Fields;

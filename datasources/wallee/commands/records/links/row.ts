import { printDecimal, normalizeDecimal } from '../../../../../src/domain/decimal.ts';
import type { Decimal } from '../../../../../src/domain/decimal.ts';
import { Mismatch } from '../../../../http/mismatch.ts';
import type { DecodedBy, Fields } from '../../../../http/decode.ts';
import { decimal, instant, integer, list, object, optional, text } from '../../../../http/decode.ts';
import type { Printable } from '../../../../http/print-json.ts';
import { tolerant } from '../../../../rows/tolerant.ts';
import { id64 } from '../../../wire/id64.ts';
import type { Values } from '../looks.ts';

export const linkPath = '/payment/links';

const item = object({
  uniqueId: text,
  name: text,
  type: text,
  quantity: decimal,
  amountIncludingTax: decimal,
  sku: optional(text),
});

const members = {
  id: id64,
  externalId: optional(text),
  name: tolerant(text),
  currency: tolerant(text),
  language: tolerant(text),
  availableFrom: tolerant(instant),
  availableUntil: tolerant(instant),
  maximalNumberOfTransactions: tolerant(integer),
  billingAddressHandlingMode: tolerant(text),
  shippingAddressHandlingMode: tolerant(text),
  lineItems: tolerant(list(item)),
} satisfies Fields;

/** A link as it is looked for: what is odd in it is not as it was sent, and no link is overlooked. */
export const seenLink = object(members);

export type SeenLink = DecodedBy<typeof seenLink>;

/** A link as it is changed. */
export const linkRow = object({ ...members, version: integer, state: optional(text) });

export type LinkRow = DecodedBy<typeof linkRow>;

/** A link's values in the form in which they are compared with those that were sent. */
export function rowValues(row: SeenLink): Values {
  return {
    name: row.name,
    currency: row.currency,
    language: row.language,
    availableFrom: secondsOf(row.availableFrom),
    availableUntil: secondsOf(row.availableUntil),
    maximalNumberOfTransactions: row.maximalNumberOfTransactions,
    billingAddressHandlingMode: row.billingAddressHandlingMode,
    shippingAddressHandlingMode: row.shippingAddressHandlingMode,
    lineItems: (row.lineItems ?? []).map(compared),
  };
}

/** The same of values as they are sent. */
export function sentValues(values: Values): Values {
  const { availableFrom, availableUntil, lineItems } = values;
  return {
    ...values,
    availableFrom: typeof availableFrom === 'string' ? secondsOf(Date.parse(availableFrom)) : availableFrom,
    availableUntil:
      typeof availableUntil === 'string' ? secondsOf(Date.parse(availableUntil)) : availableUntil,
    ...(lineItems === undefined ? {} : { lineItems: sentItems(lineItems) }),
  };
}

/** Nobody says how finely wallee keeps times. */
function secondsOf(at: number | null): number | null {
  return at === null ? null : Math.floor(at / 1000);
}

function compared({
  uniqueId,
  name,
  type,
  sku,
  quantity,
  amountIncludingTax,
}: DecodedBy<typeof item>): Printable {
  return [uniqueId, name, type, sku, plain(quantity), plain(amountIncludingTax)];
}

function sentItems(lineItems: Printable): readonly Printable[] {
  const items = list(item)(lineItems);
  if (items instanceof Mismatch) throw new TypeError('line items that are sent are read as they are sent');
  return items.map(compared);
}

function plain(value: Decimal): string {
  return printDecimal(normalizeDecimal(value));
}

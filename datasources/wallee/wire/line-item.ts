import type { DecodedBy } from '../../http/decode.ts';
import { decimal, list, object, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';

const lineItem = object({
  uniqueId: tolerant(text),
  type: tolerant(text),
  name: text,
  sku: tolerant(text),
  quantity: decimal,
  unitPriceIncludingTax: tolerant(decimal),
  aggregatedTaxRate: tolerant(decimal),
  amountIncludingTax: tolerant(decimal),
  taxAmount: tolerant(decimal),
});

export type WireLineItem = DecodedBy<typeof lineItem>;

/** All or none: a sum over some of them would be wrong. */
export const lineItems = tolerant(list(lineItem));

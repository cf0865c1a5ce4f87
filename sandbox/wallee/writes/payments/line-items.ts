import type { LineItemRecord, TaxRecord } from '../../records/common.ts';
import { Decimal } from '../../wire/decimal.ts';
import { PLACES } from '../../data/baskets.ts';
import type { BodyFields } from './body-fields.ts';
import { difference, placesOf, product, quotient, signOf, sumOf, ZERO } from './exact.ts';

const KNOWN = [
  'amountIncludingTax',
  'attributes',
  'discountIncludingTax',
  'name',
  'quantity',
  'shippingRequired',
  'sku',
  'taxes',
  'type',
  'uniqueId',
] as const;

const HUNDRED = new Decimal('100');
const DEFAULT_PLACES = 2;
/** Places of a computed rate: 8.1 % is 0.081. */
const RATE_PLACES = 6;

/** The line items of a body as records; undefined without any, and where something was refused. */
export function readLineItems(fields: BodyFields, currency: string): readonly LineItemRecord[] | undefined {
  const items = fields.objects('lineItems', KNOWN)?.map((item) => readLineItem(item, currency));
  if (items === undefined) return undefined;
  const good = items.filter((item) => item !== undefined);
  if (good.length === 0) fields.refuse('lineItems', 'At least one line item was expected.');
  if (new Set(good.map(({ uniqueId }) => uniqueId)).size < good.length) {
    fields.refuse('lineItems', 'A uniqueId was expected to stand once.');
  }
  if (signOf(totalOf(good)) < 0) fields.refuse('lineItems', 'A sum of zero or more was expected.');
  return good;
}

export function totalOf(items: readonly LineItemRecord[]): Decimal {
  return sumOf(items.map(({ amountIncludingTax }) => amountIncludingTax));
}

function readLineItem(fields: BodyFields, currency: string): LineItemRecord | undefined {
  fields.require('uniqueId', 'name', 'quantity', 'amountIncludingTax', 'type');
  const uniqueId = fields.text('uniqueId', { min: 1, max: 200 });
  const name = fields.text('name', { min: 1, max: 150 });
  const sku = fields.text('sku', { max: 200 });
  const type = fields.word('type', ['SHIPPING', 'DISCOUNT', 'FEE', 'PRODUCT', 'TIP']);
  const quantity = fields.decimal('quantity');
  const amount = fields.decimal('amountIncludingTax');
  const discount = fields.decimal('discountIncludingTax');
  const shippingRequired = fields.boolean('shippingRequired');
  const taxes = (fields.objects('taxes', ['rate', 'title']) ?? []).map(readTax);
  if (quantity !== undefined && signOf(quantity) <= 0)
    fields.refuse('quantity', 'More than zero was expected.');
  if (uniqueId === undefined || name === undefined || type === undefined) return undefined;
  if (quantity === undefined || signOf(quantity) <= 0 || amount === undefined) return undefined;
  const known = taxes.filter((tax) => tax !== undefined);
  const rate = quotient(sumOf(known.map((tax) => tax.rate)), HUNDRED, RATE_PLACES);
  return {
    uniqueId,
    name,
    ...(sku === undefined ? {} : { sku }),
    type,
    quantity,
    ...priced(amount, quantity, rate, placesFor(currency, amount)),
    aggregatedTaxRate: new Decimal(rate.text.replace(/\.?0+$/, '')),
    taxes: known,
    discountIncludingTax: discount ?? ZERO,
    shippingRequired: shippingRequired ?? false,
  };
}

function readTax(fields: BodyFields): TaxRecord | undefined {
  fields.require('title', 'rate');
  const title = fields.text('title', { min: 2, max: 40 });
  const rate = fields.decimal('rate');
  if (rate !== undefined && (signOf(rate) < 0 || rate.compare(HUNDRED) > 0)) {
    fields.refuse('rate', 'A percentage from 0 to 100 was expected.');
    return undefined;
  }
  return title === undefined || rate === undefined ? undefined : { title, rate };
}

/** The item with another amount and quantity, as a completion takes it. */
export function partOf(
  item: LineItemRecord,
  amount: Decimal,
  quantity: Decimal,
  currency: string,
): LineItemRecord {
  return {
    ...item,
    quantity,
    ...priced(amount, quantity, item.aggregatedTaxRate, placesFor(currency, amount)),
  };
}

/** Places to which computed amounts of a currency are rounded; never fewer than the amount came with. */
export function placesFor(currency: string, amount: Decimal): number {
  return Math.max(PLACES[currency] ?? DEFAULT_PLACES, placesOf(amount));
}

function priced(
  amount: Decimal,
  quantity: Decimal,
  rate: Decimal,
  places: number,
): Pick<LineItemRecord, 'amountIncludingTax' | 'amountExcludingTax' | 'taxAmount' | 'unitPriceIncludingTax'> {
  const taxAmount = quotient(product(amount, rate), sumOf([new Decimal('1'), rate]), places);
  return {
    amountIncludingTax: amount,
    amountExcludingTax: difference(amount, taxAmount),
    taxAmount,
    unitPriceIncludingTax: quotient(amount, quantity, places),
  };
}

import type { Prng } from '../../kit/prng.ts';
import type { LineItemRecord, LineItemType, TaxRecord } from '../records/common.ts';
import { decimalOf } from '../wire/decimal.ts';
import type { Decimal } from '../wire/decimal.ts';
import { text } from './texts.ts';

/** Decimal places of the currencies of the data (ISO 4217). */
export const PLACES: Readonly<Record<string, number>> = { CHF: 2, EUR: 2, USD: 2, JPY: 0, KWD: 3 };

/** Line items and their sum, in minor units of the currency. */
export interface Basket {
  readonly currency: string;
  readonly places: number;
  readonly lineItems: readonly LineItemRecord[];
  readonly total: number;
  readonly tax: number;
}

const COMMON = [1, 100, 995, 1000, 2995, 5000, 12_345, 100_000] as const;
const TAXES: readonly [number, ...number[]] = [0, 810, 810, 260];

/** What a customer buys. About one in fifty costs nothing: a card is only checked. */
export function basket(prng: Prng, currency: string): Basket {
  const places = PLACES[currency] ?? 2;
  if (prng.chance(0.02)) return ofItems(prng, currency, places, [['PRODUCT', 0]]);
  const items: (readonly [LineItemType, number])[] = Array.from(
    { length: prng.int(1, 3) },
    () =>
      [
        'PRODUCT',
        prng.chance(0.3) ? prng.pick(COMMON) : 1 + Math.floor(10 ** (1 + prng.next() * 4)),
      ] as const,
  );
  const sum = items.reduce((total, [, amount]) => total + amount, 0);
  if (prng.chance(0.3)) items.push(['SHIPPING', prng.pick([500, 700, 900])]);
  if (prng.chance(0.1)) items.push(['FEE', prng.int(1, 300)]);
  if (prng.chance(0.1)) items.push(['TIP', prng.int(1, 1000)]);
  if (prng.chance(0.1)) items.push(['DISCOUNT', -Math.floor(sum / 10)]);
  return ofItems(prng, currency, places, items);
}

function ofItems(
  prng: Prng,
  currency: string,
  places: number,
  items: readonly (readonly [LineItemType, number])[],
): Basket {
  const trim = prng.chance(0.5);
  const lines = items.map(([type, amount], index) => line(prng, { type, amount, places, trim, index }));
  return {
    currency,
    places,
    lineItems: lines.map(({ record }) => record),
    total: items.reduce((sum, [, amount]) => sum + amount, 0),
    tax: lines.reduce((sum, { tax }) => sum + tax, 0),
  };
}

interface Line {
  readonly type: LineItemType;
  readonly amount: number;
  readonly places: number;
  readonly trim: boolean;
  readonly index: number;
}

const NAMES = ['Red T-Shirt', 'Fondue set', 'Ticket', 'red t-shirt', 'Käse'] as const;

function line(
  prng: Prng,
  { type, amount, places, trim, index }: Line,
): { record: LineItemRecord; tax: number } {
  const rate = prng.pick(TAXES);
  const tax = amount - Math.round((amount * 10_000) / (10_000 + rate));
  const quantity = type === 'PRODUCT' && amount % 2 === 0 && prng.chance(0.3) ? 2 : 1;
  const taxes: readonly TaxRecord[] = rate === 0 ? [] : [{ title: 'VAT', rate: decimalOf(rate, 2, true) }];
  const decimal = (minor: number): Decimal => decimalOf(minor, places, trim);
  return {
    tax,
    record: {
      uniqueId: `${index + 1}-${prng.int(1000, 9999)}`,
      name: type === 'PRODUCT' ? text(prng, NAMES) : type.toLowerCase(),
      ...(prng.chance(0.7) ? { sku: `sku-${prng.int(1, 60)}` } : {}),
      type,
      quantity: decimalOf(quantity, 0),
      amountIncludingTax: decimal(amount),
      amountExcludingTax: decimal(amount - tax),
      taxAmount: decimal(tax),
      unitPriceIncludingTax: decimal(amount / quantity),
      aggregatedTaxRate: decimalOf(rate, 4, true),
      taxes,
      discountIncludingTax: decimalOf(0, 0),
      shippingRequired: type === 'PRODUCT' && prng.chance(0.5),
    },
  };
}

/** A whole amount cut into `parts` positive pieces (fewer if it is too small). */
export function split(prng: Prng, amount: number, parts: number): readonly number[] {
  const pieces: number[] = [];
  let left = amount;
  for (let index = 1; index < parts && left > 1; index += 1) {
    const piece = prng.int(1, left - 1);
    pieces.push(piece);
    left -= piece;
  }
  pieces.push(left);
  return pieces;
}

import { decimalsOf } from '../../data/money.ts';
import type { CartItem } from '../../data/request-details.ts';
import { fitsCurrency, tenThousandths } from '../amounts.ts';
import type { Body } from '../catalogue/members.ts';
import { textIn } from '../catalogue/members.ts';
import { WrongMembers } from '../catalogue/wrong-members.ts';

/** Tax profiles of the merchant; another id is refused (published). */
const TAX_PROFILES: readonly string[] = ['PKZMknlE', 'qWm2LdXa'];

/** `fallback` where it is left out, or "" as samples have what is not set. */
export function flagIn(body: Body, name: string, fallback: boolean): boolean {
  const value = body[name] ?? '';
  if (value === '') return fallback;
  if (typeof value !== 'boolean') throw new WrongMembers(name, `${name} must be true or false.`);
  return value;
}

export function currencyIn(body: Body, name: string): string {
  const value = textIn(body, name);
  if (value === null) throw new WrongMembers(name, `${name} is required.`);
  return currencyOf(value, name);
}

export function currencyOf(value: unknown, name: string): string {
  if (typeof value !== 'string' || !/^[A-Z]{3}$/.test(value)) {
    throw new WrongMembers(name, `${name} is not valid.`);
  }
  return value;
}

/** An amount of the currency, `least` or more; "" where it is not there. */
export function amountIn(body: Body, name: string, currency: string, least: 0 | 1 = 0): number | '' {
  const value = body[name] ?? '';
  if (value === '') return '';
  const parts = typeof value === 'number' ? tenThousandths(value) : undefined;
  if (
    typeof value !== 'number' ||
    parts === undefined ||
    parts < BigInt(least) ||
    !fitsCurrency(parts, currency)
  ) {
    throw new WrongMembers(name, `${name} must be a number with at most ${decimalsOf(currency)} decimals.`);
  }
  return value;
}

export function countIn(body: Body, name: string): number | '' {
  const value = body[name] ?? '';
  if (value === '') return '';
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw new WrongMembers(name, `${name} must be a number greater than 0.`);
  }
  return value;
}

/** A list of known words, each once; empty where it is not there. */
export function wordsIn<W extends string>(body: Body, name: string, words: readonly W[]): readonly W[] {
  const value = body[name] ?? [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = words.filter((word) => list.includes(word));
  if (known.length !== list.length) {
    throw new WrongMembers(name, `${name} must be a list of ${words.join(', ')}.`);
  }
  // In an order of their own, whatever the caller's (published samples).
  return known;
}

/** Text by label; empty where it is not there. */
export function textsIn(body: Body, name: string): Readonly<Record<string, string>> {
  const value = body[name] ?? {};
  if (value === '') return {};
  const entries = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : undefined;
  if (entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string') !== true) {
    throw new WrongMembers(name, `${name} must be an object of strings.`);
  }
  return Object.fromEntries(entries);
}

export function taxIn(body: Body): string {
  const id = textIn(body, 'tax_id') ?? '';
  if (id !== '' && !TAX_PROFILES.includes(id)) throw new WrongMembers('tax_id', 'tax_id is not valid');
  return id;
}

/** An absolute address, or "". */
export function urlIn(body: Body, name: string): string {
  const value = textIn(body, name) ?? '';
  if (value !== '' && !URL.canParse(value)) throw new WrongMembers(name, `${name} is not a valid URL.`);
  return value;
}

/** A date with a time and a zone (published). */
export function startIn(body: Body): string {
  const value = textIn(body, 'payment_start_date') ?? '';
  if (value !== '' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value)) {
    throw new WrongMembers('payment_start_date', 'payment_start_date is not in ISO 8601 format.');
  }
  return value;
}

/** `priced`: each has to say its price. */
export function cartIn(body: Body, currency: string, priced: boolean): readonly CartItem[] {
  const wrong = new WrongMembers('cart_items', 'cart_items is not valid.');
  const value = body['cart_items'] ?? [];
  if (!Array.isArray(value)) throw wrong;
  return value.map((item: unknown): CartItem => {
    if (typeof item !== 'object' || item === null) throw wrong;
    const { name, qty, sales_price: price, sku } = item as Record<string, unknown>;
    if (typeof name !== 'string' || name === '') throw wrong;
    if (typeof qty !== 'number' || qty <= 0) throw wrong;
    if (sku !== undefined && typeof sku !== 'string') throw wrong;
    const product = { name, qty, ...(sku === undefined ? {} : { sku }) };
    if (!priced) return product;
    const parts = typeof price === 'number' ? tenThousandths(price) : undefined;
    if (typeof price !== 'number' || parts === undefined || !fitsCurrency(parts, currency)) throw wrong;
    return { ...product, sales_price: price };
  });
}

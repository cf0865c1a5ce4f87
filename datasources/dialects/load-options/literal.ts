import type { Decimal } from '../../../src/domain/decimal.ts';
import { printDecimal } from '../../../src/domain/decimal.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import { printInstant } from '../../../src/domain/instant.ts';
import { isGuid } from './guid.ts';

/** What can stand in a condition as a value. */
export type LiteralValue =
  | string
  | boolean
  | null
  | Decimal
  | { readonly instant: EpochMs }
  /** Must be one: anything else compares as false there, without an error. */
  | { readonly guid: string };

/**
 * The one function that turns a value into a literal: JSON, in which no character of a text can end it. Numbers are
 * written from their exact digits, never by way of a float.
 */
export function literal(value: LiteralValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textLiteral(value);
  if ('instant' in value) return textLiteral(printInstant(value.instant));
  if ('guid' in value) return guidLiteral(value.guid);
  return printDecimal(value);
}

export function textLiteral(value: string): string {
  return JSON.stringify(value);
}

/** A placeholder of EXPLAIN (`{customerId}`) stands for a guid that will be there. */
function guidLiteral(value: string): string {
  if (!isGuid(value) && !isPlaceholder(value)) throw new Error('A guid was required in the filter');
  return textLiteral(value);
}

export function isPlaceholder(value: string): boolean {
  return /^\{\w+\}$/.test(value);
}

import { printDecimal } from '../../src/domain/decimal.ts';
import type { Decimal } from '../../src/domain/decimal.ts';
import { NumberText } from './number-text.ts';

/** What a body is made of. Members that are undefined are left out. */
export type Printable =
  | string
  | boolean
  | null
  | number
  | NumberText
  | readonly Printable[]
  | { readonly [name: string]: Printable | undefined };

/** JSON text in which a `NumberText` is the number it says, digit by digit: amounts and ids of 64 bits. */
export function printJson(value: Printable): string {
  if (value instanceof NumberText) return value.text;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(printJson).join(',')}]`;
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${JSON.stringify(name)}:${printJson(member)}`],
  );
  return `{${members.join(',')}}`;
}

/** An exact decimal as a JSON number. */
export function exactNumber(value: Decimal): NumberText {
  return new NumberText(printDecimal(value));
}

function isList(value: object): value is readonly Printable[] {
  return Array.isArray(value);
}

import type { Value } from './value.ts';

/** Ordinal order by code point. `<` on strings compares UTF-16 units, which puts emoji before U+E000. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Moves surrogates, which stand for code points above U+FFFF, behind every other unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Order of two present values of one type. Numbers and bigints compare exactly with each other. */
export function compareValues(left: Exclude<Value, null>, right: Exclude<Value, null>): number {
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** As compareValues, with null before everything (OData 4.01: null sorts first ascending, last descending). */
export function compareNullable(left: Value, right: Value): number {
  if (left === null) return right === null ? 0 : -1;
  return right === null ? 1 : compareValues(left, right);
}

import type { Value } from './value.ts';

/** Three-valued truth, ordered so that `and` is the least, `or` the greatest and `not` the mirror. */
export type Tri = 0 | 1 | 2;

export const FALSE: Tri = 0;
/** The outcome of comparing with a missing value; such a row is not selected, under `not` neither. */
export const UNKNOWN: Tri = 1;
export const TRUE: Tri = 2;

export function triOf(value: Value): Tri {
  return value === null ? UNKNOWN : value === true ? TRUE : FALSE;
}

export function valueOf(tri: Tri): boolean | null {
  return tri === UNKNOWN ? null : tri === TRUE;
}

export function negated(tri: Tri): Tri {
  return tri === TRUE ? FALSE : tri === FALSE ? TRUE : UNKNOWN;
}

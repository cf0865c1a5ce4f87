import { Decimal } from '../wire/decimal.ts';

/** A value that can be compared; an instant is its epoch milliseconds. */
export type Scalar = string | number | bigint | boolean | Decimal;

/** Text without its case: searches ignore it. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** Order of two values of one type as searches see it: texts that differ in case only are equal. */
export function compareScalars(left: Scalar, right: Scalar): number {
  if (left instanceof Decimal && right instanceof Decimal) return left.compare(right);
  if (typeof left === 'string' && typeof right === 'string') return order(fold(left), fold(right));
  return order(left, right);
}

/** As compareScalars, with texts that differ in case only told apart, so that a sort does not depend on the rows' first order. */
export function compareForOrder(left: Scalar, right: Scalar): number {
  const result = compareScalars(left, right);
  if (result !== 0 || typeof left !== 'string' || typeof right !== 'string') return result;
  return order(left, right);
}

function order(left: Scalar, right: Scalar): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isScalar(value: unknown): value is Scalar {
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean' ||
    value instanceof Decimal
  );
}

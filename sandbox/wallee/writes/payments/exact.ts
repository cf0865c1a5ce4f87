import { Decimal, decimalOf } from '../../wire/decimal.ts';

export const ZERO = new Decimal('0');

/** Without loss; has as many places as the value with the most. */
export function sumOf(values: readonly Decimal[]): Decimal {
  const places = Math.max(0, ...values.map(placesOf));
  return decimalOf(
    values.reduce((sum, value) => sum + unitsOf(value, places), 0n),
    places,
  );
}

export function difference(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(placesOf(left), placesOf(right));
  return decimalOf(unitsOf(left, places) - unitsOf(right, places), places);
}

/** Without loss; has the places of both together. */
export function product(left: Decimal, right: Decimal): Decimal {
  const [a, b] = [placesOf(left), placesOf(right)];
  return decimalOf(unitsOf(left, a) * unitsOf(right, b), a + b);
}

/** Rounded to `places`, halves away from zero; the divisor is not zero. */
export function quotient(left: Decimal, right: Decimal, places: number): Decimal {
  const common = Math.max(placesOf(left), placesOf(right));
  const dividend = unitsOf(left, common) * 10n ** BigInt(places);
  const divisor = unitsOf(right, common);
  const size = (magnitude(dividend) * 2n + magnitude(divisor)) / (magnitude(divisor) * 2n);
  return decimalOf(dividend < 0n === divisor < 0n ? size : -size, places);
}

export function placesOf({ text }: Decimal): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

export function signOf(value: Decimal): number {
  return Math.sign(value.compare(ZERO));
}

/** Whether the value lies between zero and the limit, both included, whichever sign the limit has. */
export function isWithin(value: Decimal, limit: Decimal): boolean {
  return signOf(limit) < 0
    ? signOf(value) <= 0 && value.compare(limit) >= 0
    : signOf(value) >= 0 && value.compare(limit) <= 0;
}

function unitsOf(value: Decimal, places: number): bigint {
  return BigInt(value.text.replace('.', '') + '0'.repeat(places - placesOf(value)));
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

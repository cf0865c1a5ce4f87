import { currencyExponent } from '../../../src/domain/currency.ts';
import { normalizeDecimal } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';

export const zero: Decimal = { coefficient: 0n, scale: 0 };

export function times(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

/** `a ÷ b` where it has at most `places` places; null where it has more, or `b` is zero. */
export function dividedBy(a: Decimal, b: Decimal, places: number): Decimal | null {
  const dividend = a.coefficient * 10n ** BigInt(b.scale + places);
  const divisor = b.coefficient * 10n ** BigInt(a.scale);
  if (divisor === 0n || dividend % divisor !== 0n) return null;
  return normalizeDecimal({ coefficient: dividend / divisor, scale: places });
}

/** The amount with as many places as its currency has; null where it has more. */
export function inPlacesOf(currency: string, value: Decimal): Decimal | null {
  const { coefficient, scale } = normalizeDecimal(value);
  const places = currencyExponent(currency);
  if (scale > places) return null;
  return { coefficient: coefficient * 10n ** BigInt(places - scale), scale: places };
}

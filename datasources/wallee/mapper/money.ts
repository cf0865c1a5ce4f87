import type { Decimal } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';

/** Amounts come as decimals in major units; null stays null. */
export function money(value: Decimal, currency: string): Money;
export function money(value: Decimal | null, currency: string): Money | null;
export function money(value: Decimal | null, currency: string): Money | null {
  return value === null ? null : Money.ofDecimal(value, currency);
}

/** The exact sum; null if there is nothing to add or one of the values is not told. */
export function sum(values: readonly (Decimal | null)[]): Decimal | null {
  if (values.length === 0) return null;
  let total: Decimal = { coefficient: 0n, scale: 0 };
  for (const value of values) {
    if (value === null) return null;
    total = add(total, value);
  }
  return total;
}

/** `a − b`. */
export function minus(a: Decimal, { coefficient, scale }: Decimal): Decimal {
  return add(a, { coefficient: -coefficient, scale });
}

function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ coefficient, scale: own }: Decimal): bigint => coefficient * 10n ** BigInt(scale - own);
  return { coefficient: at(a) + at(b), scale };
}

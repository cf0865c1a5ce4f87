import type { Decimal } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';

/** Payments are in US dollars: no row names a currency. */
export const currency = 'USD';

/** Amounts come in major units; null stays null. */
export function dollars(value: Decimal): Money;
export function dollars(value: Decimal | null): Money | null;
export function dollars(value: Decimal | null): Money | null {
  return value === null ? null : Money.ofDecimal(value, currency);
}

export const zero: Decimal = { coefficient: 0n, scale: 0 };

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ coefficient, scale: own }: Decimal): bigint => coefficient * 10n ** BigInt(scale - own);
  return { coefficient: at(a) + at(b), scale };
}

/** `a − b`. */
export function minus(a: Decimal, { coefficient, scale }: Decimal): Decimal {
  return plus(a, { coefficient: -coefficient, scale });
}

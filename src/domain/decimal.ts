/** An exact decimal number: `coefficient` × 10^-`scale`. `scale` ≥ 0; trailing zeros are kept as they came. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const pattern = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** Digits a decimal may have in all; more is refused before a bigint is made of it. */
export const maxDigits = 60;

/** Reads plain decimal text (`-12.340`); null for anything else, exponents included. */
export function parseDecimal(text: string): Decimal | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole.length + fraction.length > maxDigits) return null;
  const magnitude = BigInt(whole + fraction);
  return { coefficient: sign === '-' ? -magnitude : magnitude, scale: fraction.length };
}

/** Plain text with exactly `scale` places. */
export function printDecimal({ coefficient, scale }: Decimal): string {
  if (scale === 0) return coefficient.toString();
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return negative ? `-${text}` : text;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = rescale(a, scale);
  const right = rescale(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The coefficient at a scale that is not smaller than the decimal's own. */
function rescale({ coefficient, scale }: Decimal, to: number): bigint {
  return scale === to ? coefficient : coefficient * 10n ** BigInt(to - scale);
}

/** Without trailing zeros: equal numbers become equal values. */
export function normalizeDecimal({ coefficient, scale }: Decimal): Decimal {
  let [value, places] = [coefficient, scale];
  while (places > 0 && value % 10n === 0n) {
    value /= 10n;
    places -= 1;
  }
  return { coefficient: value, scale: places };
}

/** How many digits are written, leading zeros aside. */
export function countDigits({ coefficient, scale }: Decimal): number {
  return Math.max((coefficient < 0n ? -coefficient : coefficient).toString().length, scale);
}

import type { Prng } from '../../kit/prng.ts';

/** Hundredths that the smallest amount of a currency has; the wire has two decimals for all of them. */
const STEPS = { EUR: 1, USD: 1, GBP: 1, CHF: 1, JPY: 100, KRW: 100, KWD: 10, BHD: 10 } as const;

export type Currency = keyof typeof STEPS;

const COMMON = [1, 100, 1000, 9200, 73_988] as const;

export function currency(prng: Prng): Currency {
  return prng.pick(['EUR', 'EUR', 'EUR', 'EUR', 'USD', 'USD', 'GBP', 'CHF', 'JPY', 'KRW', 'KWD', 'BHD']);
}

/** Hundredths, a multiple of the currency's step: small amounts are as common as large ones. */
export function price(prng: Prng, unit: Currency): number {
  const steps = prng.chance(0.25) ? prng.pick(COMMON) : 1 + Math.floor(10 ** (1 + prng.next() * 5));
  return steps * STEPS[unit];
}

/** Hundredths cut into `parts` positive pieces of whole steps (fewer if it is too small). */
export function split(prng: Prng, hundredths: number, parts: number, unit: Currency): readonly number[] {
  const step = STEPS[unit];
  const pieces: number[] = [];
  let left = hundredths / step;
  for (let index = 1; index < parts && left > 1; index += 1) {
    const piece = prng.int(1, left - 1);
    pieces.push(piece * step);
    left -= piece;
  }
  return [...pieces, left * step];
}

/** One or two pieces that are together less than the whole; the whole where it cannot be less. */
export function parts(prng: Prng, hundredths: number, unit: Currency): readonly number[] {
  const step = STEPS[unit];
  if (hundredths < 2 * step) return [hundredths];
  return split(prng, prng.int(1, hundredths / step - 1) * step, prng.int(1, 2), unit);
}

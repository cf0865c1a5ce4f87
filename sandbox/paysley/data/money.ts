import type { Prng } from '../../kit/prng.ts';

/** Currencies of the sandbox and how many decimals each has. */
const DECIMALS = { USD: 2, ZAR: 2, EUR: 2, GBP: 2, JPY: 0, KWD: 3 } as const;

export type Currency = keyof typeof DECIMALS;

/** Two where the sandbox has no data of a currency. */
export function decimalsOf(currency: string): number {
  return new Map<string, number>(Object.entries(DECIMALS)).get(currency) ?? 2;
}

/** What the POS link takes. */
export const POS_CURRENCIES = ['ZAR', 'USD', 'EUR', 'JPY'] as const satisfies readonly Currency[];

const COMMON = [1, 100, 1000, 2500, 73_988, 150_012] as const;

export function currency(prng: Prng, pos: boolean): Currency {
  if (pos) return prng.pick(POS_CURRENCIES);
  return prng.pick(['USD', 'USD', 'USD', 'USD', 'ZAR', 'ZAR', 'EUR', 'GBP', 'JPY', 'KWD']);
}

/** Minor units, at least 1: small amounts are as common as large ones. */
export function price(prng: Prng): number {
  return prng.chance(0.25) ? prng.pick(COMMON) : 1 + Math.floor(10 ** (1 + prng.next() * 5));
}

/** Major units, as they stand in JSON: the number nearest to the decimal, which prints as that decimal. */
export function majorUnits(minor: number, unit: Currency): number {
  const decimals = DECIMALS[unit];
  if (decimals === 0) return minor;
  const digits = String(minor).padStart(decimals + 1, '0');
  return Number(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}

/** A whole amount of minor units cut into `parts` positive pieces (fewer if it is too small). */
export function split(prng: Prng, minor: number, parts: number): readonly number[] {
  const pieces: number[] = [];
  let left = minor;
  for (let index = 1; index < parts && left > 1; index += 1) {
    const piece = prng.int(1, left - 1);
    pieces.push(piece);
    left -= piece;
  }
  return [...pieces, left];
}

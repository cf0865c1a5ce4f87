import type { Prng } from '../../kit/prng.ts';

/** What a payment costs, in minor units. */
export interface Price {
  readonly base_amount: number;
  readonly tax_amount: number;
  readonly processing_fee_amount: number;
  readonly total_amount: number;
}

const COMMON = [1, 100, 999, 1000, 2500, 5000, 12_345, 100_000] as const;

/** `feeRate` is a fraction of base and tax, rounded half up; bank payments are free (assumed defaults). */
export function price(prng: Prng, feeRate: number, bank: boolean): Price {
  const base = prng.chance(0.3) ? prng.pick(COMMON) : 1 + Math.floor(10 ** (1 + prng.next() * 5));
  const tax = prng.chance(0.4) ? Math.round(base * 0.0825) : 0;
  const fee = bank ? 0 : Math.round((base + tax) * feeRate);
  return { base_amount: base, tax_amount: tax, processing_fee_amount: fee, total_amount: base + tax + fee };
}

/** A whole amount cut into `parts` positive pieces (fewer if it is too small). */
export function split(prng: Prng, amount: number, parts: number): readonly number[] {
  const pieces: number[] = [];
  let left = amount;
  for (let index = 1; index < parts && left > 1; index += 1) {
    const piece = prng.int(1, left - 1);
    pieces.push(piece);
    left -= piece;
  }
  pieces.push(left);
  return pieces;
}

import type { Prng } from '../../kit/prng.ts';

const HEX = '0123456789abcdef';
const BASE_32 = '0123456789abcdefghijklmnopqrstuv';

/**
 * Both published forms: 32 hexadecimal digits of which the 17th to 28th are the true instant in milliseconds,
 * and 20 characters. Their order is not that of creation.
 */
export function paymentId(prng: Prng, instant: number): string {
  if (prng.chance(0.3)) return `c${prng.text(BASE_32, 19)}`;
  const time = instant.toString(16).padStart(12, '0');
  return `8ac7a4${prng.pick(['a0', 'a1', 'a2', '9f'])}${prng.text(HEX, 8)}${time}${prng.text(HEX, 4)}`;
}

/** Gives out request ids, `…OO`: growing numbers with gaps, from five digits to six and on. */
export function requestIds(prng: Prng): () => string {
  let last = 98_000;
  return () => {
    last += prng.int(1, 9);
    return `${last}OO`;
  };
}

export function phoneNumber(prng: Prng): string {
  return `+${prng.pick(['1919', '27', '230', '4420', '8190'])}${prng.text('0123456789', 7)}`;
}

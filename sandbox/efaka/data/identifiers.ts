import { createPrng, seedFor } from '../../kit/prng.ts';

/** Most records one family of payments has. */
export const MAX_MEMBERS = 16;

const ODD = 0x9e3779b1;
const HEX = '0123456789abcdef';

/**
 * The id of a member of a family: 32 hexadecimal digits, of which the last eight are its number, scrambled. So
 * a million payments are found by id without being held in memory, and the order of ids is not that of time.
 */
export function memberId(seed: number, family: number, member: number): string {
  const number = family * MAX_MEMBERS + member;
  const scrambled = Math.imul(number ^ seedFor(seed, 'efaka ids'), ODD) >>> 0;
  const prefix = createPrng(seedFor(seed, `efaka id ${number}`)).text(HEX, 18);
  return `8ac7a4${prefix}${scrambled.toString(16).padStart(8, '0')}`;
}

/** The family an id would belong to; undefined for a text that is no id. */
export function familyOf(seed: number, id: string): number | undefined {
  if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
  const number =
    (Math.imul(Number.parseInt(id.slice(24), 16), inverse(ODD)) ^ seedFor(seed, 'efaka ids')) >>> 0;
  return Math.floor(number / MAX_MEMBERS);
}

/** The number that undoes a multiplication by an odd one modulo 2^32 (Newton's iteration). */
function inverse(odd: number): number {
  let guess = odd;
  for (let round = 0; round < 5; round += 1) guess = Math.imul(guess, 2 - Math.imul(odd, guess));
  return guess;
}

import { createPrng, seedFor } from '../kit/prng.ts';

/** A made-up key of 32 bytes in base64, the same for the same seed so that a configuration survives a restart. */
export function authenticationKey(seed: number, userId: number): string {
  const prng = createPrng(seedFor(seed, `wallee key ${userId}`));
  return Buffer.from(Uint8Array.from({ length: 32 }, () => prng.int(0, 255))).toString('base64');
}

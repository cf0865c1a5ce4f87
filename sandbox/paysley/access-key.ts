import { createPrng, seedFor } from '../kit/prng.ts';

/** The prefix says which of the two hosts a key is for (published). */
export type KeyPrefix = 'py_test_' | 'py_live_';

export const KEY_PREFIXES = ['py_test_', 'py_live_'] as const satisfies readonly KeyPrefix[];

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A made-up key, as long as the published sample, the same for the same seed. */
export function accessKey(seed: number, prefix: KeyPrefix): string {
  return `${prefix}${createPrng(seedFor(seed, 'paysley access key')).text(ALPHANUMERIC, 20)}`;
}

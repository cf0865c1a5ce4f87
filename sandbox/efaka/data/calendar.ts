import { createPrng, seedFor } from '../../kit/prng.ts';

/** Everything happens before this instant, whatever day it is: the same seed gives the same data. */
export const END_OF_DATA = Date.UTC(2026, 0, 1);
const SPAN_MS = 730 * 86_400_000;
/** Of every sixty payments in a row, these share one second. */
const SHARED = { from: 20, to: 32, of: 60 } as const;

/** When the payment of this number out of `count` was made; numbers grow with time. Epoch milliseconds. */
export function instantOfFamily(seed: number, index: number, count: number): number {
  const place = index % SHARED.of;
  const slot = place > SHARED.from && place < SHARED.to ? index - place + SHARED.from : index;
  const step = SPAN_MS / count;
  const jitter = createPrng(seedFor(seed, `efaka instant ${slot}`)).next();
  const instant = END_OF_DATA - SPAN_MS + (slot + jitter) * step;
  return instant - (instant % 1000);
}

/** `milliseconds` later, but never past the end of the data. */
export function later(instant: number, milliseconds: number): number {
  return Math.max(instant, Math.min(END_OF_DATA - 1000, instant + milliseconds));
}

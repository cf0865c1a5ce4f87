import type { Prng } from '../../kit/prng.ts';

/** The newest record is made before this instant, whatever day it is: the same seed gives the same data. */
export const END_OF_DATA = Date.UTC(2026, 0, 1);
const SPAN_MS = 730 * 86_400_000;

/** Every space with enough transactions has some made at this very millisecond, and so have other providers. */
export const SHARED_INSTANT = Date.UTC(2025, 8, 23, 12);

/**
 * `count` creation times, oldest first, epoch milliseconds, within the two years before END_OF_DATA. Many are
 * equal, in runs of 2 to 30, some follow a run by one millisecond, and a run of thirty (fewer in a small space)
 * stands across the borders of the newest pages of 10, 20, 25 and 26.
 */
export function creationTimes(prng: Prng, count: number): readonly number[] {
  const longest = Math.max(1, Math.min(30, Math.floor(count / 4)));
  const newest = count >= 30 ? [longest, ...Array.from({ length: 9 }, () => 1)] : [];
  let left = count - newest.reduce((sum, size) => sum + size, 0);
  const runs: number[] = [];
  while (left > 0) {
    const size = Math.max(1, Math.min(left, prng.chance(0.1) ? prng.int(2, longest) : 1));
    runs.push(size);
    left -= size;
  }
  runs.push(...newest);
  const instants = moments(prng, runs.length, count >= 20);
  return instants.flatMap((instant, index) => Array.from({ length: runs[index] ?? 0 }, () => instant));
}

function moments(prng: Prng, count: number, shared: boolean): readonly number[] {
  const instants: number[] = shared ? [SHARED_INSTANT] : [];
  while (instants.length < count) {
    const previous = instants.at(-1);
    instants.push(previous !== undefined && prng.chance(0.04) ? previous + 1 : moment(prng));
  }
  return instants.toSorted((a, b) => a - b);
}

function moment(prng: Prng): number {
  const instant = END_OF_DATA - 60_000 - Math.floor(prng.next() * (SPAN_MS - 120_000));
  // Whole seconds are as common as milliseconds.
  return prng.chance(0.4) ? instant - (instant % 1000) : instant;
}

/** ISO 8601 UTC text. Equal instants may differ in text: a fraction of nothing comes and goes. */
export function timestamp(prng: Prng, instant: number): string {
  const text = new Date(instant).toISOString();
  return instant % 1000 === 0 && prng.chance(0.8) ? text.replace('.000Z', 'Z') : text;
}

/** An event after a record was made, never past the end of the data. */
export function later(instant: number, milliseconds: number): number {
  return Math.max(instant, Math.min(END_OF_DATA - 1, instant + milliseconds));
}

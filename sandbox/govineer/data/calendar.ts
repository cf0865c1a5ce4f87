import type { Prng } from '../../kit/prng.ts';

/** The newest record is made before this instant, whatever day it is: the same seed gives the same data. */
export const END_OF_DATA = Date.UTC(2026, 0, 1);
const SPAN_MS = 730 * 86_400_000;

/** Every account with enough payments has some made at this very millisecond: a tie across accounts. */
export const SHARED_INSTANT = Date.UTC(2025, 8, 23, 12);

/**
 * `count` creation times, oldest first, epoch milliseconds, within the two years before END_OF_DATA. Many are
 * equal, in runs of 2 to 30, some follow a run by one millisecond, and a run of thirty (fewer in a small
 * account) stands across the borders of the newest pages of 20, 25 and 26.
 */
export function creationTimes(prng: Prng, count: number): readonly number[] {
  const longest = Math.max(1, Math.min(30, Math.floor(count / 4)));
  const runs: number[] = [];
  let left = count;
  const newest = count >= 30 ? [longest, ...Array.from({ length: 10 }, () => 1)] : [];
  left -= newest.reduce((sum, size) => sum + size, 0);
  while (left > 0) {
    const size = Math.min(left, prng.chance(0.1) ? prng.int(2, longest) : 1);
    runs.push(Math.max(1, size));
    left -= Math.max(1, size);
  }
  runs.push(...newest);
  return spread(prng, runs, count >= 20);
}

function spread(prng: Prng, runs: readonly number[], shared: boolean): readonly number[] {
  const instants: number[] = shared ? [SHARED_INSTANT] : [];
  while (instants.length < runs.length) {
    const previous = instants.at(-1);
    const next = previous !== undefined && prng.chance(0.04) ? previous + 1 : moment(prng);
    instants.push(next);
  }
  instants.sort((a, b) => a - b);
  return instants.flatMap((instant, index) => {
    const size = runs[index] ?? 0;
    return Array.from({ length: size }, () => instant);
  });
}

function moment(prng: Prng): number {
  const instant = END_OF_DATA - 60_000 - Math.floor(prng.next() * (SPAN_MS - 120_000));
  // Whole seconds and tenths are as common as milliseconds.
  if (prng.chance(0.4)) return instant - (instant % 1000);
  return prng.chance(0.1) ? instant - (instant % 100) : instant;
}

/** ISO 8601 UTC text. Equal instants may differ in text: fraction digits that say nothing come and go. */
export function timestamp(prng: Prng, instant: number): string {
  const text = new Date(instant).toISOString();
  if (instant % 1000 === 0 && prng.chance(0.8)) return text.replace('.000Z', 'Z');
  return instant % 100 === 0 && prng.chance(0.5) ? text.replace(/00Z$/, 'Z') : text;
}

/** An event after a record was made, never past the end of the data. */
export function later(instant: number, milliseconds: number): number {
  return Math.max(instant, Math.min(END_OF_DATA - 1, instant + milliseconds));
}

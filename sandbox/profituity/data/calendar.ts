import type { Prng } from '../../kit/prng.ts';
import type { Instant } from '../records.ts';
import { instantOf, millisecondsOf } from '../wire/instant.ts';

/** The newest record is made before this instant, whatever day it is: the same seed gives the same data. */
export const END_OF_DATA = Date.UTC(2026, 0, 1);
/** Schedules that have not begun begin after this, whatever day it is. */
export const FAR_FUTURE = Date.UTC(2090, 0, 1);
const SPAN_MS = 730 * 86_400_000;
export const DAY_MS = 86_400_000;

/** Every merchant with enough payments has some made within this very millisecond, and so have other providers. */
export const SHARED_INSTANT = Date.UTC(2025, 8, 23, 12);

/**
 * `count` creation times, oldest first, within the two years before END_OF_DATA. Many are equal, in runs of 2 to
 * 30; some of a run differ within their millisecond; some follow by one millisecond; a run of thirty (fewer in
 * a small list) stands across the borders of the newest pages of 10, 20, 25 and 26.
 */
export function creationTimes(prng: Prng, count: number): readonly Instant[] {
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
  return moments(prng, runs.length, count >= 20).flatMap((moment, index) =>
    run(prng, moment, runs[index] ?? 0),
  );
}

/** Instants within one millisecond: all equal, or told apart by what is finer. */
function run(prng: Prng, milliseconds: number, size: number): readonly Instant[] {
  const kind = prng.int(1, 3);
  const ticks = kind === 1 ? 0 : prng.int(1, 9999);
  const all = Array.from({ length: size }, () => (kind === 3 ? prng.int(0, 9999) : ticks));
  return all.toSorted((a, b) => a - b).map((tick) => instantOf(milliseconds, tick));
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

/** An event at least this long after another, never past the end of the data, to a random part of a millisecond. */
export function later(prng: Prng, instant: Instant, milliseconds: number): Instant {
  const text = instantOf(
    Math.min(END_OF_DATA - 1, millisecondsOf(instant) + milliseconds),
    prng.int(0, 9999),
  );
  return text < instant ? instant : text;
}

/** Midnight of a day so many days after an instant; may lie past the end of the data. */
export function dayAfter(instant: Instant, days: number): Instant {
  const day = Math.floor(millisecondsOf(instant) / DAY_MS) + days;
  return instantOf(day * DAY_MS);
}

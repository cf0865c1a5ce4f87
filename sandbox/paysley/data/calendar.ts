import type { Prng } from '../../kit/prng.ts';
import type { Timestamp } from '../records.ts';

/** Everything happens before this instant, whatever day it is: the same seed gives the same data. */
export const END_OF_DATA = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const SPAN_DAYS = 730;
/** How much too early some dates are in the published samples. */
export const DATE_DEFECT_MS = 7 * 3_600_000;

/**
 * `count` instants, oldest first, epoch milliseconds, within the two years before END_OF_DATA. One in ten is the
 * first or last instant of a day. Many are equal, in runs of up to 12, and a run of 36 follows the 8 newest:
 * it stands across the borders of pages of 10 and of 25.
 */
export function instants(prng: Prng, count: number): readonly number[] {
  const made: number[] = [];
  while (made.length < count) {
    const instant = moment(prng);
    const size = prng.chance(0.05) ? prng.int(2, 12) : 1;
    for (let index = 0; index < size && made.length < count; index += 1) made.push(instant);
  }
  made.sort((a, b) => a - b);
  if (count >= 60) {
    const shared = made[count - 9] ?? 0;
    made.fill(shared, count - 44, count - 8);
  }
  return made;
}

function moment(prng: Prng): number {
  const midnight = END_OF_DATA - prng.int(2, SPAN_DAYS) * DAY_MS;
  if (prng.chance(0.1)) return midnight + prng.pick([0, 0, DAY_MS - 1, DAY_MS - 1000, 1]);
  const instant = midnight + prng.int(0, DAY_MS - 1);
  return prng.chance(0.9) ? instant - (instant % 1000) : instant;
}

/** `milliseconds` later, but never past the end of the data. */
export function later(instant: number, milliseconds: number): number {
  return Math.max(instant, Math.min(END_OF_DATA - 1000, instant + milliseconds));
}

/** Later on the same UTC day. */
export function laterThatDay(prng: Prng, instant: number): number {
  const lastOfDay = instant - (instant % DAY_MS) + DAY_MS - 1;
  return Math.min(lastOfDay, instant + prng.int(20, 7200) * 1000);
}

export function timestamp(instant: number): Timestamp {
  return new Date(instant).toISOString();
}

/** A date as the history shows it: with the given probability seven hours early. */
export function shownDate(prng: Prng, instant: number, defect: number): Timestamp {
  return timestamp(prng.chance(defect) ? instant - DATE_DEFECT_MS : instant);
}

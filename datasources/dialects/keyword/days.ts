import type { EpochMs } from '../../../src/domain/instant.ts';
import type { Span } from './dialect.ts';

const day = 86_400_000;
/** What stands for an open end: before and after every row there is. */
const first = Date.UTC(2000, 0, 1);
const last = Date.UTC(2099, 11, 31);

/** Days, as `YYYY-MM-DD`. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/**
 * The days that hold every instant of a span, whatever time zone the service takes days in (from −12 to +14 hours of
 * UTC), and whether or not the day `end` belongs to the range: a day more at the start, two at the end.
 */
export function daysOf({ from, to }: Span): Days {
  return { start: print(from - day), end: print(to + 2 * day) };
}

function print(at: EpochMs): string {
  return new Date(Math.min(Math.max(at, first), last)).toISOString().slice(0, 10);
}

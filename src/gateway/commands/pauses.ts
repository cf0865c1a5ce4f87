import type { Clock } from '../../ports/clock.ts';

type Chance = Pick<Clock, 'random'>;

/** Between two look-ups of one operation, in milliseconds: 5 s, doubled each time, 10 min at most. */
const lookUp = { first: 5_000, most: 600_000 } as const;
/** Between two readings of an operation that another replica works on, in milliseconds. */
const poll = { first: 100, most: 2_000 } as const;

/** `before`: how often it was looked up so far. A fifth more or less, so that replicas do not come all at once. */
export function lookUpPause(before: number, clock: Chance): number {
  return scattered(grown(lookUp, before), clock);
}

/** `before`: how often it was read so far. */
export function pollPause(before: number, clock: Chance): number {
  return scattered(grown(poll, before), clock);
}

function grown({ first, most }: { readonly first: number; readonly most: number }, times: number): number {
  // Powers beyond this are infinite for all that matters.
  return Math.min(most, first * 2 ** Math.min(times, 30));
}

function scattered(ms: number, clock: Chance): number {
  return Math.round(ms * (0.8 + 0.4 * clock.random()));
}

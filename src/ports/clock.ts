import type { EpochMs } from '../domain/instant.ts';

/** Time and chance as arguments, so that tests decide them. */
export interface Clock {
  now(): EpochMs;
  /** Milliseconds of a clock that never goes back, for durations. */
  monotonic(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './ports/clock.ts';

/** Longest delay a timer takes; a longer one would fire at once. */
const maxTimerMs = 2 ** 31 - 1;

/** The machine's own time and chance. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  async sleep(ms, signal) {
    signal.throwIfAborted();
    for (let left = ms; left > 0; left -= maxTimerMs) {
      try {
        await delay(Math.min(left, maxTimerMs), undefined, { signal });
      } catch {
        // The timer's own AbortError hides the reason.
        throw signal.reason;
      }
    }
  },
};

import type { Clock } from '../../src/ports/clock.ts';

/** Replicas and sandboxes with the same pace tell the same time. */
export interface Pace {
  /** Epoch milliseconds at which the faster time began. */
  readonly since: number;
  /** How many times faster than the machine's. */
  readonly speed: number;
}

/**
 * A clock that runs faster than the machine's, so that leases, deadlines and settling times, which production does not
 * let anybody shorten, pass within a test. All that is measured by it keeps its proportions.
 */
export function fastClock({ since, speed }: Pace): Clock {
  return {
    now: () => Math.round(since + (Date.now() - since) * speed),
    monotonic: () => performance.now() * speed,
    random: () => Math.random(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const end = (): void => {
          clearTimeout(timer);
          reject(new Error('ended', { cause: signal.reason }));
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', end);
          resolve();
        }, ms / speed);
        if (signal.aborted) end();
        else signal.addEventListener('abort', end, { once: true });
      }),
  };
}

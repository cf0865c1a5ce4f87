import type { Clock } from './ports/clock.ts';

/** Longest delay a timer takes; a longer one would fire at once. */
const maxTimerMs = 2 ** 31 - 1;

/** The machine's own time and chance. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  async sleep(ms, signal) {
    for (let left = ms; left > 0; left -= maxTimerMs) await sleepOnce(Math.min(left, maxTimerMs), signal);
    signal.throwIfAborted();
  },
};

/** Not the one of node:timers/promises: that makes an error with a stack of its own for each sleep that is ended. */
function sleepOnce(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(asError(signal.reason));
      return;
    }
    const end = (): void => {
      clearTimeout(timer);
      reject(asError(signal.reason));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}

/** A signal's reason may be anything; what is not an error yet is told as one. */
function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('Aborted', { cause: reason });
}

import type { EpochMs } from '../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';

/** The time was up before the work was done. */
export class DeadlineExceeded extends Error {
  constructor(readonly deadline: EpochMs) {
    super('the deadline has passed');
    this.name = 'DeadlineExceeded';
  }
}

/**
 * Runs `work` under a signal that aborts when `signal` does or at `deadline`, and stops waiting for it at that moment:
 * rejects with the signal's reason or with DeadlineExceeded, whatever `work` does then. Leaves no timer behind.
 */
export async function withDeadline<T>(
  limits: { readonly clock: Clock; readonly deadline: EpochMs; readonly signal: AbortSignal },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { clock, deadline, signal } = limits;
  signal.throwIfAborted();
  const left = deadline - clock.now();
  if (left <= 0) throw new DeadlineExceeded(deadline);

  const stop = new AbortController();
  const timer = new AbortController();
  const follow = (): void => stop.abort(signal.reason);
  signal.addEventListener('abort', follow, { once: true });
  clock.sleep(left, timer.signal).then(
    () => stop.abort(new DeadlineExceeded(deadline)),
    () => undefined,
  );
  try {
    return await orAborted(work(stop.signal), stop.signal);
  } finally {
    signal.removeEventListener('abort', follow);
    timer.abort(done);
  }
}

const done = new Error('no longer needed');

/** Settles as `promise` does, or rejects with the signal's reason as soon as that aborts. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

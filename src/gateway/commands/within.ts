import type { EpochMs } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';

/** How long somebody waits for an answer. */
export interface Patience {
  readonly deadline: EpochMs;
  /** Fires where nobody waits any more. */
  readonly signal: AbortSignal;
}

/**
 * What `work` comes to; null if the deadline or the signal comes first. The work goes on, and may then reject without
 * anybody minding. Leaves no timer behind.
 */
export async function within<T>(
  clock: Clock,
  { deadline, signal }: Patience,
  work: Promise<T>,
): Promise<T | null> {
  const over = new AbortController();
  const end = (): void => over.abort();
  if (signal.aborted) {
    // Nobody looks at what becomes of it, and it may well reject because of the same signal.
    work.catch(() => undefined);
    return null;
  }
  signal.addEventListener('abort', end, { once: true });
  const late = clock.sleep(Math.max(0, deadline - clock.now()), over.signal).then(
    () => null,
    () => null,
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener('abort', end);
    over.abort();
  }
}

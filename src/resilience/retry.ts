import type { EpochMs } from '../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';

export interface RetrySettings {
  /** Tries after the first. */
  readonly retries: number;
  /** Longest wait before the second try, in milliseconds; it doubles with each try. */
  readonly baseMs: number;
  /** Longest wait of all, in milliseconds. What the other side asks for may be longer. */
  readonly capMs: number;
}

/** What to do about a failed try: give up, or try again, not before `afterMs` if the other side said so. */
export type RetryVerdict = 'giveUp' | { readonly afterMs: number | null };

export interface RetryNotice {
  /** 1 for the first try. */
  readonly attempt: number;
  readonly waitMs: number;
  readonly error: unknown;
}

/**
 * Exponential backoff with full jitter: a wait is anywhere between nothing and its bound, so that callers who failed
 * together do not come back together. (cockatiel's retry waits without a signal and throws its own dice, so it is not
 * used here.)
 */
export function backoffMs(attempt: number, { baseMs, capMs }: RetrySettings, random: number): number {
  return Math.floor(random * Math.min(capMs, baseMs * 2 ** (attempt - 1)));
}

/**
 * Runs `work` until it succeeds, `judge` gives up, or no tries are left; then rejects with the last error. Gives up at
 * once where the wait would not end before the deadline. Rejects with the signal's reason if that aborts a wait.
 */
export async function withRetries<T>(
  options: {
    readonly settings: RetrySettings;
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly deadline: EpochMs;
    readonly judge: (error: unknown) => RetryVerdict;
    readonly onRetry?: (notice: RetryNotice) => void;
  },
  work: () => Promise<T>,
): Promise<T> {
  const { settings, clock, signal, deadline, judge, onRetry } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || attempt > settings.retries) throw error;
      const verdict = judge(error);
      if (verdict === 'giveUp') throw error;
      const waitMs = verdict.afterMs ?? backoffMs(attempt, settings, clock.random());
      if (clock.now() + waitMs >= deadline) throw error;
      onRetry?.({ attempt, waitMs, error });
      await clock.sleep(waitMs, signal);
    }
  }
}

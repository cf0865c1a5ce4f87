import type { CommandTerms } from './command-terms.ts';

/** Pauses between tries at writing down what is known of an operation, in milliseconds. */
const pauses = [200, 1_000, 4_000] as const;

/**
 * A conditional write, tried again while the store fails: what a provider answered is known now and would have to be
 * looked up later. Rejects with the store's last error, or at once when `signal` fires.
 */
export async function insist<T>(
  { clock, log }: Pick<CommandTerms, 'clock' | 'log'>,
  signal: AbortSignal,
  write: () => Promise<T>,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await write();
    } catch (error) {
      log.warn({ err: error, pause }, 'the journal could not be written: tried again');
      await clock.sleep(pause, signal);
    }
  }
  return write();
}

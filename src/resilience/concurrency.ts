import { bulkhead, isBulkheadRejectedError } from 'cockatiel';
import { orAborted } from './deadline.ts';

/** The queue was full. */
export class QueueFull extends Error {
  constructor(readonly queue: number) {
    super(`${queue} calls are waiting already`);
    this.name = 'QueueFull';
  }
}

/** Runs work when it is its turn. Waiting ends at once, with the signal's reason, when the signal aborts. */
export type ConcurrencyLimit = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** At most `limit` pieces of work at a time and `queue` waiting, first come first served; more reject with QueueFull. */
export function createConcurrencyLimit(limit: number, queue: number): ConcurrencyLimit {
  const policy = bulkhead(limit, queue);
  return async (work, signal) => {
    try {
      // The bulkhead looks at a waiting call's signal only when its turn comes.
      return await orAborted(policy.execute(work, signal), signal);
    } catch (error) {
      if (isBulkheadRejectedError(error)) throw new QueueFull(queue);
      throw error;
    }
  };
}

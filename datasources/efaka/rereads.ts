import QuickLRU from 'quick-lru';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { orAborted } from '../../src/resilience/deadline.ts';

/** `recent`: one that was read a moment ago will do. `fresh`: the provider is asked, whatever was read before. */
export type Freshness = 'recent' | 'fresh';

/** What was read a moment ago, kept for the caller it was read for. */
export interface Rereads<T> {
  /**
   * What `load` gives, or gave within the time that values are kept. Calls of one caller for one key at the same time
   * share one `load`, which is aborted when none of them waits any more; a failure and null are not kept. Rejects as
   * `load` does, or at once with the reason of `call.signal`.
   */
  read(
    key: string,
    freshness: Freshness,
    call: CallContext,
    load: (call: CallContext) => Promise<T | null>,
  ): Promise<T | null>;
}

interface Flight<T> {
  readonly value: Promise<T | null>;
  readonly abort: AbortController;
  waiting: number;
}

interface Kept<T> {
  readonly value: T;
  readonly until: EpochMs;
}

/** Values kept at a time, for all callers together. */
const maxKept = 1000;

/** `keepMs` 0: nothing is kept or shared. */
export function createRereads<T extends object>(
  clock: Pick<Clock, 'now'>,
  keepMs: number,
  maxSize = maxKept,
): Rereads<T> {
  const kept = new QuickLRU<string, Kept<T>>({ maxSize });
  const flights = new Map<string, Flight<T>>();

  async function loadAndKeep(
    key: string,
    call: CallContext,
    load: (call: CallContext) => Promise<T | null>,
  ): Promise<T | null> {
    // From before it was asked: it may have been old when it came.
    const until = clock.now() + keepMs;
    const value = await load(call);
    if (value === null) kept.delete(key);
    else if (keepMs > 0) kept.set(key, { value, until });
    return value;
  }

  function depart(key: string, call: CallContext, load: (call: CallContext) => Promise<T | null>): Flight<T> {
    const abort = new AbortController();
    const value = loadAndKeep(key, { ...call, signal: abort.signal }, load).finally(() => {
      if (flights.get(key) === started) flights.delete(key);
    });
    const started: Flight<T> = { value, abort, waiting: 0 };
    // A flight that everybody left still has to land without being an unhandled rejection.
    value.catch(() => undefined);
    flights.set(key, started);
    return started;
  }

  return {
    async read(name, freshness, call, load) {
      call.signal.throwIfAborted();
      const { tenant, id } = call.caller;
      const key = JSON.stringify([tenant, id, name]);
      if (freshness === 'fresh' || keepMs === 0) return loadAndKeep(key, call, load);
      const recent = kept.get(key);
      if (recent !== undefined && clock.now() < recent.until) return recent.value;
      const joined = flights.get(key) ?? depart(key, call, load);
      joined.waiting += 1;
      try {
        return await orAborted(joined.value, call.signal);
      } finally {
        joined.waiting -= 1;
        if (joined.waiting === 0 && flights.get(key) === joined) {
          flights.delete(key);
          joined.abort.abort(call.signal.reason);
        }
      }
    },
  };
}

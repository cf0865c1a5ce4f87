import type { EpochMs } from '../../domain/instant.ts';
import type { CallContext } from '../../ports/call-context.ts';
import type { Clock } from '../../ports/clock.ts';
import { DeadlineExceeded, withDeadline } from '../../resilience/deadline.ts';

/** How long a read that nobody waits for any more has to say how it ends, in milliseconds. */
const lastWordsWithin = 100;

/** Why a read was ended: all who waited for it went away. */
export class Abandoned extends Error {
  constructor() {
    super('nobody waits for it any more');
    this.name = 'Abandoned';
  }
}

/** One upstream read that is under way, for as many as wait for it. When nobody does any more, it is aborted. */
export class Flight<T> {
  readonly #abort = new AbortController();
  #waiting = 0;
  #landed = false;
  readonly landing: Promise<PromiseSettledResult<T>>;

  constructor(
    start: (signal: AbortSignal) => Promise<T>,
    /** Of the clock. */
    readonly startedAt: EpochMs,
  ) {
    this.landing = start(this.#abort.signal)
      .then(
        (value): PromiseFulfilledResult<T> => ({ status: 'fulfilled', value }),
        (reason: unknown): PromiseRejectedResult => ({ status: 'rejected', reason }),
      )
      .finally(() => {
        this.#landed = true;
      });
  }

  /** Nobody can join it any more: its answer will be nobody's. */
  get abandoned(): boolean {
    return this.#abort.signal.aborted;
  }

  board(): void {
    this.#waiting += 1;
  }

  /** `reason`: what the read is ended with if nobody else waits for it. */
  leave(reason: Error): void {
    this.#waiting -= 1;
    if (this.#waiting === 0 && !this.#landed) this.#abort.abort(reason);
  }

  /** How it ended for one whose time is up: in the provider's words where it was ended for that. */
  async lastWords(clock: Clock, late: Error): Promise<PromiseSettledResult<T>> {
    const tooLate = { status: 'rejected', reason: late } as const;
    if (!this.#landed && !this.abandoned) return tooLate;
    const enough = new AbortController();
    try {
      const silence = clock.sleep(lastWordsWithin, enough.signal).then(
        () => tooLate,
        () => tooLate,
      );
      return await Promise.race([this.landing, silence]);
    } finally {
      enough.abort(late);
    }
  }
}

/**
 * How each of the flights ends, for one who waits until its own deadline and no longer. Rejects with the reason of its
 * signal; a flight that is not there in time is rejected with DeadlineExceeded or with what it says of that.
 */
export async function landed<T>(
  flights: readonly Flight<T>[],
  { signal, deadline }: Pick<CallContext, 'signal' | 'deadline'>,
  clock: Clock,
): Promise<readonly PromiseSettledResult<T>[]> {
  for (const flight of flights) flight.board();
  let aboard = true;
  const leave = (reason: Error): void => {
    aboard = false;
    for (const flight of flights) flight.leave(reason);
  };
  try {
    return await withDeadline({ clock, deadline, signal }, () =>
      Promise.all(flights.map(({ landing }) => landing)),
    );
  } catch (error) {
    if (signal.aborted || !(error instanceof DeadlineExceeded)) throw error;
    leave(error);
    return Promise.all(flights.map((flight) => flight.lastWords(clock, error)));
  } finally {
    if (aboard) leave(new Abandoned());
  }
}

import type { Clock } from '../../ports/clock.ts';
import type { Journal, Lease } from '../../ports/journal.ts';

/** What a lease is measured by. */
export interface LeaseTerms {
  readonly clock: Clock;
  /** A name that nobody had before: each attempt and each look-up is somebody of its own. */
  readonly newOwner: () => string;
  /** 30,000. */
  readonly leaseMs: number;
}

/** Part of a lease that is left unused, so that a slow write or a pause of the process can't outlast it. */
const reserve = 1 / 6;
/** How often it is renewed while it lasts. */
const renewals = 3;

/**
 * A lease of this process, measured by a clock that never goes back: from before it was asked for, so that it is over
 * here before it is over in the journal.
 */
export class HeldLease {
  readonly owner: string;
  #until = Number.NEGATIVE_INFINITY;
  #lost = false;

  constructor(private readonly terms: LeaseTerms) {
    this.owner = terms.newOwner();
  }

  /** Whether something may still be sent under it. */
  get held(): boolean {
    return !this.#lost && this.terms.clock.monotonic() < this.#until;
  }

  /** Asks for it, or for more of it. Where the answer is no it is lost for good. */
  async ask<T>(write: (lease: Lease) => Promise<T>, granted: (answer: T) => boolean): Promise<T> {
    const { clock, leaseMs } = this.terms;
    const began = clock.monotonic();
    const answer = await write({ owner: this.owner, until: clock.now() + leaseMs });
    if (granted(answer)) this.#until = Math.max(this.#until, began + leaseMs * (1 - reserve));
    else this.#lost = true;
    return answer;
  }

  /** Renews it until `signal` fires or it is lost. Never rejects: a journal that fails may be back before it is over. */
  async keep(journal: Pick<Journal, 'renew'>, id: string, signal: AbortSignal): Promise<void> {
    const { clock, leaseMs } = this.terms;
    while (!this.#lost && !signal.aborted) {
      try {
        await clock.sleep(leaseMs / renewals, signal);
        await this.ask((lease) => journal.renew(id, lease), Boolean);
      } catch {
        // Ended, or tried again in a moment.
      }
    }
  }
}

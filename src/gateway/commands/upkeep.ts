import type { CommandTerms } from './command-terms.ts';
import type { Reconciler } from './reconciler.ts';

const day = 86_400_000;
/** Between two passes, in milliseconds; when each operation is due is the journal's to say. */
const passEvery = 5_000;

export interface UpkeepOptions {
  readonly terms: CommandTerms;
  readonly reconciler: Reconciler;
  /** How long settled operations are kept, in days: their keys are known that long. 400. */
  readonly retentionDays: number;
}

/**
 * What is done for no request: operations whose process is gone are found, UNKNOWN ones looked up, old ones forgotten.
 * At once when it starts, then every few seconds; old ones once a day.
 */
export class Upkeep {
  readonly #stop = new AbortController();
  #work: Promise<void> | null = null;
  #forgottenAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: UpkeepOptions) {}

  start(): void {
    this.#work ??= this.#loop();
  }

  /** Resolves when nothing of it is under way any more. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('the process is stopping'));
    await this.#work;
  }

  async #loop(): Promise<void> {
    const { signal } = this.#stop;
    const { clock, log } = this.options.terms;
    while (!signal.aborted) {
      try {
        await this.options.reconciler.pass(signal);
        await this.#forget();
      } catch (error) {
        if (!signal.aborted) log.error({ err: error }, 'operations could not be looked after');
      }
      try {
        await clock.sleep(passEvery * (0.8 + 0.4 * clock.random()), signal);
      } catch {
        return;
      }
    }
  }

  async #forget(): Promise<void> {
    const { terms, retentionDays } = this.options;
    const { clock, journal, log } = terms;
    if (clock.monotonic() - this.#forgottenAt < day) return;
    const forgotten = await journal.forget(clock.now() - retentionDays * day);
    this.#forgottenAt = clock.monotonic();
    if (forgotten > 0) log.info({ forgotten }, 'settled operations were forgotten: they were old');
  }
}

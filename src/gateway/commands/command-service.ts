import { CommandDesk } from './command-desk.ts';
import type { CommandTerms } from './command-terms.ts';
import { Reconciler } from './reconciler.ts';
import { Upkeep } from './upkeep.ts';

/** All that a process does with commands. */
export class CommandService {
  readonly desk: CommandDesk;
  readonly reconciler: Reconciler;
  readonly #upkeep: Upkeep;

  constructor(
    readonly terms: CommandTerms,
    options: { readonly retentionDays: number },
  ) {
    this.reconciler = new Reconciler(terms);
    this.desk = new CommandDesk(terms, this.reconciler);
    this.#upkeep = new Upkeep({
      terms,
      reconciler: this.reconciler,
      retentionDays: options.retentionDays,
    });
  }

  /** Looks after what an earlier process left behind, and goes on doing so. */
  start(): void {
    this.#upkeep.start();
  }

  /** Lets commands end for `graceMs`; what is under way then is left as it is, for whoever comes next. */
  async stop({ graceMs }: { readonly graceMs: number }): Promise<void> {
    const { running } = this.desk;
    await Promise.all([this.#upkeep.stop(), running.drain(graceMs)]);
    if (running.count > 0) {
      this.terms.log.warn({ underWay: running.count }, 'commands under way are left to be looked up');
    }
    await running.stop();
  }
}

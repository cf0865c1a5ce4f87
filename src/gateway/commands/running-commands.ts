import type { Operation } from '../../domain/operation.ts';
import type { CommandTerms } from './command-terms.ts';
import { pollPause } from './pauses.ts';
import type { Ran, StepRun } from './step-runner.ts';
import { StepRunner } from './step-runner.ts';
import type { Patience } from './within.ts';
import { within } from './within.ts';

/** The commands that this process is sending, apart from the requests that asked for them. */
export class RunningCommands {
  readonly #running = new Map<string, Promise<Ran>>();
  readonly #stop = new AbortController();

  constructor(private readonly terms: CommandTerms) {}

  /** Fires when the process must stop at once. */
  get stopping(): AbortSignal {
    return this.#stop.signal;
  }

  get count(): number {
    return this.#running.size;
  }

  /** Sends it, whoever still waits; what there is to tell when the patience is over. */
  async run(run: StepRun, patience: Patience): Promise<Ran> {
    const { id, tenant } = run.operation;
    const work = this.#work(run);
    this.#running.set(id, work);
    const ran = await within(this.terms.clock, patience, work);
    if (ran !== null) return ran;
    return { operation: await this.#read({ id, tenant }, run.operation), once: {} };
  }

  /** An operation that is under way here or elsewhere, as it is when it has ended or the patience is over. */
  async wait(operation: Operation, patience: Patience): Promise<Operation> {
    const here = this.#running.get(operation.id);
    if (here === undefined) return this.#poll(operation, patience);
    const ran = await within(this.terms.clock, patience, here);
    return ran === null ? this.#read(operation, operation) : ran.operation;
  }

  /** Resolves when nothing is under way any more, or after `graceMs`. */
  async drain(graceMs: number): Promise<void> {
    const { clock } = this.terms;
    const patience = { deadline: clock.now() + graceMs, signal: this.stopping };
    while (this.#running.size > 0) {
      const ended = await within(clock, patience, Promise.all(this.#running.values()));
      if (ended === null) return;
    }
  }

  /** Nothing more is sent, or written: what is still under way is left as it is, for whoever comes next. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('the process is stopping'));
    await Promise.all(this.#running.values());
  }

  async #work(run: StepRun): Promise<Ran> {
    const over = new AbortController();
    const kept = run.lease.keep(
      this.terms.journal,
      run.operation.id,
      AbortSignal.any([over.signal, this.stopping]),
    );
    try {
      return await new StepRunner(run).execute();
    } finally {
      over.abort();
      await kept;
      this.#running.delete(run.operation.id);
    }
  }

  /** Read by growing pauses: another replica works on it, or did until it died. */
  async #poll(operation: Operation, { deadline, signal }: Patience): Promise<Operation> {
    const { clock, journal, log } = this.terms;
    let current = operation;
    for (let times = 0; current.state === 'PENDING' || current.state === 'SENT'; times += 1) {
      const pause = pollPause(times, clock);
      if (signal.aborted || this.stopping.aborted || clock.now() + pause > deadline) return current;
      try {
        await clock.sleep(pause, this.stopping);
        // Its process may have died: then nobody else need come by for this to be seen.
        if ((current.leaseUntil ?? Infinity) <= clock.now()) await journal.expire(clock.now());
      } catch (error) {
        if (this.stopping.aborted) return current;
        log.warn({ err: error, operation: operation.id }, 'leases could not be looked at');
      }
      current = await this.#read(operation, current);
    }
    return current;
  }

  async #read({ id, tenant }: Pick<Operation, 'id' | 'tenant'>, otherwise: Operation): Promise<Operation> {
    try {
      return (await this.terms.journal.byId(tenant, id)) ?? otherwise;
    } catch (error) {
      this.terms.log.warn({ err: error, operation: id }, 'the journal could not be read');
      return otherwise;
    }
  }
}

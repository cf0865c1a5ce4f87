import type { Operation, OperationStep, RecordPlace } from '../../domain/operation.ts';
import type { CallContext } from '../../ports/call-context.ts';
import type {
  CommandStep,
  Done,
  Finding,
  PreparedCommand,
  ShownOnce,
  StepOutcome,
} from '../../ports/command.ts';
import type { Settlement } from '../../ports/journal.ts';
import type { CommandTerms } from './command-terms.ts';
import type { HeldLease } from './held-lease.ts';
import { insist } from './insist.ts';
import { lookUpPause } from './pauses.ts';
import { anothersDuplicate, leftUnfinished, neverSent } from './told.ts';
import { within } from './within.ts';

export interface StepRun {
  readonly terms: CommandTerms;
  /** PENDING, under the lease. */
  readonly operation: Operation;
  readonly command: PreparedCommand;
  readonly lookUp: (operation: Operation, call: CallContext) => Promise<Finding>;
  readonly lease: HeldLease;
  /** Its deadline is the command's own; its signal fires when the process must stop at once. */
  readonly call: CallContext;
}

export interface Ran {
  /** As the journal has it, if it could be read. */
  readonly operation: Operation;
  /** Empty where it was not sent for this very answer. */
  readonly once: ShownOnce;
}

/** How long a step that does not end by itself is waited for beyond the deadline, in milliseconds. */
const overtime = 1_000;

/**
 * Sends the steps of a recorded operation, each recorded as sent before its first byte, and records what became of
 * them. Never rejects. Once the process must stop nothing is sent or written any more: the row stays as it is, and
 * whoever comes next settles it.
 */
export class StepRunner {
  readonly #made: (RecordPlace | null)[] = [];

  constructor(private readonly run: StepRun) {}

  async execute(): Promise<Ran> {
    const { terms, operation, command } = this.run;
    try {
      for (const [index, step] of command.steps.entries()) {
        const ended = await this.#step(step, index + 1, index + 1 === command.steps.length);
        if (ended !== null) return ended;
      }
      throw new Error('A command without steps');
    } catch (error) {
      const stopped = this.run.call.signal.aborted;
      if (!stopped) {
        terms.log.error({ err: error, operation: operation.id }, 'what became of it could not be recorded');
      }
      return this.#asRecorded();
    }
  }

  /** Null where the next step has to follow. */
  async #step(step: CommandStep, number: number, isLast: boolean): Promise<Ran | null> {
    const { terms, operation, lease, call } = this.run;
    const { clock, journal } = terms;
    const noted: OperationStep = { number, name: step.name, state: 'sent', nativeId: null };
    if (!lease.held || call.deadline <= clock.now()) return this.#notSent();
    call.signal.throwIfAborted();
    let mine: boolean;
    try {
      mine = await lease.ask((asked) => journal.send(operation.id, noted, asked, clock.now()), Boolean);
    } catch (error) {
      terms.log.error(
        { err: error, operation: operation.id },
        'nothing is sent that the journal does not have',
      );
      return this.#notSent();
    }
    // The write itself may have taken too long, or the process may have been stopped for a while.
    if (!mine || !lease.held) return this.#notSent();
    call.signal.throwIfAborted();
    const outcome = await this.#send(step);
    call.signal.throwIfAborted();
    return this.#note(outcome, noted, isLast);
  }

  async #send(step: CommandStep): Promise<StepOutcome> {
    const { clock } = this.run.terms;
    const { call } = this.run;
    try {
      const patience = { deadline: call.deadline + overtime, signal: call.signal };
      const outcome = await within(clock, patience, step.send([...this.#made], call));
      return outcome ?? { is: 'unknown', cause: new Error('the step did not end by its deadline') };
    } catch (error) {
      return { is: 'unknown', cause: error instanceof Error ? error : new Error('a step rejected') };
    }
  }

  async #note(outcome: StepOutcome, noted: OperationStep, isLast: boolean): Promise<Ran | null> {
    switch (outcome.is) {
      case 'done':
        return this.#end(succeeded(outcome), outcome);
      case 'refused':
        return this.#end(this.#failed(outcome.refusals, outcome.result));
      case 'notCarriedOut':
        return this.#end({ ...this.#failed([outcome.refusal]), released: this.#made.length === 0 });
      case 'duplicate':
        return this.#lookUpDuplicate();
      case 'unknown':
        return this.#lose(outcome.cause);
      case 'next':
        // The handler says that a step follows where none does: what became of it is for the look-up to tell.
        if (isLast) return this.#lose(new Error('the last step says that another one follows'));
        return this.#goOn(outcome.result, noted);
    }
  }

  async #goOn(result: RecordPlace | null, noted: OperationStep): Promise<Ran | null> {
    const { terms, operation, lease, call } = this.run;
    this.#made.push(result);
    const parent = result?.parent ?? null;
    const done: OperationStep = {
      ...noted,
      state: 'done',
      nativeId: result?.nativeId ?? null,
      ...(parent === null ? {} : { parent }),
    };
    const mine = await insist(terms, call.signal, () =>
      lease.ask((asked) => terms.journal.stepDone(operation.id, done, asked), Boolean),
    );
    return mine ? null : this.#notSent();
  }

  /** Nothing of the step that comes next has been sent, and nothing will be. */
  #notSent(): Promise<Ran> {
    const begun = this.#made.length > 0;
    return this.#end({ ...this.#failed([begun ? leftUnfinished : neverSent]), released: !begun });
  }

  #failed(
    refusals: Extract<Settlement, { state: 'FAILED' }>['refusals'],
    result: RecordPlace | null = this.#unfinished(),
  ): Extract<Settlement, { state: 'FAILED' }> {
    return { state: 'FAILED', refusals, released: false, result };
  }

  /** What the steps so far have made. */
  #unfinished(): RecordPlace | null {
    return this.#made.findLast((place) => place !== null) ?? null;
  }

  async #lookUpDuplicate(): Promise<Ran> {
    const { terms, operation, lookUp, call } = this.run;
    let finding: Finding;
    try {
      const current = (await terms.journal.byId(operation.tenant, operation.id)) ?? operation;
      finding = await lookUp(current, call);
    } catch (error) {
      return this.#lose(error instanceof Error ? error : new Error('a look-up rejected'));
    }
    switch (finding.is) {
      case 'found':
        return this.#end(succeeded(finding));
      case 'absent':
        return this.#end(this.#failed([anothersDuplicate]));
      case 'refused':
        return this.#end(this.#failed(finding.refusals, finding.result));
      case 'unclear':
        return this.#lose(new Error(finding.reason));
    }
  }

  async #end(settlement: Settlement, once: ShownOnce = {}): Promise<Ran> {
    const { terms, operation, call, lease } = this.run;
    const by = { owner: lease.owner };
    const settled = await insist(terms, call.signal, () =>
      terms.journal.settle(operation.id, settlement, terms.clock.now(), by),
    );
    return settled === null ? this.#asRecorded() : { operation: settled, once };
  }

  async #lose(cause: Error): Promise<Ran> {
    const { terms, operation, call, lease } = this.run;
    terms.log.warn({ err: cause, operation: operation.id }, 'the outcome of an operation is unknown');
    const due = terms.clock.now() + lookUpPause(0, terms.clock);
    const lost = await insist(terms, call.signal, () => terms.journal.lose(operation.id, lease.owner, due));
    return lost === null ? this.#asRecorded() : { operation: lost, once: {} };
  }

  async #asRecorded(): Promise<Ran> {
    const { terms, operation } = this.run;
    try {
      const current = await terms.journal.byId(operation.tenant, operation.id);
      return { operation: current ?? operation, once: {} };
    } catch {
      return { operation, once: {} };
    }
  }
}

/** How an operation ends that the provider carried out. */
export function succeeded({
  result,
  answer,
}: Pick<Done, 'result' | 'answer'>): Extract<Settlement, { state: 'SUCCEEDED' }> {
  return { state: 'SUCCEEDED', result, ...(answer === undefined ? {} : { answer }) };
}

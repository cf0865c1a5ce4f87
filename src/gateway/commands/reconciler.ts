import { ProviderFailure } from '../../domain/errors.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { Operation, OperationStep, RecordPlace } from '../../domain/operation.ts';
import type { CallContext, CallObserver } from '../../ports/call-context.ts';
import { anonymous } from '../../ports/caller.ts';
import type { CommandHandler, Finding } from '../../ports/command.ts';
import type { CommandKind } from '../../domain/commands.ts';
import type { Lease, Settlement } from '../../ports/journal.ts';
import type { CommandTerms } from './command-terms.ts';
import { lookUpPause } from './pauses.ts';
import { resultKinds } from './result-kinds.ts';
import { succeeded } from './step-runner.ts';
import { leftUnfinished, neverSent, provenAbsent } from './told.ts';
import type { Patience } from './within.ts';
import { within } from './within.ts';

/** Operations taken at once, so that they are all looked up within one lease. */
const atOnce = 4;

/** Why a look-up did not settle it. */
interface Unresolved {
  readonly reason: string;
  /** When the provider must show it at the latest, where that is still to come. */
  readonly shownAt?: EpochMs;
}

/** Looks up at their providers what became of UNKNOWN operations. It sends nothing that has an effect. */
export class Reconciler {
  constructor(private readonly terms: CommandTerms) {}

  /** Expires leases and looks up all that is due. Rejects where the journal fails. */
  async pass(signal: AbortSignal): Promise<void> {
    const { clock, journal, log } = this.terms;
    const expired = await journal.expire(clock.now());
    if (expired > 0) log.warn({ expired }, 'operations were left behind by a process that is gone');
    for (;;) {
      signal.throwIfAborted();
      const lease = this.#lease();
      const due = await journal.claimDue(clock.now(), lease, atOnce);
      const deadline = clock.now() + this.terms.lookUpDeadlineMs;
      await Promise.all(due.map((operation) => this.#settle(operation, lease.owner, { deadline, signal })));
      if (due.length < atOnce) return;
    }
  }

  /** One operation, now; as it is where it is not UNKNOWN or somebody is at it. */
  async lookUpNow(operation: Operation, limits: Patience, observer?: CallObserver): Promise<Operation> {
    const { clock, journal } = this.terms;
    const lease = this.#lease();
    const claimed = await journal.claim(operation.id, lease, clock.now());
    if (claimed === null) return (await journal.byId(operation.tenant, operation.id)) ?? operation;
    const deadline = Math.min(limits.deadline, clock.now() + this.terms.lookUpDeadlineMs);
    return this.#settle(claimed, lease.owner, { deadline, signal: limits.signal }, observer);
  }

  #lease(): Lease {
    const { clock, newOwner, leaseMs } = this.terms;
    return { owner: newOwner(), until: clock.now() + leaseMs };
  }

  async #settle(
    operation: Operation,
    owner: string,
    limits: Patience,
    observer?: CallObserver,
  ): Promise<Operation> {
    const { clock, journal, log } = this.terms;
    const verdict = await this.#judge(operation, limits, observer);
    const changed =
      'reason' in verdict
        ? await journal.unresolved(operation.id, owner, verdict.reason, this.#nextLookUp(operation, verdict))
        : await journal.settle(operation.id, verdict, clock.now(), { owner });
    const now = changed ?? (await journal.byId(operation.tenant, operation.id)) ?? operation;
    log.info({ operation: operation.id, state: now.state }, 'an operation was looked up');
    return now;
  }

  /** How it ends, or why that can't be told yet. */
  async #judge(
    operation: Operation,
    limits: Patience,
    observer?: CallObserver,
  ): Promise<Settlement | Unresolved> {
    const unsent = whatFollowsIsUnsent(operation);
    if (unsent !== null) return unsent;
    const connection = this.terms.connection(operation.connection);
    if (connection === undefined) return { reason: 'Its connection is not configured here any more.' };
    const handler = connection.provider.commands[operation.mutation] as
      | CommandHandler<CommandKind>
      | undefined;
    if (handler === undefined) return { reason: 'The connection has no such command any more.' };
    let finding: Finding | null;
    try {
      finding = await within(
        this.terms.clock,
        limits,
        handler.lookUp(operation, this.#call(limits, observer)),
      );
    } catch (error) {
      this.terms.log.warn({ err: error, operation: operation.id }, 'an operation could not be looked up');
      const code = error instanceof ProviderFailure ? error.code : 'INTERNAL_SERVER_ERROR';
      return { reason: `The provider could not be asked: ${code}.` };
    }
    if (finding === null) return { reason: 'The provider could not be asked in time.' };
    return this.#believe(operation, finding, handler.settlesAfterMs);
  }

  #believe(operation: Operation, finding: Finding, settlesAfterMs: number | null): Settlement | Unresolved {
    switch (finding.is) {
      case 'found':
        return succeeded(finding);
      case 'refused':
        return failed(finding.refusals, finding.result ?? lastMade(operation));
      case 'unclear':
        return { reason: finding.reason };
      case 'absent': {
        if (settlesAfterMs === null) {
          return {
            reason: 'The provider does not show it, which does not prove that it was not carried out.',
          };
        }
        const { clock, leaseMs, commandDeadlineMs } = this.terms;
        // Not while the process that sent it may still be waiting, whatever the provider's own time is set to.
        const least = Math.max(settlesAfterMs, leaseMs + commandDeadlineMs);
        const shownAt = (operation.sentAt ?? operation.createdAt) + least;
        return shownAt <= clock.now()
          ? failed([provenAbsent], lastMade(operation))
          : { reason: 'The provider does not show it, but it may still be on its way.', shownAt };
      }
    }
  }

  #nextLookUp({ lookUps }: Operation, { shownAt }: Unresolved): EpochMs {
    const { clock } = this.terms;
    const next = clock.now() + lookUpPause(lookUps + 1, clock);
    return shownAt === undefined ? next : Math.min(next, shownAt);
  }

  #call({ deadline, signal }: Patience, observer?: CallObserver): CallContext {
    return {
      signal,
      deadline,
      caller: anonymous,
      metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
      ...(observer === undefined ? {} : { observer }),
    };
  }
}

/**
 * Each step is recorded as sent before its first byte, so where the last one has its answer the next was never sent, and
 * never will be. Null where the last step has to be looked up.
 */
function whatFollowsIsUnsent(operation: Operation): Settlement | null {
  const last = operation.steps.at(-1);
  if (last === undefined) return { ...failed([neverSent], null), released: true };
  switch (last.state) {
    case 'sent':
      return null;
    case 'done':
      return failed([leftUnfinished], lastMade(operation));
    case 'notCarriedOut':
      return { ...failed([neverSent], lastMade(operation)), released: last.number === 1 };
  }
}

function failed(
  refusals: Extract<Settlement, { state: 'FAILED' }>['refusals'],
  result: RecordPlace | null,
): Extract<Settlement, { state: 'FAILED' }> {
  return { state: 'FAILED', refusals, released: false, result };
}

/** What the steps that are done have made. */
function lastMade({ mutation, steps, target }: Operation): RecordPlace | null {
  const made = steps.findLast((step: OperationStep) => step.state === 'done' && step.nativeId !== null);
  const kind = resultKinds[mutation];
  if (made === undefined || made.nativeId === null || kind === null) return null;
  const parent = made.parent ?? (target?.kind === kind ? target.parent : null);
  return { kind, nativeId: made.nativeId, parent };
}

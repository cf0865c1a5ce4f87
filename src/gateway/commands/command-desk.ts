import type { CommandKind } from '../../domain/commands.ts';
import { PaygraphError, ProviderFailure } from '../../domain/errors.ts';
import type { Operation, Refusal } from '../../domain/operation.ts';
import { unsettled } from '../../domain/operation.ts';
import type { CallContext } from '../../ports/call-context.ts';
import { maySee } from '../../ports/caller.ts';
import type { CommandHandler, PreparedCommand } from '../../ports/command.ts';
import type { Opened } from '../../ports/journal.ts';
import { countedIn } from '../counted-in.ts';
import type { CommandAnswer } from './command-answer.ts';
import { notRecorded, replayed, sent } from './command-answer.ts';
import type { CommandOrder } from './command-order.ts';
import { subjectOf } from './command-subject.ts';
import type { CommandTerms } from './command-terms.ts';
import { digestOf } from './digest.ts';
import { draftOf } from './draft.ts';
import { EarlierInJournal } from './earlier-in-journal.ts';
import { HeldLease } from './held-lease.ts';
import type { Reconciler } from './reconciler.ts';
import { RunningCommands } from './running-commands.ts';
import { seesOperation, seesPlace } from './seen-place.ts';
import { inTheWay, keyReused, refusal } from './told.ts';

type Handler = CommandHandler<CommandKind>;
/** Prepared under the id that the operation has or will have, or why not. */
type Attempt = PreparedCommand | { readonly is: 'refused'; readonly refusals: readonly Refusal[] };

/** Operations that are looked through for one that stands in the way; of one record there is rarely more than one. */
const mostInTheWay = 20;

/**
 * Takes commands: records each before a byte of it leaves, sends each of its steps at most once, and answers the same
 * key with the same outcome. Knows no provider.
 */
export class CommandDesk {
  readonly running: RunningCommands;

  constructor(
    private readonly terms: CommandTerms,
    private readonly reconciler: Reconciler,
  ) {
    this.running = new RunningCommands(terms);
  }

  /** Rejects with ProviderFailure where a read before the recording fails, and where the journal fails before it. */
  async submit(order: CommandOrder): Promise<CommandAnswer> {
    // Before the key is looked for: what is above what the caller sees may be recorded under a key of its tenant.
    if (!seesPlace(order.caller, subjectOf(order))) return notRecorded([this.#unsupported(order)]);
    const { journal } = this.terms;
    const digest = digestOf(await journal.digestKey(), order.kind, order.input);
    const known = await journal.byKey(order.caller.tenant, order.key);
    return known === null ? this.#first(order, digest) : this.#again(order, digest, known);
  }

  /** The key was never seen. */
  async #first(order: CommandOrder, digest: string): Promise<CommandAnswer> {
    const { clock, journal, newId } = this.terms;
    const handler = this.#handlerOf(order);
    if (handler === undefined) return notRecorded([this.#unsupported(order)]);
    const blocking = await this.#unsettledAbout(order);
    if (blocking !== null) return this.#conflict(order, blocking);
    const createdAt = clock.now();
    const id = newId(createdAt);
    let attempt: Attempt;
    try {
      attempt = await this.#prepare(handler, order, id);
    } catch (error) {
      return this.#unlessKnown(order, digest, () => {
        throw error;
      });
    }
    if (attempt.is === 'refused') {
      const { refusals } = attempt;
      return this.#unlessKnown(order, digest, () => notRecorded(refusals));
    }
    const lease = new HeldLease(this.terms);
    const draft = draftOf(order, attempt, { id, digest, createdAt });
    const opened = await lease.ask(
      (asked) => journal.open(draft, asked),
      ({ is }) => is === 'new',
    );
    if (opened.is === 'known') return this.#again(order, digest, opened.operation);
    return this.#opened(order, opened, attempt, handler, lease);
  }

  /**
   * What is refused after the same key has been sent by somebody else meanwhile was refused because of that: the payment
   * is refunded already, say. Then the first one's outcome is the answer.
   */
  async #unlessKnown(
    order: CommandOrder,
    digest: string,
    otherwise: () => CommandAnswer,
  ): Promise<CommandAnswer> {
    const known = await this.terms.journal.byKey(order.caller.tenant, order.key);
    return known === null ? otherwise() : this.#again(order, digest, known);
  }

  /** The key was seen before. */
  async #again(order: CommandOrder, digest: string, known: Operation): Promise<CommandAnswer> {
    if (known.mutation !== order.kind || known.digest !== digest) return notRecorded([keyReused]);
    switch (known.state) {
      case 'SUCCEEDED':
        return replayed(known);
      case 'UNKNOWN':
        // Its signal is not the caller's: a look-up that is stopped half-way would only have to be made again.
        return replayed(
          await this.reconciler.lookUpNow(
            known,
            { deadline: order.deadline, signal: this.running.stopping },
            order.observer,
          ),
        );
      case 'PENDING':
      case 'SENT':
        // However it ends: who waits for one attempt does not make another.
        return replayed(await this.running.wait(known, order));
      case 'FAILED':
        return known.released ? this.#anotherAttempt(order, digest, known) : replayed(known);
    }
  }

  /** Nothing was carried out, so the same operation is sent once more. */
  async #anotherAttempt(order: CommandOrder, digest: string, known: Operation): Promise<CommandAnswer> {
    const { journal } = this.terms;
    const handler = this.#handlerOf(order);
    const attempt =
      handler === undefined
        ? ({ is: 'refused', refusals: [this.#unsupported(order)] } as const)
        : await this.#prepareAgain(handler, order, known);
    if (handler === undefined || attempt.is === 'refused') {
      const now = (await journal.byId(known.tenant, known.id)) ?? known;
      if (now.attempts !== known.attempts || now.state !== known.state) {
        return this.#again(order, digest, now);
      }
      const refusals = attempt.is === 'refused' ? attempt.refusals : [];
      return { ...sent(now, {}), userErrors: refusals };
    }
    const { id, createdAt } = known;
    const draft = draftOf(order, attempt, { id, digest, createdAt });
    const lease = new HeldLease(this.terms);
    const opened = await lease.ask(
      (asked) => journal.reopen(id, draft, asked),
      (answer) => answer?.is === 'new',
    );
    if (opened !== null && opened.is !== 'known') {
      return this.#opened(order, opened, attempt, handler, lease);
    }
    const now = (await journal.byId(known.tenant, known.id)) ?? known;
    if (now.state === 'FAILED' && now.released) return replayed(now);
    return this.#again(order, digest, now);
  }

  /** Once something is recorded its payload is never null: also a read that fails is told in it. */
  async #prepareAgain(handler: Handler, order: CommandOrder, { id }: Operation): Promise<Attempt> {
    try {
      return await this.#prepare(handler, order, id);
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      const { code, message, retryAfterSeconds } = error;
      const told = refusal(code, message);
      return {
        is: 'refused',
        refusals: [retryAfterSeconds === undefined ? told : { ...told, retryAfterSeconds }],
      };
    }
  }

  async #opened(
    order: CommandOrder,
    opened: Exclude<Opened, { is: 'known' }>,
    command: PreparedCommand,
    handler: Handler,
    lease: HeldLease,
  ): Promise<CommandAnswer> {
    if (opened.is === 'guarded') return this.#conflict(order, opened.operation);
    const { operation } = opened;
    const call = this.#callOf(order, this.terms.clock.now() + this.terms.commandDeadlineMs);
    const lookUp: Handler['lookUp'] = (current, of) => handler.lookUp(current, of);
    const ran = await this.running.run({ terms: this.terms, operation, command, lookUp, lease, call }, order);
    return sent(ran.operation, ran.once);
  }

  #prepare(handler: Handler, order: CommandOrder, operationId: string): Promise<Attempt> {
    const { clock } = this.terms;
    const deadline = Math.min(order.deadline, clock.now() + this.terms.commandDeadlineMs);
    const call = this.#callOf(order, deadline);
    const earlier = new EarlierInJournal(this.terms.journal, order, operationId);
    return handler.prepare(order.input, { operationId, now: clock.now(), call, earlier });
  }

  /** A call of the command's own: it goes on when the client has gone, and shares nothing that the request has read. */
  #callOf({ caller, metrics, observer }: CommandOrder, deadline: number): CallContext {
    const { stopping } = this.running;
    if (stopping.aborted) throw new PaygraphError('PROVIDER_UNAVAILABLE', 'The service is stopping.');
    return {
      signal: stopping,
      deadline,
      caller,
      metrics: countedIn(metrics),
      ...(observer === undefined ? {} : { observer }),
    };
  }

  async #unsettledAbout(order: CommandOrder): Promise<Operation | null> {
    const { connection, account, record } = subjectOf(order);
    if (record === null) return null;
    const { kind, nativeId } = record;
    const found = await this.terms.journal.list({
      tenant: order.caller.tenant,
      states: [...unsettled],
      target: nativeId,
      limit: mostInTheWay,
    });
    const about = found.find(
      ({ target, guard, ...place }) =>
        guard !== null &&
        target?.kind === kind &&
        target.nativeId === nativeId &&
        place.connection === connection &&
        place.account === account,
    );
    return about ?? null;
  }

  #conflict({ caller }: CommandOrder, blocking: Operation): CommandAnswer {
    return notRecorded([inTheWay], seesOperation(caller, blocking) ? blocking : null);
  }

  #handlerOf(order: CommandOrder): Handler | undefined {
    const connection = this.terms.connection(subjectOf(order).connection);
    return connection?.provider.commands[order.kind] as Handler | undefined;
  }

  #unsupported(order: CommandOrder): Refusal {
    const { connection } = subjectOf(order);
    const known = maySee(order.caller, connection) ? this.terms.connection(connection) : undefined;
    const label = known?.displayName ?? 'The provider';
    return refusal('UNSUPPORTED_BY_PROVIDER', `${label} cannot do this: ${order.kind}.`);
  }
}

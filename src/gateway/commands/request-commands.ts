import type { CommandKind, Commands } from '../../domain/commands.ts';
import { PaygraphError } from '../../domain/errors.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { Operation, Refusal } from '../../domain/operation.ts';
import type { CallContext, UpstreamCall } from '../../ports/call-context.ts';
import type { Scope } from '../../domain/scope.ts';
import { mayDo } from '../../ports/caller.ts';
import type { ExplainRecorder } from '../explain/recorder.ts';
import type { CommandAnswer } from './command-answer.ts';
import { subjectOf } from './command-subject.ts';
import type { CommandService } from './command-service.ts';
import type { OperationPage, OperationPageRequest, OperationSelection } from './list-operations.ts';
import { listOperations } from './list-operations.ts';
import type { HandSettlement } from './settle-by-hand.ts';
import { seesOperation } from './seen-place.ts';
import { noSuchOperation, settleByHand } from './settle-by-hand.ts';

export interface RequestCommandsOptions {
  readonly service: CommandService;
  /** The request's own; commands make calls of their own. */
  readonly call: CallContext;
  /** Until when the request waits for outcomes. */
  readonly waitUntil: EpochMs;
  readonly scanBudget: number;
  readonly explain?: ExplainRecorder;
  /** What was read of a connection so far is not to be read again from memory. */
  readonly forget: (connection: string) => Promise<void>;
}

export interface LookedUp {
  readonly operation: Operation | null;
  readonly userErrors: readonly Refusal[];
}

/** What the mutations of one request work with, and its queries for operations: those of the caller's tenant, at the places it sees. */
export class RequestCommands {
  constructor(private readonly options: RequestCommandsOptions) {}

  /** Rejects with ProviderFailure where nothing could be recorded. `path`: where it stands in the document. */
  async submit<C extends CommandKind>(
    kind: C,
    key: string,
    input: Commands[C],
    path: string,
  ): Promise<CommandAnswer> {
    const { service, call, waitUntil, explain } = this.options;
    const { caller, signal, metrics } = call;
    const calls: UpstreamCall[] = [];
    const order = {
      kind,
      key,
      input,
      caller,
      signal,
      metrics,
      deadline: waitUntil,
      ...(explain === undefined
        ? {}
        : { observer: { called: (made: UpstreamCall) => void calls.push(made) } }),
    };
    const subject = subjectOf(order);
    try {
      return await service.desk.submit(order);
    } finally {
      explain?.add({
        path,
        resource: subject.kind,
        by: 'command',
        partitions: [
          {
            connection: subject.connection,
            accounts: [subject.account].filter(isThere),
            execution: 'COMMAND',
            predicates: [],
            pushed: calls.length === 0 ? 'nothing: nothing was sent' : kind,
            residual: 'nothing',
            order: 'none',
            calls: calls.map(withoutBody),
          },
        ],
      });
      await this.options.forget(subject.connection);
    }
  }

  async operation(id: string): Promise<Operation | null> {
    const { caller } = this.options.call;
    const found = await this.options.service.terms.journal.byId(caller.tenant, id);
    return found !== null && seesOperation(caller, found) ? found : null;
  }

  operations(selection: OperationSelection, page: OperationPageRequest): Promise<OperationPage> {
    const { service, call, scanBudget } = this.options;
    const { caller } = call;
    const test = (operation: Operation): boolean =>
      seesOperation(caller, operation) && selection.test(operation);
    return listOperations(service.terms.journal, caller.tenant, { ...selection, test }, page, scanBudget);
  }

  /** Looks an UNKNOWN operation up now; any other is answered as it is. */
  async reconcile(id: string): Promise<LookedUp> {
    const { service, waitUntil, forget } = this.options;
    const { clock, journal } = service.terms;
    let operation = await this.operation(id);
    if (operation === null) return { operation, userErrors: [noSuchOperation] };
    if (operation.leaseUntil !== null && operation.leaseUntil <= clock.now()) {
      await journal.expire(clock.now());
      operation = (await this.operation(id)) ?? operation;
    }
    if (operation.state !== 'UNKNOWN') return { operation, userErrors: [] };
    const { stopping } = service.desk.running;
    const now = await service.reconciler.lookUpNow(operation, { deadline: waitUntil, signal: stopping });
    await forget(now.connection);
    return { operation: now, userErrors: [] };
  }

  /** Throws PaygraphError FORBIDDEN unless the caller may. */
  async settle(decision: HandSettlement): Promise<LookedUp> {
    const { service, call, forget } = this.options;
    this.#require('operations:settle');
    const settled = await settleByHand(service.terms, call.caller, decision);
    if (settled.operation !== null) await forget(settled.operation.connection);
    return settled;
  }

  #require(scope: Scope): void {
    if (mayDo(this.options.call.caller, scope)) return;
    throw new PaygraphError('FORBIDDEN', `It takes the scope ${scope}.`);
  }
}

function isThere(account: string | null): account is string {
  return account !== null;
}

/** What was sent may hold account numbers and tokens: a report tells where and when, not what. */
function withoutBody({ method, url, status, milliseconds, attempt }: UpstreamCall): UpstreamCall {
  return { method, url, status, milliseconds, attempt };
}

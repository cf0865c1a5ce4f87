import type { GraphContext } from '../resolvers/context.ts';
import type { Projections } from '../resolvers/selection/projections.ts';
import type { RecordKind } from './domain/record-kind.ts';
import type { Projection } from './domain/records/records.ts';
import { ExplainPlanner } from './gateway/explain/planner.ts';
import { ExplainRecorder } from './gateway/explain/recorder.ts';
import type { ExplainReport } from './gateway/explain/report.ts';
import type { CommandService } from './gateway/commands/command-service.ts';
import { RequestCommands } from './gateway/commands/request-commands.ts';
import type { ListEnvironment } from './gateway/list/list-environment.ts';
import { GatewayRequest } from './gateway/request.ts';
import type { CallContext } from './ports/call-context.ts';
import type { Caller } from './ports/caller.ts';
import type { ExplainMode, RequestScope, ServerContext } from './server/server-context.ts';

/** What a process shares among its requests. */
export interface SharedEnvironment extends Omit<
  ListEnvironment,
  'call' | 'projection' | 'explain' | 'linkedCustomers'
> {
  readonly commandService: CommandService;
}

/** Left to the answer once the upstream reads are over, in milliseconds: a slow provider must not take it along. */
const answerReserve = 250;

/** Left to reading the records of a payload once the wait for an outcome is over: a tenth of the request, in milliseconds. */
const payloadReserve = { share: 0.1, least: 300, most: 1_500 } as const;

/** One request: the server fills in what it learns of the operation, then resolvers read through `gateway`. */
export class RequestContext implements ServerContext, GraphContext {
  readonly signal: RequestScope['signal'];
  readonly deadline: number;
  readonly requestId: string;
  readonly log: RequestScope['log'];
  readonly metrics: RequestScope['metrics'];
  explain?: ExplainMode;
  cost?: number;
  /** Set before the operation executes. */
  projections?: Projections;
  // No #private fields: Apollo copies the context shallowly, and a copy has none of these.
  private opened: GatewayRequest | undefined;
  private openedCommands: RequestCommands | undefined;
  private readonly waitUntil: number;
  private recorder: ExplainRecorder | undefined;

  constructor(
    scope: RequestScope,
    private readonly shared: SharedEnvironment,
    readonly caller: Caller,
    private readonly cache?: CallContext['cache'],
  ) {
    this.signal = scope.signal;
    this.deadline = scope.deadline;
    this.requestId = scope.requestId;
    this.log = scope.log;
    this.metrics = scope.metrics;
    const { share, least, most } = payloadReserve;
    const whole = scope.deadline - shared.clock.now();
    this.waitUntil = scope.deadline - Math.min(most, Math.max(least, whole * share));
  }

  /** Made at first use, when the operation and its explain mode are known. */
  get gateway(): GatewayRequest {
    this.opened ??= this.open();
    return this.opened;
  }

  /** Made at first use, as the gateway is. */
  get commands(): RequestCommands {
    const { gateway } = this;
    // Made with the gateway.
    const { recorder } = this;
    this.openedCommands ??= new RequestCommands({
      service: this.shared.commandService,
      call: this.call(),
      waitUntil: this.waitUntil,
      scanBudget: this.shared.scanBudget,
      forget: (connection) => gateway.forget(connection),
      ...(recorder === undefined ? {} : { explain: recorder }),
    });
    return this.openedCommands;
  }

  explainReport(): ExplainReport | undefined {
    return this.recorder?.report();
  }

  private open(): GatewayRequest {
    const { projections } = this;
    if (projections === undefined) throw new Error('A request reads before its operation is known');
    if (this.explain !== undefined) this.recorder = new ExplainRecorder(this.explain);
    const { recorder } = this;
    const environment: Omit<ListEnvironment, 'linkedCustomers'> = {
      ...this.shared,
      projection: <K extends RecordKind>(kind: K): Projection<K> => projections[kind] as Projection<K>,
      call: this.call(),
      ...(recorder === undefined ? {} : { explain: recorder }),
    };
    return new GatewayRequest(
      environment,
      recorder === undefined ? null : (complete) => new ExplainPlanner(complete, recorder),
    );
  }

  private call(): CallContext {
    return {
      signal: this.signal,
      deadline: this.deadline - answerReserve,
      caller: this.caller,
      metrics: this.metrics,
      ...(this.cache === undefined ? {} : { cache: this.cache }),
    };
  }
}

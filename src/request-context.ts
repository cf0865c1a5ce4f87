import type { GraphContext } from '../resolvers/context.ts';
import type { Projections } from '../resolvers/selection/projections.ts';
import type { RecordKind } from './domain/record-kind.ts';
import type { Projection } from './domain/records/records.ts';
import { ExplainPlanner } from './gateway/explain/planner.ts';
import { ExplainRecorder } from './gateway/explain/recorder.ts';
import type { ExplainReport } from './gateway/explain/report.ts';
import type { ListEnvironment } from './gateway/list/list-environment.ts';
import { GatewayRequest } from './gateway/request.ts';
import { anonymous } from './ports/caller.ts';
import type { ExplainMode, RequestScope, ServerContext } from './server/server-context.ts';

/** What a process shares among its requests. */
export type SharedEnvironment = Omit<ListEnvironment, 'call' | 'projection' | 'explain' | 'linkedCustomers'>;

/** Left to the answer once the upstream reads are over, in milliseconds: a slow provider must not take it along. */
const answerReserve = 250;

/** One request: the server fills in what it learns of the operation, then resolvers read through `gateway`. */
export class RequestContext implements ServerContext, GraphContext {
  readonly signal: RequestScope['signal'];
  readonly deadline: number;
  readonly requestId: string;
  readonly log: RequestScope['log'];
  readonly metrics: RequestScope['metrics'];
  explain?: ExplainMode;
  /** Set before the operation executes. */
  projections?: Projections;
  // No #private fields: Apollo copies the context shallowly, and a copy has none of these.
  private opened: GatewayRequest | undefined;
  private recorder: ExplainRecorder | undefined;

  constructor(
    scope: RequestScope,
    private readonly shared: SharedEnvironment,
  ) {
    this.signal = scope.signal;
    this.deadline = scope.deadline;
    this.requestId = scope.requestId;
    this.log = scope.log;
    this.metrics = scope.metrics;
  }

  /** Made at first use, when the operation and its explain mode are known. */
  get gateway(): GatewayRequest {
    this.opened ??= this.open();
    return this.opened;
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
      call: {
        signal: this.signal,
        deadline: this.deadline - answerReserve,
        caller: anonymous,
        metrics: this.metrics,
      },
      ...(recorder === undefined ? {} : { explain: recorder }),
    };
    return new GatewayRequest(
      environment,
      recorder === undefined ? null : (complete) => new ExplainPlanner(complete, recorder),
    );
  }
}

import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { execute, Kind, parse, validate } from 'graphql';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import { startProfituitySandbox } from '../../sandbox/profituity/server.ts';
import { planOperation } from '../../resolvers/explain-plan.ts';
import { createGraph } from '../../resolvers/graph.ts';
import { fragmentsOf } from '../../resolvers/selection/fragments-of.ts';
import { projectionsOf } from '../../resolvers/selection/projections.ts';
import { SortedRowsCache } from '../../src/cache/sorted-rows-cache.ts';
import { parseConfig } from '../../src/config.ts';
import { createConnections } from '../../src/connections.ts';
import { PaygraphError } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Projection } from '../../src/domain/records/records.ts';
import { CommandService } from '../../src/gateway/commands/command-service.ts';
import { newOperationId } from '../../src/gateway/commands/operation-id.ts';
import { RequestCommands } from '../../src/gateway/commands/request-commands.ts';
import { ExplainPlanner } from '../../src/gateway/explain/planner.ts';
import { ExplainRecorder } from '../../src/gateway/explain/recorder.ts';
import { KnownPlaces } from '../../src/gateway/known-places.ts';
import { GatewayRequest } from '../../src/gateway/request.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Caller, Sight } from '../../src/ports/caller.ts';
import { systemClock } from '../../src/system-clock.ts';
import { captureLog } from '../kit/log-capture.ts';
import { MemoryJournal } from '../kit/memory-journal.ts';
import { connectionTo, profituityConnection } from '../kit/paygraph.ts';

type Variables = Readonly<Record<string, unknown>>;

export interface Told {
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Code, message and path of each error. */
  readonly errors: readonly (readonly [string, string, string])[];
}

/** Two providers with several accounts each, asked through the whole graph by whoever the test says. */
export interface SightServer extends AsyncDisposable {
  /** Native ids of Govineer's accounts, connection `gov`. */
  readonly accounts: readonly string[];
  /** Native ids of Profituity's, connection `pro`. */
  readonly merchants: readonly string[];
  ask(sees: Sight, query: string, variables?: Variables): Promise<Told>;
  plan(sees: Sight, query: string, variables?: Variables): Promise<unknown>;
  analyze(sees: Sight, query: string, variables?: Variables): Promise<unknown>;
  /** What the providers did, how often. */
  effects(): number;
  /** Calls that the providers got so far. */
  calls(): number;
}

export async function startSightServer(): Promise<SightServer> {
  const gov = await startGovineerSandbox({ scale: 0.02 });
  const pro = await startProfituitySandbox({ scale: 0.02, fractionDigits: 'seven' });
  const settings = parseConfig({ PAYGRAPH_CONFIG: 'paygraph.json' }, () =>
    JSON.stringify({
      connections: [connectionTo(gov, { key: 'gov' }), profituityConnection(pro, { key: 'pro' })],
    }),
  );
  const { log } = captureLog();
  const connections = createConnections({ settings, clock: systemClock, log, probes: new Map() });
  const byKey = new Map(connections.map((connection) => [connection.key, connection]));
  const store = new SortedRowsCache(undefined, log);
  const service = new CommandService(
    {
      clock: systemClock,
      journal: new MemoryJournal(),
      log,
      connection: (key) => byKey.get(key),
      newId: newOperationId,
      newOwner: randomUUID,
      leaseMs: 30_000,
      commandDeadlineMs: 10_000,
      lookUpDeadlineMs: 10_000,
    },
    { retentionDays: 400 },
  );
  const schema = createGraph();

  function open(sees: Sight, document: DocumentNode, explain?: ExplainRecorder) {
    const caller: Caller = { id: 'somebody', tenant: 'shared', scopes: 'all', sees };
    const call: CallContext = {
      signal: new AbortController().signal,
      deadline: Date.now() + 30_000,
      caller,
      metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
    };
    const projections = projectionsOf(schema, operationOf(document), fragmentsOf(document));
    const told = explain === undefined ? {} : { explain };
    const gateway = new GatewayRequest(
      {
        connections,
        places: new KnownPlaces(byKey),
        projection: <K extends RecordKind>(kind: K) => projections[kind] as Projection<K>,
        scanBudget: 10_000,
        clock: systemClock,
        store,
        call,
        ...told,
      },
      explain === undefined ? null : (environment) => new ExplainPlanner(environment, explain),
    );
    const commands = new RequestCommands({
      service,
      call,
      waitUntil: Date.now() + 20_000,
      scanBudget: 10_000,
      forget: (connection) => gateway.forget(connection),
      ...told,
    });
    return { gateway, context: { gateway, commands, caller, requestId: 'test' } };
  }

  async function run(
    sees: Sight,
    query: string,
    variables: Variables,
    explain?: ExplainRecorder,
  ): Promise<Told> {
    const document = parse(query);
    const mistakes = validate(schema, document);
    if (mistakes.length > 0) throw new Error(mistakes.map(({ message }) => message).join('\n'));
    const { context } = open(sees, document, explain);
    const answer = await execute({ schema, document, contextValue: context, variableValues: variables });
    const errors = (answer.errors ?? []).map(({ message, path, originalError }) => {
      // Two mistakes of ours look alike, whatever they were made about.
      if (!(originalError instanceof PaygraphError)) throw originalError ?? new Error(message);
      return [originalError.code, message, (path ?? []).join('.')] as const;
    });
    // As it goes over the wire.
    const data = JSON.parse(JSON.stringify(answer.data ?? null)) as Told['data'];
    return { data, errors };
  }

  return {
    accounts: (await byKey.get('gov')?.accounts.all()) ?? [],
    merchants: (await byKey.get('pro')?.accounts.all()) ?? [],
    ask: (sees, query, variables = {}) => run(sees, query, variables),
    async plan(sees, query, variables = {}) {
      const explain = new ExplainRecorder('PLAN');
      const document = parse(query);
      const { planner } = open(sees, document, explain).gateway;
      if (planner === null) throw new Error('A planner was required');
      const operation = operationOf(document);
      await planOperation({ schema, operation, fragments: fragmentsOf(document), variables }, planner);
      return explain.report();
    },
    async analyze(sees, query, variables = {}) {
      const explain = new ExplainRecorder('ANALYZE');
      await run(sees, query, variables, explain);
      return explain.report();
    },
    effects: () => gov.effects().length + pro.effects().length,
    calls: () => gov.requests.since(0).entries.length + pro.requests.since(0).entries.length,
    async [Symbol.asyncDispose]() {
      await service.stop({ graceMs: 100 });
      await Promise.all(connections.map(({ provider }) => provider.close()));
      await store.close();
      await Promise.all([gov.close(), pro.close()]);
    },
  };
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const found = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error('An operation was required');
  return found;
}

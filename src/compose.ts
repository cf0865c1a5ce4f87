// First, because the decorators of the graph need it.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { Kind } from 'graphql';
import { planOperation } from '../resolvers/explain-plan.ts';
import { createGraph } from '../resolvers/graph.ts';
import { fragmentsOf } from '../resolvers/selection/fragments-of.ts';
import { projectionsOf } from '../resolvers/selection/projections.ts';
import type { Caches } from './cache/caches.ts';
import { openCaches } from './cache/caches.ts';
import { Callers } from './callers/callers.ts';
import { isLoopbackAddress } from './config/base-url.ts';
import type { Settings } from './config/settings.ts';
import type { ConnectionDeps } from './connections.ts';
import { createConnections } from './connections.ts';
import { costsPlugin } from './costs.ts';
import { CommandService } from './gateway/commands/command-service.ts';
import { newOperationId } from './gateway/commands/operation-id.ts';
import type { Connection } from './gateway/connection.ts';
import { KnownPlaces } from './gateway/known-places.ts';
import { Keeping } from './gateway/shared-reads/keeping.ts';
import { sharedProvider } from './gateway/shared-reads/shared-provider.ts';
import { SharedReads } from './gateway/shared-reads/shared-reads.ts';
import { openJournal } from './journal/open-journal.ts';
import type { Log } from './log.ts';
import type { Clock } from './ports/clock.ts';
import type { SharedEnvironment } from './request-context.ts';
import { RequestContext } from './request-context.ts';
import { createApollo } from './server/apollo.ts';
import type { HttpServer } from './server/http.ts';
import { createHttpServer } from './server/http.ts';
import { freshness } from './server/freshness.ts';
import { Playground } from './server/playground.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface Composition {
  readonly server: HttpServer;
  readonly connections: readonly Connection[];
  /** Can be replaced while it runs. */
  readonly callers: Callers;
  /** Ends the server, then closes what it used. */
  stop(options: { readonly graceMs: number }): Promise<void>;
}

export interface ComposeDeps {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly probes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Documents that can be asked for by their ids; needed with TRUSTED_DOCUMENTS_ONLY. */
  readonly trustedDocuments?: TrustedDocuments;
}

/** How long a process has an operation to itself without renewing it, in milliseconds. */
const leaseMs = 30_000;
/** One look-up, in milliseconds: well below a lease, under which it runs. */
const lookUpDeadlineMs = 20_000;
/** How long settled operations and their keys are known, in days: more than a year. */
const retentionDays = 400;

/**
 * Puts the rooms together: settings in, a server that can listen out. Nothing is sent but look-ups of what an earlier
 * process left behind. Rejects with JournalError where the journal can't be had.
 */
export async function compose(deps: ComposeDeps): Promise<Composition> {
  const { settings, clock, log } = deps;
  const caches = openCaches({ settings, log, now: () => clock.now() });
  const connections = createConnections({ ...deps, shared: sharing(deps, caches) });
  const byKey = new Map(connections.map((connection) => [connection.key, connection]));
  const journal = await openJournal(settings.journalUrl.reveal(), settings.journalSecret?.reveal());
  const commandService = new CommandService(
    {
      clock,
      journal,
      log,
      connection: (key) => byKey.get(key),
      newId: newOperationId,
      newOwner: randomUUID,
      leaseMs,
      commandDeadlineMs: settings.limits.commandDeadlineMs,
      lookUpDeadlineMs,
    },
    { retentionDays },
  );
  const shared: SharedEnvironment = {
    connections,
    commandService,
    places: new KnownPlaces(byKey),
    scanBudget: settings.limits.scanBudget,
    clock,
    store: caches.sortedRows,
  };
  const callers = new Callers(settings.callers, () => clock.now());
  const schema = createGraph();
  const app = createApollo<RequestContext>({
    schema,
    settings,
    log,
    ticks: () => clock.monotonic(),
    ...(deps.trustedDocuments === undefined ? {} : { trustedDocuments: deps.trustedDocuments }),
    ...(caches.documents === null ? {} : { registeredDocuments: caches.documents }),
    plugins: [
      costsPlugin({ schema, connections, limits: settings.limits, now: () => clock.now() }),
      lookAhead(schema),
    ],
    planOperation: async ({ operation, document, request, contextValue }) => {
      const { planner } = contextValue.gateway;
      if (planner === null) throw new Error('PLAN without a planner');
      const variables = request.variables ?? {};
      await planOperation({ schema, operation, fragments: fragmentsOf(document), variables }, planner);
      return contextValue.explainReport();
    },
  });
  await app.server.start();
  const server = createHttpServer({
    app,
    contextFor: async (scope, headers) =>
      new RequestContext(scope, shared, await callers.authenticate(headers), freshness(headers)),
    readiness: () => readiness(connections),
    playground: settings.playground ? loadPlayground() : null,
    requestDeadlineMs: settings.limits.requestDeadlineMs,
    corsOrigins: settings.corsOrigins,
    loopbackOnly: settings.callers === undefined && isLoopbackAddress(settings.listen.host),
    log,
    now: () => clock.now(),
    newRequestId: randomUUID,
  });
  commandService.start();
  return {
    server,
    connections,
    callers,
    stop: async ({ graceMs }) => {
      const began = clock.monotonic();
      await server.stop({ graceMs });
      // Only now: a request that was under way may just have begun one.
      await commandService.stop({ graceMs: Math.max(0, graceMs - (clock.monotonic() - began)) });
      await app.server.stop();
      await Promise.all(connections.map((connection) => connection.provider.close()));
      await journal.close();
      await caches.close();
    },
  };
}

/** Requests read together what they want at the same time, and what is kept for a while. */
function sharing(
  { settings, clock, log }: ComposeDeps,
  caches: Caches,
): NonNullable<ConnectionDeps['shared']> {
  const { cache, limits } = settings;
  const { answers, generations } = caches;
  return (connection, provider) =>
    sharedProvider(
      provider,
      new SharedReads({
        connection: connection.key,
        provider: provider.name,
        clock,
        generations,
        longestMs: limits.requestDeadlineMs,
        keeping:
          answers === null
            ? null
            : new Keeping({ ...cache, store: answers, salt: caches.saltOf(connection) }),
        log,
      }),
    );
}

/** Works out once per document which properties of which kind it needs, before anything is read. */
function lookAhead(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue, operation, document }) => {
        if (operation?.kind !== Kind.OPERATION_DEFINITION) return;
        contextValue.projections = projectionsOf(schema, operation, fragmentsOf(document));
      },
    }),
  };
}

/** Ready as soon as one connection can be read: the others are told as failed sources. */
async function readiness(
  connections: readonly Connection[],
): Promise<{ readonly ready: boolean; readonly reasons: readonly string[] }> {
  const answers = await Promise.all(
    connections.map(({ key, accounts }) =>
      accounts.all().then(
        () => null,
        (error: unknown) => `${key}: ${error instanceof Error ? error.message : 'unknown'}`,
      ),
    ),
  );
  const reasons = answers.filter((reason) => reason !== null);
  return { ready: reasons.length < connections.length || connections.length === 0, reasons };
}

function loadPlayground(): Playground | null {
  return Playground.load(fileURLToPath(new URL('../playground', import.meta.url)));
}

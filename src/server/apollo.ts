import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { SharedTexts } from '../cache/shared-store.ts';
import type { Settings } from '../config/settings.ts';
import type { Log } from '../log.ts';
import type { TrustedDocuments } from '../trusted-documents.ts';
import { cacheControlPlugin } from './cache-control.ts';
import { documentLimits } from './document/limits.ts';
import { withinLimits } from './document/within-limits.ts';
import { errorLogPlugin } from './error-log.ts';
import { formatError } from './errors.ts';
import type { PlanOperation } from './explain.ts';
import { explainPlugin } from './explain.ts';
import { executionPlugin } from './execution/execution-plugin.ts';
import { keptAnswersPlugin } from './kept-answers.ts';
import { knownOperationTypes } from './known-operation-types.ts';
import { operationLogPlugin } from './operation-log.ts';
import { PersistedDocuments, RegisteredInMemory } from './persisted-documents.ts';
import { RequestErrors } from './request-errors.ts';
import type { ServerContext } from './server-context.ts';
import { trustedDocumentsPlugin } from './trusted-documents.ts';

/** Most tokens a document may have. A page of a rich client has a few hundred. */
const MAX_TOKENS = 5_000;
/** Most problems of one document that are worth telling. */
const MAX_ERRORS = 10;

export interface ApolloOptions<Context extends ServerContext> {
  readonly schema: GraphQLSchema;
  readonly settings: Pick<Settings, 'mode' | 'explain' | 'introspection' | 'trustedDocumentsOnly'>;
  readonly log: Log;
  readonly planOperation: PlanOperation<Context>;
  /** Run before those of the server itself. */
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  readonly validationRules?: readonly ValidationRule[];
  /** Those that are accepted if no others are. */
  readonly trustedDocuments?: TrustedDocuments;
  /** Where clients' documents are registered. Default: in the memory of this process. */
  readonly registeredDocuments?: SharedTexts;
  /** A monotonic clock, in milliseconds. */
  readonly ticks: () => number;
}

export interface GraphqlApp<Context extends ServerContext> {
  readonly server: ApolloServer<Context>;
  readonly requestErrors: RequestErrors;
  readonly documents: PersistedDocuments;
}

/**
 * Apollo as this service uses it: nothing sent home, nothing loaded from elsewhere, no stacks to clients, no
 * hook that runs per field.
 *
 * @throws {Error} if only trusted documents are to be accepted and none are given.
 */
export function createApollo<Context extends ServerContext>(
  options: ApolloOptions<Context>,
): GraphqlApp<Context> {
  const { settings, log, trustedDocuments } = options;
  if (settings.trustedDocumentsOnly && trustedDocuments === undefined) {
    throw new Error('TRUSTED_DOCUMENTS_ONLY is set, but there is no list of trusted documents');
  }
  const requestErrors = new RequestErrors();
  const documents = new PersistedDocuments(
    trustedDocuments ?? null,
    settings.trustedDocumentsOnly ? null : (options.registeredDocuments ?? new RegisteredInMemory()),
  );
  const development = settings.mode === 'development';
  const server = new ApolloServer<Context>({
    schema: options.schema,
    nodeEnv: settings.mode,
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: !development,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: { cache: documents },
    // Signals are drain.ts's.
    stopOnTerminationSignals: false,
    formatError,
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_ERRORS },
    // `withinLimits` counts these; with Apollo's own limit the rules below would run after all others, not among them.
    maxRecursiveSelections: false,
    validationRules: [withinLimits(documentLimits), knownOperationTypes, ...(options.validationRules ?? [])],
    plugins: [
      // It would wrap every field; what may be cached here is decided per response.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // An APOLLO_KEY in the environment must not start reporting what merchants ask.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ...(options.plugins ?? []),
      ...(settings.trustedDocumentsOnly && trustedDocuments
        ? [trustedDocumentsPlugin(trustedDocuments.byDigest)]
        : []),
      explainPlugin<Context>({ allowed: settings.explain, planOperation: options.planOperation }),
      keptAnswersPlugin<Context>(),
      cacheControlPlugin<Context>(),
      executionPlugin<Context>(),
      requestErrors.plugin,
      errorLogPlugin<Context>(),
      operationLogPlugin<Context>({ ticks: options.ticks }),
    ],
  });
  return { server, requestErrors, documents };
}

import type { ApolloServerPlugin } from '@apollo/server';
import type { ServerContext } from './server-context.ts';

/**
 * One line per operation: what it was, how long it took, what it cost, how it failed. Never its variables, its
 * text or its data: they are other people's names and money.
 */
export function operationLogPlugin<Context extends ServerContext>(options: {
  /** A monotonic clock, in milliseconds. */
  readonly ticks: () => number;
}): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      const started = options.ticks();
      return {
        willSendResponse: async ({ contextValue, operation, operationName, response }) => {
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          const { upstreamCalls, rowsRead, rowsKept, served } = contextValue.metrics;
          contextValue.log.info(
            {
              // A GraphQL name, since the parser has read it; long ones are nobody's habit.
              operation: operationName?.slice(0, 100) ?? null,
              kind: operation?.operation ?? null,
              ...(contextValue.explain === undefined ? {} : { explain: contextValue.explain }),
              ms: Math.round((options.ticks() - started) * 10) / 10,
              upstreamCalls,
              rowsRead,
              rowsKept,
              ...(served.length === 0 ? {} : { readsServed: served.length }),
              ...(contextValue.cost === undefined ? {} : { cost: contextValue.cost }),
              errors: [...new Set(errors.map((error) => error.extensions?.['code']))],
            },
            'operation',
          );
        },
      };
    },
  };
}

import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError } from 'graphql';
import { isMasked } from './errors.ts';
import type { ServerContext } from './server-context.ts';

/** Logs what clients are not told, with its cause. */
export function logMasked(
  errors: readonly GraphQLError[],
  { log, signal }: Pick<ServerContext, 'log' | 'signal'>,
): void {
  for (const error of errors.filter(isMasked)) {
    const entry = { err: unwrapResolverError(error), path: error.path?.join('.') };
    // After the client has gone, or at the deadline, everything under way fails, and means nothing.
    if (signal.aborted) log.debug(entry, 'failed after the request had ended');
    else log.error(entry, 'internal error');
  }
}

/**
 * Logs what clients are not told, with its cause, and puts the request id, by which it can be found, in every error.
 */
export function errorLogPlugin<Context extends ServerContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue: { log, requestId, signal } }) => ({
      didEncounterErrors: async ({ errors }) => logMasked(errors, { log, signal }),
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (result.errors === undefined) return;
        result.errors = result.errors.map((error) => ({
          ...error,
          message:
            error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR'
              ? `${error.message} (request ${requestId})`
              : error.message,
          extensions: { ...error.extensions, requestId },
        }));
      },
    }),
  };
}

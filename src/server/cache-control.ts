import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { Kind, OperationTypeNode } from 'graphql';
import type { ServerContext } from './server-context.ts';

/** Money and names: no cache on the way may keep them. */
export const PRIVATE = 'private, no-store';

/** The schema is the same for everybody, and changes with a release only. */
const PUBLIC = 'public, max-age=60';

/** Worked out once per document. */
const known = new WeakMap<OperationDefinitionNode, boolean>();

/**
 * Lets caches on the way keep answers in which nothing is anybody's: those of queries that ask for the schema alone, by
 * GET, without errors. They leave out what their caller spent, which would be told to others. All else is private.
 */
export function cacheControlPlugin<Context extends ServerContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response, operation, contextValue }) => {
        const { body, http } = response;
        if (request.http?.method !== 'GET' || body.kind !== 'single') return;
        if (operation === undefined || contextValue.explain !== undefined) return;
        const { errors, data } = body.singleResult;
        if (errors !== undefined || !isPublic(operation)) return;
        http.headers.set('cache-control', PUBLIC);
        body.singleResult = data === undefined ? {} : { data };
      },
    }),
  };
}

/** Only introspection is asked for at the root. With fragments an answer is private that need not be. */
function isPublic(operation: OperationDefinitionNode): boolean {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const made =
    operation.operation === OperationTypeNode.QUERY &&
    operation.selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
    );
  known.set(operation, made);
  return made;
}

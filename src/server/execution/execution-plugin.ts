import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { OperationTypeNode } from 'graphql';
import { logMasked } from '../error-log.ts';
import { formatError } from '../errors.ts';
import type { ServerContext } from '../server-context.ts';
import { executeQuery } from './execute-query.ts';

/**
 * Executes queries by `executeQuery`. Mutations are rare and wait for providers, so they stay graphql-js's, as do queries
 * whose variables do not fit. Apollo formats and reports the errors of its own execution only: here it is done alike.
 */
export function executionPlugin<Context extends ServerContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        // Whatever its type says, there is none where the document has several, or none of the name.
        const asked: OperationDefinitionNode | undefined = operation;
        if (asked?.operation !== OperationTypeNode.QUERY) return null;
        const variables = request.variables ?? {};
        const result = await executeQuery({
          schema,
          document,
          operation: asked,
          variables,
          context: contextValue,
        });
        if (result === null) return null;
        const { data = null, errors } = result;
        if (errors === undefined) return answer({ data });
        logMasked(errors, contextValue);
        return answer({ data, errors: errors.map((error) => formatError(error.toJSON(), error)) });
      },
    }),
  };
}

type SingleResult = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

function answer(singleResult: SingleResult): GraphQLResponse {
  return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

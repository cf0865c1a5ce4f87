import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { Kind } from 'graphql';
import { fragmentsOf } from '../resolvers/selection/fragments-of.ts';
import { requiredScopes } from '../resolvers/selection/required-scopes.ts';
import type { Scope } from './domain/scope.ts';
import { mayDo } from './ports/caller.ts';
import type { RequestContext } from './request-context.ts';
import { pluginError } from './server/plugin-error.ts';

/** Refuses a document, with 403 and before anything is executed, that its caller may not send as a whole. */
export function requireScopes(
  schema: GraphQLSchema,
  {
    contextValue: { caller },
    operation,
    document,
    request,
  }: GraphQLRequestContextDidResolveOperation<RequestContext>,
): void {
  if (caller.scopes === 'all' || operation?.kind !== Kind.OPERATION_DEFINITION) return;
  const variables = request.variables ?? {};
  const asked = { schema, operation, fragments: fragmentsOf(document), variables };
  const needed = new Set<Scope>(requiredScopes(asked));
  const explain: unknown = request.extensions?.['explain'];
  if (explain !== undefined && explain !== null) needed.add('explain');
  const missing = [...needed].filter((scope) => !mayDo(caller, scope)).toSorted();
  if (missing.length === 0) return;
  const scopes = missing.length === 1 ? 'scope' : 'scopes';
  throw pluginError(403, 'FORBIDDEN', `It takes the ${scopes} ${missing.join(', ')}.`);
}

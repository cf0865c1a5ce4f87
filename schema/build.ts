import type { GraphQLSchema } from 'graphql';
import type { BuildSchemaOptions } from 'type-graphql';
import { buildSchemaSync } from 'type-graphql';
import { callDirectly } from './direct-resolvers.ts';

/**
 * Builds the executable schema from the graph's classes and the classes that resolve them. No global middleware and no
 * auth checker: either would wrap every field. Arguments are checked where they are decoded. That the schema is valid
 * is held by the tests: type-graphql's own check executes an introspection at every start.
 */
export function buildGraph(resolvers: BuildSchemaOptions['resolvers']): GraphQLSchema {
  const graph = buildSchemaSync({ resolvers, validate: false, skipCheck: true });
  callDirectly(graph);
  const query = graph.getQueryType();
  // type-graphql makes the root types itself and has no place for their descriptions.
  if (query !== undefined && query !== null) query.description = 'Where reading begins.';
  const mutation = graph.getMutationType();
  if (mutation !== undefined && mutation !== null) {
    mutation.description =
      'What can be done. The fields of one document run one after another; one that fails hides nothing of the others.';
  }
  return graph;
}

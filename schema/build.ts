import type { GraphQLSchema } from 'graphql';
import type { BuildSchemaOptions } from 'type-graphql';
import { buildSchemaSync } from 'type-graphql';

/**
 * Builds the executable schema from the graph's classes and the classes that resolve them. No global middleware and no
 * auth checker: either would wrap every field. Arguments are checked where they are decoded.
 */
export function buildGraph(resolvers: BuildSchemaOptions['resolvers']): GraphQLSchema {
  const graph = buildSchemaSync({ resolvers, validate: false });
  const query = graph.getQueryType();
  // type-graphql makes the root type itself and has no place for its description.
  if (query !== undefined && query !== null) query.description = 'Where reading begins.';
  return graph;
}

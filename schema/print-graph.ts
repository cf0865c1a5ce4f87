import type { GraphQLSchema } from 'graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** The SDL in alphabetical order, so that it only changes where the graph does. Ends with a line break. */
export function printGraph(graph: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(graph))}\n`;
}

import type { GraphQLSchema } from 'graphql';
import { isAbstractType } from 'graphql';

/** The object types of every interface and union, as Apollo Client's cache wants to be told them. */
export function possibleTypesOf(schema: GraphQLSchema): Record<string, string[]> {
  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

import type { GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { getNamedType, isAbstractType, isObjectType } from 'graphql';

/** The types of which objects can stand in a field of this type; none for scalars and enums. */
export function possibleTypes(schema: GraphQLSchema, of: GraphQLOutputType): readonly GraphQLObjectType[] {
  const type = getNamedType(of);
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

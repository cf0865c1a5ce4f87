import { GraphQLScalarType } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';

export const JSONObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  description: 'Any JSON object; its members are not described by this schema.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});

import { GraphQLScalarType } from 'graphql';
import { GraphQLLocale } from 'graphql-scalars';

export const LocaleScalar = new GraphQLScalarType({
  ...GraphQLLocale.toConfig(),
  description: 'A language by its BCP 47 tag, e.g. de-CH.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
});

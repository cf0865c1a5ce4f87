import { GraphQLScalarType } from 'graphql';
import { GraphQLCountryCode } from 'graphql-scalars';

export const CountryCodeScalar = new GraphQLScalarType({
  ...GraphQLCountryCode.toConfig(),
  description: 'A country by its ISO 3166-1 alpha-2 code in upper case, e.g. CH.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
});

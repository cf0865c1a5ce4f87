import { textScalar } from './text-scalar.ts';

const shape = /^[A-Z]{2}$/;

/** By shape, since codes come and go; graphql-scalars' own would let lower case pass. */
export const CountryCodeScalar = textScalar({
  name: 'CountryCode',
  description: 'A country by its ISO 3166-1 alpha-2 code in upper case, e.g. CH.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  required: 'an ISO 3166-1 alpha-2 code in upper case is required',
  shows: (text) => shape.test(text),
  takes: (text) => shape.test(text),
});

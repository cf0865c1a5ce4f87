import { GraphQLScalarType, Kind } from 'graphql';
import { printInstant } from '../../src/domain/instant.ts';
import { scalarError } from './scalar-error.ts';

const asText = 'an RFC 3339 instant is written as a string';
/** Furthest a Date reaches from 1970, in milliseconds (ECMA-262, time values). */
const furthest = 8.64e15;

/**
 * Out: epoch milliseconds as ISO 8601 in UTC with milliseconds. In: any string, passed on as it is, because only the
 * decoder of the argument can name the argument whose date does not exist.
 */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'A moment in time as RFC 3339 text. Answers are in UTC with milliseconds, e.g. 2026-02-19T06:43:50.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize(value) {
    if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= furthest) {
      return printInstant(value);
    }
    throw scalarError('DateTime', 'an instant is a number of milliseconds that a date can hold', value);
  },
  parseValue(value) {
    if (typeof value === 'string') return value;
    throw scalarError('DateTime', asText, value);
  },
  parseLiteral(node) {
    if (node.kind === Kind.STRING) return node.value;
    throw scalarError('DateTime', asText, 'value' in node ? node.value : node.kind, node);
  },
});

import { GraphQLScalarType, Kind } from 'graphql';
import { parseDecimal } from '../../src/domain/decimal.ts';
import { scalarError } from './scalar-error.ts';

const asText = 'a decimal is written as a string such as "1500.12", or as a whole number';

/**
 * Out: plain decimal text. In: any string, passed on as it is for the argument's decoder to judge; whole numbers as
 * text. A number with a fraction is refused: a float may already have lost what was meant.
 */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number, written as a string such as "1500.12". Never a float.',
  serialize(value) {
    if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
    if (typeof value === 'string' && parseDecimal(value) !== null) return value;
    throw scalarError('Decimal', 'plain decimal text is required', value);
  },
  parseValue(value) {
    if (typeof value === 'string') return value;
    if (Number.isSafeInteger(value)) return String(value);
    throw scalarError('Decimal', asText, value);
  },
  parseLiteral(node) {
    if (node.kind === Kind.STRING || node.kind === Kind.INT) return node.value;
    throw scalarError('Decimal', asText, 'value' in node ? node.value : node.kind, node);
  },
});

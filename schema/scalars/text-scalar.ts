import { GraphQLScalarType, Kind } from 'graphql';
import { scalarError } from './scalar-error.ts';

export interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL: string;
  /** What a value must be, as a phrase for errors. */
  readonly required: string;
  /** Whether an answer may hold it. */
  readonly shows: (text: string) => boolean;
  /** Whether an argument may hold it. */
  readonly takes: (text: string) => boolean;
}

/** A scalar that is a string of a certain shape, passed on unchanged in both directions. */
export function textScalar(scalar: TextScalar): GraphQLScalarType<string, string> {
  const { name, description, specifiedByURL, required, shows, takes } = scalar;
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize(value) {
      if (typeof value === 'string' && shows(value)) return value;
      throw scalarError(name, required, value);
    },
    parseValue(value) {
      if (typeof value === 'string' && takes(value)) return value;
      throw scalarError(name, required, value);
    },
    parseLiteral(node) {
      if (node.kind === Kind.STRING && takes(node.value)) return node.value;
      throw scalarError(name, required, 'value' in node ? node.value : node.kind, node);
    },
  });
}

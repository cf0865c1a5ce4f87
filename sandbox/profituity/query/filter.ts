import { QueryError } from './query-error.ts';

/** Operators of a condition (DevExtreme: filter expressions). */
export const OPERATORS = [
  '=',
  '<>',
  '>',
  '>=',
  '<',
  '<=',
  'startswith',
  'endswith',
  'contains',
  'notcontains',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** The value of a condition as it came. */
export type Literal = string | number | boolean | null;

/** A filter that has been read, not yet checked against a resource. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly operator: Operator;
      readonly value: Literal;
    };

/** Groups within groups; deeper ones are refused, so that no filter exhausts the stack (assumed). */
const MAX_DEPTH = 100;

/** Reads the text of the parameter `filter`. Throws QueryError. */
export function parseFilter(text: string): Filter {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalid('a JSON array was expected');
  }
  return read(json, 0);
}

function read(json: unknown, depth: number): Filter {
  if (!Array.isArray(json)) throw invalid('an array was expected where a condition or a group stands');
  if (depth > MAX_DEPTH) throw invalid(`groups are nested more than ${MAX_DEPTH} deep`);
  const [first, ...rest] = json as unknown[];
  if (first === undefined) throw invalid('an empty array says nothing');
  if (Array.isArray(first)) return group(json, depth);
  if (first === '!') {
    if (rest.length !== 1) throw invalid('"!" stands before exactly one condition or group');
    return { kind: 'not', part: read(rest[0], depth + 1) };
  }
  return condition(first, rest);
}

function condition(field: unknown, [operator, value, ...more]: readonly unknown[]): Filter {
  if (typeof field !== 'string' || more.length > 0 || value === undefined) {
    throw invalid('a condition is [field, operator, value]');
  }
  const known = OPERATORS.find((candidate) => candidate === operator);
  if (known === undefined) throw invalid(`there is no such operator at "${field}"`);
  if (!isLiteral(value)) throw invalid(`"${field}" is compared with a text, a number, a boolean or null`);
  if (value === null && known !== '=' && known !== '<>') {
    throw invalid(`"${field}" can be compared with null by = and <> only`);
  }
  return { kind: 'compare', field, operator: known, value };
}

/**
 * `[a, "and", b, …]`: a missing connective is `and`, and all connectives of a group are the same (DevExtreme: a
 * group that mixes them is an error).
 */
function group(items: readonly unknown[], depth: number): Filter {
  const parts: Filter[] = [];
  let connective: 'and' | 'or' | undefined;
  let pending: 'and' | 'or' | undefined;
  for (const item of items) {
    if (Array.isArray(item)) {
      if (parts.length > 0) {
        const used = pending ?? 'and';
        if (connective !== undefined && connective !== used) throw invalid('a group mixes "and" with "or"');
        connective = used;
      }
      pending = undefined;
      parts.push(read(item, depth + 1));
      continue;
    }
    if (item !== 'and' && item !== 'or') throw invalid('conditions are connected by "and" or "or"');
    if (pending !== undefined) throw invalid('two connectives follow each other');
    pending = item;
  }
  if (pending !== undefined) throw invalid('a group ends with a connective');
  return { kind: connective ?? 'and', parts };
}

function isLiteral(value: unknown): value is Literal {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

function invalid(what: string): QueryError {
  return new QueryError('filter', `The filter is not valid: ${what}.`);
}

import type { Condition } from './condition.ts';
import { allOf, anyOf, test } from './condition.ts';
import type { LiteralValue } from './literal.ts';
import { literal } from './literal.ts';

/** `path` has one of the values; there is no `in`. An empty list is never true. */
export function oneOf(path: string, values: readonly LiteralValue[]): Condition {
  return anyOf(values.map((value) => test(path, '=', literal(value))));
}

/** `path`, which must not be null, has none of the values: `<>` holds for null in memory and not in SQL. */
export function noneOf(path: string, values: readonly LiteralValue[]): Condition {
  return allOf(values.map((value) => test(path, '<>', literal(value))));
}

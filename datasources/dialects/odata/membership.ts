import type { Condition } from './condition.ts';
import { allOf, anyOf, atom, never, not } from './condition.ts';
import type { LiteralValue } from './literal.ts';
import { literal } from './literal.ts';
import type { ODataDialect } from './property.ts';

type Version = ODataDialect<never>['version'];

/** `path` has one of the values. An empty list is never true: whether `in ()` parses depends on the version. */
export function oneOf(path: string, values: readonly LiteralValue[], version: Version): Condition {
  if (values.length === 0) return never;
  if (values.length === 1 || version === '4.0') return anyOf(values.map((value) => equal(path, value)));
  // Compound, because nobody says how tightly `in` binds.
  return { kind: 'text', text: `${path} in (${values.map(literal).join(',')})`, compound: true };
}

/** `path`, which must not be null, has none of the values. */
export function noneOf(path: string, values: readonly LiteralValue[], version: Version): Condition {
  if (values.length <= 1 || version === '4.0') return allOf(values.map((value) => unequal(path, value)));
  return not(oneOf(path, values, version));
}

export function equal(path: string, value: LiteralValue): Condition {
  return atom(`${path} eq ${literal(value)}`);
}

export function unequal(path: string, value: LiteralValue): Condition {
  return atom(`${path} ne ${literal(value)}`);
}

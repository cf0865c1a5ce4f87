import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { anyOf, never } from './condition.ts';
import { equal, noneOf, oneOf } from './membership.ts';
import type { ODataDialect, WordsProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** A word of ours becomes the service's words for it; its opposite the words of all others, never a `not`. */
export function compileWords<K extends RecordKind>(
  property: WordsProperty,
  leaf: Leaf<K>,
  { version }: ODataDialect<K>,
): Condition {
  switch (leaf.op) {
    case 'eq':
      return image(property, (word) => word === leaf.value, version);
    case 'ne':
      return image(property, (word) => word !== leaf.value, version);
    case 'in':
      return image(property, (word) => leaf.values.includes(word), version);
    case 'notIn':
      return image(property, (word) => !leaf.values.includes(word), version);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'contains':
    case 'eqIgnoreCase':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
    case 'missing':
    case 'present':
      return unsupported(property.path, leaf.op);
  }
}

/** The rows whose word is one that `wanted` takes. */
function image(
  { path, nullable, images }: WordsProperty,
  wanted: (word: string) => boolean,
  version: '4.0' | '4.01',
): Condition {
  const taken: (string | boolean | null)[] = [];
  const refused: (string | boolean | null)[] = [];
  let rest = false;
  for (const [word, native] of Object.entries(images)) {
    if (native === 'rest') rest ||= wanted(word);
    else (wanted(word) ? taken : refused).push(...native);
  }
  if (!rest) return withNull(path, taken, oneOf(path, present(taken), version));
  const others = noneOf(path, present(refused), version);
  // `null ne 'x'` is true by the standard and unknown in SQL: said apart, it does not matter.
  return nullable && !refused.includes(null) ? anyOf([others, equal(path, null)]) : others;
}

function withNull(
  path: string,
  words: readonly (string | boolean | null)[],
  condition: Condition,
): Condition {
  return anyOf([condition, words.includes(null) ? equal(path, null) : never]);
}

function present(words: readonly (string | boolean | null)[]): (string | boolean)[] {
  return words.filter((word) => word !== null);
}

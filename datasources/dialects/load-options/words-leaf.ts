import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { anyOf } from './condition.ts';
import { noneOf, oneOf } from './membership.ts';
import { presence } from './presence.ts';
import type { WordsProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** A word of ours becomes the service's words for it; its opposite the words of all others, never a negation. */
export function compileWords<K extends RecordKind>(property: WordsProperty, leaf: Leaf<K>): Condition {
  switch (leaf.op) {
    case 'eq':
      return image(property, (word) => word === leaf.value);
    case 'ne':
      return image(property, (word) => word !== leaf.value);
    case 'in':
      return image(property, (word) => leaf.values.includes(word));
    case 'notIn':
      return image(property, (word) => !leaf.values.includes(word));
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
function image(property: WordsProperty, wanted: (word: string) => boolean): Condition {
  const { path, images } = property;
  const taken = new Set<string | boolean>();
  const refused = new Set<string | boolean>();
  let rest = false;
  for (const [word, native] of Object.entries(images)) {
    if (native === 'rest') rest ||= wanted(word);
    else for (const each of native) (wanted(word) ? taken : refused).add(each);
  }
  if (!rest) return oneOf(path, [...taken]);
  // A word of theirs may stand for several of ours.
  const others = noneOf(
    path,
    [...refused].filter((word) => !taken.has(word)),
  );
  // Whether `null <> 'x'` holds differs: said apart, it does not matter.
  return property.nullable ? anyOf([others, presence(property, 'missing')]) : others;
}

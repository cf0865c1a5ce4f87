import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, anyOf, term } from './condition.ts';
import type { SignsProperty, WordsProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** A word of ours becomes the service's words for it, its opposite the words of all others. */
export function compileWords<K extends RecordKind>(property: WordsProperty, leaf: Leaf<K>): Condition {
  const wanted = wantedBy(leaf);
  if (wanted === null) return unsupported(property.path, leaf.op);
  const { path, images } = property;
  const taken: string[] = [];
  const refused: string[] = [];
  let rest = false;
  for (const [word, native] of Object.entries(images)) {
    if (native === 'rest') rest ||= wanted(word);
    else (wanted(word) ? taken : refused).push(...native);
  }
  return rest
    ? allOf(refused.map((word) => term(`-${path}:${word}`)))
    : anyOf(taken.map((word) => term(`${path}:${word}`)));
}

/** Rows with any sign of the words asked for. The opposite of a superset is none, so that opposites cannot be asked. */
export function compileSigns<K extends RecordKind>({ images }: SignsProperty, leaf: Leaf<K>): Condition {
  const wanted = leaf.op === 'eq' || leaf.op === 'in' ? wantedBy(leaf) : null;
  if (wanted === null) return unsupported(Object.keys(images).join(', '), leaf.op);
  const signs = Object.entries(images).flatMap(([word, terms]) => (wanted(word) ? terms : []));
  return anyOf(signs.map(({ path, word }) => term(`${path}:${word}`)));
}

/** Which words of ours satisfy the leaf; null where it is not about words. */
function wantedBy<K extends RecordKind>(leaf: Leaf<K>): ((word: string) => boolean) | null {
  switch (leaf.op) {
    case 'eq':
      return (word) => word === leaf.value;
    case 'ne':
      return (word) => word !== leaf.value;
    case 'in':
      return (word) => leaf.values.includes(word);
    case 'notIn':
      return (word) => !leaf.values.includes(word);
    case 'missing':
    case 'present':
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
      return null;
  }
}

import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import { asciiRun, isPrintableAscii } from '../../../src/filter/ascii-run.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, never, term } from './condition.ts';
import { literal } from './literal.ts';
import { presence } from './presence.ts';
import type { AnyTextProperty, TextProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** One property that a text of ours is read from. */
interface Place {
  readonly path: string;
  readonly nullable: boolean;
}

/**
 * All that is asked of text is a superset, and checked here again: a value that no quotes can hold asks for
 * everything. Opposites cannot be asked at all, since `:` would drop what differs in case only.
 */
export function compileText<K extends RecordKind>(property: TextProperty, leaf: Leaf<K>): Condition {
  const { path, nullable, fallback } = property;
  if (leaf.op === 'missing' || leaf.op === 'present') {
    return fallback === undefined ? presence(property, leaf.op) : unsupported(path, leaf.op);
  }
  const own = positive({ path, nullable }, leaf);
  if (fallback === undefined) return own;
  const lacking = presence(property, 'missing');
  if (fallback === 'unknown') return anyOf([own, lacking]);
  return anyOf([own, allOf([lacking, positive({ path: fallback.path, nullable: true }, leaf)])]);
}

/** The needle is looked for in each of the texts. */
export function compileAnyText<K extends RecordKind>({ paths }: AnyTextProperty, leaf: Leaf<K>): Condition {
  if (leaf.op !== 'contains') return unsupported(paths[0], leaf.op);
  const needle = textOf(leaf.value);
  // Where our text joins two of theirs there is a blank.
  if (/\s/.test(needle)) return always;
  return anyOf(paths.map((path) => containsPiece({ path, nullable: true }, needle)));
}

function positive<K extends RecordKind>(place: Place, leaf: Leaf<K>): Condition {
  switch (leaf.op) {
    case 'eq':
      return equal(place, textOf(leaf.value));
    case 'in':
      return anyOf(leaf.values.map((value) => equal(place, textOf(value))));
    case 'eqIgnoreCase': {
      const needle = textOf(leaf.value);
      return isPrintableAscii(needle) ? equal(place, needle) : containsPiece(place, needle);
    }
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return containsPiece(place, textOf(leaf.value));
    case 'ne':
    case 'notIn':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
    case 'missing':
    case 'present':
      return unsupported(place.path, leaf.op);
  }
}

function textOf(value: FieldValue): string {
  if (typeof value !== 'string') throw new Error('Text was required in the filter');
  return value;
}

/** Half a surrogate pair has no place in UTF-8: no service can hold it and no row can equal it. */
function equal({ path }: Place, value: string): Condition {
  if (!value.isWellFormed()) return never;
  const quoted = literal(value);
  return quoted === null ? always : term(`${path}:${quoted}`);
}

/**
 * Rows that hold the longest piece of the needle's printable ASCII, whatever the case. A comma would make a list of
 * needles, and a quote could end the value: the needle is cut there.
 */
function containsPiece(place: Place, needle: string): Condition {
  const pieces = (asciiRun(needle) ?? '').split(/[,"]/);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  // A piece of blanks may be trimmed away, and what then remains of the value is not said.
  if (longest.trim() === '') return presence(place, 'present');
  return term(`${place.path}:~"${longest}"`);
}

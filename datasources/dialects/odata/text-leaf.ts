import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import { asciiRun } from '../../../src/filter/ascii-run.ts';
import type { Condition } from './condition.ts';
import { allOf, atom, never } from './condition.ts';
import { literal } from './literal.ts';
import { noneOf, oneOf } from './membership.ts';
import { presence } from './presence.ts';
import type { ODataDialect, TextProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** Text and native ids. */
export function compileText<K extends RecordKind>(
  property: TextProperty,
  leaf: Leaf<K>,
  { version }: ODataDialect<K>,
): Condition {
  const { path, holds = () => true } = property;
  const sendable = (values: readonly FieldValue[]) => encodable(values).filter(holds);
  switch (leaf.op) {
    case 'eq':
      return oneOf(path, sendable([leaf.value]), version);
    case 'in':
      return oneOf(path, sendable(leaf.values), version);
    case 'ne':
      return allOf([noneOf(path, sendable([leaf.value]), version), presence(property, 'present')]);
    case 'notIn':
      return allOf([noneOf(path, sendable(leaf.values), version), presence(property, 'present')]);
    case 'gt':
      return bound(path, 'gt', leaf.value);
    case 'gte':
      return bound(path, 'ge', leaf.value);
    case 'lt':
      return bound(path, 'lt', leaf.value);
    case 'lte':
      return bound(path, 'le', leaf.value);
    case 'startsWith':
      return affix('startswith', property, leaf.value);
    case 'endsWith':
      return affix('endswith', property, leaf.value);
    case 'contains':
      return containsRun(property, textOf(leaf.value));
    case 'eqIgnoreCase':
      return equalFolded(property, textOf(leaf.value));
    case 'missing':
    case 'present':
      return presence(property, leaf.op);
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
      return unsupported(path, leaf.op);
  }
}

function textOf(value: FieldValue): string {
  if (typeof value !== 'string') throw new Error('Text was required in the filter');
  return value;
}

/**
 * What can be encoded at all: half a surrogate pair has no place in UTF-8, so no service can hold it and no row can
 * equal it.
 */
function encodable(values: readonly FieldValue[]): string[] {
  return values.map(textOf).filter((value) => value.isWellFormed());
}

function bound(path: string, operator: 'gt' | 'ge' | 'lt' | 'le', value: FieldValue): Condition {
  return atom(`${path} ${operator} ${literal(textOf(value).toWellFormed())}`);
}

function affix(name: 'startswith' | 'endswith', property: TextProperty, value: FieldValue): Condition {
  const needle = textOf(value);
  if (needle === '') return presence(property, 'present');
  return needle.isWellFormed() ? atom(`${name}(${property.path},${literal(needle)})`) : never;
}

/**
 * Rows that hold the needle's longest run of printable ASCII, whatever the case: a superset of those that hold the
 * needle, because only ASCII letters fold into the run and every service folds those alike.
 */
function containsRun(property: TextProperty, needle: string): Condition {
  const run = asciiRun(needle);
  if (run === null) return presence(property, 'present');
  return atom(`contains(tolower(${property.path}),${literal(run.toLowerCase())})`);
}

function equalFolded(property: TextProperty, needle: string): Condition {
  if (!/^[\x20-\x7e]+$/.test(needle)) return containsRun(property, needle);
  return atom(`tolower(${property.path}) eq ${literal(needle.toLowerCase())}`);
}

import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { asciiRun } from '../../../src/filter/ascii-run.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, never, test } from './condition.ts';
import { literal } from './literal.ts';
import { noneOf, oneOf } from './membership.ts';
import { presence } from './presence.ts';
import type { TextProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/**
 * Text. What a comparison returns for a service that ignores case holds all that is ours; its opposite would drop
 * some, and is sent only where the service is known to mind case.
 */
export function compileText<K extends RecordKind>(property: TextProperty, leaf: Leaf<K>): Condition {
  const { path } = property;
  switch (leaf.op) {
    case 'eq':
      return oneOf(path, sendable([leaf.value]));
    case 'in':
      return oneOf(path, sendable(leaf.values));
    case 'ne':
      return allOf([noneOf(path, sendable([leaf.value])), presence(property, 'present')]);
    case 'notIn':
      return allOf([noneOf(path, sendable(leaf.values)), presence(property, 'present')]);
    case 'startsWith':
      return affix('startswith', property, textOf(leaf.value));
    case 'endsWith':
      return affix('endswith', property, textOf(leaf.value));
    case 'contains':
    case 'eqIgnoreCase':
      return containsRun(property, textOf(leaf.value));
    case 'missing':
    case 'present':
      return presence(property, leaf.op);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
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

/** Half a surrogate pair has no place in UTF-8: no service can hold it and no row can equal it. */
function sendable(values: readonly FieldValue[]): string[] {
  return values.map(textOf).filter((value) => value.isWellFormed());
}

function affix(operator: 'startswith' | 'endswith', property: TextProperty, needle: string): Condition {
  if (needle === '') return presence(property, 'present');
  return needle.isWellFormed() ? test(property.path, operator, literal(needle)) : never;
}

/**
 * Rows that hold the needle's longest run of printable ASCII: a superset of those that hold the needle, or equal it,
 * whatever the case, because only ASCII letters fold into the run and every service folds those alike.
 */
function containsRun(property: TextProperty, needle: string): Condition {
  const run = asciiRun(needle);
  return run === null
    ? presence(property, 'present')
    : test(property.path, 'contains', literal(run.toLowerCase()));
}

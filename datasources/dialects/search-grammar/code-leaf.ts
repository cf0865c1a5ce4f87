import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, never, term } from './condition.ts';
import type { CodeProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** A value that is no code of capital letters is no row's. */
export function compileCode<K extends RecordKind>({ path }: CodeProperty, leaf: Leaf<K>): Condition {
  switch (leaf.op) {
    case 'eq':
      return is(path, leaf.value);
    case 'in':
      return anyOf(leaf.values.map((value) => is(path, value)));
    case 'ne':
      return isNot(path, leaf.value);
    case 'notIn':
      return allOf(leaf.values.map((value) => isNot(path, value)));
    case 'missing':
      return never;
    case 'present':
      return always;
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
      return unsupported(path, leaf.op);
  }
}

function is(path: string, value: FieldValue): Condition {
  return isCode(value) ? term(`${path}:${value}`) : never;
}

/** The one negation of a comparison: the property is never null. */
function isNot(path: string, value: FieldValue): Condition {
  return isCode(value) ? term(`-${path}:${value}`) : always;
}

function isCode(value: FieldValue): value is string {
  return typeof value === 'string' && /^[A-Z]+$/.test(value);
}

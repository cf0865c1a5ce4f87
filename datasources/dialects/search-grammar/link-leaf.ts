import { linkKeyOf } from '../../../src/domain/customer-link.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { always, anyOf, never, term } from './condition.ts';
import { literal } from './literal.ts';
import { presence } from './presence.ts';
import type { LinkProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** The rows that hold the key of a link, whatever the case: more than are linked. An id that is no link is no row's. */
export function compileLink<K extends RecordKind>({ path }: LinkProperty, leaf: Leaf<K>): Condition {
  switch (leaf.op) {
    case 'eq':
      return holds(path, leaf.value);
    case 'in':
      return anyOf(leaf.values.map((value) => holds(path, value)));
    case 'missing':
      return anyOf([presence({ path, nullable: true }, 'missing'), term(`${path}:""`)]);
    case 'present':
      return presence({ path, nullable: true }, 'present');
    case 'ne':
    case 'notIn':
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

function holds(path: string, value: FieldValue): Condition {
  if (typeof value !== 'string') return never;
  // A placeholder of EXPLAIN stands for a key that will be there.
  const key = /^\{.*\}$/.test(value) ? value : linkKeyOf(value);
  if (key === null || !key.isWellFormed()) return never;
  const quoted = literal(key);
  return quoted === null ? always : term(`${path}:${quoted}`);
}

import { printDecimal } from '../../../src/domain/decimal.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, never, term } from './condition.ts';
import { numberLiteral } from './literal.ts';
import type { DecimalProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** Numbers are printed plain, with the places they have. */
export function compileDecimal<K extends RecordKind>({ path }: DecimalProperty, leaf: Leaf<K>): Condition {
  switch (leaf.op) {
    case 'eq':
      return term(`${path}:${plain(leaf.value)}`);
    case 'in':
      return anyOf(leaf.values.map((value) => term(`${path}:${plain(value)}`)));
    case 'ne':
      return unlike(path, leaf.value);
    case 'notIn':
      return allOf(leaf.values.map((value) => unlike(path, value)));
    case 'gt':
      return term(`${path}:>${plain(leaf.value)}`);
    case 'gte':
      return term(`${path}:>=${plain(leaf.value)}`);
    case 'lt':
      return term(`${path}:<${plain(leaf.value)}`);
    case 'lte':
      return term(`${path}:<=${plain(leaf.value)}`);
    case 'missing':
      return never;
    case 'present':
      return always;
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

function plain(value: FieldValue): string {
  if (typeof value !== 'object') throw new Error('A decimal was required in the filter');
  return numberLiteral(printDecimal(value));
}

/** Below or above: no negation. */
function unlike(path: string, value: FieldValue): Condition {
  return anyOf([term(`${path}:<${plain(value)}`), term(`${path}:>${plain(value)}`)]);
}

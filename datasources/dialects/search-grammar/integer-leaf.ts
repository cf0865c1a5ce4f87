import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { anyOf, never, term } from './condition.ts';
import { isId } from './integer-id.ts';
import { presence } from './presence.ts';
import type { IntegerProperty, SearchDialect } from './property.ts';
import { unsupported } from './unsupported.ts';

/** A value that is no 64-bit integer, or of another place, is no row's. Bounds are only for ids as they are. */
export function compileInteger<K extends RecordKind>(
  property: IntegerProperty,
  leaf: Leaf<K>,
  { nativeIdOf, templates = false }: SearchDialect<K>,
): Condition {
  const { path, kind } = property;
  const idOf = (value: FieldValue): string | null => {
    if (typeof value !== 'string') return null;
    const native = kind === undefined ? value : nativeIdOf(value, kind);
    if (native === null) return null;
    return isId(native) || (templates && /^\{\w+\}$/.test(native)) ? native : null;
  };
  const is = (value: FieldValue): Condition => {
    const id = idOf(value);
    return id === null ? never : term(`${path}:${id}`);
  };
  switch (leaf.op) {
    case 'eq':
      return is(leaf.value);
    case 'in':
      return anyOf(leaf.values.map(is));
    case 'gt':
    case 'lt': {
      const id = idOf(leaf.value);
      if (id === null) throw new Error(`An integer id was required as a bound of ${path}`);
      return term(`${path}:${leaf.op === 'gt' ? '>' : '<'}${id}`);
    }
    case 'missing':
    case 'present':
      return presence(property, leaf.op);
    case 'ne':
    case 'notIn':
    case 'gte':
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

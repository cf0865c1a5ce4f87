import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf } from './condition.ts';
import { noneOf, oneOf } from './membership.ts';
import { presence } from './presence.ts';
import type { ODataDialect, RefProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** The values are global ids: one of another place is no row's, so `eq` is never and `ne` always true of it. */
export function compileRef<K extends RecordKind>(
  property: RefProperty,
  leaf: Leaf<K>,
  { version, nativeIdOf }: ODataDialect<K>,
): Condition {
  const { path, kind } = property;
  const natives = (values: readonly FieldValue[]): string[] =>
    values.flatMap((value) => {
      const native = typeof value === 'string' ? nativeIdOf(value, kind) : null;
      return native === null || !native.isWellFormed() ? [] : [native];
    });
  switch (leaf.op) {
    case 'eq':
      return oneOf(path, natives([leaf.value]), version);
    case 'in':
      return oneOf(path, natives(leaf.values), version);
    case 'ne':
      return allOf([noneOf(path, natives([leaf.value]), version), presence(property, 'present')]);
    case 'notIn':
      return allOf([noneOf(path, natives(leaf.values), version), presence(property, 'present')]);
    case 'missing':
    case 'present':
      return presence(property, leaf.op);
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

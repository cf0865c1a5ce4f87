import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Condition } from './condition.ts';
import { allOf, anyOf, atom, never } from './condition.ts';
import { literal } from './literal.ts';
import { presence } from './presence.ts';
import type { InstantProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/**
 * Our instants are whole milliseconds, cut; the service's may be finer. An instant of ours is therefore a bucket of
 * one millisecond there, and with `ge` and `lt` alone every bound is exact at any precision.
 */
export function compileInstant<K extends RecordKind>(property: InstantProperty, leaf: Leaf<K>): Condition {
  const { path } = property;
  switch (leaf.op) {
    case 'gte':
      return from(property, instantOf(leaf.value));
    case 'gt':
      return from(property, instantOf(leaf.value) + 1);
    case 'lt':
      return before(property, instantOf(leaf.value));
    case 'lte':
      return before(property, instantOf(leaf.value) + 1);
    case 'eq':
      return within(property, instantOf(leaf.value));
    case 'ne':
      return outside(property, instantOf(leaf.value));
    case 'in':
      return anyOf(leaf.values.map((value) => within(property, instantOf(value))));
    case 'notIn':
      return allOf(leaf.values.map((value) => outside(property, instantOf(value))));
    case 'missing':
    case 'present':
      return presence(property, leaf.op);
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

function instantOf(value: FieldValue): number {
  if (typeof value !== 'number') throw new Error('An instant was required in the filter');
  return value;
}

/** The years that a literal can say; an instant outside them is before or after everything there is. */
const earliest = Date.parse('0001-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

function from(property: InstantProperty, at: number): Condition {
  if (at > latest) return never;
  if (at <= earliest) return presence(property, 'present');
  return atom(`${property.path} ge ${literal({ instant: at })}`);
}

function before(property: InstantProperty, at: number): Condition {
  if (at > latest) return presence(property, 'present');
  if (at <= earliest) return never;
  return atom(`${property.path} lt ${literal({ instant: at })}`);
}

function within(property: InstantProperty, at: number): Condition {
  return allOf([from(property, at), before(property, at + 1)]);
}

function outside(property: InstantProperty, at: number): Condition {
  return anyOf([before(property, at), from(property, at + 1)]);
}

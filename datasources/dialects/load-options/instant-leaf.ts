import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, anyOf, never, test } from './condition.ts';
import { lowerDay, upperDay } from './day.ts';
import { literal } from './literal.ts';
import { oneOf, noneOf } from './membership.ts';
import { presence } from './presence.ts';
import type { DuringProperty, InstantProperty, LoadOptionsDialect } from './property.ts';
import { unsupported } from './unsupported.ts';

type Reading = LoadOptionsDialect<never>['instants'];

/**
 * Our instants are whole milliseconds, cut; the service's may be finer. An instant of ours is therefore a bucket of
 * one millisecond there, and with `>=` and `<` alone every bound is exact at any precision.
 */
export function compileInstant<K extends RecordKind>(
  property: InstantProperty,
  leaf: Leaf<K>,
  { instants }: Pick<LoadOptionsDialect<K>, 'instants'>,
): Condition {
  const { path } = property;
  switch (leaf.op) {
    case 'gte':
      return from(property, instantOf(leaf.value), instants);
    case 'gt':
      return from(property, instantOf(leaf.value) + 1, instants);
    case 'lt':
      return before(property, instantOf(leaf.value), instants);
    case 'lte':
      return before(property, instantOf(leaf.value) + 1, instants);
    case 'eq':
      return within(property, instantOf(leaf.value), instants);
    case 'in':
      return anyOf(leaf.values.map((value) => within(property, instantOf(value), instants)));
    case 'ne':
      return outside(property, instantOf(leaf.value), instants);
    case 'notIn':
      return allOf(leaf.values.map((value) => outside(property, instantOf(value), instants)));
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

/** A row has it only while it is in the state, and then as long as the state has a date. */
export function compileDuring<K extends RecordKind>(
  { path, state, dated }: DuringProperty,
  leaf: Leaf<K>,
  dialect: Pick<LoadOptionsDialect<K>, 'instants'>,
): Condition {
  const inState = oneOf(state.path, [state.word]);
  const date: InstantProperty = { type: 'instant', path, nullable: true };
  if (leaf.op === 'missing') {
    // A state without its date is one without ours, which a service that can't be asked for the date can't tell.
    if (!dated) return unsupported(path, leaf.op);
    return anyOf([noneOf(state.path, [state.word]), presence(date, 'missing')]);
  }
  return dated ? allOf([inState, compileInstant(date, leaf, dialect)]) : inState;
}

function instantOf(value: FieldValue): EpochMs {
  if (typeof value !== 'number') throw new Error('An instant was required in the filter');
  return value;
}

/** The years that a literal can say, days around them included; what lies outside is before or after everything. */
const earliest = Date.parse('0001-01-03T00:00:00.000Z');
const latest = Date.parse('9999-12-28T23:59:59.999Z');

function from(property: InstantProperty, at: EpochMs, reading: Reading): Condition {
  if (at > latest) return never;
  if (at <= earliest) return presence(property, 'present');
  return test(property.path, '>=', literal({ instant: reading === 'day' ? lowerDay(at) : at }));
}

function before(property: InstantProperty, at: EpochMs, reading: Reading): Condition {
  if (at > latest) return presence(property, 'present');
  if (at <= earliest) return never;
  return test(property.path, '<', literal({ instant: reading === 'day' ? upperDay(at) : at }));
}

function within(property: InstantProperty, at: EpochMs, reading: Reading): Condition {
  return allOf([from(property, at, reading), before(property, at + 1, reading)]);
}

function outside(property: InstantProperty, at: EpochMs, reading: Reading): Condition {
  // Widened, the two bounds overlap and would say nothing.
  if (reading === 'day') return presence(property, 'present');
  return anyOf([before(property, at, reading), from(property, at + 1, reading)]);
}

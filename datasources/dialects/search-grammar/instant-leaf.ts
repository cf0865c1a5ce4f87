import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import { printInstant } from '../../../src/domain/instant.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, never, term } from './condition.ts';
import { presence } from './presence.ts';
import type { InstantProperty, LatestProperty, SearchDialect } from './property.ts';
import { unsupported } from './unsupported.ts';

type Reading = SearchDialect<never>['instants'];

/**
 * Our instants are whole milliseconds, cut; the service's may be finer. An instant of ours is therefore a bucket of
 * one millisecond there, and with "not before" and "before" alone every bound is exact at any precision.
 */
export function compileInstant<K extends RecordKind>(
  property: InstantProperty,
  leaf: Leaf<K>,
  { instants }: SearchDialect<K>,
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

/** The latest is not before a bound if any is not, and before it only if the first is. */
export function compileLatest<K extends RecordKind>(
  property: LatestProperty,
  leaf: Leaf<K>,
  { instants }: SearchDialect<K>,
): Condition {
  const { first, others } = property;
  const lower = (at: EpochMs): Condition =>
    anyOf([first, ...others].map((path) => from({ path, nullable: path !== first }, at, instants)));
  const upper = (at: EpochMs): Condition => before({ path: first, nullable: false }, at, instants);
  const near = (value: FieldValue): Condition =>
    allOf([lower(instantOf(value)), upper(instantOf(value) + 1)]);
  switch (leaf.op) {
    case 'gte':
      return lower(instantOf(leaf.value));
    case 'gt':
      return lower(instantOf(leaf.value) + 1);
    case 'lt':
      return upper(instantOf(leaf.value));
    case 'lte':
      return upper(instantOf(leaf.value) + 1);
    case 'eq':
      return near(leaf.value);
    case 'in':
      return anyOf(leaf.values.map(near));
    case 'missing':
      return never;
    case 'present':
      return always;
    case 'ne':
    case 'notIn':
    case 'contains':
    case 'eqIgnoreCase':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
      return unsupported(first, leaf.op);
  }
}

function instantOf(value: FieldValue): EpochMs {
  if (typeof value !== 'number') throw new Error('An instant was required in the filter');
  return value;
}

const DAY = 86_400_000;
/** The years that a literal can say, days around them included; what lies outside is before or after everything. */
const earliest = Date.parse('0001-01-03T00:00:00.000Z');
const latest = Date.parse('9999-12-28T23:59:59.999Z');

function from(property: InstantProperty | PathOnly, at: EpochMs, reading: Reading): Condition {
  if (at > latest) return never;
  if (at <= earliest) return presence(property, 'present');
  return term(`${property.path}:>=${literalOf(at, reading, -1)}`);
}

function before(property: InstantProperty | PathOnly, at: EpochMs, reading: Reading): Condition {
  if (at > latest) return presence(property, 'present');
  if (at <= earliest) return never;
  return term(`${property.path}:<${literalOf(at, reading, 2)}`);
}

interface PathOnly {
  readonly path: string;
  readonly nullable: boolean;
}

function within(property: InstantProperty, at: EpochMs, reading: Reading): Condition {
  return allOf([from(property, at, reading), before(property, at + 1, reading)]);
}

function outside(property: InstantProperty, at: EpochMs, reading: Reading): Condition {
  // Widened, the two bounds overlap and would say nothing.
  if (reading === 'day') return presence(property, 'present');
  return anyOf([before(property, at, reading), from(property, at + 1, reading)]);
}

/** An instant in quotes, because it holds colons; or the day `days` after the one it is in, in UTC. */
function literalOf(at: EpochMs, reading: Reading, days: number): string {
  return reading === 'instant' ? `"${printInstant(at)}"` : printInstant(at + days * DAY).slice(0, 10);
}

import { compareDecimals } from '../domain/decimal.ts';
import type { FieldValue } from '../domain/fields/field.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { compareCodePoints, compareText, foldCase } from '../domain/text-order.ts';
import type { Comparison, Leaf, Membership } from './ast.ts';

/** Whether a field's value, null if missing, satisfies a leaf. */
export type LeafTest = (value: FieldValue | null) => boolean;

/**
 * The meaning of a leaf of `kind`. Text is compared by `compareText`, other words and ids by code points, decimals
 * and instants by size. Throws TypeError where the operator does not fit the field's type.
 */
export function leafTest<K extends RecordKind>(kind: K, leaf: Leaf<K>): LeafTest {
  if ('values' in leaf) return ofPresent(membershipTest(leaf));
  if ('value' in leaf) return ofPresent(comparisonTest(kind, leaf));
  return leaf.op === 'missing' ? (value) => value === null : (value) => value !== null;
}

function ofPresent(test: ValueTest): LeafTest {
  return (value) => value !== null && test(value);
}

type ValueTest = (value: FieldValue) => boolean;

function membershipTest<K extends RecordKind>(leaf: Membership<K>): ValueTest {
  const { values } = leaf;
  const plain: ReadonlySet<FieldValue> = new Set(values);
  const isMember: ValueTest = (value) =>
    typeof value === 'object' ? values.some((member) => equal(member, value)) : plain.has(value);
  return leaf.op === 'in' ? isMember : (value) => !isMember(value);
}

function comparisonTest<K extends RecordKind>(kind: K, leaf: Comparison<K>): ValueTest {
  const { op, field, value: bound } = leaf;
  switch (op) {
    case 'eq':
      return (value) => equal(value, bound);
    case 'ne':
      return (value) => !equal(value, bound);
    case 'gt':
      return bounded(kind, leaf, (order) => order > 0);
    case 'gte':
      return bounded(kind, leaf, (order) => order >= 0);
    case 'lt':
      return bounded(kind, leaf, (order) => order < 0);
    case 'lte':
      return bounded(kind, leaf, (order) => order <= 0);
    case 'eqIgnoreCase':
      return onText(field, foldCase(text(field, bound)), (value, needle) => foldCase(value) === needle);
    case 'notEqIgnoreCase':
      return onText(field, foldCase(text(field, bound)), (value, needle) => foldCase(value) !== needle);
    case 'contains':
      return onText(field, foldCase(text(field, bound)), (value, needle) => foldCase(value).includes(needle));
    case 'notContains':
      return onText(
        field,
        foldCase(text(field, bound)),
        (value, needle) => !foldCase(value).includes(needle),
      );
    case 'startsWith':
      return onText(field, text(field, bound), (value, needle) => value.startsWith(needle));
    case 'notStartsWith':
      return onText(field, text(field, bound), (value, needle) => !value.startsWith(needle));
    case 'endsWith':
      return onText(field, text(field, bound), (value, needle) => value.endsWith(needle));
    case 'notEndsWith':
      return onText(field, text(field, bound), (value, needle) => !value.endsWith(needle));
  }
}

function bounded<K extends RecordKind>(
  kind: K,
  { field, value: bound }: Comparison<K>,
  holds: (order: number) => boolean,
): ValueTest {
  const compareStrings = fieldOf(kind, field).type === 'text' ? compareText : compareCodePoints;
  return (value) => {
    if (typeof value === 'number' && typeof bound === 'number') return holds(value - bound);
    if (typeof value === 'string' && typeof bound === 'string') return holds(compareStrings(value, bound));
    if (typeof value === 'object' && typeof bound === 'object') return holds(compareDecimals(value, bound));
    throw new TypeError(`'${field}' holds ${typeof value} values, but is compared with a ${typeof bound}`);
  };
}

function onText(field: string, needle: string, holds: (value: string, needle: string) => boolean): ValueTest {
  return (value) => holds(text(field, value), needle);
}

function text(field: string, value: FieldValue): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`A text operator needs text, but '${field}' was given a ${typeof value}`);
}

function equal(a: FieldValue, b: FieldValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && compareDecimals(a, b) === 0);
}

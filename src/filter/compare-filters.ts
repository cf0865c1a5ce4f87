import { compareDecimals } from '../domain/decimal.ts';
import type { FieldValue } from '../domain/fields/field.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter, LeafOperator } from './ast.ts';
import { leafOperators } from './ast.ts';

/**
 * The canonical order of filters, by which members of `and` and `or` are sorted: leaves by field, operator and value
 * before groups. 0 if and only if the two, in normal form, are the same.
 */
export function compareFilters<K extends RecordKind>(a: Filter<K>, b: Filter<K>): number {
  if (a === b) return 0;
  if (isGroup(a) || isGroup(b)) {
    if (!isGroup(a) || !isGroup(b)) return isGroup(a) ? 1 : -1;
    return compareWords(a.op, b.op) || compareLists(a.of, b.of, compareFilters);
  }
  if (isConstant(a) || isConstant(b)) {
    if (!isConstant(a) || !isConstant(b)) return isConstant(a) ? -1 : 1;
    return compareWords(a.op, b.op);
  }
  return (
    compareWords(a.field, b.field) ||
    rank[a.op] - rank[b.op] ||
    compareLists(valuesOf(a), valuesOf(b), compareValues)
  );
}

/** The canonical order of one field's values; 0 for equal ones, whatever the scale of a decimal. */
export function compareValues(a: FieldValue, b: FieldValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareWords(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'object' && typeof b === 'object') return compareDecimals(a, b);
  throw new TypeError(`Values of one field are of one type, not ${typeof a} and ${typeof b}`);
}

/** The values in canonical order, each once. */
export function distinctValues(values: readonly FieldValue[]): readonly FieldValue[] {
  return distinctBy(compareValues, values);
}

/** `members` in the order of `compare`, of equal ones the first. */
export function distinctBy<T extends object | FieldValue>(
  compare: (a: T, b: T) => number,
  members: readonly T[],
): readonly T[] {
  const sorted = [...members].sort(compare);
  return sorted.filter((member, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, member) !== 0;
  });
}

const rank = Object.fromEntries(leafOperators.map((op, index) => [op, index])) as Record<
  LeafOperator,
  number
>;

function isGroup<K extends RecordKind>(
  filter: Filter<K>,
): filter is Extract<Filter<K>, { op: 'and' | 'or' }> {
  return filter.op === 'and' || filter.op === 'or';
}

function isConstant<K extends RecordKind>(
  filter: Filter<K>,
): filter is Extract<Filter<K>, { op: 'everything' | 'nothing' }> {
  return filter.op === 'everything' || filter.op === 'nothing';
}

function valuesOf<K extends RecordKind>(
  leaf: Exclude<Filter<K>, { op: 'and' | 'or' | 'everything' | 'nothing' }>,
): readonly FieldValue[] {
  if ('values' in leaf) return leaf.values;
  return 'value' in leaf ? [leaf.value] : [];
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareLists<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compare(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

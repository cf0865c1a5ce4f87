import { normalizeDecimal } from '../domain/decimal.ts';
import type { FieldValue } from '../domain/fields/field.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { foldCase } from '../domain/text-order.ts';
import type { ComparisonOperator, Filter, Leaf, MembershipOperator } from './ast.ts';
import { everything, nothing } from './ast.ts';
import { distinctValues } from './compare-filters.ts';

/**
 * The normal form of one leaf: values distinct and sorted, one value of a list compared by itself, an empty list and
 * presence of a field that is always there folded to a constant, decimals without trailing zeros, needles of
 * case-insensitive operators folded.
 */
export function leaf<K extends RecordKind>(kind: K, written: Leaf<K>): Filter<K> {
  const { field } = written;
  switch (written.op) {
    case 'missing':
      return fieldOf(kind, field).optional ? { op: 'missing', field } : nothing;
    case 'present':
      return fieldOf(kind, field).optional ? { op: 'present', field } : everything;
    case 'in':
    case 'notIn':
      return membership(written.op, field, written.values);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      // Every text that is there has the empty text in it.
      if (written.value === '') return leaf(kind, { op: 'present', field });
      return comparison(written.op, field, written.value);
    case 'notContains':
    case 'notStartsWith':
    case 'notEndsWith':
      if (written.value === '') return nothing;
      return comparison(written.op, field, written.value);
    case 'eq':
    case 'ne':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'eqIgnoreCase':
    case 'notEqIgnoreCase':
      return comparison(written.op, field, written.value);
  }
}

const caseInsensitive: ReadonlySet<ComparisonOperator> = new Set([
  'eqIgnoreCase',
  'notEqIgnoreCase',
  'contains',
  'notContains',
]);

/** Whether the operator folds case, so that its needle is kept folded. */
export function ignoresCase(op: ComparisonOperator): boolean {
  return caseInsensitive.has(op);
}

function comparison<K extends RecordKind>(
  op: ComparisonOperator,
  field: FieldName<K>,
  written: FieldValue,
): Filter<K> {
  const value = canonical(written);
  return { op, field, value: typeof value === 'string' && ignoresCase(op) ? foldCase(value) : value };
}

function membership<K extends RecordKind>(
  op: MembershipOperator,
  field: FieldName<K>,
  written: readonly FieldValue[],
): Filter<K> {
  const values = distinctValues(written.map(canonical));
  const [first] = values;
  // By definition `notIn: []` excludes nobody, records that lack the field included.
  if (first === undefined) return op === 'in' ? nothing : everything;
  if (values.length === 1) return { op: op === 'in' ? 'eq' : 'ne', field, value: first };
  return { op, field, values };
}

function canonical(value: FieldValue): FieldValue {
  if (typeof value === 'object') return normalizeDecimal(value);
  return value === 0 ? 0 : value; // -0 equals 0 but would not be the same value
}

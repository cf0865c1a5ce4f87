import type { Decimal } from '../domain/decimal.ts';
import { compareDecimals } from '../domain/decimal.ts';
import type { Field, FieldType, FieldValue } from '../domain/fields/field.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Records } from '../domain/records/records.ts';
import { compareCodePoints, foldCase } from '../domain/text-order.ts';

/** Text with its folded form, so that sorting folds each value once. */
export interface TextKey {
  readonly folded: string;
  readonly raw: string;
}

/** One key of a row as the order sees it; null: the row lacks it. */
export type SortValue = number | Decimal | TextKey | null;

export function readSortValue<K extends RecordKind>(field: Field<K>, record: Records[K]): SortValue {
  const value = field.read(record);
  return value === null ? null : toSortValue(value);
}

export function toSortValue(value: FieldValue): Exclude<SortValue, null> {
  return typeof value === 'string' ? { folded: foldCase(value), raw: value } : value;
}

/** The value as filters have it. */
export function toFieldValue(value: Exclude<SortValue, null>): FieldValue {
  return isTextKey(value) ? value.raw : value;
}

/** Ascending; both present and of one type. */
export function compareSortValues(a: Exclude<SortValue, null>, b: Exclude<SortValue, null>): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isTextKey(a) && isTextKey(b)) {
    return compareCodePoints(a.folded, b.folded) || compareCodePoints(a.raw, b.raw);
  }
  if (isDecimal(a) && isDecimal(b)) return compareDecimals(a, b);
  throw new Error('Sort values of two types under one key');
}

function isTextKey(value: SortValue): value is TextKey {
  return typeof value === 'object' && value !== null && 'folded' in value;
}

function isDecimal(value: SortValue): value is Decimal {
  return typeof value === 'object' && value !== null && 'coefficient' in value;
}

/** Whether `value` is one that a field of this type sorts by. */
export function isSortValueOf(type: FieldType, value: Exclude<SortValue, null>): boolean {
  if (type === 'instant' || type === 'int') return typeof value === 'number';
  if (type === 'decimal') return isDecimal(value);
  return isTextKey(value);
}

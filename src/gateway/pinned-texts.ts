import type { FieldValue } from '../domain/fields/field.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from '../filter/ast.ts';
import { pinnedValues } from '../filter/pins.ts';

/** `pinnedValues` of a field whose values are text: ids, native ids. */
export function pinnedTexts<K extends RecordKind>(
  filter: Filter<K>,
  field: string,
): readonly string[] | null {
  return pinnedValues(filter, field as FieldName<K>)?.map(textOf) ?? null;
}

/** The text that a value of an id field is. */
export function textOf(value: FieldValue): string {
  if (typeof value !== 'string') throw new Error('An id in a filter is no text');
  return value;
}

import type { FieldValue } from '../domain/fields/field.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from './ast.ts';
import { compareValues, distinctValues } from './compare-filters.ts';

/**
 * The values of which `field` must have one for the filter to hold, in canonical order; none if it never holds; null
 * if the filter does not pin the field.
 */
export function pinnedValues<K extends RecordKind>(
  filter: Filter<K>,
  field: FieldName<K>,
): readonly FieldValue[] | null {
  if (filter.op === 'nothing') return [];
  if (filter.op === 'everything') return null;
  if (filter.op === 'and') {
    const pins = filter.of.map((member) => pinnedValues(member, field)).filter((values) => values !== null);
    return pins.length === 0 ? null : pins.reduce(intersect);
  }
  if (filter.op === 'or') {
    const pins: FieldValue[] = [];
    for (const member of filter.of) {
      const values = pinnedValues(member, field);
      if (values === null) return null;
      pins.push(...values);
    }
    return distinctValues(pins);
  }
  if (filter.field !== field) return null;
  if (filter.op === 'eq') return [filter.value];
  return filter.op === 'in' ? filter.values : null;
}

/** Whether every record for which the filter can hold has a value the filter names in one of the fields. */
export function pinsOneOf<K extends RecordKind>(filter: Filter<K>, fields: readonly FieldName<K>[]): boolean {
  if (filter.op === 'nothing') return true;
  if (filter.op === 'everything') return false;
  if (filter.op === 'and') return filter.of.some((member) => pinsOneOf(member, fields));
  if (filter.op === 'or') return filter.of.every((member) => pinsOneOf(member, fields));
  return (filter.op === 'eq' || filter.op === 'in') && fields.includes(filter.field);
}

function intersect(a: readonly FieldValue[], b: readonly FieldValue[]): readonly FieldValue[] {
  return a.filter((value) => b.some((other) => compareValues(value, other) === 0));
}

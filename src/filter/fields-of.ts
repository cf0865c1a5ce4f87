import type { FieldName } from '../domain/fields/fields.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { PropertyOf } from '../domain/records/records.ts';
import type { Filter } from './ast.ts';

/** The fields that a filter reads. */
export function fieldsOf<K extends RecordKind>(filter: Filter<K>): ReadonlySet<FieldName<K>> {
  const fields = new Set<FieldName<K>>();
  const collect = (member: Filter<K>): void => {
    if ('of' in member) member.of.forEach(collect);
    else if ('field' in member) fields.add(member.field);
  };
  collect(filter);
  return fields;
}

/** The properties a record must have been read with for the filter to be evaluated on it. */
export function propertiesOf<K extends RecordKind>(kind: K, filter: Filter<K>): ReadonlySet<PropertyOf<K>> {
  return new Set([...fieldsOf(filter)].flatMap((field) => fieldOf(kind, field).needs));
}

import type { FieldValue } from '../domain/fields/field.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Records } from '../domain/records/records.ts';
import type { Filter } from './ast.ts';
import { leafTest } from './leaf-test.ts';

export type RecordTest<K extends RecordKind> = (record: Records[K]) => boolean;

/**
 * The meaning of a filter: whatever a provider runs in our stead has to agree with this. The test throws an internal
 * Error for a record that was read without a property the filter needs: nothing is known about it, not even that it
 * is missing.
 */
export function compileFilter<K extends RecordKind>(kind: K, filter: Filter<K>): RecordTest<K> {
  if (filter.op === 'everything') return () => true;
  if (filter.op === 'nothing') return () => false;
  if (filter.op === 'and') {
    const tests = filter.of.map((member) => compileFilter(kind, member));
    return (record) => tests.every((test) => test(record));
  }
  if (filter.op === 'or') {
    const tests = filter.of.map((member) => compileFilter(kind, member));
    return (record) => tests.some((test) => test(record));
  }
  const [read, test] = [readerOf(kind, filter.field), leafTest(kind, filter)];
  return (record) => test(read(record));
}

/** Whether one record satisfies a filter. For many records compile it once. */
export function evaluate<K extends RecordKind>(kind: K, filter: Filter<K>, record: Records[K]): boolean {
  return compileFilter(kind, filter)(record);
}

function readerOf<K extends RecordKind>(
  kind: K,
  name: FieldName<K>,
): (record: Records[K]) => FieldValue | null {
  const { needs, read } = fieldOf(kind, name);
  return (record) => {
    for (const property of needs) {
      if (record[property as keyof Records[K]] === undefined) {
        throw new Error(`Filtering ${kind} by '${name}' needs '${String(property)}', which was not read`);
      }
    }
    return read(record);
  };
}

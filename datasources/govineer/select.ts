import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { PropertyOf } from '../../src/domain/records/records.ts';

/** The value of `$select`; undefined where all of a row is wanted. */
export function selectOf<K extends RecordKind>(
  wires: readonly string[],
  projection: ReadonlySet<PropertyOf<K>>,
): readonly string[] | undefined {
  return projection.has('raw') ? undefined : wires;
}

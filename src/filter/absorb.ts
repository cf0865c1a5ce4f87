import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from './ast.ts';
import { everything, nothing } from './ast.ts';

/** Members of an `and`: `present` says nothing beside a comparison of the same field; `missing` contradicts each. */
export function absorbInAnd<K extends RecordKind>(members: readonly Filter<K>[]): readonly Filter<K>[] {
  const { missing, present, compared } = leavesByField(members);
  for (const field of missing) {
    if (present.has(field) || compared.has(field)) return [nothing];
  }
  return members.filter((member) => member.op !== 'present' || !compared.has(member.field));
}

/** Members of an `or`: `present` covers each comparison of the same field, and together with `missing` everything. */
export function absorbInOr<K extends RecordKind>(members: readonly Filter<K>[]): readonly Filter<K>[] {
  const { missing, present } = leavesByField(members);
  for (const field of missing) {
    if (present.has(field)) return [everything];
  }
  return members.filter(
    (member) => !('field' in member) || member.op === 'present' || !present.has(member.field),
  );
}

/** The fields of the members that are leaves. */
interface LeavesByField<K extends RecordKind> {
  readonly missing: ReadonlySet<FieldName<K>>;
  readonly present: ReadonlySet<FieldName<K>>;
  /** Tested in any other way. */
  readonly compared: ReadonlySet<FieldName<K>>;
}

function leavesByField<K extends RecordKind>(members: readonly Filter<K>[]): LeavesByField<K> {
  const missing = new Set<FieldName<K>>();
  const present = new Set<FieldName<K>>();
  const compared = new Set<FieldName<K>>();
  for (const member of members) {
    if (!('field' in member)) continue;
    const fields = member.op === 'missing' ? missing : member.op === 'present' ? present : compared;
    fields.add(member.field);
  }
  return { missing, present, compared };
}

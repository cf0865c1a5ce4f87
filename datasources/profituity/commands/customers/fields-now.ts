import type { Baseline } from '../../../../src/domain/operation.ts';
import type { CommandedCustomer } from '../../wire/commanded.ts';
import { fieldDigest } from './field-digest.ts';
import type { GivenMember, KeptField } from './members.ts';
import { keptFields, memberIn } from './members.ts';

/** What a field that was to be changed is now. Both, where the change was to what it had been. */
export interface FieldNow {
  readonly field: KeptField;
  readonly isBefore: boolean;
  readonly isAfter: boolean;
}

/** What is recorded of a change: of each field digests of what it was and of what it is to be. */
export function digestsOf(
  operationId: string,
  { members }: CommandedCustomer,
  given: readonly GivenMember[],
): Baseline {
  return Object.fromEntries(
    given.map(({ field, value }) => [
      field,
      [fieldDigest(operationId, field, memberIn(members, field)), fieldDigest(operationId, field, value)],
    ]),
  );
}

/** The fields of a change as they are now, by what was recorded of it. */
export function fieldsNow(
  operationId: string,
  baseline: Baseline,
  { members }: CommandedCustomer,
): readonly FieldNow[] {
  return keptFields.flatMap((field) => {
    const digests = baseline[field];
    if (!Array.isArray(digests)) return [];
    const now = fieldDigest(operationId, field, memberIn(members, field));
    return [{ field, isBefore: digests[0] === now, isAfter: digests[1] === now }];
  });
}

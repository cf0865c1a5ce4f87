import type { Refusal } from '../../src/domain/operation.ts';
import { inputNameOf } from '../../src/domain/record-commands.ts';

/**
 * A refusal for every field that was given and that the provider cannot keep, so that none is dropped in silence.
 * `base`: the path of the fields in the mutation's arguments, e.g. `['input', 'customer']`. A field that is null is
 * given only in an update, where it clears. `label`: of the connection, for people.
 */
export function unsupportedFields(
  fields: object,
  supported: ReadonlySet<string>,
  { base, label, nullIsGiven }: FieldsRule,
): readonly Refusal[] {
  return Object.entries(fields)
    .filter(([name, value]) => isGiven(value, nullIsGiven) && !supported.has(name))
    .map(([name]) => ({
      code: 'UNSUPPORTED_BY_PROVIDER',
      message: `${label} has no place for this.`,
      path: [...base, inputNameOf(name)],
    }));
}

export interface FieldsRule {
  readonly base: readonly string[];
  readonly label: string;
  readonly nullIsGiven: boolean;
}

function isGiven(value: unknown, nullIsGiven: boolean): boolean {
  return value !== undefined && (nullIsGiven || value !== null);
}

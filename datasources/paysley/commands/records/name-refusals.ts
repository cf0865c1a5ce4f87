import type { Refusal } from '../../../../src/domain/operation.ts';
import { refusal } from '../../../rows/refusals.ts';
import { hasExactly } from './create-record.ts';
import type { Listed } from './listed.ts';

/** A name that is missing, or that one of the others has where names are used once. `at`: its path below `input`. */
export function nameRefusals(
  name: string | null,
  others: readonly Listed[],
  at: readonly string[],
): readonly Refusal[] {
  if (name === null || name.trim() === '') {
    return [refusal('BAD_USER_INPUT', 'Paysley requires a name.', ...at)];
  }
  const taken = others.some((one) => hasExactly(one, { member: 'name', text: name }));
  return taken ? [refusal('CONFLICT', 'Paysley has one of this name.', ...at)] : [];
}

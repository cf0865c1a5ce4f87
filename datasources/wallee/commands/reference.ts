import type { Refusal } from '../../../src/domain/operation.ts';
import { refusal } from '../../rows/refusals.ts';

/** Printable ASCII and tabs, as references and external ids are (wallee, models). */
const printable = /^[\t\x20-\x7e]{1,100}$/;

/** `path`: of the reference, below `input`. Null is none, which is well. */
export function referenceRefusals(
  reference: string | null | undefined,
  ...path: readonly string[]
): readonly Refusal[] {
  if (reference === null || reference === undefined || printable.test(reference)) return [];
  return [refusal('BAD_USER_INPUT', 'required 1 to 100 characters of printable ASCII', ...path)];
}

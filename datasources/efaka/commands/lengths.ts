import type { Refusal } from '../../../src/domain/operation.ts';
import type { Path } from './refusals.ts';
import { refusal } from './refusals.ts';

/** Fewest and most characters. */
type Length = readonly [least: number, most: number];

/** Of texts that are sent: addresses are published, the others the relatives'. */
export const lengths = {
  descriptor: [1, 127],
  email: [1, 128],
  url: [6, 2048],
} as const satisfies Record<string, Length>;

/** What is wrong with a text of the caller's at `path`; null if nothing is, or there is none. */
export function wrongLength(
  text: string | null | undefined,
  [least, most]: Length,
  path: Path,
): Refusal | null {
  if (text === null || text === undefined) return null;
  const length = Array.from(text).length;
  if (length >= least && length <= most && text.isWellFormed()) return null;
  return refusal('BAD_USER_INPUT', `It must have ${least} to ${most} characters.`, path);
}

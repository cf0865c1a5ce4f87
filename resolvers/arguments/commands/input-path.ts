import type { Path } from './problems.ts';

/** Where a member of a mutation's input is. */
export function at(member: string): Path {
  return ['input', member];
}

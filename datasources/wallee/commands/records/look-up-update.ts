import type { Operation } from '../../../../src/domain/operation.ts';
import type { Finding } from '../../../../src/ports/command.ts';
import type { Values } from './looks.ts';
import { hasLooks } from './looks.ts';

export interface Current {
  readonly version: number;
  readonly values: Values;
}

/**
 * What became of a change whose `version` and `looks` are in the baseline: done where the record is as it was to be,
 * whoever made it so; not done where it still has the version it had. Otherwise somebody else changed it too.
 */
export function findUpdate(operation: Operation, current: Current | null): Finding {
  if (current === null) return { is: 'unclear', reason: 'wallee does not show the record any more.' };
  if (hasLooks(operation, 'looks', current.values)) return { is: 'found', result: null };
  if (current.version === operation.baseline['version']) return { is: 'absent' };
  return { is: 'unclear', reason: 'The record was changed meanwhile, and is not as it was to be.' };
}

import type { CreationState } from '../../records/common.ts';
import { unprocessable } from './read-model.ts';

interface Stateful {
  readonly state: CreationState;
}

/** A deleted record stays readable; to delete it again changes nothing (assumed). */
export function softDeletion(current: Stateful): { readonly state?: 'DELETED' } {
  return current.state === 'DELETED' ? {} : { state: 'DELETED' };
}

/** What is deleted does not change any more (assumed: 422). */
export function checkNotDeleted(current: Stateful): void {
  if (current.state === 'DELETED') throw unprocessable({ state: 'The object is deleted.' });
}

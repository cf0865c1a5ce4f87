import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from '../filter/ast.ts';
import { pinsOneOf } from '../filter/pins.ts';
import type { EffectiveCapabilities } from './capabilities.ts';

/** Whether the provider has a list, and the filter pins what it can't be asked without. */
export function canList<K extends RecordKind>(
  filter: Filter<K>,
  { maxPageSize, requires }: Pick<EffectiveCapabilities<K>, 'maxPageSize' | 'requires'>,
): boolean {
  return maxPageSize !== null && (requires.length === 0 || pinsOneOf(filter, requires));
}

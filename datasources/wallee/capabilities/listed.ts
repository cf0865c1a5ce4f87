import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { ResourceOperation, SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxLimit } from '../request.ts';
import { idOrder } from './lines.ts';

/** What every kind that is searched has in common; how many rows there are is never told. `changes`: what commands do. */
export function listed<K extends RecordKind>(
  scope: 'connection' | 'account',
  own: Pick<SourceCapabilities<K>, 'filters' | 'constants' | 'orders' | 'absent'>,
  changes: readonly ResourceOperation[] = [],
): SourceCapabilities<K> {
  return {
    operations: ['LIST', 'READ', ...changes],
    scope,
    idOrder,
    idsPerCall: maxLimit,
    maxPageSize: maxLimit,
    requires: [],
    counts: false,
    countsBasis: 'documented',
    ...own,
  };
}

import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxLimit } from '../request.ts';
import { idOrder } from './lines.ts';

/** What every kind that is searched has in common; how many rows there are is never told. */
export function listed<K extends RecordKind>(
  scope: 'connection' | 'account',
  own: Pick<SourceCapabilities<K>, 'filters' | 'constants' | 'orders' | 'absent'>,
): SourceCapabilities<K> {
  return {
    operations: ['LIST', 'READ'],
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

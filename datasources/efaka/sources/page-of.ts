import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import type { ListRequest, Page } from '../../../src/ports/source.ts';

/** A page of a list that was read whole: records of all look-ups, in the order of ids. */
export function pageOf<K extends RecordKind>(
  { offset, limit }: Pick<ListRequest<K>, 'offset' | 'limit'>,
  all: readonly Records[K][],
  unreadable: number,
): Page<K> {
  const records = all.slice(offset, offset + limit);
  const exhausted = offset + records.length >= all.length;
  // Told once, with the last page, and not again behind the end.
  const untold = exhausted && (records.length > 0 || offset === 0) ? unreadable : 0;
  return {
    records,
    rowsRead: records.length + untold,
    unreadable: untold,
    unreadableTail: 0,
    exhausted,
    count: null,
    total: all.length + unreadable,
  };
}

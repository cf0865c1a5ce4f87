import type { RecordKind } from '../../domain/record-kind.ts';
import type { RecordRef } from '../../domain/record-ref.ts';
import type { Records } from '../../domain/records/records.ts';
import type { ListRequest, Page, Source } from '../../ports/source.ts';

/**
 * A source of records that belong to accounts, for one who sees only some of them: the others are never asked for, and
 * a row of theirs that comes nevertheless is dropped before anything counts it.
 */
export function seenSource<K extends RecordKind>(
  source: Source<K>,
  /** Native ids of accounts. */
  seen: ReadonlySet<string>,
): Source<K> {
  const isSeen = ({ account }: RecordRef): boolean => account !== null && seen.has(account);
  /** Where the whole connection is meant, what is seen is named. */
  const named = (request: ListRequest<K>): ListRequest<K> =>
    request.accounts.length === 0 ? { ...request, accounts: [...seen] } : request;
  return {
    kind: source.kind,
    capabilities: source.capabilities,

    async list(request, call) {
      const accounts = named(request).accounts.filter((account) => seen.has(account));
      if (accounts.length === 0) return nothingThere;
      return seenPage(await source.list({ ...request, accounts }, call), isSeen);
    },

    async getMany(refs, projection, call) {
      const asked = refs.filter(isSeen);
      const found = new Map<string, Records[K] | Error>();
      if (asked.length === 0) return found;
      for (const [id, record] of await source.getMany(asked, projection, call)) {
        if (record instanceof Error || isSeen(record.ref)) found.set(id, record);
      }
      return found;
    },

    // Previews send nothing, and an account may stand for one that only an answer would tell.
    previewList: (request) => source.previewList(named(request)),
    previewGetMany: (refs, projection) => source.previewGetMany(refs, projection),
  };
}

const nothingThere = {
  records: [],
  rowsRead: 0,
  unreadable: 0,
  unreadableTail: 0,
  exhausted: true,
  count: null,
} as const;

function seenPage<K extends RecordKind>(page: Page<K>, isSeen: (ref: RecordRef) => boolean): Page<K> {
  const records = page.records.filter(({ ref }) => isSeen(ref));
  if (records.length === page.records.length) return page;
  const tail = page.records.length - 1 - page.records.findLastIndex(({ ref }) => isSeen(ref));
  const { total: _, ...told } = page;
  // What the provider has counted holds rows that are not there.
  return { ...told, records, unreadableTail: page.unreadableTail + tail, count: null };
}

import type { RecordKind } from '../../domain/record-kind.ts';
import type { RecordRef } from '../../domain/record-ref.ts';
import type { Projection, Records } from '../../domain/records/records.ts';
import { compareCodePoints } from '../../domain/text-order.ts';
import type { CallContext } from '../../ports/call-context.ts';
import type { Source } from '../../ports/source.ts';

/** Rows of one page where the provider has no list to say so. */
const pageSize = 100;

/** What of a kind above accounts is seen. */
export interface SeenRefs<K extends RecordKind> {
  refs(call: CallContext): Promise<readonly RecordRef<K>[]>;
  /** Those that can be told without asking. */
  readonly known: readonly RecordRef<K>[];
}

/**
 * A source of a kind above accounts, for one who sees only some of its records: these are read by id, and filtered and
 * sorted by whoever asks, so that neither a count nor a page tells of the others.
 */
export function seenById<K extends RecordKind>(source: Source<K>, seen: SeenRefs<K>): Source<K> {
  const { capabilities } = source;
  const largest = capabilities.maxPageSize ?? pageSize;

  async function getMany(
    refs: readonly RecordRef<K>[],
    projection: Projection<K>,
    call: CallContext,
  ): Promise<ReadonlyMap<string, Records[K] | Error>> {
    const ids = new Set((await seen.refs(call)).map(({ id }) => id));
    const asked = refs.filter(({ id }) => ids.has(id));
    return asked.length === 0 ? new Map() : source.getMany(asked, projection, call);
  }

  return {
    kind: source.kind,
    capabilities: {
      ...capabilities,
      filters: {},
      orders: {},
      idOrder: { ...capabilities.idOrder, native: false },
      maxPageSize: largest,
      requires: [],
      counts: false,
    },

    async list({ offset, limit, projection }, call) {
      const all = [...(await seen.refs(call))].sort((a, b) => compareCodePoints(a.id, b.id));
      const page = all.slice(offset, offset + limit);
      const found =
        page.length === 0 ? new Map<string, never>() : await source.getMany(page, projection, call);
      const records: Records[K][] = [];
      for (const record of found.values()) {
        if (record instanceof Error) throw record;
        records.push(record);
      }
      return {
        records,
        rowsRead: page.length,
        unreadable: 0,
        unreadableTail: 0,
        exhausted: offset + page.length >= all.length,
        count: null,
      };
    },

    getMany,

    previewList: ({ projection }) =>
      seen.known.length === 0 ? [] : source.previewGetMany(seen.known.slice(0, largest), projection),
    previewGetMany: (refs, projection) => source.previewGetMany(refs, projection),
  };
}

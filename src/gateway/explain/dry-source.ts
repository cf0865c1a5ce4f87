import type { RecordKind } from '../../domain/record-kind.ts';
import type { UpstreamRequest } from '../../ports/call-context.ts';
import type { Source } from '../../ports/source.ts';

/**
 * A source that sends nothing: it notes the requests it would have sent and answers that there are no rows. What PLAN
 * shows is thereby made by the very code that reads.
 */
export function drySource<K extends RecordKind>(
  source: Source<K>,
  note: (request: UpstreamRequest) => void,
): Source<K> {
  return {
    kind: source.kind,
    capabilities: source.capabilities,
    list: async (request) => {
      source.previewList(request).forEach(note);
      return {
        records: [],
        rowsRead: 0,
        unreadableTail: 0,
        unreadable: 0,
        exhausted: true,
        count: null,
        total: 0,
      };
    },
    getMany: async (refs, projection) => {
      source.previewGetMany(refs, projection).forEach(note);
      return new Map();
    },
    previewList: (request) => source.previewList(request),
    previewGetMany: (refs, projection) => source.previewGetMany(refs, projection),
  };
}

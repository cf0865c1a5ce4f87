import type { RecordKind } from '../../domain/record-kind.ts';
import type { RecordRef } from '../../domain/record-ref.ts';
import type { Projection, Records } from '../../domain/records/records.ts';
import type { Answer } from '../../ports/answer-store.ts';
import type { CallContext } from '../../ports/call-context.ts';
import type { ListRequest, Page, Source } from '../../ports/source.ts';
import { printFilter } from '../../filter/print.ts';
import { printProjection } from './print-projection.ts';
import type { SharedReads } from './shared-reads.ts';

/** A page is all that its request asks for. */
const wholePage = [''] as const;

/** A source whose reads are shared by all who want the same of it. */
export function sharedSource<K extends RecordKind>(source: Source<K>, reads: SharedReads): Source<K> {
  const { kind } = source;
  return {
    kind,
    capabilities: source.capabilities,

    async list(request, call) {
      const found = await reads.read<K>(
        {
          kind,
          place: placeOfList(kind, request),
          keys: wholePage,
          load: async (_keys, shared) => new Map([['', answerOf(await source.list(request, shared))]]),
        },
        call,
      );
      const answer = found.get('');
      if (answer instanceof Error) throw answer;
      if (answer?.page === undefined || answer.page === null) throw new Error('A list without a page');
      return { ...answer.page, records: answer.records };
    },

    async getMany(refs, projection, call) {
      // Kinds above accounts and kinds in them differ in their refs' ids alone.
      const byId = new Map(refs.map((ref) => [ref.id, ref]));
      const found = await reads.read<K>(
        {
          kind,
          place: `ids ${printProjection(projection)}`,
          keys: [...byId.keys()],
          load: (ids, shared) => load(source, refsOf(ids, byId), projection, shared),
        },
        call,
      );
      const records = new Map<string, Records[K] | Error>();
      for (const [id, answer] of found) {
        const record = answer instanceof Error ? answer : answer.records[0];
        if (record !== undefined) records.set(id, record);
      }
      return records;
    },

    previewList: (request) => source.previewList(request),
    previewGetMany: (refs, projection) => source.previewGetMany(refs, projection),
  };
}

/** All that the answer to a list depends on, of this connection. */
function placeOfList<K extends RecordKind>(kind: K, request: ListRequest<K>): string {
  const { accounts, filter, order, idDirection, limit, offset, projection, count } = request;
  return JSON.stringify([
    accounts,
    printFilter(kind, filter),
    order,
    idDirection,
    limit,
    offset,
    count,
    printProjection(projection),
  ]);
}

function answerOf<K extends RecordKind>({ records, ...page }: Page<K>): Answer<K> {
  return { records, page };
}

function refsOf<K extends RecordKind>(
  ids: readonly string[],
  byId: ReadonlyMap<string, RecordRef<K>>,
): readonly RecordRef<K>[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function load<K extends RecordKind>(
  source: Source<K>,
  refs: readonly RecordRef<K>[],
  projection: Projection<K>,
  call: CallContext,
): Promise<ReadonlyMap<string, Answer<K> | Error>> {
  const answers = new Map<string, Answer<K> | Error>();
  for (const [id, record] of await source.getMany(refs, projection, call)) {
    answers.set(id, record instanceof Error ? record : { records: [record], page: null });
  }
  return answers;
}

import type { RecordKind } from '../../src/domain/record-kind.ts';
import { buildFilter } from '../../src/filter/build.ts';
import { listRecords } from '../../src/gateway/list/list-records.ts';
import type { PageRequest } from '../../src/gateway/page-request.ts';
import type { RecordConnection, SourceStatus } from '../../src/gateway/record-connection.ts';
import type { FilterInput } from './filter-input.ts';
import type { NaiveKey } from './http-property-order.ts';
import type { ListWorld } from './http-property-list-world.ts';

export interface WorldList<K extends RecordKind> {
  readonly filter: FilterInput<K>;
  readonly order: readonly NaiveKey<K>[];
  /** Rows of a page, 1–100. */
  readonly size: number;
  readonly backward: boolean;
}

/** A list as its pages gave it, put together in the list's order. */
export interface ReadList {
  readonly ids: readonly string[];
  readonly pages: number;
  /** Every count that a page told. */
  readonly counts: readonly number[];
  /** What the sources of a connection said, by its key. */
  readonly statuses: ReadonlyMap<string, ReadonlySet<SourceStatus>>;
  /** Codes of the sources that failed; their rows are missing, and the list ends there. */
  readonly failures: readonly string[];
}

/** Reads a list of the world page by page, each by the cursor of the one before, until a page says that it is the last. */
export async function readWorldList<K extends RecordKind>(
  kind: K,
  { filter, order, size, backward }: WorldList<K>,
  world: ListWorld,
): Promise<ReadList> {
  const environment = world.openList(kind);
  const built = buildFilter(kind, filter, 'filter');
  const ids: string[] = [];
  const counts: number[] = [];
  const statuses = new Map<string, Set<SourceStatus>>();
  let cursor: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const answer: RecordConnection<K> = await listRecords(
      kind,
      {
        filter: built,
        order,
        page: pageOf(size, backward, cursor),
        wants: { totalCount: true, hasNextPage: true },
      },
      environment(),
    );
    const page = answer.nodes.map(({ id }) => id);
    if (page.length > size) throw new Error(`A page of ${size} at most was asked for; came ${page.length}`);
    ids.splice(backward ? 0 : ids.length, 0, ...page);
    if (answer.totalCount !== null) counts.push(answer.totalCount);
    for (const { connection, status } of answer.sources) {
      statuses.set(connection.key, (statuses.get(connection.key) ?? new Set()).add(status));
    }
    const failures = answer.sources.flatMap(({ error }) => error?.code ?? []);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = answer.pageInfo;
    if (failures.length > 0 || !(backward ? hasPreviousPage : hasNextPage))
      return { ids, pages, counts, statuses, failures };
    const next: string | null = backward ? startCursor : endCursor;
    if (next === null || next === cursor)
      throw new Error('A page that is not the last one was to have a new cursor');
    cursor = next;
  }
}

function pageOf(size: number, backward: boolean, cursor: string | null): PageRequest {
  if (backward) return { last: size, ...(cursor === null ? {} : { before: cursor }) };
  return { first: size, ...(cursor === null ? {} : { after: cursor }) };
}

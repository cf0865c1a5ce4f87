import { ProviderFailure } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { CursorTarget } from '../cursor.ts';
import { encodeCursor, encodeResumeCursor } from '../cursor.ts';
import { comparePlaces } from '../order.ts';
import type { RecordConnection, RecordEdge, SourceReport } from '../record-connection.ts';
import type { Choice } from './choose-partitions.ts';
import type { OpenedList } from './list-environment.ts';
import type { MergedPage } from './page.ts';
import type { PartitionRun } from './partition-run.ts';
import type { PlacedRow } from './reader.ts';

/** The answer, as merged. Throws the first failure if no source that was asked could answer. */
export async function assembleConnection<K extends RecordKind>(
  list: OpenedList<K>,
  choice: Choice<K>,
  runs: readonly PartitionRun<K>[],
  page: MergedPage<K>,
): Promise<RecordConnection<K>> {
  const sources = [
    ...(await Promise.all(runs.map((run, index) => reportRun(list, run, index, page)))),
    ...choice.failed.map(({ connection, accounts, error }) => ({
      ...notAsked(connection, accounts, 'FAILED'),
      error: asFailure(error),
      resumeCursor: encodeResumeCursor(list.scope, list.start),
    })),
    ...choice.skipped.map(({ connection, accounts }) => notAsked(connection, accounts, 'SKIPPED')),
  ].sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
  throwIfAllFailed(sources);
  const rows = list.order.reversed ? [...page.rows].reverse() : page.rows;
  const edges = rows.map((row) => edgeOf(list, row));
  return {
    edges,
    nodes: rows.map((row) => row.record),
    pageInfo: pageInfoOf(list, page, edges),
    totalCount: totalOf(sources),
    sources,
  };
}

function edgeOf<K extends RecordKind>(list: OpenedList<K>, row: PlacedRow<K>): RecordEdge<K> {
  return {
    node: row.record,
    // Made only where the document asks for it.
    get cursor(): string {
      return encodeCursor(list.scope, row.position);
    },
  };
}

function pageInfoOf<K extends RecordKind>(
  list: OpenedList<K>,
  page: MergedPage<K>,
  edges: readonly RecordEdge<K>[],
): RecordConnection<K>['pageInfo'] {
  const { reversed } = list.order;
  const behindCursor = list.start !== 'start';
  const stopped = (): string | null =>
    page.stoppedAt === null ? null : encodeCursor(list.scope, page.stoppedAt);
  return {
    hasNextPage: reversed ? behindCursor : page.more,
    hasPreviousPage: reversed ? page.more : behindCursor,
    get startCursor(): string | null {
      return (reversed ? stopped() : null) ?? edges[0]?.cursor ?? null;
    },
    get endCursor(): string | null {
      return (reversed ? null : stopped()) ?? edges.at(-1)?.cursor ?? null;
    },
  };
}

async function reportRun<K extends RecordKind>(
  list: OpenedList<K>,
  run: PartitionRun<K>,
  index: number,
  page: MergedPage<K>,
): Promise<SourceReport> {
  const { connection, accounts } = run.partition;
  const counted = await run.counting;
  if (run.plan.how === 'skip') return notAsked(connection, accounts, 'SKIPPED');
  if (run.plan.how === 'requiresFilter') return notAsked(connection, accounts, 'REQUIRES_FILTER');
  const failure = page.failed.get(index);
  const base = { connection, accounts, unreadable: run.reading.unreadable };
  if (failure !== undefined) {
    return {
      ...base,
      status: 'FAILED',
      error: asFailure(failure.error),
      count: null,
      resumeCursor: encodeResumeCursor(list.scope, failure.behind?.position ?? list.start),
    };
  }
  const partial = page.partial.has(index);
  return {
    ...base,
    status: partial ? 'PARTIAL' : 'COMPLETE',
    error: partial ? budgetEnded(run) : null,
    count: list.args.wants.totalCount ? countOf(run, counted) : null,
    resumeCursor: partial ? encodeResumeCursor(list.scope, endOf(list, page)) : null,
  };
}

function endOf<K extends RecordKind>(list: OpenedList<K>, page: MergedPage<K>): CursorTarget {
  return page.stoppedAt ?? page.rows.at(-1)?.position ?? list.start;
}

/** What the provider counted, unless it counted rows nobody can read; else what was read, if that was all. */
function countOf<K extends RecordKind>(run: PartitionRun<K>, counted: number | null): number | null {
  const { reading, readers } = run;
  const totals = readers.map((reader) => reader.total()).filter((total) => total !== null);
  if (totals.length === readers.length) return totals.reduce((sum, total) => sum + total, 0);
  return reading.unreadable > 0 ? null : (counted ?? reading.count);
}

function budgetEnded<K extends RecordKind>(run: PartitionRun<K>): ProviderFailure {
  return run.reading.failure(
    'SCAN_LIMIT_EXCEEDED',
    `was read to the scan budget of ${run.reading.budget.total} rows: page on, or narrow the filter`,
  );
}

function notAsked(
  connection: SourceReport['connection'],
  accounts: readonly string[],
  status: SourceReport['status'],
): SourceReport {
  const count = status === 'SKIPPED' ? 0 : null;
  return { connection, accounts, status, error: null, count, unreadable: 0, resumeCursor: null };
}

function throwIfAllFailed(sources: readonly SourceReport[]): void {
  const asked = sources.filter(({ status }) => status !== 'SKIPPED' && status !== 'REQUIRES_FILTER');
  const [first] = asked;
  if (first?.error && asked.every(({ status }) => status === 'FAILED')) throw first.error;
}

function totalOf(sources: readonly SourceReport[]): number | null {
  let total = 0;
  for (const { count } of sources) {
    if (count === null) return null;
    total += count;
  }
  return total;
}

function asFailure(error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  throw error;
}

function placeOf({ connection, accounts }: SourceReport): { connection: string; account: string } {
  return { connection: connection.key, account: accounts[0] ?? '' };
}

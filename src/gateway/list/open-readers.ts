import { createHash } from 'node:crypto';
import type { FieldName } from '../../domain/fields/fields.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Records } from '../../domain/records/records.ts';
import { compareCodePoints } from '../../domain/text-order.ts';
import { compileFilter } from '../../filter/evaluate.ts';
import { printFilter } from '../../filter/print.ts';
import type { Split } from '../../filter/split.ts';
import type { SortedRowsStore } from '../../ports/sorted-rows-store.ts';
import type { CursorTarget } from '../cursor.ts';
import type { TotalOrder } from '../order.ts';
import type { Plan } from '../plan.ts';
import { PageSize } from './page-size.ts';
import type { PartitionReading } from './partition-reading.ts';
import { readAll } from './read-all.ts';
import type { Reader } from './reader.ts';
import { SortedReader } from './sorted-reader.ts';
import { StrandReader } from './strand-reader.ts';
import { WindowReader } from './window-reader.ts';

/** How long sorted rows serve the next pages, in milliseconds. */
const keepSortedFor = 180_000;

export interface OpenOptions<K extends RecordKind> {
  readonly reading: PartitionReading<K>;
  readonly order: TotalOrder<K>;
  readonly start: CursorTarget;
  /** Rows the page needs, one more included where `hasNextPage` is asked for. */
  readonly wanted: number;
  readonly count: boolean;
  readonly store: SortedRowsStore;
}

/** The readers that a plan comes to; none where the partition is not asked. */
export function openReaders<K extends RecordKind>(
  plan: Plan<K>,
  options: OpenOptions<K>,
): readonly Reader<K>[] {
  switch (plan.how) {
    case 'skip':
    case 'requiresFilter':
      return [];
    case 'byIds':
      return [new SortedReader(options.order, options.start, () => readByIds(plan, options))];
    case 'sortHere':
      return [new SortedReader(options.order, options.start, () => readAndKeep(plan, options))];
    case 'inWindows':
      return [
        new WindowReader({
          reading: options.reading,
          order: options.order,
          field: plan.field,
          least: plan.least,
          pushed: plan.split.pushed,
          keep: compileFilter(options.order.kind, plan.split.residual),
          start: options.start,
        }),
      ];
    case 'inOrder': {
      const keep = compileFilter(options.order.kind, plan.split.residual);
      return plan.strands.map(
        (strand) =>
          new StrandReader({
            reading: options.reading,
            order: options.order,
            strand,
            pushed: plan.split.pushed,
            keep,
            start: options.start,
            pageSize: new PageSize(
              options.wanted,
              residualKind(plan.split),
              options.reading.partition.capabilities.maxPageSize ?? 1,
            ),
            count: options.count,
          }),
      );
    }
  }
}

function residualKind<K extends RecordKind>(parts: Split<K>): 'none' | 'superset' | 'local' {
  if (parts.residual.op === 'everything') return 'none';
  return parts.parts.some((part) => part.execution === 'local') ? 'local' : 'superset';
}

async function readByIds<K extends RecordKind>(
  plan: Extract<Plan<K>, { how: 'byIds' }>,
  { order, reading }: OpenOptions<K>,
): Promise<readonly Records[K][]> {
  const keep = compileFilter(order.kind, plan.filter);
  const records = await reading.readByIds(plan.refs);
  const kept = records.filter((record) => keep(record));
  reading.keep(kept);
  return kept;
}

async function readAndKeep<K extends RecordKind>(
  plan: Extract<Plan<K>, { how: 'sortHere' }>,
  options: OpenOptions<K>,
): Promise<readonly Records[K][]> {
  const { order, reading, start, store } = options;
  // Before anything is read: what is changed meanwhile must not be kept as if it were new.
  const generation = await store.generation(reading.partition.connection.key);
  const key = sortedRowsKey(plan.split, options, generation);
  // The first page always reads anew; what it read serves the pages behind it, unless an answer of now is asked for.
  const anew = start === 'start' || reading.call.cache !== undefined;
  const kept = anew ? undefined : await store.get(order.kind, key);
  if (kept !== undefined) {
    reading.servedFromCache = true;
    return kept;
  }
  const keep = compileFilter(order.kind, plan.split.residual);
  const rows = await readAll(reading, plan.split.pushed, keep);
  if (rows === null) {
    throw reading.failure('SCAN_LIMIT_EXCEEDED', cannotSort(order.kind, plan.field, reading.budget.total));
  }
  if (reading.call.cache !== 'no-store') await store.set(order.kind, key, rows, keepSortedFor);
  return rows;
}

function sortedRowsKey<K extends RecordKind>(
  parts: Split<K>,
  { order, reading }: OpenOptions<K>,
  generation: string,
): string {
  const { partition, projection, call } = reading;
  return createHash('sha256')
    .update(
      JSON.stringify([
        call.caller.tenant,
        call.caller.id,
        partition.connection.key,
        partition.connection.seen === null ? null : [...partition.connection.seen].sort(compareCodePoints),
        generation,
        partition.accounts,
        order.kind,
        printFilter(order.kind, parts.pushed),
        printFilter(order.kind, parts.residual),
        order.keys,
        [...projection].sort((a, b) => compareCodePoints(String(a), String(b))),
      ]),
    )
    .digest('base64url');
}

function cannotSort<K extends RecordKind>(kind: K, field: FieldName<K> | null, budget: number): string {
  const by = field === null ? 'id' : (fieldOf(kind, field).sortsAs ?? field);
  return (
    `can't order by ${by} itself and holds more than ${budget} matching rows, the most that are read and sorted here: ` +
    'narrow the filter, by a period or an account, or order by a field the provider sorts by'
  );
}

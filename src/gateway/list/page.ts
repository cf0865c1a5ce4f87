import type { RecordKind } from '../../domain/record-kind.ts';
import type { CursorTarget } from '../cursor.ts';
import type { TotalOrder } from '../order.ts';
import type { PlacedRow, Reader } from './reader.ts';

/** A reader and the partition it reads for. */
export interface Lane<K extends RecordKind> {
  readonly partition: number;
  readonly reader: Reader<K>;
}

/** Rows of all partitions merged, as they stand in the list. */
export interface MergedPage<K extends RecordKind> {
  readonly rows: readonly PlacedRow<K>[];
  /** Another row, or a part that was not scanned, follows. */
  readonly more: boolean;
  /** Where the page ends before it is full, because a scan budget did. */
  readonly stoppedAt: CursorTarget | null;
  /** Partitions whose budget ended. */
  readonly partial: ReadonlySet<number>;
  /** Partitions that failed, why, and behind what their rows are missing: the last row given before, if any. */
  readonly failed: ReadonlyMap<number, { readonly error: unknown; readonly behind: PlacedRow<K> | null }>;
}

/**
 * Takes the first `wanted` rows of all lanes in the list's order. Nothing is given before every lane showed what comes
 * next in it, so a lane that fails leaves the page in order, without its later rows.
 */
export async function mergePage<K extends RecordKind>(
  order: TotalOrder<K>,
  lanes: readonly Lane<K>[],
  wanted: number,
  lookFurther: boolean,
): Promise<MergedPage<K>> {
  let open = lanes;
  const rows: PlacedRow<K>[] = [];
  const failed = new Map<number, { error: unknown; behind: PlacedRow<K> | null }>();
  const partial = new Set<number>();
  for (;;) {
    if (rows.length === wanted && !lookFurther)
      return { rows, more: false, stoppedAt: null, partial, failed };
    open = await fillLanes(open, rows.at(-1) ?? null, failed);
    const next = firstOf(order, open);
    if (next === null) return { rows, more: false, stoppedAt: null, partial, failed };
    const head = next.reader.head();
    if (head.is === 'partial') {
      for (const lane of open) if (lane.reader.head().is === 'partial') partial.add(lane.partition);
      return { rows, more: true, stoppedAt: rows.length === wanted ? null : head.at, partial, failed };
    }
    if (rows.length === wanted) return { rows, more: true, stoppedAt: null, partial, failed };
    if (head.is === 'row') rows.push(head.row);
    next.reader.advance();
  }
}

/** Asks upstream for every lane with nothing buffered, at once; lanes of a partition that fails are dropped. */
async function fillLanes<K extends RecordKind>(
  lanes: readonly Lane<K>[],
  behind: PlacedRow<K> | null,
  failed: Map<number, { error: unknown; behind: PlacedRow<K> | null }>,
): Promise<readonly Lane<K>[]> {
  const empty = lanes.filter((lane) => lane.reader.head().is === 'empty');
  if (empty.length === 0) return lanes;
  await Promise.all(
    empty.map(async (lane) => {
      try {
        await lane.reader.fill();
      } catch (error) {
        if (!failed.has(lane.partition)) failed.set(lane.partition, { error, behind });
      }
    }),
  );
  return failed.size === 0 ? lanes : lanes.filter((lane) => !failed.has(lane.partition));
}

/** The lane whose next row, or whose end of budget, comes first; null where all are at their end. */
function firstOf<K extends RecordKind>(order: TotalOrder<K>, lanes: readonly Lane<K>[]): Lane<K> | null {
  let first: Lane<K> | null = null;
  for (const lane of lanes) {
    if (lane.reader.head().is === 'end') continue;
    if (first === null || comesBefore(order, lane, first)) first = lane;
  }
  return first;
}

function comesBefore<K extends RecordKind>(order: TotalOrder<K>, a: Lane<K>, b: Lane<K>): boolean {
  const [left, right] = [placeOf(a), placeOf(b)];
  if (left === 'start') return true;
  if (right === 'start') return false;
  return order.compare(left, right) < 0;
}

function placeOf<K extends RecordKind>(lane: Lane<K>): CursorTarget {
  const head = lane.reader.head();
  if (head.is === 'row') return head.row.position;
  if (head.is === 'partial') return head.at;
  throw new Error(`A lane without a next row has no place: ${head.is}`);
}

import type { RecordKind } from '../../domain/record-kind.ts';
import type { Records } from '../../domain/records/records.ts';
import type { Filter } from '../../filter/ast.ts';
import { compareIdsOf, TotalOrder } from '../order.ts';
import { PageSize } from './page-size.ts';
import type { PartitionReading } from './partition-reading.ts';
import { StrandReader } from './strand-reader.ts';

/**
 * All rows that match, in no particular order, up to the budget. Null if the budget ends first. By id where the
 * provider can order so, else page after page by offset, each row once.
 */
export async function readAll<K extends RecordKind>(
  reading: PartitionReading<K>,
  pushed: Filter<K>,
  keep: (record: Records[K]) => boolean,
): Promise<readonly Records[K][] | null> {
  const { capabilities } = reading.partition;
  const largest = capabilities.maxPageSize ?? 1;
  return capabilities.idOrder.native
    ? readById(reading, pushed, keep, largest)
    : readByOffset(reading, pushed, keep, largest);
}

async function readById<K extends RecordKind>(
  reading: PartitionReading<K>,
  pushed: Filter<K>,
  keep: (record: Records[K]) => boolean,
  largest: number,
): Promise<readonly Records[K][] | null> {
  const { kind } = reading.partition.source;
  const reader = new StrandReader<K>({
    reading,
    order: new TotalOrder<K>(kind, [], false, () => idComparison(reading), 'id'),
    strand: { phases: [{ filter: { op: 'everything' }, keys: [], fixed: new Map(), account: null }] },
    pushed,
    keep,
    start: 'start',
    pageSize: new PageSize(largest, 'local', largest),
    count: false,
  });
  const rows: Records[K][] = [];
  for (;;) {
    const head = reader.head();
    if (head.is === 'row') {
      rows.push(head.row.record);
      reader.advance();
    } else if (head.is === 'empty') {
      await reader.fill();
    } else {
      return head.is === 'end' ? rows : null;
    }
  }
}

async function readByOffset<K extends RecordKind>(
  reading: PartitionReading<K>,
  pushed: Filter<K>,
  keep: (record: Records[K]) => boolean,
  largest: number,
): Promise<readonly Records[K][] | null> {
  const rows = new Map<string, Records[K]>();
  for (let offset = 0; ;) {
    if (reading.budget.left === 0) return null;
    const limit = Math.min(largest, reading.budget.left);
    const page = await reading.read({
      filter: pushed,
      order: [],
      idDirection: 'asc',
      limit,
      offset,
      count: false,
    });
    const kept = page.records.filter((record) => keep(record));
    for (const record of kept) rows.set(record.id, record);
    reading.keep(kept);
    if (page.exhausted || page.rowsRead === 0) return [...rows.values()];
    offset += page.rowsRead;
  }
}

function idComparison<K extends RecordKind>(reading: PartitionReading<K>): (a: string, b: string) => number {
  return compareIdsOf(reading.partition.capabilities.idOrder.compare);
}

import type { RecordKind } from '../../domain/record-kind.ts';
import type { Records } from '../../domain/records/records.ts';
import type { CursorTarget } from '../cursor.ts';
import type { TotalOrder } from '../order.ts';
import type { Head, PlacedRow, Reader } from './reader.ts';

/** Rows that are read as a whole and sorted here. `load` gives all that match, in any order. */
export class SortedReader<K extends RecordKind> implements Reader<K> {
  #rows: readonly PlacedRow<K>[] | undefined;
  #next = 0;
  #total: number | null = null;

  constructor(
    private readonly order: TotalOrder<K>,
    private readonly start: CursorTarget,
    private readonly load: () => Promise<readonly Records[K][]>,
  ) {}

  head(): Head<K> {
    if (this.#rows === undefined) return { is: 'empty' };
    const row = this.#rows[this.#next];
    return row === undefined ? { is: 'end' } : { is: 'row', row };
  }

  advance(): void {
    this.#next += 1;
  }

  async fill(): Promise<void> {
    const { order, start } = this;
    const rows = (await this.load()).map((record) => ({ record, position: order.positionOf(record) }));
    // Counted before the rows up to the cursor are left out: the whole list was read.
    this.#total = rows.length;
    this.#rows = rows
      .filter((row) => start === 'start' || order.compare(start, row.position) < 0)
      .sort((a, b) => order.compare(a.position, b.position));
  }

  /** The whole list's, whatever its start. */
  total(): number | null {
    return this.#total;
  }
}

import type { RecordKind } from '../../domain/record-kind.ts';
import type { Records } from '../../domain/records/records.ts';
import type { Filter } from '../../filter/ast.ts';
import { everything } from '../../filter/ast.ts';
import { and } from '../../filter/normalize.ts';
import type { Page } from '../../ports/source.ts';
import type { CursorTarget } from '../cursor.ts';
import { keysetFilter } from '../keyset.ts';
import type { TieBound } from '../keyset.ts';
import type { Position, TotalOrder } from '../order.ts';
import { comparePlaces } from '../order.ts';
import type { Phase, Strand } from '../plan.ts';
import type { PartitionReading } from './partition-reading.ts';
import type { Head, PlacedRow, Reader } from './reader.ts';
import { OrderBroken } from './order-broken.ts';
import type { PageSize } from './page-size.ts';

export interface StrandOptions<K extends RecordKind> {
  readonly reading: PartitionReading<K>;
  readonly order: TotalOrder<K>;
  readonly strand: Strand<K>;
  readonly pushed: Filter<K>;
  readonly keep: (record: Records[K]) => boolean;
  readonly start: CursorTarget;
  readonly pageSize: PageSize;
  /** Ask the first page to count as well. */
  readonly count: boolean;
}

/** Where the next upstream page begins: behind `position` (its ties as `ties` says), `offset` rows further. */
interface Continuation {
  readonly position: Position | null;
  readonly ties: TieBound;
  readonly offset: number;
}

/**
 * Reads one strand page by page by keyset. Where the provider's id order is ours, a page goes on behind its last row.
 * Where it is not, the rows that tie in every key are held until the last of them was read, and sorted here.
 */
export class StrandReader<K extends RecordKind> implements Reader<K> {
  readonly #options: StrandOptions<K>;
  readonly #phases: Phase<K>[];
  #buffer: PlacedRow<K>[] = [];
  #next = 0;
  /** Rows that tie with the last one read, kept or not, while more of them may follow. */
  #bucket: PlacedRow<K>[] = [];
  #continuation: Continuation | undefined;
  #lastRead: CursorTarget;
  #state: 'open' | 'end' | 'partial' = 'open';
  #first = true;
  #kept = 0;

  constructor(options: StrandOptions<K>) {
    this.#options = options;
    this.#lastRead = options.start;
    this.#phases = [...options.strand.phases];
  }

  head(): Head<K> {
    const row = this.#buffer[this.#next];
    if (row !== undefined) return { is: 'row', row };
    switch (this.#state) {
      case 'open':
        return { is: 'empty' };
      case 'end':
        return { is: 'end' };
      case 'partial':
        return { is: 'partial', at: this.#lastRead };
    }
  }

  advance(): void {
    this.#next += 1;
  }

  async fill(): Promise<void> {
    while (this.head().is === 'empty') {
      const [phase] = this.#phases;
      if (phase === undefined) {
        this.#state = 'end';
      } else if (this.#options.reading.budget.left === 0) {
        this.#stopAtBudget();
      } else {
        await this.#readPage(phase);
      }
    }
  }

  /** Behind the last row read the list can go on; without one it would stand still for ever. */
  #stopAtBudget(): void {
    const { reading, start } = this.#options;
    if (this.#lastRead === start) {
      throw reading.failure(
        'SCAN_LIMIT_EXCEEDED',
        `holds more than ${reading.budget.total} rows at one place of the order: narrow the filter`,
      );
    }
    this.#state = 'partial';
  }

  total(): number | null {
    const whole = this.#options.start === 'start' && this.#phases.length === 0 && this.#state !== 'partial';
    return whole ? this.#kept : null;
  }

  async #readPage(phase: Phase<K>): Promise<void> {
    const { reading, order, pushed, pageSize } = this.#options;
    const at = this.#continuation ?? startOf(this.#options, phase);
    const bounds = at.position === null ? everything : keysetFilter(order, phase.fixed, at.position, at.ties);
    const filter = and(pushed, phase.filter, bounds);
    if (filter.op === 'nothing') {
      this.#nextPhase();
      return;
    }
    const count = this.#options.count && this.#first;
    this.#first = false;
    const inOrder = tiesInOrder(this.#options, phase);
    // What ties with the start comes again: at least its own row, or what the bucket holds of it.
    const again = at.position === null ? 0 : Math.max(this.#bucket.length, 1);
    // One row more than wanted mostly shows that nothing ties with the last one.
    const limit = pageSize.next(reading.budget.left, inOrder ? 0 : again + 1);
    const page = await reading.read({
      filter,
      order: phase.keys,
      idDirection: order.running(),
      limit,
      offset: at.offset,
      count,
      ...(phase.account === null ? {} : { accounts: [phase.account] }),
    });
    this.#take(page, at, inOrder);
  }

  /** `inOrder`: ties come in our order, so that a page can go on behind an id. */
  #take(page: Page<K>, at: Continuation, inOrder: boolean): void {
    const { order, start } = this.#options;
    const rows = page.records.map((record) => ({ record, position: order.positionOf(record) }));
    this.#verify(rows, inOrder);
    const held = new Set(this.#bucket.map((row) => row.record.id));
    const fresh = rows.filter(
      (row) => !held.has(row.record.id) && (start === 'start' || order.compare(start, row.position) < 0),
    );
    const last = rows.at(-1);
    if (inOrder) {
      this.#emit(fresh);
      if (last !== undefined) this.#lastRead = last.position;
      this.#continuation =
        last === undefined
          ? { ...at, offset: at.offset + page.rowsRead }
          : { position: last.position, ties: this.#beyond(last.position), offset: page.unreadableTail };
    } else {
      this.#hold(fresh, page.exhausted);
      this.#continuation = this.#insideBucket(rows, page, at);
    }
    if (page.exhausted) this.#nextPhase();
  }

  #nextPhase(): void {
    this.#phases.shift();
    this.#continuation = undefined;
  }

  #beyond(position: Position): TieBound {
    return { from: 'id', nativeId: position.nativeId, direction: this.#options.order.running() };
  }

  /** Releases what ties no more; the last bucket stays until a row with other keys, or the end, was seen. */
  #hold(rows: readonly PlacedRow<K>[], exhausted: boolean): void {
    const { order } = this.#options;
    for (const row of rows) {
      const [first] = this.#bucket;
      if (first !== undefined && order.compareKeys(first.position, row.position) !== 0) this.#release();
      this.#bucket.push(row);
    }
    if (exhausted) this.#release();
  }

  #release(): void {
    const rows = this.#bucket.sort((a, b) => this.#options.order.compareTies(a.position, b.position));
    this.#bucket = [];
    this.#emit(rows);
    const last = rows.at(-1);
    if (last !== undefined) this.#lastRead = last.position;
  }

  /**
   * The whole bucket again with the next page, so that what is deleted meanwhile shifts nothing; only a bucket that
   * fills more than half of the largest page is gone through by offset.
   */
  #insideBucket(rows: readonly PlacedRow<K>[], page: Page<K>, at: Continuation): Continuation {
    const last = rows.at(-1);
    if (last === undefined) return { ...at, offset: at.offset + page.rowsRead };
    const tied = rows.filter(
      (row) => this.#options.order.compareKeys(row.position, last.position) === 0,
    ).length;
    const sameBucket =
      at.position !== null && this.#options.order.compareKeys(at.position, last.position) === 0;
    const tail = tied + page.unreadableTail;
    if (tail * 2 <= this.#options.pageSize.largest && page.unreadable === 0) {
      return { position: last.position, ties: { from: 'allEqual' }, offset: 0 };
    }
    return sameBucket
      ? { ...at, offset: at.offset + page.rowsRead }
      : { position: last.position, ties: { from: 'allEqual' }, offset: tail };
  }

  #emit(rows: readonly PlacedRow<K>[]): void {
    const kept = rows.filter((row) => this.#options.keep(row.record));
    this.#options.reading.keep(kept.map((row) => row.record));
    this.#kept += kept.length;
    this.#buffer = this.#next === this.#buffer.length ? kept : [...this.#buffer.slice(this.#next), ...kept];
    this.#next = 0;
  }

  /** Rows that are not in the order asked would make a wrong list. */
  #verify(rows: readonly PlacedRow<K>[], inOrder: boolean): void {
    const { order, strand } = this.#options;
    for (const [index, row] of rows.entries()) {
      const previous = rows[index - 1];
      if (previous === undefined) continue;
      const byKeys = order.compareKeys(previous.position, row.position);
      if (byKeys > 0)
        throw new OrderBroken(strand.phases.flatMap((phase) => phase.keys.map((key) => key.field)));
      if (byKeys === 0 && inOrder && order.compareTies(previous.position, row.position) >= 0) {
        throw new OrderBroken(['nativeId']);
      }
    }
  }
}

function tiesInOrder<K extends RecordKind>(
  { reading: { partition }, order }: StrandOptions<K>,
  { account, keys }: Phase<K>,
): boolean {
  const onePlace = account !== null || partition.accounts.length <= 1;
  const { idOrder, orders } = partition.capabilities;
  const finer = keys.some(({ field }) => orders[field]?.finer === true);
  return idOrder.native && !finer && (onePlace || order.ties === 'id');
}

/** The list's start as a phase sees it: rows that tie with it are ours or not by where they live. */
function startOf<K extends RecordKind>(options: StrandOptions<K>, phase: Phase<K>): Continuation {
  const { start, order, reading } = options;
  const all: TieBound = { from: 'allEqual' };
  if (start === 'start') return { position: null, ties: all, offset: 0 };
  const { partition } = reading;
  if (phase.account === null && partition.accounts.length > 1) {
    return { position: start, ties: all, offset: 0 };
  }
  const place = {
    connection: partition.connection.key,
    account: phase.account ?? partition.accounts[0] ?? '',
  };
  const byPlace = order.reversed ? -comparePlaces(place, start) : comparePlaces(place, start);
  if (byPlace !== 0) {
    return { position: start, ties: byPlace > 0 ? all : { from: 'noneEqual' }, offset: 0 };
  }
  const ties: TieBound = tiesInOrder(options, phase)
    ? { from: 'id', nativeId: start.nativeId, direction: order.running() }
    : all;
  return { position: start, ties, offset: 0 };
}

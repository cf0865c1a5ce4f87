import { fieldOf } from '../../domain/fields/fields.ts';
import type { FieldName } from '../../domain/fields/fields.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Projection, Records } from '../../domain/records/records.ts';
import type { Filter } from '../../filter/ast.ts';
import { leaf } from '../../filter/leaf.ts';
import { and } from '../../filter/normalize.ts';
import type { CursorTarget } from '../cursor.ts';
import type { TotalOrder } from '../order.ts';
import type { PartitionReading } from './partition-reading.ts';
import type { Head, PlacedRow, Reader } from './reader.ts';

/** Pages that a window may come to: more and it is halved, as few as one and the next is wider. */
const pagesPerWindow = 5;
/** How often a window that changes while it is read is read again. */
const mostTries = 3;
const day = 86_400_000;
/** Before every payment there is: payment APIs are younger. */
const beginning: EpochMs = Date.UTC(2000, 0, 1);

export interface WindowOptions<K extends RecordKind> {
  readonly reading: PartitionReading<K>;
  readonly order: TotalOrder<K>;
  /** The order's only key: an instant that every row has, by whose bounds the provider narrows. */
  readonly field: FieldName<K>;
  /** The narrowest window, in milliseconds. */
  readonly least: number;
  readonly pushed: Filter<K>;
  readonly keep: (record: Records[K]) => boolean;
  readonly start: CursorTarget;
}

/** One page of a window: `rows` is how many the window has, of whatever kind. */
interface WindowPage<K extends RecordKind> {
  readonly records: readonly Records[K][];
  readonly rows: number;
  readonly unreadable: number;
  /** Offset of the next page. */
  readonly next: number;
  readonly last: boolean;
}

/** A span of time, `from` included, `to` not. */
interface Window {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/**
 * Lists by time at a provider that can't order but narrows by time: one window after the other is read whole, sorted
 * here and given, starting at the cursor's row. Windows are read again as a whole if their number of rows changed
 * while they were read, so nothing that comes or goes meanwhile shifts a page.
 */
export class WindowReader<K extends RecordKind> implements Reader<K> {
  readonly #options: WindowOptions<K>;
  readonly #ascending: boolean;
  readonly #largest: number;
  /** What was not read yet. */
  #rest: Window;
  /** Of the next window; undefined before anything is known of what is left. */
  #width: number | undefined;
  readonly #enough: number;
  #buffer: readonly PlacedRow<K>[] = [];
  #next = 0;
  #lastRead: CursorTarget;
  #state: 'open' | 'end' | 'partial' = 'open';
  #kept = 0;

  constructor(options: WindowOptions<K>) {
    this.#options = options;
    this.#lastRead = options.start;
    const [key] = options.order.keys;
    this.#ascending = options.order.running(key?.direction) === 'asc';
    this.#largest = options.reading.partition.capabilities.maxPageSize ?? 1;
    this.#enough = pagesPerWindow * this.#largest;
    // Clocks of providers run ahead now and then, and their times are hours off: two days are enough for both. From there to
    // the end of the day, so that who asks the same on one day asks for the same windows, and can be served together.
    const latest = Math.ceil(options.reading.clock.now() / day + 2) * day;
    this.#rest = restBehind(options, this.#ascending, { from: beginning, to: latest });
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

  total(): number | null {
    return this.#state === 'end' && this.#options.start === 'start' ? this.#kept : null;
  }

  async fill(): Promise<void> {
    while (this.head().is === 'empty') {
      if (this.#options.reading.budget.left === 0) this.#stopAtBudget();
      else if (this.#rest.from >= this.#rest.to) this.#state = 'end';
      else await this.#readNext();
    }
  }

  /** One window, or all that is left if that is little. */
  async #readNext(): Promise<void> {
    const rest = this.#rest;
    this.#width ??= await this.#firstWidth(rest);
    if (this.#width === undefined) return;
    const window = this.#nearest(rest, this.#width);
    const page = await this.#read(window, 0);
    if (page.rows === 0) {
      // Perhaps nothing is left, perhaps the next rows are far away: what is left is looked at as a whole.
      this.#rest = this.#behind(rest, window);
      this.#width = undefined;
    } else if (page.rows > this.#enough && this.#width > this.#options.least) {
      this.#width = Math.max(this.#options.least, Math.floor((this.#width * this.#enough) / (2 * page.rows)));
    } else {
      if (page.rows * 2 <= this.#enough) this.#width *= 2;
      await this.#take(window, page);
    }
  }

  /** How wide a window to begin with; undefined, and nothing left, where there are no more rows. */
  async #firstWidth(rest: Window): Promise<number | undefined> {
    const { order, field } = this.#options;
    // Only the times are of use here: what else rows are made of may take calls of its own.
    const page = await this.#read(rest, 0, new Set(fieldOf(order.kind, field).needs));
    if (page.rows === 0) {
      this.#rest = { from: rest.to, to: rest.to };
      return undefined;
    }
    if (page.rows <= this.#enough) return rest.to - rest.from;
    const even = Math.floor(((rest.to - rest.from) * this.#enough) / (2 * page.rows));
    // Providers mostly give the newest first. Where this one does, these rows make the first window; where it doesn't,
    // the window is too wide or too narrow, and is mended.
    const times = page.records.map((record) => this.#timeOf(record));
    const guess = this.#ascending || times.length === 0 ? even : rest.to - Math.min(...times);
    return Math.max(this.#options.least, guess);
  }

  #nearest({ from, to }: Window, width: number): Window {
    return this.#ascending
      ? { from, to: Math.min(to, from + width) }
      : { from: Math.max(from, to - width), to };
  }

  #behind(rest: Window, read: Window): Window {
    return this.#ascending ? { from: read.to, to: rest.to } : { from: rest.from, to: read.from };
  }

  async #read(window: Window, offset: number, projection?: Projection<K>): Promise<WindowPage<K>> {
    const { reading, order, field, pushed } = this.#options;
    const bounds = and(
      leaf(order.kind, { op: 'gte', field, value: window.from }),
      leaf(order.kind, { op: 'lt', field, value: window.to }),
    );
    const limit = Math.min(this.#largest, Math.max(reading.budget.left, 1));
    const filter = and(pushed, bounds);
    const page = await reading.read(
      { filter, order: [], idDirection: 'asc', limit, offset, count: false },
      projection,
      // Looks and windows that turn out too wide are read again.
      { tells: false },
    );
    if (page.total === undefined) {
      throw reading.failure('PROVIDER_BAD_RESPONSE', 'did not say how many rows a period has');
    }
    return {
      records: page.records,
      rows: page.total,
      unreadable: page.unreadable,
      next: offset + page.rowsRead,
      last: page.exhausted || page.rowsRead === 0,
    };
  }

  async #take(window: Window, first: WindowPage<K>): Promise<void> {
    const { reading, order, keep, start } = this.#options;
    const records = await this.#readWhole(window, first);
    if (records === null) {
      this.#stopAtBudget();
      return;
    }
    const rows = records
      .filter((record) => this.#isIn(window, record))
      .map((record) => ({ record, position: order.positionOf(record) }))
      .sort((a, b) => order.compare(a.position, b.position));
    const behind = rows.filter((row) => start === 'start' || order.compare(start, row.position) < 0);
    const kept = behind.filter((row) => keep(row.record));
    reading.keep(kept.map((row) => row.record));
    this.#kept += kept.length;
    this.#buffer = kept;
    this.#next = 0;
    this.#lastRead = rows.at(-1)?.position ?? this.#lastRead;
    this.#rest = this.#behind(this.#rest, window);
  }

  /** Null if the budget ends inside the window. */
  async #readWhole(window: Window, first: WindowPage<K>): Promise<readonly Records[K][] | null> {
    const { reading } = this.#options;
    let page = first;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const records = new Map(page.records.map((record) => [record.id, record]));
      const { rows } = page;
      let { unreadable } = page;
      let steady = true;
      while (!page.last && steady) {
        if (reading.budget.left === 0) return null;
        page = await this.#read(window, page.next);
        for (const record of page.records) records.set(record.id, record);
        unreadable += page.unreadable;
        steady = page.rows === rows;
      }
      if (steady) {
        reading.unreadable += unreadable;
        return [...records.values()];
      }
      page = await this.#read(window, 0);
    }
    throw reading.failure('PROVIDER_UNAVAILABLE', 'changed each time a period of it was read');
  }

  #timeOf(record: Records[K]): EpochMs {
    const at = fieldOf(this.#options.order.kind, this.#options.field).read(record);
    if (typeof at !== 'number') throw new Error(`A row without ${this.#options.field} in a list by windows`);
    return at;
  }

  #isIn({ from, to }: Window, record: Records[K]): boolean {
    const at = this.#timeOf(record);
    return at >= from && at < to;
  }

  #stopAtBudget(): void {
    const { reading, start } = this.#options;
    if (this.#lastRead === start) {
      throw reading.failure(
        'SCAN_LIMIT_EXCEEDED',
        `holds more than ${reading.budget.total} rows in one period: narrow the filter`,
      );
    }
    this.#state = 'partial';
  }
}

/** What comes behind the cursor's row: its own millisecond included, where rows may tie with it. */
function restBehind<K extends RecordKind>(
  { start }: WindowOptions<K>,
  ascending: boolean,
  all: Window,
): Window {
  const at = start === 'start' ? undefined : start.keys[0];
  if (typeof at !== 'number') return all;
  return ascending ? { from: at, to: Math.max(all.to, at + 1) } : { from: all.from, to: at + 1 };
}

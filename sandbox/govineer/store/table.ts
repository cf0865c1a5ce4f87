import type { Row, Shape } from './shape.ts';
import { sortRows } from './sort.ts';
import type { SortKey } from './sort.ts';

/** Sorted copies kept at a time; each is an array of references to all rows. */
const KEPT_ORDERINGS = 12;

/**
 * The records of one resource of one account. Records are immutable: an update replaces one. Indexes and
 * sorted copies are made when first asked for and dropped on every change.
 */
export class Table<R extends object> {
  readonly shape: Shape<R>;
  readonly #rows = new Map<string, Row<R>>();
  readonly #orderings = new Map<string, readonly Row<R>[]>();
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly Row<R>[]>>();

  constructor(shape: Shape<R>, records: Iterable<R> = []) {
    this.shape = shape;
    for (const record of records) this.insert(record);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Every record, in the order of insertion. */
  all(): readonly R[] {
    return Array.from(this.#rows.values(), (row) => row.record);
  }

  get(uid: string): R | undefined {
    return this.#rows.get(uid)?.record;
  }

  /** Adds a record; its uid must be new. */
  insert(record: R): void {
    const row = this.shape.toRow(record);
    if (this.#rows.has(row.key)) throw new Error(`There is a record ${row.key} already.`);
    this.#rows.set(row.key, row);
    this.#changed();
  }

  /** Replaces the given members of a record and answers the new one. A member set to undefined goes absent. */
  update(uid: string, changes: { readonly [K in keyof R]?: R[K] | undefined }): R {
    const before = this.#rows.get(uid);
    if (before === undefined) throw new Error(`There is no record ${uid}.`);
    const record: R = { ...before.record, ...changes };
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) Reflect.deleteProperty(record, name);
    }
    const row = this.shape.toRow(record);
    if (row.key !== uid) throw new Error(`The uid of a record does not change (${uid}).`);
    this.#rows.set(uid, row);
    this.#changed();
    return record;
  }

  /** True if the record was there. */
  delete(uid: string): boolean {
    const existed = this.#rows.delete(uid);
    if (existed) this.#changed();
    return existed;
  }

  rows(): Iterable<Row<R>> {
    return this.#rows.values();
  }

  /** All rows in the order of the keys, every one of which must be a plain property. */
  ordered(
    keys: readonly (SortKey<Row<R>> & { readonly column: { readonly path: string } })[],
  ): readonly Row<R>[] {
    const name = keys.map((key) => `${key.column.path} ${key.descending ? 'desc' : 'asc'}`).join(',');
    const known = this.#orderings.get(name);
    if (known !== undefined) return known;
    if (this.#orderings.size >= KEPT_ORDERINGS) this.#orderings.clear();
    const sorted = sortRows(this.#rows.values(), keys);
    this.#orderings.set(name, sorted);
    return sorted;
  }

  /** The rows whose indexed text property has one of the values, in no particular order. */
  lookup(path: string, values: ReadonlySet<string>): readonly Row<R>[] {
    if (path === this.shape.key.path) {
      return [...values].flatMap((value) => this.#rows.get(value) ?? []);
    }
    const index = this.#indexes.get(path) ?? this.#buildIndex(path);
    return [...values].flatMap((value) => index.get(value) ?? []);
  }

  #buildIndex(path: string): ReadonlyMap<string, readonly Row<R>[]> {
    const column = this.shape.columns.get(path);
    const index = new Map<string, Row<R>[]>();
    for (const row of this.#rows.values()) {
      const value = column?.read(row);
      if (typeof value !== 'string') continue;
      const rows = index.get(value);
      if (rows === undefined) index.set(value, [row]);
      else rows.push(row);
    }
    this.#indexes.set(path, index);
    return index;
  }

  #changed(): void {
    if (this.#orderings.size > 0) this.#orderings.clear();
    if (this.#indexes.size > 0) this.#indexes.clear();
  }
}

import { columnOf, NO_WORLD } from '../query/column.ts';

import { sortRows } from '../query/order.ts';
import type { SortKey } from '../query/order.ts';
import { fold, isScalar } from '../query/scalar.ts';
import type { Scalar } from '../query/scalar.ts';
import type { AnyRecord } from '../records/tables.ts';
import type { Shape } from '../shapes/shape.ts';
import type { Id } from '../wire/id.ts';
import { rowOf } from './row.ts';
import type { Row } from './row.ts';

/** Sorted copies kept at a time; each is an array of references to all rows. */
const KEPT_ORDERINGS = 12;

/**
 * The records of one resource of one space. Records are immutable: an update replaces one. Indexes and sorted
 * copies are made when first asked for and dropped on every change.
 */
export class Table<R extends AnyRecord = AnyRecord> {
  readonly shape: Shape;
  readonly #rows = new Map<Id, Row<R>>();
  readonly #orderings = new Map<string, readonly Row<R>[]>();
  readonly #indexes = new Map<string, ReadonlyMap<Scalar, readonly Row<R>[]>>();

  constructor(shape: Shape, records: Iterable<R> = []) {
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

  get(id: Id): R | undefined {
    return this.#rows.get(id)?.record;
  }

  row(id: Id): Row<R> | undefined {
    return this.#rows.get(id);
  }

  /** Adds a record; its id must be new. */
  insert(record: R): void {
    if (this.#rows.has(record.id)) throw new Error(`There is a record ${record.id} already.`);
    this.#rows.set(record.id, rowOf(record, this.shape));
    this.#changed();
  }

  /** Replaces the given members of a record and answers the new one. A member set to undefined goes absent. */
  update(id: Id, changes: { readonly [K in keyof R]?: R[K] | undefined }): R {
    const before = this.#rows.get(id);
    if (before === undefined) throw new Error(`There is no record ${id}.`);
    const record: R = { ...before.record, ...changes };
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) Reflect.deleteProperty(record, name);
    }
    if (record.id !== id) throw new Error(`The id of a record does not change (${id}).`);
    this.#rows.set(id, rowOf(record, this.shape));
    this.#changed();
    return record;
  }

  /** True if the record was there. */
  delete(id: Id): boolean {
    const existed = this.#rows.delete(id);
    if (existed) this.#changed();
    return existed;
  }

  rows(): Iterable<Row<R>> {
    return this.#rows.values();
  }

  /** All rows in the order of the keys, every one of which must be an own column. */
  ordered(keys: readonly SortKey[]): readonly Row<R>[] {
    const name = keys.map((key) => `${key.column.path} ${key.descending ? 'DESC' : 'ASC'}`).join(',');
    const known = this.#orderings.get(name);
    if (known !== undefined) return known;
    if (this.#orderings.size >= KEPT_ORDERINGS) this.#orderings.clear();
    const sorted = sortRows(this.#rows.values(), keys);
    this.#orderings.set(name, sorted);
    return sorted;
  }

  /** The rows whose indexed property has one of the values, each once, in no particular order. */
  lookup(path: string, values: Iterable<Scalar>): readonly Row<R>[] {
    const keys = new Set(Array.from(values, keyOf));
    const index = this.#indexes.get(path) ?? this.#buildIndex(path);
    return [...keys].flatMap((key) => index.get(key) ?? []);
  }

  #buildIndex(path: string): ReadonlyMap<Scalar, readonly Row<R>[]> {
    const column = columnOf(path, this.shape, NO_WORLD);
    const index = new Map<Scalar, Row<R>[]>();
    for (const row of this.#rows.values()) {
      const value = column.read(row);
      if (!isScalar(value)) continue;
      const rows = index.get(keyOf(value));
      if (rows === undefined) index.set(keyOf(value), [row]);
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

function keyOf(value: Scalar): Scalar {
  return typeof value === 'string' ? fold(value) : value;
}

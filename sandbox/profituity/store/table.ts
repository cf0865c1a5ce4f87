import type { QueryDialect } from '../query/dialect.ts';
import { sortRecords } from '../query/sort.ts';
import type { SortKey } from '../query/sort.ts';
import { fold } from '../query/value.ts';
import type { Guid } from '../records.ts';
import type { Scalar, Shape } from '../shapes/shape.ts';

/** Sorted copies kept at a time; each is an array of references to all records. */
const KEPT_ORDERINGS = 12;

/**
 * The records of one resource. Records are immutable: an update replaces one. Indexes and sorted copies are made
 * when first asked for and dropped on every change.
 */
export class Table<R extends { readonly id: Guid }> {
  readonly shape: Shape;
  readonly dialect: QueryDialect;
  readonly #records = new Map<Guid, R>();
  readonly #orderings = new Map<string, readonly R[]>();
  readonly #indexes = new Map<string, ReadonlyMap<Scalar, readonly R[]>>();

  constructor(shape: Shape, dialect: QueryDialect, records: Iterable<R> = []) {
    this.shape = shape;
    this.dialect = dialect;
    for (const record of records) this.insert(record);
  }

  get size(): number {
    return this.#records.size;
  }

  /** Every record, in the order of insertion. */
  all(): readonly R[] {
    return [...this.#records.values()];
  }

  records(): Iterable<R> {
    return this.#records.values();
  }

  get(id: Guid): R | undefined {
    return this.#records.get(id);
  }

  /** Adds a record; its id must be new. */
  insert(record: R): void {
    if (this.#records.has(record.id)) throw new Error(`There is a record ${record.id} already.`);
    this.#records.set(record.id, record);
    this.#changed();
  }

  /** Replaces the given members of a record and answers the new one. */
  update(id: Guid, changes: Partial<Omit<R, 'id'>>): R {
    const before = this.#records.get(id);
    if (before === undefined) throw new Error(`There is no record ${id}.`);
    const record: R = { ...before, ...changes };
    this.#records.set(id, record);
    this.#changed();
    return record;
  }

  /** True if the record was there. */
  delete(id: Guid): boolean {
    const existed = this.#records.delete(id);
    if (existed) this.#changed();
    return existed;
  }

  /** All records in the order of the keys. */
  ordered(keys: readonly SortKey[]): readonly R[] {
    const name = keys.map((key) => `${key.column.path} ${key.descending ? 'desc' : 'asc'}`).join(',');
    const known = this.#orderings.get(name);
    if (known !== undefined) return known;
    if (this.#orderings.size >= KEPT_ORDERINGS) this.#orderings.clear();
    const sorted = sortRecords(this.#records.values(), keys, this.dialect);
    this.#orderings.set(name, sorted);
    return sorted;
  }

  /** Records whose id or indexed property has one of the values, whatever its case, in no particular order. */
  lookup(path: string, values: Iterable<Scalar>): readonly R[] {
    const keys = new Set(Array.from(values, keyOf));
    if (path === 'id') return [...keys].flatMap((key) => this.#records.get(String(key)) ?? []);
    const index = this.#indexes.get(path) ?? this.#buildIndex(path);
    return [...keys].flatMap((key) => index.get(key) ?? []);
  }

  #buildIndex(path: string): ReadonlyMap<Scalar, readonly R[]> {
    const column = this.shape.columns.get(path);
    const index = new Map<Scalar, R[]>();
    for (const record of this.#records.values()) {
      const value = column?.read(record) ?? null;
      if (value === null) continue;
      const records = index.get(keyOf(value));
      if (records === undefined) index.set(keyOf(value), [record]);
      else records.push(record);
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

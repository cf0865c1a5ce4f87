/** Negative: the first record comes first. */
export type Comparison<R> = (a: R, b: R) => number;

/**
 * The records of one resource, in the order of insertion. Records are immutable: an update replaces one.
 * `version` counts the changes, so that what was made from the records can tell that it is stale.
 */
export class Table<R extends object, K extends string | number> {
  readonly #keyOf: (record: R) => K;
  readonly #records = new Map<K, R>();
  readonly #orders = new Map<Comparison<R>, readonly R[]>();
  #version = 0;

  constructor(keyOf: (record: R) => K, records: Iterable<R> = []) {
    this.#keyOf = keyOf;
    for (const record of records) this.insert(record);
  }

  get size(): number {
    return this.#records.size;
  }

  get version(): number {
    return this.#version;
  }

  all(): readonly R[] {
    return [...this.#records.values()];
  }

  /** All records sorted; kept until the next change, one copy for each comparison. */
  ordered(comparison: Comparison<R>): readonly R[] {
    const known = this.#orders.get(comparison);
    if (known !== undefined) return known;
    const sorted = this.all().toSorted(comparison);
    this.#orders.set(comparison, sorted);
    return sorted;
  }

  get(key: K): R | undefined {
    return this.#records.get(key);
  }

  /** Adds a record; its key must be new. */
  insert(record: R): void {
    const key = this.#keyOf(record);
    if (this.#records.has(key)) throw new Error(`There is a record ${key} already.`);
    this.#records.set(key, record);
    this.#changed();
  }

  /** Replaces the given members of a record and answers the new one. Its key does not change. */
  update(key: K, changes: Partial<R>): R {
    const before = this.#records.get(key);
    if (before === undefined) throw new Error(`There is no record ${key}.`);
    const record: R = { ...before, ...changes };
    if (this.#keyOf(record) !== key) throw new Error(`The key of a record does not change (${key}).`);
    this.#records.set(key, record);
    this.#changed();
    return record;
  }

  /** True if the record was there. */
  delete(key: K): boolean {
    const existed = this.#records.delete(key);
    if (existed) this.#changed();
    return existed;
  }

  #changed(): void {
    this.#version += 1;
    this.#orders.clear();
  }
}

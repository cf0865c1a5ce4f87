/** Records by key, in the order of insertion. They are immutable: an update replaces one. */
export class Table<R extends { readonly id: string }> {
  readonly #records = new Map<string, R>();

  constructor(records: Iterable<R> = []) {
    for (const record of records) this.insert(record);
  }

  get size(): number {
    return this.#records.size;
  }

  all(): readonly R[] {
    return [...this.#records.values()];
  }

  get(id: string): R | undefined {
    return this.#records.get(id);
  }

  /** Adds a record; its id must be new. */
  insert(record: R): void {
    if (this.#records.has(record.id)) throw new Error(`There is a record ${record.id} already.`);
    this.#records.set(record.id, record);
  }

  /** Replaces the given members of a record and answers the new one. Its id does not change. */
  update(id: string, changes: Partial<Omit<R, 'id'>>): R {
    const before = this.#records.get(id);
    if (before === undefined) throw new Error(`There is no record ${id}.`);
    const record: R = { ...before, ...changes };
    this.#records.set(id, record);
    return record;
  }

  /** True if the record was there. */
  delete(id: string): boolean {
    return this.#records.delete(id);
  }
}

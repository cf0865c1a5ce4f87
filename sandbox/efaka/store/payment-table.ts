import type { SeededPayments } from '../data/seeded-payments.ts';
import type { PaymentRecord } from '../records.ts';

/**
 * The payments: those the merchant begins with, which are made when they are asked for, and over them what was
 * inserted, changed or deleted since. Records are immutable: an update replaces one.
 */
export class PaymentTable {
  readonly #seeded: SeededPayments;
  /** By id; null: deleted. */
  readonly #changed = new Map<string, PaymentRecord | null>();
  /** Ids of changed records by the texts they have or had. */
  readonly #byReference = new Map<string, Set<string>>();
  readonly #byParent = new Map<string, Set<string>>();

  constructor(seeded: SeededPayments) {
    this.#seeded = seeded;
  }

  get(id: string): PaymentRecord | undefined {
    const changed = this.#changed.get(id);
    return changed === undefined ? this.#seeded.get(id) : (changed ?? undefined);
  }

  /** By the merchant's reference, oldest first, equal times by id (the provider does not tell an order). */
  withReference(reference: string): readonly PaymentRecord[] {
    return this.#read(this.#seeded.withReference(reference), this.#byReference.get(reference))
      .filter((record) => record.merchantTransactionId === reference)
      .toSorted((a, b) => compare(a.timestamp, b.timestamp) || compare(a.id, b.id));
  }

  /** What was done to a payment, in the order it was done. */
  childrenOf(id: string): readonly PaymentRecord[] {
    return this.#read(this.#seeded.childrenOf(id), this.#byParent.get(id)).filter(
      (record) => record.referencedId === id,
    );
  }

  /** Every payment: first those the merchant began with, in the order of time. Long for a large scale. */
  all(): readonly PaymentRecord[] {
    return this.#read([...this.#seeded.all()], this.#changed.keys());
  }

  /** Adds a record; its id must be new. */
  insert(record: PaymentRecord): void {
    if (this.get(record.id) !== undefined) throw new Error(`There is a payment ${record.id} already.`);
    this.replace(record);
  }

  /** Puts a record in the place of the one with its id, or adds it. */
  replace(record: PaymentRecord): void {
    this.#changed.set(record.id, record);
    note(this.#byReference, record.merchantTransactionId, record.id);
    note(this.#byParent, record.referencedId, record.id);
  }

  /** Replaces the given members of a record and answers the new one. Its id does not change. */
  update(id: string, changes: Partial<Omit<PaymentRecord, 'id'>>): PaymentRecord {
    const before = this.get(id);
    if (before === undefined) throw new Error(`There is no payment ${id}.`);
    const record: PaymentRecord = { ...before, ...changes };
    this.replace(record);
    return record;
  }

  /** True if the record was there. */
  delete(id: string): boolean {
    const existed = this.get(id) !== undefined;
    if (existed) this.#changed.set(id, null);
    return existed;
  }

  /** The seeded records as they are now, and then the others of these ids. */
  #read(seeded: readonly PaymentRecord[], ids: Iterable<string> = []): readonly PaymentRecord[] {
    const known = new Set(seeded.map((record) => record.id));
    const others = [...ids].filter((id) => !known.has(id));
    return [...known, ...others].flatMap((id, index) => {
      const record = this.#changed.has(id) ? this.#changed.get(id) : seeded[index];
      return record === null || record === undefined ? [] : [record];
    });
  }
}

function note(index: Map<string, Set<string>>, key: string | undefined, id: string): void {
  if (key === undefined) return;
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

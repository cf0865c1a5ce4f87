import type { PaymentRecord } from '../records.ts';
import { familyRecords } from './family.ts';
import { familyOf } from './identifiers.ts';
import { familiesWith } from './references.ts';

/** Payments at scale 1, without their earlier tries and what followed them; with those about 2,000. */
const FAMILIES = 1400;

/**
 * The payments a merchant begins with. They are made when they are asked for, by number, so that a million of
 * them take no time to start with and no memory.
 */
export class SeededPayments {
  readonly #seed: number;
  readonly #families: number;

  constructor({ seed, scale }: { readonly seed: number; readonly scale: number }) {
    this.#seed = seed;
    this.#families = Math.max(1, Math.round(FAMILIES * scale));
  }

  get(id: string): PaymentRecord | undefined {
    return this.#familyOf(id).find((record) => record.id === id);
  }

  withReference(reference: string): readonly PaymentRecord[] {
    return familiesWith(reference, this.#families)
      .flatMap((family) => this.#family(family))
      .filter((record) => record.merchantTransactionId === reference);
  }

  /** What was done to a payment. */
  childrenOf(id: string): readonly PaymentRecord[] {
    return this.#familyOf(id).filter((record) => record.referencedId === id);
  }

  /** Families in the order of time, each with its payment before what followed it. */
  *all(): Generator<PaymentRecord> {
    for (let family = 0; family < this.#families; family += 1) yield* this.#family(family);
  }

  /** Those that act on no other payment, in the same order. */
  *initial(): Generator<PaymentRecord> {
    for (const record of this.all()) if (record.referencedId === undefined) yield record;
  }

  #familyOf(id: string): readonly PaymentRecord[] {
    const family = familyOf(this.#seed, id);
    return family === undefined || family >= this.#families ? [] : this.#family(family);
  }

  #family(family: number): readonly PaymentRecord[] {
    return familyRecords(this.#seed, family, this.#families);
  }
}

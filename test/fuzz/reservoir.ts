import type { Prng } from '../../sandbox/kit/prng.ts';

/** What answers have shown: ids, cursors and words to ask for again. Bounded, and the same for the same answers. */
export class Reservoir {
  readonly #ids = new Map<string, string[]>();
  readonly #cursors: string[] = [];
  readonly #words: string[] = [];
  readonly #most: number;

  constructor(most = 60) {
    this.#most = most;
  }

  /** The id of a record of the type, or of any type if none of it was seen; null if no id was. */
  id(chance: Prng, type?: string): string | null {
    const own = type === undefined ? undefined : this.#ids.get(type);
    const all = own ?? [...this.#ids.values()].flat();
    return one(chance, all);
  }

  cursor(chance: Prng): string | null {
    return one(chance, this.#cursors);
  }

  word(chance: Prng): string | null {
    return one(chance, this.#words);
  }

  /** Takes in what a JSON answer holds: ids of objects that tell their `__typename`, cursors and short texts. */
  learn(value: unknown): void {
    if (Array.isArray(value)) {
      for (const item of value) this.learn(item);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const fields = value as Readonly<Record<string, unknown>>;
    const type = fields['__typename'];
    for (const [key, field] of Object.entries(fields)) {
      if (typeof field !== 'string') this.learn(field);
      else if (key === 'id' && typeof type === 'string') this.#keepId(type, field);
      else if (key === 'endCursor' || key === 'startCursor') this.#keep(this.#cursors, field);
      else if (key !== '__typename' && field.length < 40) this.#keep(this.#words, field);
    }
  }

  #keepId(type: string, id: string): void {
    const ids = this.#ids.get(type) ?? [];
    this.#ids.set(type, ids);
    this.#keep(ids, id);
  }

  #keep(list: string[], value: string): void {
    if (list.includes(value)) return;
    list.push(value);
    if (list.length > this.#most) list.shift();
  }
}

function one(chance: Prng, list: readonly string[]): string | null {
  return list.length === 0 ? null : (list[chance.int(0, list.length - 1)] ?? null);
}

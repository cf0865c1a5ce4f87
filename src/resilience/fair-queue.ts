/**
 * A queue whose owners take turns: what one owner put in stays in order, and between two of them every other owner that
 * waits gets one. So a request with a hundred calls delays the single call of another by one.
 */
export class FairQueue<T> {
  /** In the order of their turns. */
  readonly #byOwner = new Map<object, T[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(owner: object, entry: T): void {
    const own = this.#byOwner.get(owner);
    if (own === undefined) this.#byOwner.set(owner, [entry]);
    else own.push(entry);
    this.#size += 1;
  }

  /** Takes out the entry whose turn it is; its owner goes to the end. */
  shift(): T | undefined {
    for (const [owner, [entry, ...rest]] of this.#byOwner) {
      this.#byOwner.delete(owner);
      if (rest.length > 0) this.#byOwner.set(owner, rest);
      if (entry !== undefined) this.#size -= 1;
      return entry;
    }
    return undefined;
  }

  /** Takes an entry out of its turn. Whether it was there. */
  remove(owner: object, entry: T): boolean {
    const own = this.#byOwner.get(owner);
    const index = own?.indexOf(entry) ?? -1;
    if (own === undefined || index < 0) return false;
    own.splice(index, 1);
    if (own.length === 0) this.#byOwner.delete(owner);
    this.#size -= 1;
    return true;
  }

  /** How many entries would go before a new one of this owner, if nobody else came. */
  ahead(owner: object): number {
    const mine = this.#byOwner.get(owner)?.length ?? 0;
    let before = mine;
    // Those whose turn comes before this owner's get one more than those after it.
    let rounds = mine + 1;
    for (const [other, entries] of this.#byOwner) {
      if (other === owner) rounds = mine;
      else before += Math.min(entries.length, rounds);
    }
    return before;
  }

  entries(): readonly T[] {
    return [...this.#byOwner.values()].flat();
  }
}

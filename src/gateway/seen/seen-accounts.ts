import type { Accounts } from '../account-directory.ts';

/** The accounts of a connection that are seen. Another one is as one that never was: nobody is asked about it. */
export class SeenAccounts implements Accounts {
  constructor(
    private readonly whole: Accounts,
    /** Native ids. */
    private readonly seen: ReadonlySet<string>,
  ) {}

  async all(): Promise<readonly string[]> {
    return this.#seenOf(await this.whole.all());
  }

  known(): readonly string[] | null {
    const known = this.whole.known();
    return known === null ? null : this.#seenOf(known);
  }

  async includes(nativeId: string): Promise<boolean> {
    return this.seen.has(nativeId) && this.whole.includes(nativeId);
  }

  #seenOf(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => this.seen.has(id));
  }
}

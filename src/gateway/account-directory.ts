import type { EpochMs } from '../domain/instant.ts';
import { compareCodePoints } from '../domain/text-order.ts';

/** How old the list of accounts may be before it is read again, in milliseconds. */
const freshFor = 60_000;
/** How long after a reading an unknown account does not yet cause another one, in milliseconds. */
const recheckAfter = 5_000;

/** Which accounts a connection has. */
export type Accounts = Pick<AccountDirectory, 'all' | 'known' | 'includes'>;

/**
 * The accounts of one connection, read once and kept. A stale list is served while it is read again, so that no
 * request waits for it but the first; while the provider can't be asked the last list goes on.
 */
export class AccountDirectory {
  #known: { readonly ids: readonly string[]; readonly readAt: EpochMs } | undefined;
  #reading: Promise<readonly string[]> | undefined;

  constructor(
    private readonly read: () => Promise<readonly string[]>,
    private readonly now: () => EpochMs,
  ) {}

  /** Native ids, ascending. Rejects only if they were never read. */
  async all(): Promise<readonly string[]> {
    if (this.#known === undefined) return this.#refresh();
    if (this.now() - this.#known.readAt > freshFor) this.#refresh().catch(ignoreStale);
    return this.#known.ids;
  }

  /** What is known without asking; null before the first reading. */
  known(): readonly string[] | null {
    return this.#known?.ids ?? null;
  }

  async includes(nativeId: string): Promise<boolean> {
    if ((await this.all()).includes(nativeId)) return true;
    const readAt = this.#known?.readAt ?? 0;
    if (this.now() - readAt < recheckAfter) return false;
    return (await this.#refresh()).includes(nativeId);
  }

  #refresh(): Promise<readonly string[]> {
    this.#reading ??= this.read()
      .then((ids) => {
        const sorted = [...ids].sort(compareCodePoints);
        this.#known = { ids: sorted, readAt: this.now() };
        return sorted;
      })
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }
}

/** A failed re-reading is logged by the source and tried again by the next request; the last list stands. */
function ignoreStale(): void {}

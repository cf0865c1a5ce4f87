import { randomUUID } from 'node:crypto';
import type { Generations } from '../ports/generations.ts';
import type { SharedTexts } from './shared-store.ts';

/** The generations of a process that nobody shares a cache with. */
export class OwnGenerations implements Generations {
  readonly #generations = new Map<string, string>();

  async touch(connection: string): Promise<void> {
    this.#generations.set(connection, randomUUID());
  }

  of(connection: string): string {
    return this.#generations.get(connection) ?? '';
  }
}

/** Longer than anything is kept, in milliseconds: what was read before a change is gone before its generation is. */
const keptFor = 3 * 86_400_000;

/** The generations that replicas share. */
export class SharedGenerations implements Generations {
  /** Connections whose change others could not be told of yet. */
  readonly #owed = new Set<string>();

  constructor(private readonly store: SharedTexts) {}

  async touch(connection: string): Promise<void> {
    this.#owed.add(connection);
    if (await this.store.set(connection, randomUUID(), keptFor)) this.#owed.delete(connection);
  }

  async of(connection: string): Promise<string | null> {
    if (this.#owed.has(connection)) await this.touch(connection);
    if (this.#owed.has(connection)) return null;
    const known = await this.store.get(connection);
    if (known !== undefined) return known;
    // One that was lost may have been any: what follows is a new one.
    await this.touch(connection);
    return this.#owed.has(connection) ? null : this.store.get(connection).then((text) => text ?? null);
  }
}

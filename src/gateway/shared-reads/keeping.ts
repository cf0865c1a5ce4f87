import { hash } from 'node:crypto';
import { ProviderFailure } from '../../domain/errors.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { AnswerStore, KeptAnswer } from '../../ports/answer-store.ts';

export interface KeepingOptions {
  readonly store: AnswerStore;
  /** How old answers of a kind may be, in seconds; 0: none is kept. */
  readonly seconds: Readonly<Record<RecordKind, number>>;
  /** For how long after that one stands in where the provider fails, in seconds. */
  readonly staleSeconds: number;
  /** What nobody knows who sees the keys: they are digests of what callers look for. */
  readonly salt: string;
}

/** What is kept of the answers of one connection, and for how long. */
export class Keeping {
  constructor(private readonly options: KeepingOptions) {}

  keeps(kind: RecordKind): boolean {
    return this.options.seconds[kind] > 0;
  }

  isFresh(kind: RecordKind, readAt: EpochMs, now: EpochMs): boolean {
    // A clock that was set back makes nothing young.
    return Math.abs(now - readAt) < this.options.seconds[kind] * 1000;
  }

  /** Whether an answer that is too old stands in for one that failed so. What the provider says itself stands. */
  standsIn(error: unknown): error is ProviderFailure {
    return error instanceof ProviderFailure && error.retryable;
  }

  /** What of the keys is kept, fresh or so old that it may only stand in. */
  async get<K extends RecordKind>(
    kind: K,
    place: string,
    keys: readonly string[],
    now: EpochMs,
  ): Promise<ReadonlyMap<string, KeptAnswer<K>>> {
    const found = await this.options.store.get(
      kind,
      keys.map((key) => this.#digest(place, key)),
    );
    const kept = new Map<string, KeptAnswer<K>>();
    for (const [index, key] of keys.entries()) {
      const answer = found[index];
      if (answer !== undefined && Math.abs(now - answer.readAt) < this.#keptMs(kind)) kept.set(key, answer);
    }
    return kept;
  }

  async set<K extends RecordKind>(
    kind: K,
    place: string,
    answers: ReadonlyMap<string, KeptAnswer<K>>,
  ): Promise<void> {
    const digested = new Map(
      Array.from(answers, ([key, answer]) => [this.#digest(place, key), answer] as const),
    );
    await this.options.store.set(kind, digested, this.#keptMs(kind));
  }

  #keptMs(kind: RecordKind): number {
    return (this.options.seconds[kind] + this.options.staleSeconds) * 1000;
  }

  #digest(place: string, key: string): string {
    return hash('sha256', JSON.stringify([this.options.salt, place, key]), 'base64url');
  }
}

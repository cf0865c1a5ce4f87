import { LRUCache } from 'lru-cache';
import type { RecordKind } from '../domain/record-kind.ts';
import type { AnswerStore, KeptAnswer } from '../ports/answer-store.ts';
import { decodeAnswer, encodeAnswer } from './answer-codec.ts';
import { approximateBytes } from './approximate-bytes.ts';
import type { SharedTexts } from './shared-store.ts';

export interface AnswerCacheOptions {
  readonly maxEntries: number;
  readonly maxBytes: number;
  /** What other replicas keep, too; null: there are none. */
  readonly shared: SharedTexts | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Answers in memory, as records: what is served again is neither parsed nor decoded again. What they take is bounded,
 * the ones longest unused go first. Where replicas share a store, what is not in memory is looked for there.
 */
export class AnswerCache implements AnswerStore {
  readonly #memory: LRUCache<string, KeptAnswer<RecordKind>>;

  constructor(private readonly options: AnswerCacheOptions) {
    const { maxEntries, maxBytes, now } = options;
    this.#memory = new LRUCache({
      max: maxEntries,
      maxSize: maxBytes,
      sizeCalculation: (answer) => approximateBytes(answer),
      // 0 would read the clock at most once a millisecond, by a timer of its own.
      ttlResolution: 0,
      perf: { now },
    });
  }

  async get<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
  ): Promise<readonly (KeptAnswer<K> | undefined)[]> {
    // Keys are digests of the kind as well.
    const found = keys.map((key) => this.#memory.get(key) as KeptAnswer<never> | undefined);
    const { shared } = this.options;
    const missing = keys.filter((_, index) => found[index] === undefined);
    if (shared === null || missing.length === 0) return found;
    const texts = await shared.getMany(missing);
    const fetched = new Map<string, KeptAnswer<K>>();
    for (const [index, key] of missing.entries()) {
      const text = texts[index];
      const answer = typeof text === 'string' ? decodeAnswer(kind, text) : undefined;
      if (answer !== undefined) fetched.set(key, answer);
    }
    return keys.map((key, index) => found[index] ?? fetched.get(key));
  }

  async set<K extends RecordKind>(
    _kind: K,
    answers: ReadonlyMap<string, KeptAnswer<K>>,
    ttl: number,
  ): Promise<void> {
    const { shared } = this.options;
    for (const [key, answer] of answers) {
      this.#memory.set(key, answer as KeptAnswer<RecordKind>, { ttl });
      if (shared !== null) void shared.set(key, encodeAnswer(answer), ttl);
    }
  }
}

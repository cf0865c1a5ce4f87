import type { EpochMs } from '../domain/instant.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Records } from '../domain/records/records.ts';
import type { Page } from './source.ts';

/** What a provider answered to one read: the rows, and of a page what came with them. No rows: there are none. */
export interface Answer<K extends RecordKind> {
  readonly records: readonly Records[K][];
  /** Null for what was read by id or by key. */
  readonly page: Omit<Page<K>, 'records'> | null;
}

export interface KeptAnswer<K extends RecordKind> extends Answer<K> {
  /** When the provider was asked. */
  readonly readAt: EpochMs;
}

/** Keeps answers. One that fails has nothing. */
export interface AnswerStore {
  /** In the order of the keys; undefined for what is not kept. Keys are digests. */
  get<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
  ): Promise<readonly (KeptAnswer<K> | undefined)[]>;
  /** `ttl` in milliseconds. Resolves once this process has them, whatever others have. */
  set<K extends RecordKind>(kind: K, answers: ReadonlyMap<string, KeptAnswer<K>>, ttl: number): Promise<void>;
}

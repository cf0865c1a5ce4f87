import type { RecordKind } from '../domain/record-kind.ts';
import type { Records } from '../domain/records/records.ts';

/** Keeps the rows of a list that was sorted here, so that its next pages cost no upstream call. */
export interface SortedRowsStore {
  get<K extends RecordKind>(kind: K, key: string): Promise<readonly Records[K][] | undefined>;
  /** `ttl` in milliseconds. */
  set<K extends RecordKind>(kind: K, key: string, rows: readonly Records[K][], ttl: number): Promise<void>;
  /** Something of a connection was changed: rows of it that were read before must not serve any more. */
  touch(connection: string): Promise<void>;
  /** Another text after each `touch` of the connection; part of the keys of its rows. */
  generation(connection: string): Promise<string>;
}

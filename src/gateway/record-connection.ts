import type { ProviderFailure } from '../domain/errors.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Records } from '../domain/records/records.ts';
import type { Connection } from './connection.ts';

export type SourceStatus = 'COMPLETE' | 'PARTIAL' | 'FAILED' | 'SKIPPED' | 'REQUIRES_FILTER';

/** How one partition took part in a list. */
export interface SourceReport {
  readonly connection: Connection;
  /** Native ids. */
  readonly accounts: readonly string[];
  readonly status: SourceStatus;
  /** Why the source is not COMPLETE. */
  readonly error: ProviderFailure | null;
  /** How many of its records match in all; null where it can't tell. */
  readonly count: number | null;
  readonly unreadable: number;
  readonly resumeCursor: string | null;
}

export interface RecordEdge<K extends RecordKind> {
  readonly cursor: string;
  readonly node: Records[K];
}

/** One page of a list over all sources, as the graph shows it. */
export interface RecordConnection<K extends RecordKind> {
  readonly edges: readonly RecordEdge<K>[];
  readonly nodes: readonly Records[K][];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number | null;
  readonly sources: readonly SourceReport[];
}

import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { GoldenRow } from '../golden-row.ts';

/** What a wallee search is asked: `query` and `order`, not yet encoded. By default it orders by id. */
export interface WalleeRequest {
  readonly query: string | null;
  readonly order?: string;
}

export type WalleeRow<K extends RecordKind> = GoldenRow<K, WalleeRequest>;

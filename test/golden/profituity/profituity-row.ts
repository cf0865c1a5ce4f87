import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { GoldenRow } from '../golden-row.ts';

/** What Profituity is asked, not yet encoded. */
export interface ProfituityRequest {
  /**
   * Members of the filter's outermost `and`, joined by it, behind those of the kind and the merchant; null: no more
   * than these.
   */
  readonly more?: string | null;
  /** By property, e.g. `creationTime desc`. Default: `id asc`. */
  readonly sort?: readonly string[];
  /** First and last instant of the report on status dates, which is asked in the list's stead. */
  readonly report?: readonly [start: string, end: string];
}

export type ProfituityRow<K extends RecordKind> = GoldenRow<K, ProfituityRequest>;

import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { GoldenRow } from '../golden-row.ts';

/**
 * What Paysley is asked: what narrows the list, not yet encoded, or where else to look. In `keywords`, `{email}` stands
 * for the e-mail by which the known customer's payments are found.
 */
export interface PaysleyRequest {
  readonly keywords?: string;
  /** `start_date` and `end_date`. */
  readonly days?: readonly [start: string, end: string];
  readonly type?: 'product' | 'service';
  /** Paths that are asked in the list's stead. */
  readonly paths?: readonly string[];
}

export type PaysleyRow<K extends RecordKind> = GoldenRow<K, PaysleyRequest>;

import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { GoldenRow } from '../golden-row.ts';

/** What a Govineer service is asked: `$filter` and `$orderby`, not yet encoded. By default it orders by uid. */
export interface GovineerRequest {
  readonly filter: string | null;
  readonly orderBy?: string;
}

export type GovineerRow<K extends RecordKind> = GoldenRow<K, GovineerRequest>;

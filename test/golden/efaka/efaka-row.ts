import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { GoldenRow } from '../golden-row.ts';

/** What eFaka is asked: a path behind the version for each look-up, encoded as it is sent, in the order of the alphabet. */
export type EfakaRequest = readonly string[];

export type EfakaRow<K extends RecordKind> = GoldenRow<K, EfakaRequest>;

/** `value` as a form has it, which is what the query of a URL is here. */
export function query(value: string): string {
  return `/query?merchantTransactionId=${value}`;
}

import type { RecordKind } from '../../src/domain/record-kind.ts';
import { isObject } from '../http/decode.ts';
import type { Mismatch } from '../http/mismatch.ts';
import { logUnreadable as log } from '../rows/unreadable.ts';
import type { PaysleyConnection } from './connection.ts';

/** Tells the log of rows that were left out: which, and what was wrong with them, never what they hold. */
export function logUnreadable(
  connection: Pick<PaysleyConnection, 'settings' | 'log'>,
  kind: RecordKind,
  rows: readonly unknown[],
  mismatches: readonly Mismatch[],
): void {
  const place = { connection: connection.settings.key, kind };
  log(connection.log, place, rows, mismatches, (row) =>
    isObject(row)
      ? (row['payment_id'] ?? row['transaction_id'] ?? row['customer_id'] ?? row['group_id'] ?? row['id'])
      : null,
  );
}

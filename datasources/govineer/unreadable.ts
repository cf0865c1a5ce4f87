import type { RecordKind } from '../../src/domain/record-kind.ts';
import { isObject } from '../http/decode.ts';
import type { Mismatch } from '../http/mismatch.ts';
import type { GovineerConnection } from './connection.ts';

/** Tells the log of rows that were left out: which, and what was wrong with them, never what they hold. */
export function logUnreadable(
  { settings, log }: GovineerConnection,
  kind: RecordKind,
  rows: readonly unknown[],
  mismatches: readonly Mismatch[],
): void {
  for (const mismatch of mismatches) {
    const index = Number(/^\[(\d+)\]/.exec(mismatch.path)?.[1]);
    const reason = mismatch.toString();
    log.warn({ connection: settings.key, kind, uid: shownId(rows[index]), reason }, 'a row cannot be read');
  }
}

/** The row's id if it looks like one: anything else might be data. */
function shownId(row: unknown): string | null {
  if (!isObject(row)) return null;
  const id = row['uid'] ?? row['session_id'] ?? row['saved_payment_method_uid'];
  return typeof id === 'string' && /^[A-Za-z0-9_-]{1,80}$/.test(id) ? id : null;
}

import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Mismatch } from '../http/mismatch.ts';
import type { UpstreamLog } from '../http/upstream-log.ts';

/**
 * Tells the log of rows that were left out: which, and what was wrong with them, never what they hold. `idOf` finds
 * what may be an id in a row; shown if it looks like one, since anything else might be data.
 */
export function logUnreadable(
  log: UpstreamLog,
  place: { readonly connection: string; readonly kind: RecordKind },
  rows: readonly unknown[],
  mismatches: readonly Mismatch[],
  idOf: (row: unknown) => unknown,
): void {
  for (const mismatch of mismatches) {
    const index = Number(/^\[(\d+)\]/.exec(mismatch.path)?.[1]);
    const id = idOf(rows[index]);
    const text = typeof id === 'number' ? String(id) : id;
    const shown = typeof text === 'string' && /^[A-Za-z0-9_-]{1,80}$/.test(text) ? text : null;
    log.warn({ ...place, id: shown, reason: mismatch.toString() }, 'a row cannot be read');
  }
}

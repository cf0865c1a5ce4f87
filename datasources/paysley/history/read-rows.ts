import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { isObject } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { PaysleyConnection } from '../connection.ts';
import { logUnreadable } from '../unreadable.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import { historyLink, historyRow } from '../wire/history-row.ts';
import type { Movement } from '../wire/payment-type.ts';

export interface ReadRows {
  readonly rows: readonly HistoryRow[];
  /** Rows that may be what was asked for, but cannot be read. */
  readonly unreadable: number;
}

/** Rows of the history that are one of `movements`; what is something else is left out, and no harm. */
export function readRows(
  connection: PaysleyConnection,
  kind: RecordKind,
  raw: readonly unknown[],
  movements: readonly Movement[],
): ReadRows {
  const rows: HistoryRow[] = [];
  let unreadable = 0;
  for (const input of raw) {
    const type = typeOf(input);
    if (type?.movement === null) connection.oddWords.count('payments.payment_type', type.text);
    if (type !== null && (type.movement === null || !movements.includes(type.movement))) continue;
    const row = historyRow(input);
    if (row instanceof Mismatch) {
      unreadable += 1;
      logUnreadable(connection, kind, [input], [row.within('[0]')]);
    } else {
      rows.push(row);
    }
  }
  return { rows, unreadable };
}

function typeOf(input: unknown): HistoryRow['payment_type'] | null {
  const link = isObject(input) ? historyLink(input) : null;
  return link === null || link instanceof Mismatch ? null : link.payment_type;
}

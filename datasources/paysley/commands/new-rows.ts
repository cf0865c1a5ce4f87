import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Finding } from '../../../src/ports/command.ts';
import type { PaysleyConnection } from '../connection.ts';
import { datesHold, keywordsHold } from '../connection.ts';
import { JoinedHistory, slack } from '../history/joined-history.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import type { Movement } from '../wire/payment-type.ts';

/** What a command should have left in the history: nothing marks it, so it is told by what was not there before. */
export interface Sought {
  readonly payment: string;
  /** The payment and all that had followed it. */
  readonly known: readonly string[];
  readonly movements: readonly Movement[];
  readonly amount: Money;
  readonly since: EpochMs;
}

export type NewRows =
  | { readonly is: 'rows'; readonly rows: readonly HistoryRow[] }
  | { readonly is: 'unclear'; readonly reason: string };

export function soughtBy(operation: Operation, movements: readonly Movement[]): Sought | null {
  const { target, amount, baseline, sentAt, createdAt } = operation;
  const known = baseline['known'];
  if (target === null || amount === null || !Array.isArray(known)) return null;
  return { payment: target.nativeId, known, movements, amount, since: sentAt ?? createdAt };
}

/** Rows that came since, act on the payment or on what followed it, and agree. Rejects with ProviderFailure. */
export async function newRows(
  connection: PaysleyConnection,
  sought: Sought,
  call: CallContext,
): Promise<NewRows> {
  const history = new JoinedHistory(connection);
  if (!(await isKnown(connection, history, sought, call))) {
    return { is: 'unclear', reason: 'Paysley has more history than is looked through for one operation.' };
  }
  if (sought.known.some((id) => history.family.effectsOn(id).unreadable > 0)) {
    return { is: 'unclear', reason: 'Paysley has something that followed the payment and cannot be read.' };
  }
  return { is: 'rows', rows: [...history.family.all()].filter((row) => isNew(row, sought)) };
}

export function isNew(row: HistoryRow, { known, movements, amount, since }: Sought): boolean {
  const { movement } = row.payment_type;
  const parent = row.reference_payment_id;
  return (
    !known.includes(row.payment_id) &&
    movement !== null &&
    movements.includes(movement) &&
    parent !== null &&
    known.includes(parent) &&
    row.currency === amount.currency &&
    compareDecimals(row.amount, amount.value) === 0 &&
    row.payment_date >= since - slack
  );
}

/** What the history says of an operation: exactly one new row is ours. */
export async function lookUpRow(
  connection: PaysleyConnection,
  operation: Operation,
  movements: readonly Movement[],
  read: (row: HistoryRow) => Finding,
  call: CallContext,
): Promise<Finding> {
  const sought = soughtBy(operation, movements);
  if (sought === null) return { is: 'unclear', reason: 'It was recorded without what was there before.' };
  const found = await newRows(connection, sought, call);
  if (found.is === 'unclear') return found;
  const [row, ...others] = found.rows;
  if (row === undefined) {
    return provesAbsence(connection)
      ? { is: 'absent' }
      : {
          is: 'unclear',
          reason: 'Paysley is searched by keywords here, which need not show all that followed a payment.',
        };
  }
  if (others.length > 0) {
    return {
      is: 'unclear',
      reason: 'Paysley shows several new entries of this amount: one may be of others.',
    };
  }
  return read(row);
}

/** Whether all of the history since the command is looked through: by date, or the whole of it. */
function provesAbsence({ settings }: PaysleyConnection): boolean {
  return datesHold(settings) || !keywordsHold(settings);
}

/** By date where dates are known to hold; else by whatever finds all that followed the payment. */
async function isKnown(
  { settings }: PaysleyConnection,
  history: JoinedHistory,
  { payment, since }: Sought,
  call: CallContext,
): Promise<boolean> {
  if (datesHold(settings)) return history.knowSince(since - slack, call);
  for (const failure of (await history.knowRows([payment], call)).values()) throw failure;
  const row = history.family.row(payment);
  return row !== undefined && (await history.knowEffects([row], call)).has(payment);
}

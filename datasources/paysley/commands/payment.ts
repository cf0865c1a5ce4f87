import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { refusal } from '../../rows/refusals.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { PaysleyConnection } from '../connection.ts';
import { datesHold, isServed } from '../connection.ts';
import { JoinedHistory, slack } from '../history/joined-history.ts';
import type { Outcome, OwnStatus } from '../history/outcome.ts';
import { outcomeOf } from '../history/outcome.ts';
import { isSegment } from '../../http/segment.ts';
import { paymentStatuses } from '../vocabulary.ts';
import type { HistoryRow } from '../wire/history-row.ts';

const readStatus = wordReader('payments.status', paymentStatuses);

/** A payment as the provider shows it now, with all that followed it. */
export interface Payment {
  readonly row: HistoryRow;
  readonly own: OwnStatus;
  readonly effects: readonly HistoryRow[];
  readonly outcome: Outcome;
}

/**
 * Reads a payment past every cache; null if there is none. Rejects with ProviderFailure, also where there is more to look
 * through than the scan budget allows or something cannot be read: what can't be told from what was there must not be
 * sent.
 */
export async function readPayment(
  connection: PaysleyConnection,
  { account, nativeId: id }: RecordRef<'transaction'>,
  call: CallContext,
): Promise<Payment | null> {
  if (!isServed(account) || !isSegment(id)) return null;
  const history = new JoinedHistory(connection);
  for (const failure of (await history.knowRows([id], call)).values()) throw failure;
  const row = history.family.row(id);
  const movement = row?.payment_type.movement;
  if (row === undefined || (movement !== 'DB' && movement !== 'PA')) return null;
  const known = await history.knowEffects([row], call);
  // Look-ups go by date alone, so the baseline has all that they would come upon.
  const since = connection.clock.now() - slack;
  const recent = !datesHold(connection.settings) || (await history.knowSince(since, call));
  if (!known.has(id) || !recent) throw tooMuch(connection);
  const { rows: effects, unreadable } = history.family.effectsOn(id);
  if (unreadable > 0) throw unreadableEffects(connection);
  const own = readStatus(row.status, connection.oddWords);
  return { row, own, effects, outcome: outcomeOf(row, own, effects) };
}

/** Ids of everything that tells a new effect from one that was there. */
export function knownIds({ row, effects }: Payment): readonly string[] {
  return [row, ...effects].map(({ payment_id: id }) => id);
}

/** The amount asked for, or all that is left; or why it can't be. */
export function amountWanted(
  { row: { currency } }: Payment,
  asked: Money | null,
  left: Decimal,
  most: string,
): Money | Refusal {
  if (asked === null) return Money.ofDecimal(left, currency);
  if (asked.currency !== currency || asked.value.coefficient <= 0n) {
    return refusal('BAD_USER_INPUT', `Required more than 0 ${currency}.`, 'amount');
  }
  if (compareDecimals(asked.value, left) <= 0) return asked;
  const told = Money.ofDecimal(left, currency).amount;
  return refusal('BAD_USER_INPUT', `Only ${told} ${currency} ${most}.`, 'amount');
}

/** Whether some of what followed is in another currency, so that nothing can be added up. */
export function isMixed({ row, effects }: Payment): boolean {
  return effects.some(({ currency }) => currency !== row.currency);
}

function tooMuch({ settings, scanBudget }: PaysleyConnection): ProviderFailure {
  return new ProviderFailure(
    'SCAN_LIMIT_EXCEEDED',
    `${settings.displayName} can't be asked what followed a payment and has more than ${scanBudget} rows to look through; nothing was sent`,
    { provider: 'PAYSLEY', connection: settings.key },
  );
}

function unreadableEffects({ settings }: PaysleyConnection): ProviderFailure {
  return new ProviderFailure(
    'PROVIDER_BAD_RESPONSE',
    'Paysley has something that followed this payment and cannot be read; nothing was sent',
    { provider: 'PAYSLEY', connection: settings.key },
  );
}

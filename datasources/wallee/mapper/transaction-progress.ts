import type { Decimal } from '../../../src/domain/decimal.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import type { StatusChange } from '../../../src/domain/records/parts.ts';
import type { RefundState, TransactionAction, TransactionStatus } from '../../../src/domain/vocabulary.ts';
import type { WireTransaction } from '../wire/transaction.ts';
import { minus } from './money.ts';

type Amounts = Pick<WireTransaction, 'state' | 'completedAmount' | 'refundedAmount'>;

const zero: Decimal = { coefficient: 0n, scale: 0 };

/** States in which money has arrived and can go back. */
const refundable: ReadonlySet<string | null> = new Set(['COMPLETED', 'FULFILL', 'DECLINE']);

/** What can still be refunded, in major units; null where the row does not tell the amounts. */
export function refundableOf({ state, completedAmount, refundedAmount }: Amounts): Decimal | null {
  if (!refundable.has(state)) return zero;
  if (completedAmount === null || refundedAmount === null) return null;
  const left = minus(completedAmount, refundedAmount);
  return left.coefficient > 0n ? left : zero;
}

export function refundStateOf({ completedAmount, refundedAmount }: Amounts): RefundState | null {
  if (completedAmount === null || refundedAmount === null) return null;
  if (refundedAmount.coefficient <= 0n) return 'NONE';
  const full = completedAmount.coefficient > 0n && compareDecimals(refundedAmount, completedAmount) >= 0;
  return full ? 'FULL' : 'PARTIAL';
}

export function actionsOf(transaction: Amounts): readonly TransactionAction[] {
  const { state } = transaction;
  if (state === 'AUTHORIZED') return ['CAPTURE', 'VOID'];
  if (state !== 'COMPLETED' && state !== 'FULFILL') return [];
  const left = refundableOf(transaction);
  // Where the amounts are not told the provider has the last word.
  return left === null || left.coefficient > 0n ? ['REFUND'] : [];
}

/** When the row last changed, as far as it tells: there is no date of the last change itself. */
export function updatedAtOf(row: Dates): EpochMs {
  return Math.max(...datesOf(row));
}

type Dates = Pick<
  WireTransaction,
  | 'createdOn'
  | 'confirmedOn'
  | 'processingOn'
  | 'authorizedOn'
  | 'completedOn'
  | 'failedOn'
  | 'deliveryDecisionMadeOn'
>;

/** What `updatedAtOf` is made of, the first always there. */
export const changeDates = {
  first: 'createdOn',
  others: [
    'confirmedOn',
    'processingOn',
    'authorizedOn',
    'completedOn',
    'failedOn',
    'deliveryDecisionMadeOn',
  ],
} as const;

function datesOf(row: Dates): readonly EpochMs[] {
  return [row[changeDates.first], ...changeDates.others.map((name) => row[name])].filter((at) => at !== null);
}

/** What the row itself shows. A void has no date on the transaction, and is therefore not there. */
export function statusHistoryOf(row: Dates & Pick<WireTransaction, 'state'>): readonly StatusChange[] {
  const decided = row.state === 'DECLINE' ? 'FAILED' : 'SUCCEEDED';
  const steps: readonly (readonly [EpochMs | null, TransactionStatus, string])[] = [
    [row.createdOn, 'CREATED', 'CREATE'],
    [row.confirmedOn, 'REQUIRES_ACTION', 'CONFIRMED'],
    [row.processingOn, 'PENDING', 'PROCESSING'],
    [row.authorizedOn, 'AUTHORIZED', 'AUTHORIZED'],
    [row.completedOn, 'SUCCEEDED', 'COMPLETED'],
    [row.deliveryDecisionMadeOn, decided, decided === 'FAILED' ? 'DECLINE' : 'FULFILL'],
    [row.failedOn, 'FAILED', 'FAILED'],
  ];
  return steps
    .flatMap(([at, status, nativeStatus]) => (at === null ? [] : [{ status, nativeStatus, at }]))
    .sort((a, b) => a.at - b.at);
}

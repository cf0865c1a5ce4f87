import type { ProfituitySettings } from '../../src/config/profituity.ts';
import type {
  BankAccountType,
  BillingInterval,
  BillingSubscriptionStatus,
  RefundStatus,
  TransactionStatus,
} from '../../src/domain/vocabulary.ts';
import type { WordsProperty } from '../dialects/load-options/property.ts';
import type { WordTable } from '../rows/word-table.ts';

/**
 * What the provider's words mean. `Scheduled` and `Paid` are published as they are spelt; the other words stand in its
 * help, their spelling is assumed. The same tables read rows and compile filters, so that both agree.
 */
export const paymentStatuses: WordTable<TransactionStatus> = {
  CREATED: [],
  SCHEDULED: ['Scheduled'],
  PENDING: ['Pending'],
  REQUIRES_ACTION: [],
  IN_REVIEW: [],
  AUTHORIZED: [],
  SUCCEEDED: ['Paid'],
  // Reversed: by whoever had sent it.
  RETURNED: ['Returned', 'Reversed'],
  CHARGED_BACK: [],
  VOIDED: [],
  CANCELLED: ['Canceled'],
  EXPIRED: [],
  FAILED: ['Rejected'],
  UNKNOWN: 'rest',
};

/** A refund is a payment the other way, and has the same words. */
export const refundStatuses: WordTable<RefundStatus> = {
  PENDING: ['Scheduled', 'Pending'],
  SUCCEEDED: ['Paid'],
  FAILED: ['Returned', 'Rejected', 'Canceled', 'Reversed'],
  UNKNOWN: 'rest',
};

const published: ReadonlySet<string> = new Set(['Scheduled', 'Paid']);

/**
 * What a filter sends for our words. A word that is spelt otherwise finds nothing, and without an error, so as long as
 * they are not known to be right only the published ones are sent: the rest is what is none of these.
 */
export function sentWords(
  { words }: Pick<ProfituitySettings, 'words'>,
  table: WordTable<string>,
): WordsProperty['images'] {
  if (words === 'known') return table;
  return Object.fromEntries(
    Object.entries(table).map(([word, natives]) => [
      word,
      natives === 'rest' || natives.every((native) => published.has(native)) ? natives : 'rest',
    ]),
  );
}

/**
 * `isActive` of a template. Whether an active one has begun depends on the time of day, so both words ask for all that
 * are active.
 */
export const templateStatuses = {
  PENDING: [true],
  ACTIVE: [true],
  SUSPENDED: [false],
  ENDED: [],
  UNKNOWN: 'rest',
} as const satisfies Record<BillingSubscriptionStatus, readonly boolean[] | 'rest'>;

/** `recurrencePattern`: 1 is none (published), the others are in the order of the names (assumed). */
export const noRecurrence = 1;
export const billingIntervals: ReadonlyMap<number, BillingInterval> = new Map([
  [2, 'DAY'],
  [3, 'WEEK'],
  [4, 'MONTH'],
  [5, 'YEAR'],
]);

/** `accountType`: the names are published, the numbers are assumed to be in their order. */
export const accountTypes: ReadonlyMap<number, BankAccountType> = new Map([
  [1, 'PERSONAL_CHECKING'],
  [2, 'PERSONAL_SAVINGS'],
  [3, 'BUSINESS_CHECKING'],
  [4, 'BUSINESS_SAVINGS'],
  [5, 'GENERAL_LEDGER'],
]);

import type { PaymentLinkStatus, RefundStatus, TransactionStatus } from '../../src/domain/vocabulary.ts';
import type { WordTable } from './mapper/words.ts';

/**
 * What the provider's words mean. The same tables read rows and compile filters, so that both agree. All words of
 * payments and transactions are inferred: nothing is published but the events that drive them.
 */
export const paymentStatuses: WordTable<TransactionStatus> = {
  // Validated: priced, nothing is held.
  CREATED: ['validated'],
  SCHEDULED: [],
  PENDING: [],
  REQUIRES_ACTION: [],
  IN_REVIEW: [],
  AUTHORIZED: [],
  SUCCEEDED: ['captured', 'settled', 'partially_refunded', 'refunded'],
  // A bank debit that came back (event provider.nsf).
  RETURNED: ['returned'],
  CHARGED_BACK: ['charged_back'],
  VOIDED: ['voided'],
  CANCELLED: [],
  EXPIRED: ['expired'],
  FAILED: ['failed'],
  UNKNOWN: 'rest',
};

/** `status` of a transaction, for refunds and attempts alike. */
export const transactionStatuses: WordTable<RefundStatus> = {
  PENDING: ['pending'],
  SUCCEEDED: ['approved', 'settled'],
  FAILED: ['declined'],
  UNKNOWN: 'rest',
};

/** `status` of a hosted session, published. A session that was ended by hand reads `expired` too. */
export const sessionStatuses: WordTable<PaymentLinkStatus> = {
  OPEN: ['active'],
  PAID: ['completed'],
  EXPIRED: ['expired'],
  CANCELLED: [],
  UNKNOWN: 'rest',
};

/** `payment_method_type`. */
export const methodKinds = {
  CARD: ['credit', 'wallet_credit'],
  BANK_ACCOUNT: ['ach', 'wallet_ach'],
  WALLET: [],
  INVOICE: [],
  CASH: [],
  OTHER: 'rest',
} as const;

/** `active` of a payment account. */
export const accountStates = { ACTIVE: [true], INACTIVE: [false], DELETED: [], UNKNOWN: [null] } as const;

import type {
  AttemptStatus,
  BillingInterval,
  BillingSubscriptionStatus,
  CaptureMethod,
  LineItemKind,
  Mode,
  PaymentMethodKind,
  RecordState,
  RefundStatus,
  TransactionStatus,
} from '../../src/domain/vocabulary.ts';
import type { WordTable } from '../rows/word-table.ts';

/**
 * What the provider's words mean; all are published, in its client libraries. The same tables read rows and compile
 * filters, so that both agree.
 */
export const transactionStates: WordTable<TransactionStatus> = {
  // Not confirmed: both can still be edited.
  CREATED: ['CREATE', 'PENDING'],
  SCHEDULED: [],
  PENDING: ['PROCESSING'],
  // The customer may pay now.
  REQUIRES_ACTION: ['CONFIRMED'],
  IN_REVIEW: [],
  AUTHORIZED: ['AUTHORIZED'],
  SUCCEEDED: ['COMPLETED', 'FULFILL'],
  RETURNED: [],
  CHARGED_BACK: [],
  VOIDED: ['VOIDED'],
  CANCELLED: [],
  // Time-outs become FAILED.
  EXPIRED: [],
  // Declined: not to be delivered, though money may have been taken.
  FAILED: ['FAILED', 'DECLINE'],
  UNKNOWN: 'rest',
};

export const refundStates: WordTable<RefundStatus> = {
  PENDING: ['CREATE', 'SCHEDULED', 'PENDING', 'MANUAL_CHECK'],
  SUCCEEDED: ['SUCCESSFUL'],
  FAILED: ['FAILED'],
  UNKNOWN: 'rest',
};

export const attemptStates: WordTable<AttemptStatus> = {
  PENDING: ['PROCESSING'],
  SUCCEEDED: ['SUCCESSFUL'],
  FAILED: ['FAILED'],
  UNKNOWN: 'rest',
};

export const subscriptionStates: WordTable<BillingSubscriptionStatus> = {
  PENDING: ['PENDING', 'INITIALIZING'],
  ACTIVE: ['ACTIVE', 'TERMINATION_SCHEDULED'],
  SUSPENDED: ['SUSPENDED'],
  ENDED: ['TERMINATING', 'TERMINATED', 'FAILED'],
  UNKNOWN: 'rest',
};

/** Spaces, tokens, payment links and webhook listeners. */
export const creationStates: WordTable<RecordState> = {
  ACTIVE: ['ACTIVE'],
  INACTIVE: ['CREATE', 'INACTIVE'],
  DELETED: ['DELETING', 'DELETED'],
  UNKNOWN: 'rest',
};

export const accountStates: WordTable<RecordState> = {
  ACTIVE: ['ACTIVE', 'RESTRICTED_ACTIVE'],
  INACTIVE: ['CREATE', 'INACTIVE'],
  DELETED: ['DELETING', 'DELETED'],
  UNKNOWN: 'rest',
};

export const productStates: WordTable<RecordState> = {
  ACTIVE: ['ACTIVE'],
  INACTIVE: ['CREATE', 'INACTIVE', 'RETIRING', 'RETIRED'],
  DELETED: [],
  UNKNOWN: 'rest',
};

export const terminalStates: WordTable<RecordState> = {
  ACTIVE: ['ACTIVE'],
  INACTIVE: ['CREATE', 'PREPARING', 'INACTIVE', 'DECOMMISSIONING'],
  DELETED: ['DECOMMISSIONED'],
  UNKNOWN: 'rest',
};

/** `authorizationEnvironment` decides; before an authorization there is only what is intended, `environment`. */
export const authorizationModes: ReadonlyMap<string, Mode> = new Map([
  ['TEST', 'TEST'],
  ['PRODUCTION', 'LIVE'],
]);
export const intendedModes: ReadonlyMap<string, Mode> = new Map([
  ['PREVIEW', 'TEST'],
  ['LIVE', 'LIVE'],
]);

export const modeSigns = {
  SANDBOX: [],
  TEST: [
    { path: 'authorizationEnvironment', word: 'TEST' },
    { path: 'environment', word: 'PREVIEW' },
  ],
  LIVE: [
    { path: 'authorizationEnvironment', word: 'PRODUCTION' },
    { path: 'environment', word: 'LIVE' },
  ],
} as const satisfies Record<Mode, readonly { path: string; word: string }[]>;

/** `completionBehavior`; the third word leaves it to a configuration that is not told. */
export const captureMethods: ReadonlyMap<string, CaptureMethod> = new Map([
  ['COMPLETE_IMMEDIATELY', 'AUTOMATIC'],
  ['COMPLETE_DEFERRED', 'MANUAL'],
]);

/** `lineItems.type`: the same five words. */
export const lineItemKinds: ReadonlySet<string> = new Set<LineItemKind>([
  'PRODUCT',
  'SHIPPING',
  'FEE',
  'DISCOUNT',
  'TIP',
]);

/** `billingCycleModel.billingCycleType`. */
export const billingIntervals: ReadonlyMap<string, BillingInterval> = new Map([
  ['DAILY', 'DAY'],
  ['WEEKLY', 'WEEK'],
  ['MONTHLY', 'MONTH'],
  ['YEARLY', 'YEAR'],
]);

/** Ids of payment methods, the same in every space (published in the vendor's shop plug-ins). Others are OTHER. */
export const methodKinds: ReadonlyMap<string, PaymentMethodKind> = new Map([
  ['1457546097597', 'CARD'],
  // Invoice.
  ['1457546097598', 'INVOICE'],
  // Direct debits: SEPA, UK.
  ['1457546097601', 'BANK_ACCOUNT'],
  ['1464254757862', 'BANK_ACCOUNT'],
  // Alipay, MasterPass, Paylib, Paydirekt, PayPal, PostFinance Pay, QIWI, Skrill, Tenpay, TWINT.
  ['1457546097615', 'WALLET'],
  ['1457546097621', 'WALLET'],
  ['1476259715349', 'WALLET'],
  ['1457546097640', 'WALLET'],
  ['1457546097613', 'WALLET'],
  ['1689233132073', 'WALLET'],
  ['1457546097616', 'WALLET'],
  ['1457546097614', 'WALLET'],
  ['1477574502344', 'WALLET'],
  ['1457546097639', 'WALLET'],
]);

/** Entity types that listeners are for, by id (published in the vendor's shop plug-ins). */
export const entityNames: ReadonlyMap<string, string> = new Map([
  ['1472041829003', 'Transaction'],
  ['1472041831364', 'TransactionCompletion'],
  ['1472041867364', 'TransactionVoid'],
  ['1472041839405', 'Refund'],
  ['1472041816898', 'TransactionInvoice'],
  ['1472041819799', 'DeliveryIndication'],
  ['1472041806455', 'Token'],
  ['1472041811051', 'TokenVersion'],
  ['1472041857405', 'PaymentMethodConfiguration'],
]);

/**
 * The closed vocabularies of the domain. Each list is the source: its union type and the graph's enum derive
 * from it. A provider's word that has no place here becomes UNKNOWN, never a plausible neighbour.
 */
export const modes = ['SANDBOX', 'TEST', 'LIVE'] as const;
export type Mode = (typeof modes)[number];

export const recordStates = ['ACTIVE', 'INACTIVE', 'DELETED', 'UNKNOWN'] as const;
export type RecordState = (typeof recordStates)[number];

export const directions = ['PAYMENT', 'PAYOUT'] as const;
export type Direction = (typeof directions)[number];

export const transactionStatuses = [
  'CREATED',
  'SCHEDULED',
  'PENDING',
  'REQUIRES_ACTION',
  'IN_REVIEW',
  'AUTHORIZED',
  'SUCCEEDED',
  'RETURNED',
  'CHARGED_BACK',
  'VOIDED',
  'CANCELLED',
  'EXPIRED',
  'FAILED',
  'UNKNOWN',
] as const;
export type TransactionStatus = (typeof transactionStatuses)[number];

export const refundStates = ['NONE', 'PARTIAL', 'FULL'] as const;
export type RefundState = (typeof refundStates)[number];

export const refundStatuses = ['PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN'] as const;
export type RefundStatus = (typeof refundStatuses)[number];

export const attemptStatuses = ['PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN'] as const;
export type AttemptStatus = (typeof attemptStatuses)[number];

export const transactionActions = ['CAPTURE', 'VOID', 'REFUND'] as const;
export type TransactionAction = (typeof transactionActions)[number];

export const captureMethods = ['AUTOMATIC', 'MANUAL'] as const;
export type CaptureMethod = (typeof captureMethods)[number];

export const paymentMethodKinds = ['CARD', 'BANK_ACCOUNT', 'WALLET', 'INVOICE', 'CASH', 'OTHER'] as const;
export type PaymentMethodKind = (typeof paymentMethodKinds)[number];

export const bankAccountTypes = [
  'PERSONAL_CHECKING',
  'PERSONAL_SAVINGS',
  'BUSINESS_CHECKING',
  'BUSINESS_SAVINGS',
  'GENERAL_LEDGER',
] as const;
export type BankAccountType = (typeof bankAccountTypes)[number];

export const lineItemKinds = ['PRODUCT', 'SHIPPING', 'FEE', 'DISCOUNT', 'TIP'] as const;
export type LineItemKind = (typeof lineItemKinds)[number];

export const failureCategories = [
  'DECLINED_BY_BANK',
  'INSUFFICIENT_FUNDS',
  'INVALID_PAYMENT_METHOD',
  'EXPIRED_PAYMENT_METHOD',
  'AUTHENTICATION_FAILED',
  'FRAUD_SUSPECTED',
  'RETURNED_UNAUTHORIZED',
  'CUSTOMER_SIDE',
  'LIMIT_REACHED',
  'CONFIGURATION',
  'COMMUNICATION',
  'VALIDATION',
  'CANCELLED',
  'TIMEOUT',
  'UNKNOWN',
] as const;
export type FailureCategory = (typeof failureCategories)[number];

export const customerKinds = ['INDIVIDUAL', 'COMPANY'] as const;
export type CustomerKind = (typeof customerKinds)[number];

export const paymentLinkKinds = [
  'PAYMENT_REQUEST',
  'HOSTED_SESSION',
  'CHECKOUT_PAGE',
  'POS_LINK',
  'REUSABLE_LINK',
] as const;
export type PaymentLinkKind = (typeof paymentLinkKinds)[number];

export const paymentLinkStatuses = ['OPEN', 'PAID', 'EXPIRED', 'CANCELLED', 'UNKNOWN'] as const;
export type PaymentLinkStatus = (typeof paymentLinkStatuses)[number];

export const productKinds = ['PRODUCT', 'SERVICE', 'SUBSCRIPTION'] as const;
export type ProductKind = (typeof productKinds)[number];

export const pricingUnits = ['FLAT_RATE', 'PER_HOUR', 'PER_ITEM', 'PER_CYCLE'] as const;
export type PricingUnit = (typeof pricingUnits)[number];

export const billingSubscriptionStatuses = ['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED', 'UNKNOWN'] as const;
export type BillingSubscriptionStatus = (typeof billingSubscriptionStatuses)[number];

export const billingIntervals = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type BillingInterval = (typeof billingIntervals)[number];

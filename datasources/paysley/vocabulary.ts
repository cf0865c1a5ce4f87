import type {
  CustomerKind,
  PaymentLinkStatus,
  PaymentMethodKind,
  PricingUnit,
  RefundStatus,
} from '../../src/domain/vocabulary.ts';
import type { OwnStatus } from './history/outcome.ts';
import type { WordTable } from '../rows/word-table.ts';

/**
 * What the provider's words mean. `success` is published of payments and requests; the other words of their states
 * are inferred.
 */
export const paymentStatuses: WordTable<OwnStatus> = {
  success: ['success'],
  PENDING: ['pending'],
  FAILED: ['failed'],
  EXPIRED: ['expired'],
  CANCELLED: ['cancelled'],
  UNKNOWN: 'rest',
};

/** `status` of a refund's row. */
export const refundStatuses: WordTable<RefundStatus> = {
  PENDING: ['pending'],
  SUCCEEDED: ['success'],
  FAILED: ['failed'],
  UNKNOWN: 'rest',
};

/** `status` of a request. Whether one that failed can be paid again is not said. */
export const requestStatuses: WordTable<PaymentLinkStatus> = {
  OPEN: ['pending'],
  PAID: ['success'],
  EXPIRED: ['expired'],
  CANCELLED: ['cancelled'],
  UNKNOWN: 'rest',
};

/** The first part of a payment type, as OPPWA has it. */
export const methodKinds: Readonly<Record<string, PaymentMethodKind>> = {
  CC: 'CARD',
  DC: 'CARD',
  DD: 'BANK_ACCOUNT',
  VA: 'WALLET',
  IV: 'INVOICE',
};

/** `listing_type` of a customer. */
export const customerKinds: Readonly<Record<string, CustomerKind>> = {
  individual: 'INDIVIDUAL',
  company: 'COMPANY',
};

/** `type` of a product, and what to ask for to get only those. */
export const productKinds = { PRODUCT: 'product', SERVICE: 'service' } as const;

/** `unit_type` of a product. */
export const pricingUnits: Readonly<Record<string, PricingUnit>> = {
  'flat-rate': 'FLAT_RATE',
  'per-hour': 'PER_HOUR',
  'per-item': 'PER_ITEM',
};

/**
 * The records as the API answers them (Profituity spec: models). Most names are assumed; what the vendor's own
 * sample shows is marked as published there.
 */

/** An instant in UTC with exactly seven fraction digits, such as `2025-09-23T12:00:00.0000000Z`; texts sort as instants. */
export type Instant = string;
/** Lower-case, with hyphens. */
export type Guid = string;

/** Words of `status` (Scheduled, Paid: published; the other spellings are assumed). */
export const PAYMENT_STATUSES = [
  'Scheduled',
  'Pending',
  'Paid',
  'Returned',
  'Reversed',
  'Rejected',
  'Canceled',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** `type`: 1 is published by use, the others are assumed. */
export const PAYMENT_TYPE = { achDebit: 1, achCredit: 2, imageCashLetter: 3 } as const;
/** `accountType`: names published, numbers assumed; 1 to 5. */
export const ACCOUNT_TYPES = { from: 1, to: 5 } as const;
/** `entryClass` (assumed): 1 ARC, 2 BOC, 3 CCD, 4 POP, 5 POS, 6 PPD, 7 RCK, 8 TEL, 9 WEB. */
export const ENTRY_CLASS = {
  arc: 1,
  boc: 2,
  ccd: 3,
  pop: 4,
  pos: 5,
  ppd: 6,
  rck: 7,
  tel: 8,
  web: 9,
} as const;
/** `achPaymentTypeCode` (assumed). */
export const ACH_PAYMENT_TYPE = { recurring: 1, single: 2 } as const;
/** `recurrencePattern`: 1 is published, the others are assumed. */
export const RECURRENCE = { none: 1, daily: 2, weekly: 3, monthly: 4, yearly: 5 } as const;

export interface PaymentRecord {
  readonly id: Guid;
  readonly tenantId: Guid;
  readonly merchantId: Guid;
  readonly customerId: Guid | null;
  readonly paymentTemplateId: Guid | null;
  readonly refundOfPaymentId: Guid | null;
  /** Unique within its merchant, whatever its case, where it is neither null nor empty. */
  readonly externalId: string | null;
  readonly name: string;
  readonly type: number;
  /** US dollars, at most two decimals. */
  readonly amount: number;
  /** A word of PAYMENT_STATUSES; seeded data holds one that is none. */
  readonly status: string;
  readonly statusDate: Instant;
  readonly creationTime: Instant;
  readonly lastModificationTime: Instant | null;
  readonly sendDate: Instant;
  readonly effectiveDate: Instant | null;
  readonly settlementDate: Instant | null;
  readonly routeNumber: string;
  /** Masked: `****` and the last four digits. The whole number is kept nowhere. */
  readonly accountNumber: string;
  readonly accountType: number;
  readonly entryClass: number | null;
  readonly achPaymentTypeCode: number | null;
  readonly description: string | null;
  readonly identificationNumber: string | null;
  readonly checkNumber: string | null;
  readonly micr: string | null;
  readonly terminalCity: string | null;
  readonly terminalState: string | null;
  readonly isPrenote: boolean;
  readonly sameDayAchRequested: boolean;
  /** Such as `R01`. */
  readonly returnCode: string | null;
  readonly returnReason: string | null;
  readonly customFieldValues: readonly unknown[];
}

export interface PaymentTemplateRecord {
  readonly id: Guid;
  readonly tenantId: Guid;
  readonly merchantId: Guid;
  readonly customerId: Guid | null;
  readonly externalId: string | null;
  readonly name: string;
  readonly type: number;
  readonly amount: number;
  readonly routeNumber: string;
  /** Masked, as in a payment. */
  readonly accountNumber: string;
  readonly accountType: number;
  readonly entryClass: number | null;
  readonly achPaymentTypeCode: number | null;
  readonly description: string | null;
  readonly identificationNumber: string | null;
  /** 1: a saved account without a schedule. */
  readonly recurrencePattern: number;
  /** 1 the banking day before, 2 the one after (assumed). */
  readonly nonBankingDayRule: number | null;
  /** Every so many days, weeks, months or years. */
  readonly frequency: number | null;
  readonly dayOfMonth: number | null;
  readonly duration: number | null;
  readonly durationAmount: number | null;
  readonly sendPreNote: boolean;
  readonly sameDayAchRequested: boolean;
  readonly startDate: Instant | null;
  readonly isActive: boolean;
  readonly creationTime: Instant;
  readonly lastModificationTime: Instant | null;
  readonly customFieldValues: readonly unknown[];
}

export interface AddressRecord {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zip: string | null;
}

export interface CustomerRecord {
  readonly id: Guid;
  readonly merchantId: Guid;
  readonly externalId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: AddressRecord | null;
  readonly creationTime: Instant;
  readonly lastModificationTime: Instant | null;
}

export interface MerchantRecord {
  readonly id: Guid;
  readonly name: string;
  readonly isActive: boolean;
  readonly creationTime: Instant;
}

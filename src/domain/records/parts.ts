import type { EpochMs } from '../instant.ts';
import type { Money } from '../money.ts';
import type {
  BankAccountType,
  FailureCategory,
  LineItemKind,
  PaymentMethodKind,
  TransactionStatus,
} from '../vocabulary.ts';

/** Values that records are made of. All are as the provider told them; null is "not told". */

export interface Address {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

export interface Capture {
  readonly nativeId: string | null;
  readonly amount: Money;
  readonly createdAt: EpochMs | null;
  readonly isFinal: boolean | null;
}

export interface Failure {
  readonly category: FailureCategory;
  readonly code: string | null;
  /** Written by this service: a provider's free text may hold anything. */
  readonly message: string;
  /** Whether the same payment may succeed if tried again unchanged. */
  readonly retryable: boolean;
}

export interface LineItem {
  readonly nativeId: string | null;
  readonly kind: LineItemKind | null;
  readonly name: string;
  readonly sku: string | null;
  /** Decimal text. */
  readonly quantity: string;
  readonly unitPrice: Money | null;
  /** Decimal text, in percent. */
  readonly taxRate: string | null;
  readonly total: Money | null;
}

export interface PaymentMethodDetails {
  readonly kind: PaymentMethodKind;
  readonly brand: string | null;
  readonly last4: string | null;
  /** 1–12. */
  readonly expiryMonth: number | null;
  /** Four digits. */
  readonly expiryYear: number | null;
  readonly holder: string | null;
  readonly bankName: string | null;
  readonly accountType: BankAccountType | null;
}

export interface Stock {
  /** Whether the merchant has the provider count it. */
  readonly managed: boolean | null;
  readonly onHand: number | null;
  readonly lowThreshold: number | null;
  /** Null where the number on hand or the threshold is not known. */
  readonly isLow: boolean | null;
}

export interface StatusChange {
  readonly status: TransactionStatus;
  readonly nativeStatus: string;
  readonly at: EpochMs;
}

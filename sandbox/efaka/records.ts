/**
 * The records of the eFaka sandbox, with the names and types they have on the wire: amounts are texts in major
 * units with two decimals whatever the currency, timestamps are `yyyy-MM-dd HH:mm:ss+0000`. What is not set is
 * left out or "". The provider publishes the result only; every other member is its relatives' (assumed).
 */

export const PAYMENT_TYPES = ['PA', 'DB', 'CD', 'CP', 'RF', 'RV'] as const;

/** Authorization, debit, credit; and on one of these: capture, refund, reversal. */
export type PaymentType = (typeof PAYMENT_TYPES)[number];

export const INITIAL_TYPES = ['PA', 'DB', 'CD'] as const satisfies readonly PaymentType[];
export type InitialType = (typeof INITIAL_TYPES)[number];
export type FollowUpType = Exclude<PaymentType, InitialType>;

export interface ParameterFault {
  readonly name: string;
  readonly value: string | null;
  readonly message: string;
}

export interface Result {
  /** `ddd.ddd.ddd`. */
  readonly code: string;
  readonly description: string;
  readonly parameterErrors?: readonly ParameterFault[];
}

/** Never the number or the verification value of a card. */
export interface Card {
  readonly bin: string;
  readonly last4Digits: string;
  readonly holder: string;
  readonly expiryMonth: string;
  readonly expiryYear: string;
}

export interface Customer {
  readonly merchantCustomerId?: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly mobile?: string;
  readonly ip?: string;
}

export interface Address {
  readonly street1?: string;
  readonly street2?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postcode?: string;
  readonly country?: string;
}

/** Never the account number. */
export interface BankAccount {
  readonly holder: string;
  readonly bankName?: string;
  readonly country?: string;
}

export interface VirtualAccount {
  readonly accountId: string;
  readonly holder?: string;
}

/** Where the shopper goes on. */
export interface Redirect {
  /** Path on this server; an answer puts the origin before it. */
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

export interface PaymentRecord {
  /** 32 lower-case hexadecimal digits. */
  readonly id: string;
  /** On CP, RF and RV: the payment acted on. */
  readonly referencedId?: string;
  readonly registrationId?: string;
  readonly paymentType: PaymentType;
  readonly paymentBrand?: string;
  readonly amount: string;
  readonly currency: string;
  readonly descriptor?: string;
  readonly merchantTransactionId?: string;
  readonly merchantInvoiceId?: string;
  readonly result: Result;
  readonly resultDetails?: Readonly<Record<string, string>>;
  readonly card?: Card;
  readonly bankAccount?: BankAccount;
  readonly virtualAccount?: VirtualAccount;
  readonly customer?: Customer;
  readonly billing?: Address;
  readonly shipping?: Address;
  readonly customParameters?: Readonly<Record<string, string>>;
  readonly redirect?: Redirect;
  readonly timestamp: string;
}

export interface RegistrationRecord {
  readonly id: string;
  readonly paymentBrand: string;
  readonly card: Card;
  readonly timestamp: string;
}

export interface CheckoutRecord {
  readonly id: string;
  /** What the merchant sent, by name; the payment is made of it and of what the shopper enters. */
  readonly form: Readonly<Record<string, string>>;
  /** Epoch milliseconds; without a payment by then it is over. */
  readonly expiresAt: number;
  /** The shopper's last try; undefined before there is one. */
  readonly paymentId?: string;
}

/** A movement of money, or the reservation of some: one line of the ledger. */
export interface Effect {
  /** Epoch milliseconds by the sandbox's clock. */
  readonly at: number;
  readonly paymentType: PaymentType;
  readonly id: string;
  readonly referencedId: string | undefined;
  readonly amount: string;
  readonly currency: string;
  readonly merchantTransactionId: string | undefined;
  /** `customParameters[operation]`. */
  readonly mark: string | undefined;
}

/** A registration or checkout that was made or deleted: another line of the ledger. */
export interface RecordEffect {
  /** Epoch milliseconds by the sandbox's clock. */
  readonly at: number;
  readonly kind: 'create' | 'delete';
  readonly record: 'registration' | 'checkout';
  readonly id: string;
  /** Of a checkout, as it was sent. */
  readonly form: Readonly<Record<string, string>>;
}

/** One try to tell a change. */
export interface Delivery {
  readonly at: number;
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  /** HTTP status; null where there was no answer in time, or none was asked because the target is not local. */
  readonly status: number | null;
}

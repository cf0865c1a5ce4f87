import type { EpochMs } from './instant.ts';
import type { Money } from './money.ts';
import type { RecordCommands } from './record-commands.ts';
import type { RecordRef } from './record-ref.ts';
import type { Address } from './records/parts.ts';
import type {
  BankAccountType,
  CaptureMethod,
  Direction,
  LineItemKind,
  PaymentMethodKind,
} from './vocabulary.ts';

/**
 * What a caller asks of one provider, checked for what no provider could do: ids are of the right kind and of one
 * connection and account, amounts have no more places than their currency, no card number is in it. Null: left out.
 */

/** What a payment is taken from. `is` is the member of the input that was set. */
export type PaymentSource =
  | { readonly is: 'paymentMethodId'; readonly ref: RecordRef<'paymentMethod'> }
  | { readonly is: 'token'; readonly token: PaymentToken }
  | { readonly is: 'bankAccount'; readonly account: BankAccount }
  | { readonly is: 'terminalId'; readonly ref: RecordRef<'terminal'> }
  | { readonly is: 'billingSubscriptionId'; readonly ref: RecordRef<'billingSubscription'> }
  | {
      readonly is: 'hosted';
      readonly methods: readonly string[] | null;
      readonly saveMethod: boolean | null;
    };

/** A single-use token of the provider's own form. A secret: never in the journal, a log or an error. */
export interface PaymentToken {
  readonly token: string;
  readonly kind: PaymentMethodKind;
  readonly brand: string | null;
  readonly last4: string | null;
  readonly bin: string | null;
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
  readonly holder: string | null;
  readonly routingNumber: string | null;
  readonly bankName: string | null;
  readonly accountType: BankAccountType | null;
}

/** A secret, as is a token. */
export interface BankAccount {
  readonly holder: string;
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly accountType: BankAccountType;
  readonly entryClass: string | null;
}

export interface OrderedLineItem {
  readonly reference: string | null;
  readonly kind: LineItemKind | null;
  readonly name: string;
  readonly sku: string | null;
  /** Decimal text. */
  readonly quantity: string;
  readonly unitPrice: Money | null;
  /** Decimal text, in percent. */
  readonly taxRate: string | null;
  readonly taxTitle: string | null;
}

/** How much of a line item of a transaction. */
export interface LineItemPart {
  readonly nativeId: string;
  readonly quantity: string | null;
  readonly amount: Money | null;
}

export interface CreateTransaction {
  readonly account: RecordRef<'account'>;
  readonly amount: Money;
  readonly taxAmount: Money | null;
  readonly maxTotal: Money | null;
  readonly source: PaymentSource;
  readonly captureMethod: CaptureMethod;
  readonly direction: Direction;
  readonly customer: RecordRef<'customer'> | null;
  readonly customerEmail: string | null;
  readonly customerPhone: string | null;
  readonly lineItems: readonly OrderedLineItem[] | null;
  readonly billingAddress: Address | null;
  readonly shippingAddress: Address | null;
  readonly reference: string | null;
  readonly description: string | null;
  readonly scheduledFor: EpochMs | null;
  readonly returnUrl: string | null;
  readonly cancelUrl: string | null;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly allowDuplicate: boolean;
}

export interface CaptureTransaction {
  readonly transaction: RecordRef<'transaction'>;
  readonly amount: Money | null;
  readonly lineItems: readonly LineItemPart[] | null;
  readonly final: boolean;
}

export interface VoidTransaction {
  readonly transaction: RecordRef<'transaction'>;
}

export interface RefundTransaction {
  readonly transaction: RecordRef<'transaction'>;
  readonly amount: Money | null;
  readonly lineItems: readonly LineItemPart[] | null;
  readonly reason: string | null;
  readonly reference: string | null;
  readonly receiptEmail: string | null;
  readonly receiptPhone: string | null;
}

export interface CancelBillingSubscription {
  readonly billingSubscription: RecordRef<'billingSubscription'>;
  readonly atPeriodEnd: boolean;
}

/** By the name of the mutation. */
export interface Commands extends RecordCommands {
  readonly createTransaction: CreateTransaction;
  readonly captureTransaction: CaptureTransaction;
  readonly voidTransaction: VoidTransaction;
  readonly refundTransaction: RefundTransaction;
  readonly cancelBillingSubscription: CancelBillingSubscription;
}

export type CommandKind = keyof Commands;
/** Those that move money. */
export type MoneyCommandKind = Exclude<CommandKind, keyof RecordCommands>;

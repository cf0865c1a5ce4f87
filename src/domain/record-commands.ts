import type { BankAccount, OrderedLineItem, PaymentToken } from './commands.ts';
import type { EpochMs } from './instant.ts';
import type { Money } from './money.ts';
import type { RecordRef } from './record-ref.ts';
import type { Address } from './records/parts.ts';
import type { BillingInterval, CaptureMethod, CustomerKind, PricingUnit, ProductKind } from './vocabulary.ts';

/**
 * Commands about records that are not payments. As with those about money, every id is of the right kind, connection and
 * account, amounts have no more places than their currency, and no card number is in any text.
 */

/**
 * What is set of a record. A member that is left out stays as it is, null clears it; when a record is made both mean
 * "none". An address, a list and metadata are one value each: given, they replace what was there.
 */
export type Changes<T> = { readonly [F in keyof T]?: T[F] | null };

export interface CustomerFields {
  readonly kind: CustomerKind;
  readonly name: string;
  readonly salutation: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly companyName: string;
  readonly email: string;
  readonly phone: string;
  readonly address: Address;
  /** BCP 47. */
  readonly language: string;
  readonly reference: string;
  readonly description: string;
  /** `groupId` in the input. */
  readonly group: RecordRef<'customerGroup'>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface ProductFields {
  readonly kind: ProductKind;
  readonly name: string;
  readonly description: string;
  readonly sku: string;
  readonly reference: string;
  /** `categoryId` in the input. */
  readonly category: RecordRef<'category'>;
  readonly price: Money;
  readonly cost: Money;
  readonly unit: PricingUnit;
  readonly taxId: string;
  readonly stockManaged: boolean;
  readonly stockOnHand: number;
  readonly stockLowThreshold: number;
  readonly imageUrl: string;
}

export interface CustomerGroupFields {
  readonly name: string;
  readonly description: string;
}

/** What is saved as a payment method. Both are secrets: never in the journal, a log or an error. */
export type SavedMethod =
  | { readonly is: 'token'; readonly token: PaymentToken }
  | { readonly is: 'bankAccount'; readonly account: BankAccount };

export const deliveryMethods = ['EMAIL', 'SMS', 'NONE'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

export interface LinkUrls {
  readonly redirectUrl: string | null;
  readonly cancelUrl: string | null;
  readonly notificationUrl: string | null;
}

export interface PaymentRequestFields {
  readonly amount: Money;
  readonly amountIsOpen: boolean;
  /** At least one. */
  readonly delivery: readonly DeliveryMethod[];
  readonly email: string;
  readonly phone: string;
  readonly senderPhone: string;
  /** `customerId` in the input. */
  readonly customer: RecordRef<'customer'>;
  readonly salutation: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly reference: string;
  readonly captureMethod: CaptureMethod;
  readonly methods: readonly string[];
  readonly lineItems: readonly OrderedLineItem[];
  /** Of the currency of `amount`. */
  readonly shippingAmount: Money;
  /** Of the currency of `amount`. */
  readonly shippingTax: Money;
  readonly shippingAddress: Address;
  readonly askShippingAddress: boolean;
  readonly interval: BillingInterval;
  readonly startsAt: EpochMs;
  readonly numberOfPayments: number;
  /** Of the currency of `amount`. */
  readonly initialAmount: Money;
  readonly taxId: string;
  readonly templateId: string;
  readonly phoneOrder: boolean;
  readonly feesEnabled: boolean;
  readonly sendInvoice: boolean;
  readonly invoiceUrl: string;
  readonly sendReceipt: boolean;
  readonly sendConfirmation: boolean;
  readonly expiresAt: EpochMs;
  readonly urls: LinkUrls;
}

export interface PosLinkFields {
  readonly currencies: readonly string[];
  readonly taxId: string;
  readonly tipEnabled: boolean;
  readonly phoneOrder: boolean;
  readonly shareButton: boolean;
  readonly recurringEnabled: boolean;
  readonly generateReference: boolean;
  readonly referencePrefix: string;
  readonly referenceSuffix: number;
  readonly notes: Readonly<Record<string, unknown>>;
  readonly textFields: Readonly<Record<string, unknown>>;
  readonly choiceFields: Readonly<Record<string, unknown>>;
  readonly methods: readonly string[];
  readonly urls: LinkUrls;
}

export interface HostedPaymentFields {
  readonly amount: Money;
  /** `customerId` in the input. */
  readonly customer: RecordRef<'customer'>;
  readonly email: string;
  readonly reference: string;
  readonly description: string;
  readonly lineItems: readonly OrderedLineItem[];
  readonly captureMethod: CaptureMethod;
  readonly methods: readonly string[];
  readonly embedded: boolean;
  readonly saveMethod: boolean;
  readonly expiresAt: EpochMs;
  readonly urls: LinkUrls;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface ReusableLinkFields {
  readonly name: string;
  readonly reference: string;
  readonly lineItems: readonly OrderedLineItem[];
  readonly currency: string;
  readonly language: string;
  readonly availableFrom: EpochMs;
  readonly availableUntil: EpochMs;
  readonly maxTransactions: number;
  readonly askBillingAddress: boolean;
  readonly askShippingAddress: boolean;
}

/** Members that a request always has, also in an update. */
type Always<T, F extends keyof T> = Changes<Omit<T, F>> & Pick<T, F>;

/**
 * A link of one kind; `is` is the member of the input that was set, and the fields' paths begin with it. When a link is
 * made, members that have a default in the graph are always there; in an update those alone that were sent.
 */
export type LinkFields =
  | { readonly is: 'paymentRequest'; readonly fields: Always<PaymentRequestFields, 'amount' | 'delivery'> }
  | { readonly is: 'posLink'; readonly fields: Changes<PosLinkFields> }
  | { readonly is: 'hosted'; readonly fields: Always<HostedPaymentFields, 'amount'> }
  | { readonly is: 'reusable'; readonly fields: Always<ReusableLinkFields, 'name' | 'lineItems'> };

export interface PrefillPosLink {
  readonly posLink: RecordRef<'paymentLink'>;
  readonly amount: Money | null;
  /** Of the currency of `amount`, without which it is refused; so is `shippingAmount`. */
  readonly tipAmount: Money | null;
  readonly captureMethod: CaptureMethod;
  readonly reference: string | null;
  readonly email: string | null;
  readonly lineItems: readonly OrderedLineItem[] | null;
  readonly interval: BillingInterval | null;
  readonly startsAt: EpochMs | null;
  readonly textFields: Readonly<Record<string, unknown>> | null;
  readonly choiceFields: Readonly<Record<string, unknown>> | null;
  readonly shippingAmount: Money | null;
  readonly shippingAddress: Address | null;
  readonly feesEnabled: boolean;
  readonly returnUrl: string | null;
  readonly urls: LinkUrls | null;
}

/** By the name of the mutation. */
export interface RecordCommands {
  readonly createCustomer: {
    readonly account: RecordRef<'account'>;
    readonly customer: Changes<CustomerFields>;
  };
  readonly updateCustomer: {
    readonly customer: RecordRef<'customer'>;
    /** What the caller saw; null: whatever is current. */
    readonly version: number | null;
    /** `customer` in the input. */
    readonly changes: Changes<CustomerFields>;
  };
  readonly deleteCustomer: { readonly customer: RecordRef<'customer'> };
  readonly createCustomerGroup: {
    readonly account: RecordRef<'account'>;
    readonly name: string;
    readonly description: string | null;
  };
  readonly updateCustomerGroup: {
    readonly customerGroup: RecordRef<'customerGroup'>;
    /** `name` and `description` in the input. A name is never cleared. */
    readonly changes: Changes<CustomerGroupFields>;
  };
  readonly deleteCustomerGroup: { readonly customerGroup: RecordRef<'customerGroup'> };
  readonly savePaymentMethod: {
    readonly customer: RecordRef<'customer'>;
    readonly method: SavedMethod;
    readonly isDefault: boolean | null;
    readonly returnUrl: string | null;
  };
  readonly deletePaymentMethod: { readonly paymentMethod: RecordRef<'paymentMethod'> };
  readonly createProduct: {
    readonly account: RecordRef<'account'>;
    readonly product: Changes<ProductFields>;
  };
  readonly updateProduct: {
    readonly product: RecordRef<'product'>;
    readonly version: number | null;
    /** `product` in the input. */
    readonly changes: Changes<ProductFields>;
  };
  readonly retireProduct: { readonly product: RecordRef<'product'> };
  readonly createCategory: { readonly account: RecordRef<'account'>; readonly name: string };
  readonly updateCategory: { readonly category: RecordRef<'category'>; readonly name: string };
  readonly deleteCategory: { readonly category: RecordRef<'category'> };
  readonly createPaymentLink: { readonly account: RecordRef<'account'>; readonly link: LinkFields };
  readonly updatePaymentLink: {
    readonly paymentLink: RecordRef<'paymentLink'>;
    readonly version: number | null;
    readonly link: LinkFields;
  };
  readonly closePaymentLink: { readonly paymentLink: RecordRef<'paymentLink'> };
  readonly prefillPosLink: PrefillPosLink;
  readonly createClient: {
    /** `providerId` in the input. */
    readonly provider: { readonly connection: string };
    readonly name: string;
    readonly reference: string | null;
    /** IANA. */
    readonly timeZone: string | null;
    readonly subdomain: string | null;
  };
  readonly createAccount: {
    readonly client: RecordRef<'client'>;
    readonly name: string;
    readonly defaultCurrency: string | null;
    /** IANA. */
    readonly timeZone: string | null;
    readonly processor: string | null;
    readonly externalAccountId: string | null;
    readonly externalMerchantId: string | null;
    readonly cardEnabled: boolean | null;
    readonly bankAccountEnabled: boolean | null;
    /** Decimal text, in major units of the account's currency; so is `maximumAmount`. */
    readonly minimumAmount: string | null;
    readonly maximumAmount: string | null;
  };
}

/** What the input calls a field: those that hold a record are given by its id. */
export function inputNameOf(field: string): string {
  return byId.has(field) ? `${field}Id` : field;
}

const byId: ReadonlySet<string> = new Set(['group', 'category', 'customer']);

/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which records of type Account to list: those for which every member holds. {} lets all through. */
export type AccountFilter = {
  /** All of these hold. An empty list lets everything through. */
  and?: Array<AccountFilter> | null | undefined;
  /** By `clientId`. Some records lack it. */
  clientId?: IdFilter | null | undefined;
  /** By `createdAt`. Some records lack it. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By `id`. */
  id?: IdFilter | null | undefined;
  /** By `name`. */
  name?: StringFilter | null | undefined;
  /** The provider's own id, as support staff have it. */
  nativeId?: NativeIdFilter | null | undefined;
  /** This does not hold: exactly the records that it would leave out. */
  not?: AccountFilter | null | undefined;
  /** At least one of these holds. An empty list lets nothing through. */
  or?: Array<AccountFilter> | null | undefined;
  /** By `provider`. */
  provider?: ProviderNameFilter | null | undefined;
  /** By `providerId`. */
  providerId?: IdFilter | null | undefined;
  /** By `state`. */
  state?: RecordStateFilter | null | undefined;
};

/** One key by which a list of Account is ordered. */
export type AccountOrder = {
  /** The direction. */
  direction?: OrderDirection;
  /** The field. */
  field: AccountOrderField;
};

/** What lists of Account can be ordered by. */
export type AccountOrderField =
  /** By `createdAt`. */
  | 'CREATED_AT'
  /** By `name`. */
  | 'NAME';

/** A postal address. */
export type AddressInput = {
  /** The city or town. */
  city?: string | null | undefined;
  /** The country. */
  country?: string | null | undefined;
  /** Street and number. */
  line1?: string | null | undefined;
  /** What else the building needs: flat, floor, care of. */
  line2?: string | null | undefined;
  /** The postal code. */
  postalCode?: string | null | undefined;
  /** The state, province or canton. */
  state?: string | null | undefined;
};

/** A bank account to take payments from. A secret. */
export type BankAccountInput = {
  /** The number of the account. */
  accountNumber: string;
  /** What sort of account it is. */
  accountType: BankAccountType;
  /** How the customer agreed, by the entry classes of NACHA, e.g. PPD, CCD, WEB or TEL. */
  entryClass?: string | null | undefined;
  /** Whose it is. */
  holder: string;
  /** The routing number of the bank. */
  routingNumber: string;
};

/** What sort of bank account it is, as ACH tells them apart. */
export type BankAccountType =
  /** A current account of a business. */
  | 'BUSINESS_CHECKING'
  /** A savings account of a business. */
  | 'BUSINESS_SAVINGS'
  /** An account in a financial institution's own books. */
  | 'GENERAL_LEDGER'
  /** A current account of a person. */
  | 'PERSONAL_CHECKING'
  /** A savings account of a person. */
  | 'PERSONAL_SAVINGS';

/** The span of time by which payments of a subscription follow each other. */
export type BillingInterval =
  /** A day. */
  | 'DAY'
  /** A month. */
  | 'MONTH'
  /** Three months, where the provider itself counts in quarters. */
  | 'QUARTER'
  /** A week. */
  | 'WEEK'
  /** A year. */
  | 'YEAR';

/** Whether payments of a subscription go on. */
export type BillingSubscriptionStatus =
  /** Payments fall due. */
  | 'ACTIVE'
  /** No further payment will fall due. */
  | 'ENDED'
  /** It has not begun yet. */
  | 'PENDING'
  /** Payments are held back, and can be taken up again. */
  | 'SUSPENDED'
  /** The provider does not tell, or uses a word that this service has never seen. */
  | 'UNKNOWN';

/** A subscription that is to end. */
export type CancelBillingSubscriptionInput = {
  /** Whether the period that is paid runs out first, where the provider can do that. */
  atPeriodEnd?: boolean;
  /** The subscription. */
  billingSubscriptionId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
};

/** Who decides when authorised money is taken. */
export type CaptureMethod =
  /** It is taken as soon as it is authorised. */
  | 'AUTOMATIC'
  /** The merchant captures it later. */
  | 'MANUAL';

/** How much of an authorised payment to take. */
export type CaptureTransactionInput = {
  /** How much; all that is still authorised if left out. */
  amount?: MoneyInput | null | undefined;
  /** Whether no other capture will follow. */
  final?: boolean;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** Of which lines. */
  lineItems?: Array<LineItemPartInput> | null | undefined;
  /** The payment. */
  transactionId: string | number;
};

/** A link that is to take no further payment: it is deleted or ended, as its provider does that. */
export type ClosePaymentLinkInput = {
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** The link. */
  paymentLinkId: string | number;
};

/** An account of a merchant, to take payments with. */
export type CreateAccountInput = {
  /** Whether it takes bank accounts. */
  bankAccountEnabled?: boolean | null | undefined;
  /** Whether it takes cards. */
  cardEnabled?: boolean | null | undefined;
  /** The merchant. */
  clientId: string | number;
  /** The currency it takes unless another one is named. */
  defaultCurrency?: string | null | undefined;
  /** Its id at the processor. */
  externalAccountId?: string | null | undefined;
  /** The merchant's id at the processor. */
  externalMerchantId?: string | null | undefined;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** The most that one payment may be, in major units of its currency. */
  maximumAmount?: string | null | undefined;
  /** The least that one payment may be, in major units of its currency. */
  minimumAmount?: string | null | undefined;
  /** What it is called. */
  name: string;
  /** Who processes its payments, in the words of the provider. */
  processor?: string | null | undefined;
  /** By its name in the IANA database, e.g. America/Chicago. */
  timeZone?: string | null | undefined;
};

/** A category to sort products into. */
export type CreateCategoryInput = {
  /** The account that it belongs to. */
  accountId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** What it is called. */
  name: string;
};

/** A merchant to keep accounts for, at a provider that has such. */
export type CreateClientInput = {
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** What it is called. */
  name: string;
  /** The connection, by the id of its `Provider`. */
  providerId: string | number;
  /** The caller's own id of it. */
  reference?: string | null | undefined;
  /** The first part of the address of its pages at the provider. */
  subdomain?: string | null | undefined;
  /** By its name in the IANA database, e.g. America/Chicago. */
  timeZone?: string | null | undefined;
};

/** A group to sort customers into. */
export type CreateCustomerGroupInput = {
  /** The account that it belongs to. */
  accountId: string | number;
  /** What it is for. */
  description?: string | null | undefined;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** What it is called. */
  name: string;
};

/** A customer to keep. */
export type CreateCustomerInput = {
  /** The account that it belongs to. */
  accountId: string | number;
  /** What is known of them. */
  customer: CustomerFields;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
};

/** A link or page to pay by. Exactly one of `paymentRequest`, `posLink`, `hosted` and `reusable` is set. */
export type CreatePaymentLinkInput = {
  /** The account that it pays to. */
  accountId: string | number;
  /** One payment on a page of the provider's. */
  hosted?: HostedPaymentInput | null | undefined;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** A payment that is asked of one customer. */
  paymentRequest?: PaymentRequestInput | null | undefined;
  /** The merchant's point-of-sale page. */
  posLink?: PosLinkInput | null | undefined;
  /** A link that many customers can use. */
  reusable?: ReusableLinkInput | null | undefined;
};

/** A product to offer. */
export type CreateProductInput = {
  /** The account that it belongs to. */
  accountId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** What it is. */
  product: ProductFields;
};

/** A payment to take, or a payout to make. */
export type CreateTransactionInput = {
  /** The account that it is paid to. */
  accountId: string | number;
  /** Whether it is meant to be another one although an equal payment is not settled yet. */
  allowDuplicate?: boolean;
  /** What the merchant asks for, without fees of the provider. */
  amount: MoneyInput;
  /** Where the bill goes. */
  billingAddress?: AddressInput | null | undefined;
  /** Where the customer comes back to without paying. */
  cancelUrl?: string | null | undefined;
  /** Who decides when the money is taken. */
  captureMethod?: CaptureMethod;
  /** The customer's e-mail address. */
  customerEmail?: string | null | undefined;
  /** The customer who pays. */
  customerId?: string | number | null | undefined;
  /** The customer's phone number. */
  customerPhone?: string | null | undefined;
  /** What it is for. */
  description?: string | null | undefined;
  /** Which way the money goes. */
  direction?: Direction;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** What is paid for, line by line. */
  lineItems?: Array<LineItemInput> | null | undefined;
  /** The most that the customer may be charged, fees included: a higher quote is told in `userErrors`, and nothing is taken. If left out, no fee is accepted on top. */
  maxTotal?: MoneyInput | null | undefined;
  /** What the merchant attaches to it. */
  metadata?: Record<string, unknown> | null | undefined;
  /** The merchant's own reference. */
  reference?: string | null | undefined;
  /** Where the customer comes back to. */
  returnUrl?: string | null | undefined;
  /** The day on which the bank is to be asked. */
  scheduledFor?: string | null | undefined;
  /** Where the goods go. */
  shippingAddress?: AddressInput | null | undefined;
  /** What it is taken from. */
  source: PaymentSourceInput;
  /** The tax on top of it. */
  taxAmount?: MoneyInput | null | undefined;
};

/** Tests of a currency. */
export type CurrencyFilter = {
  /** Is this. */
  eq?: string | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<string> | null | undefined;
  /** Is there, and is something else. */
  ne?: string | null | undefined;
  /** Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing. */
  notIn?: Array<string> | null | undefined;
};

/** What a customer is set to. In an update what is left out stays as it is, and null clears; an address and metadata are replaced whole. */
export type CustomerFields = {
  /** The postal address, as one value. */
  address?: AddressInput | null | undefined;
  /** The name of the organisation. */
  companyName?: string | null | undefined;
  /** What else the merchant notes. */
  description?: string | null | undefined;
  /** The e-mail address. */
  email?: string | null | undefined;
  /** The first name. */
  firstName?: string | null | undefined;
  /** The group they belong to. */
  groupId?: string | number | null | undefined;
  /** Whether it is a person or an organisation. */
  kind?: CustomerKind | null | undefined;
  /** The language they are written to in. */
  language?: string | null | undefined;
  /** The last name. */
  lastName?: string | null | undefined;
  /** What the merchant attaches, as one value. */
  metadata?: Record<string, unknown> | null | undefined;
  /** The whole name, where the provider keeps it in one piece. */
  name?: string | null | undefined;
  /** The phone number. */
  phone?: string | null | undefined;
  /** The merchant's own id of them. */
  reference?: string | null | undefined;
  /** How to address them, e.g. Ms. */
  salutation?: string | null | undefined;
};

/** Which records of type Customer to list: those for which every member holds. {} lets all through. */
export type CustomerFilter = {
  /** By `accountId`. */
  accountId?: IdFilter | null | undefined;
  /** All of these hold. An empty list lets everything through. */
  and?: Array<CustomerFilter> | null | undefined;
  /** By `companyName`. Some records lack it. */
  companyName?: StringFilter | null | undefined;
  /** By `country`. Some records lack it. */
  country?: StringFilter | null | undefined;
  /** By `createdAt`. Some records lack it. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By `email`. Some records lack it. */
  email?: StringFilter | null | undefined;
  /** By `firstName`. Some records lack it. */
  firstName?: StringFilter | null | undefined;
  /** By `groupId`. Some records lack it. */
  groupId?: IdFilter | null | undefined;
  /** By `id`. */
  id?: IdFilter | null | undefined;
  /** By `kind`. Some records lack it. */
  kind?: CustomerKindFilter | null | undefined;
  /** By `lastName`. Some records lack it. */
  lastName?: StringFilter | null | undefined;
  /** By `name`. Some records lack it. */
  name?: StringFilter | null | undefined;
  /** The provider's own id, as support staff have it. */
  nativeId?: NativeIdFilter | null | undefined;
  /** This does not hold: exactly the records that it would leave out. */
  not?: CustomerFilter | null | undefined;
  /** At least one of these holds. An empty list lets nothing through. */
  or?: Array<CustomerFilter> | null | undefined;
  /** By `phone`. Some records lack it. */
  phone?: StringFilter | null | undefined;
  /** By `provider`. */
  provider?: ProviderNameFilter | null | undefined;
  /** By `providerId`. */
  providerId?: IdFilter | null | undefined;
  /** By `reference`. Some records lack it. */
  reference?: StringFilter | null | undefined;
  /** Every word of it, of which there are 8 at most, is in one of name, firstName, lastName, companyName, email, phone, in upper or lower case. */
  text?: string | null | undefined;
};

/** What sort of customer it is. */
export type CustomerKind =
  /** An organisation. */
  | 'COMPANY'
  /** A person. */
  | 'INDIVIDUAL';

/** Tests of a value of `CustomerKind`. */
export type CustomerKindFilter = {
  /** Is this. */
  eq?: CustomerKind | null | undefined;
  /** True: the record lacks the field. False: it has it. */
  isNull?: boolean | null | undefined;
  /** Is there, and is something else. */
  ne?: CustomerKind | null | undefined;
};

/** One key by which a list of Customer is ordered. */
export type CustomerOrder = {
  /** The direction. */
  direction?: OrderDirection;
  /** The field. */
  field: CustomerOrderField;
};

/** What lists of Customer can be ordered by. */
export type CustomerOrderField =
  /** By `companyName`. */
  | 'COMPANY_NAME'
  /** By `createdAt`. */
  | 'CREATED_AT'
  /** By `email`. */
  | 'EMAIL'
  /** By `lastName`. */
  | 'LAST_NAME'
  /** By `name`. */
  | 'NAME';

/** Tests of a moment in time, to the millisecond. */
export type DateTimeFilter = {
  /** Is this. */
  eq?: string | null | undefined;
  /** Is greater or later than this. */
  gt?: string | null | undefined;
  /** Is this, or greater or later. */
  gte?: string | null | undefined;
  /** True: the record lacks the field. False: it has it. */
  isNull?: boolean | null | undefined;
  /** Is less or earlier than this. */
  lt?: string | null | undefined;
  /** Is this, or less or earlier. */
  lte?: string | null | undefined;
};

/** Tests of an exact number, by its value: "10" equals "10.00". */
export type DecimalFilter = {
  /** Is this. */
  eq?: string | null | undefined;
  /** Is greater or later than this. */
  gt?: string | null | undefined;
  /** Is this, or greater or later. */
  gte?: string | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<string> | null | undefined;
  /** True: the record lacks the field. False: it has it. */
  isNull?: boolean | null | undefined;
  /** Is less or earlier than this. */
  lt?: string | null | undefined;
  /** Is this, or less or earlier. */
  lte?: string | null | undefined;
  /** Is there, and is something else. */
  ne?: string | null | undefined;
};

/** A category to take away. Its products stay. */
export type DeleteCategoryInput = {
  /** The category. */
  categoryId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
};

/** A group to take away. Its customers stay. */
export type DeleteCustomerGroupInput = {
  /** The group. */
  customerGroupId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
};

/** A customer to forget. */
export type DeleteCustomerInput = {
  /** The customer. */
  customerId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
};

/** A saved payment method to forget. */
export type DeletePaymentMethodInput = {
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** The payment method. */
  paymentMethodId: string | number;
};

/** How a customer is told of a payment that is asked of them. */
export type DeliveryMethod =
  /** By e-mail. */
  | 'EMAIL'
  /** Not by the provider: the merchant passes the address on. */
  | 'NONE'
  /** By a text message to their phone. */
  | 'SMS';

/** Which way the money goes. */
export type Direction =
  /** From a customer to the account. */
  | 'PAYMENT'
  /** From the account to somebody. */
  | 'PAYOUT';

/** Every code that an error of this service can have, in `errors[].extensions.code`, `UserError.code` and `ProviderError.code`. */
export type ErrorCode =
  /** The request is not what the schema or the meaning of its arguments asks for. */
  | 'BAD_USER_INPUT'
  /** It contradicts something that exists already. */
  | 'CONFLICT'
  /** The payment was refused by who was to pay it. */
  | 'DECLINED'
  /** Who is asking may not. */
  | 'FORBIDDEN'
  /** The key was used before, for a different request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A mistake of this service; the log has the rest. */
  | 'INTERNAL_SERVER_ERROR'
  /** Not possible in the state it is in. */
  | 'INVALID_STATE'
  /** More than the provider allows. */
  | 'LIMIT_EXCEEDED'
  /** There is no such thing. */
  | 'NOT_FOUND'
  /** Whether the provider carried the operation out is not known yet: follow `operation`. */
  | 'OUTCOME_UNKNOWN'
  /** The provider does not accept the credentials of this connection. */
  | 'PROVIDER_AUTHENTICATION_FAILED'
  /** The provider answered something that makes no sense. */
  | 'PROVIDER_BAD_RESPONSE'
  /** The provider did not answer in time. */
  | 'PROVIDER_TIMEOUT'
  /** The provider could not be reached, or says that it is not working. */
  | 'PROVIDER_UNAVAILABLE'
  /** The document or a filter asks for more than one request may. */
  | 'QUERY_TOO_COMPLEX'
  /** Too many requests: try again later. */
  | 'RATE_LIMITED'
  /** A filter or order that the provider cannot run would read more records than one query may. */
  | 'SCAN_LIMIT_EXCEEDED'
  /** Who is asking is not known. */
  | 'UNAUTHENTICATED'
  /** The provider cannot do this. */
  | 'UNSUPPORTED_BY_PROVIDER'
  /** The `version` sent is not the current one: read again and retry. */
  | 'VERSION_CONFLICT';

/** Why a payment or refund did not work, in words that are the same for all providers. */
export type FailureCategory =
  /** The customer could not be authenticated, e.g. by 3-D Secure. */
  | 'AUTHENTICATION_FAILED'
  /** Somebody called it off. */
  | 'CANCELLED'
  /** Systems on the way could not reach each other. */
  | 'COMMUNICATION'
  /** The merchant's account is not set up for it. */
  | 'CONFIGURATION'
  /** Another reason on the side of the customer. */
  | 'CUSTOMER_SIDE'
  /** The bank said no without saying why. */
  | 'DECLINED_BY_BANK'
  /** The payment method is no longer valid. */
  | 'EXPIRED_PAYMENT_METHOD'
  /** It looked like fraud to somebody on the way. */
  | 'FRAUD_SUSPECTED'
  /** There was not enough money. */
  | 'INSUFFICIENT_FUNDS'
  /** The card or account does not exist or cannot be used for this. */
  | 'INVALID_PAYMENT_METHOD'
  /** An amount or a number of payments was exceeded. */
  | 'LIMIT_REACHED'
  /** The account holder says that it was never agreed to. */
  | 'RETURNED_UNAUTHORIZED'
  /** It took too long. */
  | 'TIMEOUT'
  /** The provider does not tell, or uses a code that this service has never seen. */
  | 'UNKNOWN'
  /** Something in the request was not acceptable. */
  | 'VALIDATION';

/** Govineer's hosted session and eFaka's checkout: one payment on a page of the provider's. */
export type HostedPaymentInput = {
  /** How much. */
  amount: MoneyInput;
  /** Who decides when the money is taken. When the link is made, AUTOMATIC if left out. */
  captureMethod?: CaptureMethod | null | undefined;
  /** The customer who pays. */
  customerId?: string | number | null | undefined;
  /** What it is for. */
  description?: string | null | undefined;
  /** The customer's e-mail address. */
  email?: string | null | undefined;
  /** Whether it is shown inside the merchant's own page, for which the payload then has a `clientSecret`. When the link is made, false if left out. */
  embedded?: boolean | null | undefined;
  /** Until when it can be paid. */
  expiresAt?: string | null | undefined;
  /** What is paid for, line by line, as one value. */
  lineItems?: Array<LineItemInput> | null | undefined;
  /** What the merchant attaches, as one value. */
  metadata?: Record<string, unknown> | null | undefined;
  /** The provider's names of payment methods; all that the account offers if there are none. */
  methods?: Array<string> | null | undefined;
  /** The merchant's own reference. */
  reference?: string | null | undefined;
  /** Whether what is paid with is kept for later. */
  saveMethod?: boolean | null | undefined;
  /** Where the page leads to, as one value. */
  urls?: LinkUrlsInput | null | undefined;
};

/** A payment that the customer makes on the provider's own page. */
export type HostedSourceInput = {
  /** The provider's names of payment methods; all that the account offers if left out. */
  methods?: Array<string> | null | undefined;
  /** Whether what is paid with is kept for later. */
  saveMethod?: boolean | null | undefined;
};

/** Tests of an id of the graph. */
export type IdFilter = {
  /** Is this. */
  eq?: string | number | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<string | number> | null | undefined;
  /** True: the record lacks the field. False: it has it. */
  isNull?: boolean | null | undefined;
  /** Is there, and is something else. */
  ne?: string | number | null | undefined;
  /** Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing. */
  notIn?: Array<string | number> | null | undefined;
};

/** One line of what is paid for. */
export type LineItemInput = {
  /** What the line is for. */
  kind?: LineItemKind | null | undefined;
  /** What it says. */
  name: string;
  /** How many. */
  quantity: string;
  /** The merchant's own id of the line. */
  reference?: string | null | undefined;
  /** The merchant's article number. */
  sku?: string | null | undefined;
  /** The tax in percent. */
  taxRate?: string | null | undefined;
  /** What the tax is called. */
  taxTitle?: string | null | undefined;
  /** The price of one. */
  unitPrice?: MoneyInput | null | undefined;
};

/** What a line of a bill is for. */
export type LineItemKind =
  /** A reduction; its amounts are negative. */
  | 'DISCOUNT'
  /** A fee on top. */
  | 'FEE'
  /** Goods or a service. */
  | 'PRODUCT'
  /** Delivery. */
  | 'SHIPPING'
  /** A tip. */
  | 'TIP';

/** How much of which line of a payment is captured or refunded. */
export type LineItemPartInput = {
  /** How much of its amount. */
  amount?: MoneyInput | null | undefined;
  /** The id of the line at the provider. */
  nativeId: string;
  /** How many of it. */
  quantity?: string | null | undefined;
};

/** The addresses that a payment page leads to. */
export type LinkUrlsInput = {
  /** Where the customer goes without paying. */
  cancelUrl?: string | null | undefined;
  /** What the provider calls when something has happened. */
  notificationUrl?: string | null | undefined;
  /** Where the customer goes after paying. */
  redirectUrl?: string | null | undefined;
};

/** Whether money really moves. */
export type Mode =
  /** Money moves. */
  | 'LIVE'
  /** The emulator that comes with this service. */
  | 'SANDBOX'
  /** The provider's own test environment: no money moves. */
  | 'TEST';

/** Tests of a value of `Mode`. */
export type ModeFilter = {
  /** Is this. */
  eq?: Mode | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<Mode> | null | undefined;
  /** Is there, and is something else. */
  ne?: Mode | null | undefined;
  /** Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing. */
  notIn?: Array<Mode> | null | undefined;
};

/** An exact amount of one currency. */
export type MoneyInput = {
  /** In major units, with no more decimals than the currency has: nothing is ever rounded. */
  amount: string;
  /** The currency. */
  currency: string;
};

/** Tests of the provider's own id, as support staff have it. */
export type NativeIdFilter = {
  /** Is this. */
  eq?: string | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<string> | null | undefined;
};

/** How far an operation is. */
export type OperationState =
  /** It was not carried out: see `error`. */
  | 'FAILED'
  /** It is recorded, and the provider has not answered yet. */
  | 'PENDING'
  /** The provider has carried it out. A payment that was declined is one too: the record says so. */
  | 'SUCCEEDED'
  /** It was sent and no answer came. It is looked up at the provider, and never sent again without knowing. */
  | 'UNKNOWN';

/** Which end of a list comes first. Records that lack the key come last either way. */
export type OrderDirection =
  /** Least, earliest, or first in the alphabet. */
  | 'ASC'
  /** Greatest, latest, or last in the alphabet. */
  | 'DESC';

/** What sort of page or link it is. */
export type PaymentLinkKind =
  /** One payment prepared for a form of the provider. */
  | 'CHECKOUT_PAGE'
  /** One payment on a page of the provider's, open for a limited time. */
  | 'HOSTED_SESSION'
  /** One payment asked of one customer. */
  | 'PAYMENT_REQUEST'
  /** The merchant's one reusable point-of-sale page. */
  | 'POS_LINK'
  /** A link that many customers can use. */
  | 'REUSABLE_LINK';

/** Whether a link can still be paid. */
export type PaymentLinkStatus =
  /** It was withdrawn. */
  | 'CANCELLED'
  /** Its time has run out. */
  | 'EXPIRED'
  /** It can be paid. */
  | 'OPEN'
  /** It was paid, and takes no further payment. */
  | 'PAID'
  /** The provider does not tell, or uses a word that this service has never seen. */
  | 'UNKNOWN';

/** By what means a payment is made. */
export type PaymentMethodKind =
  /** A transfer from or debit of a bank account. */
  | 'BANK_ACCOUNT'
  /** A debit or credit card. */
  | 'CARD'
  /** Cash or a cheque. */
  | 'CASH'
  /** On account, paid later. */
  | 'INVOICE'
  /** Anything else. */
  | 'OTHER'
  /** A digital wallet. */
  | 'WALLET';

/** Tests of a value of `PaymentMethodKind`. */
export type PaymentMethodKindFilter = {
  /** Is this. */
  eq?: PaymentMethodKind | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<PaymentMethodKind> | null | undefined;
  /** True: the record lacks the field. False: it has it. */
  isNull?: boolean | null | undefined;
  /** Is there, and is something else. */
  ne?: PaymentMethodKind | null | undefined;
  /** Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing. */
  notIn?: Array<PaymentMethodKind> | null | undefined;
};

/** Paysley: one payment that is asked of one customer, by e-mail or SMS if wanted. */
export type PaymentRequestInput = {
  /** How much. */
  amount: MoneyInput;
  /** Whether the customer may pay another amount. When the link is made, false if left out. */
  amountIsOpen?: boolean | null | undefined;
  /** Whether the customer is asked where the goods go. */
  askShippingAddress?: boolean | null | undefined;
  /** Who decides when the money is taken. When the link is made, AUTOMATIC if left out. */
  captureMethod?: CaptureMethod | null | undefined;
  /** The customer who is asked. */
  customerId?: string | number | null | undefined;
  /** How the customer is told: at least one, and NONE only alone. */
  delivery: Array<DeliveryMethod>;
  /** The e-mail address it goes to. */
  email?: string | null | undefined;
  /** Until when it can be paid. */
  expiresAt?: string | null | undefined;
  /** Whether fees are put on top of the amount. When the link is made, false if left out. */
  feesEnabled?: boolean | null | undefined;
  /** Their first name. */
  firstName?: string | null | undefined;
  /** How much the first of several payments is, in the currency of `amount`. */
  initialAmount?: string | null | undefined;
  /** How often it is paid again; once only if there is none. */
  interval?: BillingInterval | null | undefined;
  /** Where the invoice is. */
  invoiceUrl?: string | null | undefined;
  /** Their last name. */
  lastName?: string | null | undefined;
  /** What is paid for, line by line, as one value. */
  lineItems?: Array<LineItemInput> | null | undefined;
  /** The provider's names of payment methods; all that the account offers if there are none. */
  methods?: Array<string> | null | undefined;
  /** How many payments there are in all: 1 or more. */
  numberOfPayments?: number | null | undefined;
  /** The phone number it goes to. */
  phone?: string | null | undefined;
  /** Whether the customer has ordered by phone or mail. */
  phoneOrder?: boolean | null | undefined;
  /** The merchant's own reference. */
  reference?: string | null | undefined;
  /** How to address them, e.g. Ms. */
  salutation?: string | null | undefined;
  /** Whether the customer gets a confirmation. */
  sendConfirmation?: boolean | null | undefined;
  /** Whether an invoice goes along. */
  sendInvoice?: boolean | null | undefined;
  /** Whether the customer gets a receipt. */
  sendReceipt?: boolean | null | undefined;
  /** The phone number it comes from. */
  senderPhone?: string | null | undefined;
  /** Where the goods go, as one value. */
  shippingAddress?: AddressInput | null | undefined;
  /** What shipping costs, in the currency of `amount`. */
  shippingAmount?: string | null | undefined;
  /** The tax on shipping, in the currency of `amount`. */
  shippingTax?: string | null | undefined;
  /** When the first of several payments falls due. */
  startsAt?: string | null | undefined;
  /** The provider's id of the tax on it. */
  taxId?: string | null | undefined;
  /** The provider's id of the template for the message. */
  templateId?: string | null | undefined;
  /** Where the page leads to, as one value. */
  urls?: LinkUrlsInput | null | undefined;
};

/** What a payment is taken from. Exactly one member is set. */
export type PaymentSourceInput = {
  /** A bank account. */
  bankAccount?: BankAccountInput | null | undefined;
  /** A template or schedule of payments that the customer agreed to. */
  billingSubscriptionId?: string | number | null | undefined;
  /** Nothing yet: the `redirect` of the payload leads the customer to the provider's page. */
  hosted?: HostedSourceInput | null | undefined;
  /** A payment method that was saved. */
  paymentMethodId?: string | number | null | undefined;
  /** A terminal, on which the customer pays. */
  terminalId?: string | number | null | undefined;
  /** A token of the provider's own form. Card numbers are refused everywhere. */
  token?: PaymentTokenInput | null | undefined;
};

/** What the provider's own form gave for a card or bank account, to be used once. A secret. */
export type PaymentTokenInput = {
  /** What sort of bank account it is. */
  accountType?: BankAccountType | null | undefined;
  /** The name of the bank. */
  bankName?: string | null | undefined;
  /** The first six to eight digits, as the form told them. */
  bin?: string | null | undefined;
  /** The brand of the card, as the form told it. */
  brand?: string | null | undefined;
  /** The month in which the card ends, 1 to 12. */
  expiryMonth?: number | null | undefined;
  /** The year in which the card ends, in four digits. */
  expiryYear?: number | null | undefined;
  /** Whose it is. */
  holder?: string | null | undefined;
  /** What it stands for. */
  kind: PaymentMethodKind;
  /** The last four digits, as the form told them. */
  last4?: string | null | undefined;
  /** The routing number of the bank. */
  routingNumber?: string | null | undefined;
  /** The token. Card numbers are refused. */
  token: string;
};

/** Paysley: the merchant's one reusable point-of-sale page. */
export type PosLinkInput = {
  /** Fields that the customer chooses in, as one value. */
  choiceFields?: Record<string, unknown> | null | undefined;
  /** The currencies it takes, as one value. */
  currencies?: Array<string> | null | undefined;
  /** Whether each payment gets a reference of its own. */
  generateReference?: boolean | null | undefined;
  /** The provider's names of payment methods; all that the account offers if there are none. */
  methods?: Array<string> | null | undefined;
  /** Notes that the page shows, as one value. */
  notes?: Record<string, unknown> | null | undefined;
  /** Whether what is paid on it was ordered by phone or mail. */
  phoneOrder?: boolean | null | undefined;
  /** Whether the customer can choose to pay again and again. */
  recurringEnabled?: boolean | null | undefined;
  /** What such references begin with. */
  referencePrefix?: string | null | undefined;
  /** The number that they go on counting from: 0 or more. */
  referenceSuffix?: number | null | undefined;
  /** Whether the page can be shared. */
  shareButton?: boolean | null | undefined;
  /** The provider's id of the tax on what is paid. */
  taxId?: string | null | undefined;
  /** Fields that the customer writes into, as one value. */
  textFields?: Record<string, unknown> | null | undefined;
  /** Whether the customer can add a tip. */
  tipEnabled?: boolean | null | undefined;
  /** Where the page leads to, as one value. */
  urls?: LinkUrlsInput | null | undefined;
};

/** What a point-of-sale page is to be opened with. The address that comes of it has no id at the provider. */
export type PrefillPosLinkInput = {
  /** How much to pay. */
  amount?: MoneyInput | null | undefined;
  /** Who decides when the money is taken. */
  captureMethod?: CaptureMethod;
  /** What is chosen in the fields of the page. */
  choiceFields?: Record<string, unknown> | null | undefined;
  /** The customer's e-mail address. */
  email?: string | null | undefined;
  /** Whether fees are put on top of the amount. */
  feesEnabled?: boolean;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** How often it is paid again; once only if there is none. */
  interval?: BillingInterval | null | undefined;
  /** What is paid for, line by line. */
  lineItems?: Array<LineItemInput> | null | undefined;
  /** The page. */
  posLinkId: string | number;
  /** The merchant's own reference of the payment. */
  reference?: string | null | undefined;
  /** Where the customer comes back to. */
  returnUrl?: string | null | undefined;
  /** Where the goods go. */
  shippingAddress?: AddressInput | null | undefined;
  /** What shipping costs, in the currency of `amount`. */
  shippingAmount?: string | null | undefined;
  /** When the first of several payments falls due. */
  startsAt?: string | null | undefined;
  /** What is written into the fields of the page. */
  textFields?: Record<string, unknown> | null | undefined;
  /** How much of a tip, in the currency of `amount`. */
  tipAmount?: string | null | undefined;
  /** Where the page leads to. */
  urls?: LinkUrlsInput | null | undefined;
};

/** What a price is for. */
export type PricingUnit =
  /** For the whole, however much it is. */
  | 'FLAT_RATE'
  /** For each period of a subscription. */
  | 'PER_CYCLE'
  /** For each hour. */
  | 'PER_HOUR'
  /** For each piece. */
  | 'PER_ITEM';

/** What a product is set to. In an update what is left out stays as it is, and null clears. */
export type ProductFields = {
  /** The category it is in. */
  categoryId?: string | number | null | undefined;
  /** What one costs the merchant. */
  cost?: MoneyInput | null | undefined;
  /** What it says of itself. */
  description?: string | null | undefined;
  /** A picture of it. */
  imageUrl?: string | null | undefined;
  /** What sort of thing it is. */
  kind?: ProductKind | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
  /** What one costs the customer. */
  price?: MoneyInput | null | undefined;
  /** The merchant's own id of it. */
  reference?: string | null | undefined;
  /** The merchant's article number. */
  sku?: string | null | undefined;
  /** At how many it is time to order more: 0 or more. */
  stockLowThreshold?: number | null | undefined;
  /** Whether the provider counts what is in stock. */
  stockManaged?: boolean | null | undefined;
  /** How many there are: 0 or more. */
  stockOnHand?: number | null | undefined;
  /** The provider's id of the tax on it. */
  taxId?: string | null | undefined;
  /** What the price is for. */
  unit?: PricingUnit | null | undefined;
};

/** What sort of thing is sold. */
export type ProductKind =
  /** Goods. */
  | 'PRODUCT'
  /** A service. */
  | 'SERVICE'
  /** Something that is paid for again and again. */
  | 'SUBSCRIPTION';

/** How a provider has been answering lately. */
export type ProviderHealth =
  /** Some of its answers fail or come late. */
  | 'DEGRADED'
  /** It does not answer; calls are held back until it does again. */
  | 'DOWN'
  /** It answers. */
  | 'UP';

/** The payment providers this service speaks to. */
export type ProviderName =
  /** eFaka. */
  | 'EFAKA'
  /** Govineer. */
  | 'GOVINEER'
  /** Paysley. */
  | 'PAYSLEY'
  /** Profituity. */
  | 'PROFITUITY'
  /** wallee. */
  | 'WALLEE';

/** Tests of a value of `ProviderName`. */
export type ProviderNameFilter = {
  /** Is this. */
  eq?: ProviderName | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<ProviderName> | null | undefined;
  /** Is there, and is something else. */
  ne?: ProviderName | null | undefined;
  /** Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing. */
  notIn?: Array<ProviderName> | null | undefined;
};

/** Whether a record is in use. */
export type RecordState =
  /** In use. */
  | 'ACTIVE'
  /** Removed; kept for what refers to it. */
  | 'DELETED'
  /** Switched off, and can be switched on again. */
  | 'INACTIVE'
  /** The provider does not tell, or uses a word that this service has never seen. */
  | 'UNKNOWN';

/** Tests of a value of `RecordState`. */
export type RecordStateFilter = {
  /** Is this. */
  eq?: RecordState | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<RecordState> | null | undefined;
  /** Is there, and is something else. */
  ne?: RecordState | null | undefined;
  /** Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing. */
  notIn?: Array<RecordState> | null | undefined;
};

/** How a browser is sent on. */
export type RedirectMethod =
  /** By following the address. */
  | 'GET'
  /** By a form that is sent there. */
  | 'POST';

/** How much of a payment went back. */
export type RefundState =
  /** All of it. */
  | 'FULL'
  /** Nothing. */
  | 'NONE'
  /** Some of it. */
  | 'PARTIAL';

/** Where a refund is. */
export type RefundStatus =
  /** It did not go back: see `failure`. */
  | 'FAILED'
  /** On its way. */
  | 'PENDING'
  /** The money went back. */
  | 'SUCCEEDED'
  /** The provider does not know, or uses a word that this service has never seen: see `nativeStatus`. */
  | 'UNKNOWN';

/** How much of a payment to pay back. */
export type RefundTransactionInput = {
  /** How much; all that can still be refunded if left out. */
  amount?: MoneyInput | null | undefined;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** Of which lines. */
  lineItems?: Array<LineItemPartInput> | null | undefined;
  /** Why. */
  reason?: string | null | undefined;
  /** The e-mail address for a receipt. */
  receiptEmail?: string | null | undefined;
  /** The phone number for a receipt. */
  receiptPhone?: string | null | undefined;
  /** The merchant's own reference of the refund. */
  reference?: string | null | undefined;
  /** The payment. */
  transactionId: string | number;
};

/** A product to take out of sale. Where it was sold, it stays as it was. */
export type RetireProductInput = {
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** The product. */
  productId: string | number;
};

/** wallee: a link that many customers can use. */
export type ReusableLinkInput = {
  /** Whether the customer is asked where the bill goes. */
  askBillingAddress?: boolean | null | undefined;
  /** Whether the customer is asked where the goods go. */
  askShippingAddress?: boolean | null | undefined;
  /** From when it can be used. */
  availableFrom?: string | null | undefined;
  /** Until when it can be used, later than `availableFrom`. */
  availableUntil?: string | null | undefined;
  /** The currency it is paid in. */
  currency?: string | null | undefined;
  /** The language of the page. */
  language?: string | null | undefined;
  /** What each customer pays for, line by line, as one value. */
  lineItems: Array<LineItemInput>;
  /** How many payments can be made with it: 1 or more. */
  maxTransactions?: number | null | undefined;
  /** What the merchant calls it. */
  name: string;
  /** The merchant's own reference. */
  reference?: string | null | undefined;
};

/** A card or bank account to keep for a customer. Exactly one of `token` and `bankAccount` is set. */
export type SavePaymentMethodInput = {
  /** The bank account. */
  bankAccount?: BankAccountInput | null | undefined;
  /** Whose it is. */
  customerId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** Whether it is what is charged unless another one is named. */
  isDefault?: boolean | null | undefined;
  /** Where the customer comes back to, if the provider has to ask them first. */
  returnUrl?: string | null | undefined;
  /** What the provider's own form gave for it. Card numbers are refused everywhere. */
  token?: PaymentTokenInput | null | undefined;
};

/** What can be searched for. */
export type SearchType =
  /** Customers, by their names, e-mail address and phone number. */
  | 'CUSTOMER'
  /** Products, by their name and category. */
  | 'PRODUCT'
  /** Payments and payouts, by their reference, description and the customer's name and contacts. */
  | 'TRANSACTION';

/** What a person has found out about an operation whose outcome is unknown. */
export type SettleOperationInput = {
  /** How that was found out. It is kept with the operation. */
  note: string;
  /** The operation. */
  operationId: string | number;
  /** What became of it. */
  outcome: SettledOutcome;
  /** The provider's own id of the record that it made, if that is known. */
  targetNativeId?: string | null | undefined;
};

/** What a person has found out about an operation. */
export type SettledOutcome =
  /** The provider has carried it out. */
  | 'APPLIED'
  /** The provider has not carried it out, and will not. */
  | 'NOT_APPLIED';

/** How much of a page one source could give. */
export type SourceStatus =
  /** Everything that belongs on this page. */
  | 'COMPLETE'
  /** Nothing: its records are missing from this page, and `error` says why. */
  | 'FAILED'
  /** The budget of rows to read ended here: up to the last row of the page nothing is missing, and paging goes on from there. */
  | 'PARTIAL'
  /** The provider has no list: filter by an id or a reference to have it asked. */
  | 'REQUIRES_FILTER'
  /** Nothing to give: the filter rules the source out, or the provider has no such resource. */
  | 'SKIPPED';

/** Tests of a text. Upper and lower case differ unless an operator says otherwise. */
export type StringFilter = {
  /** Has this in it somewhere, whether written in upper or lower case. */
  contains?: string | null | undefined;
  /** Ends with this, upper and lower case as written. */
  endsWith?: string | null | undefined;
  /** Is this. */
  eq?: string | null | undefined;
  /** Is this, whether written in upper or lower case. */
  eqIgnoreCase?: string | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<string> | null | undefined;
  /** True: the record lacks the field. False: it has it. */
  isNull?: boolean | null | undefined;
  /** Is there, and is something else. */
  ne?: string | null | undefined;
  /** Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing. */
  notIn?: Array<string> | null | undefined;
  /** Begins with this, upper and lower case as written. */
  startsWith?: string | null | undefined;
};

/** Which records of type Transaction to list: those for which every member holds. {} lets all through. */
export type TransactionFilter = {
  /** By `accountId`. */
  accountId?: IdFilter | null | undefined;
  /** In major units, whatever the currency: gte "10" is 10 USD, 10 JPY or 10 KWD and more. */
  amount?: DecimalFilter | null | undefined;
  /** All of these hold. An empty list lets everything through. */
  and?: Array<TransactionFilter> | null | undefined;
  /** By `completedAt`. Some records lack it. */
  completedAt?: DateTimeFilter | null | undefined;
  /** By `createdAt`. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By `currency`. */
  currency?: CurrencyFilter | null | undefined;
  /** By `customerEmail`. Some records lack it. */
  customerEmail?: StringFilter | null | undefined;
  /** By `customerId`. Some records lack it. */
  customerId?: IdFilter | null | undefined;
  /** By `description`. Some records lack it. */
  description?: StringFilter | null | undefined;
  /** By `failureCode`. Some records lack it. */
  failureCode?: StringFilter | null | undefined;
  /** By `id`. */
  id?: IdFilter | null | undefined;
  /** By `last4`. Some records lack it. */
  last4?: StringFilter | null | undefined;
  /** By `mode`. Some records lack it. */
  mode?: ModeFilter | null | undefined;
  /** The provider's own id, as support staff have it. */
  nativeId?: NativeIdFilter | null | undefined;
  /** This does not hold: exactly the records that it would leave out. */
  not?: TransactionFilter | null | undefined;
  /** At least one of these holds. An empty list lets nothing through. */
  or?: Array<TransactionFilter> | null | undefined;
  /** By `paymentMethodKind`. Some records lack it. */
  paymentMethodKind?: PaymentMethodKindFilter | null | undefined;
  /** By `provider`. */
  provider?: ProviderNameFilter | null | undefined;
  /** By `providerId`. */
  providerId?: IdFilter | null | undefined;
  /** By `reference`. Some records lack it. */
  reference?: StringFilter | null | undefined;
  /** By `status`. */
  status?: TransactionStatusFilter | null | undefined;
  /** Every word of it, of which there are 8 at most, is in one of reference, description, customerName, customerEmail, customerPhone, in upper or lower case. */
  text?: string | null | undefined;
  /** By `updatedAt`. Some records lack it. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** One key by which a list of Transaction is ordered. */
export type TransactionOrder = {
  /** The direction. */
  direction?: OrderDirection;
  /** The field. */
  field: TransactionOrderField;
};

/** What lists of Transaction can be ordered by. */
export type TransactionOrderField =
  /** By `amount`. */
  | 'AMOUNT'
  /** By `createdAt`. */
  | 'CREATED_AT'
  /** By `reference`. */
  | 'REFERENCE';

/** Where a payment is in its own life; what was paid back is told apart from it by `RefundState`. */
export type TransactionStatus =
  /** The money is reserved and can be captured. */
  | 'AUTHORIZED'
  /** Called off before it was authorised. */
  | 'CANCELLED'
  /** It had succeeded, and the customer had it reversed by the card issuer. */
  | 'CHARGED_BACK'
  /** It exists, and nothing was done to take it yet. */
  | 'CREATED'
  /** It ran out of time. */
  | 'EXPIRED'
  /** It was refused or broke down: see `failure`. */
  | 'FAILED'
  /** Held back until somebody has looked at it. */
  | 'IN_REVIEW'
  /** Under way: the provider or the bank has still to decide. */
  | 'PENDING'
  /** Waiting for the customer to do something. */
  | 'REQUIRES_ACTION'
  /** It had succeeded, and the bank took it back (ACH). */
  | 'RETURNED'
  /** Announced for a later day. */
  | 'SCHEDULED'
  /** The money was taken. */
  | 'SUCCEEDED'
  /** The provider does not know, or uses a word that this service has never seen: see `nativeStatus`. */
  | 'UNKNOWN'
  /** The authorisation was given up before any money was taken. */
  | 'VOIDED';

/** Tests of a value of `TransactionStatus`. */
export type TransactionStatusFilter = {
  /** Is this. */
  eq?: TransactionStatus | null | undefined;
  /** Is one of these, of which there are 100 at most. An empty list lets nothing through. */
  in?: Array<TransactionStatus> | null | undefined;
  /** Is there, and is something else. */
  ne?: TransactionStatus | null | undefined;
  /** Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing. */
  notIn?: Array<TransactionStatus> | null | undefined;
};

/** A category to rename. */
export type UpdateCategoryInput = {
  /** The category. */
  categoryId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** What it is called now. */
  name: string;
};

/** What to change of a group: what is left out stays as it is. */
export type UpdateCustomerGroupInput = {
  /** The group. */
  customerGroupId: string | number;
  /** What it is for; null clears it. */
  description?: string | null | undefined;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** What it is called now. A name is never cleared. */
  name?: string | null | undefined;
};

/** What to change of a customer. */
export type UpdateCustomerInput = {
  /** What is different now. */
  customer: CustomerFields;
  /** The customer. */
  customerId: string | number;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** The version that the caller saw: where there is a newer one, nothing is changed and VERSION_CONFLICT tells it. Left out, whichever is current is changed. */
  version?: number | null | undefined;
};

/** What to change of a link. Exactly one of `paymentRequest`, `posLink`, `hosted` and `reusable` is set, the one of the link's kind; in it what is left out stays as it is, and null clears. */
export type UpdatePaymentLinkInput = {
  /** One payment on a page of the provider's. */
  hosted?: HostedPaymentInput | null | undefined;
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** The link. */
  paymentLinkId: string | number;
  /** A payment that is asked of one customer. */
  paymentRequest?: PaymentRequestInput | null | undefined;
  /** The merchant's point-of-sale page. */
  posLink?: PosLinkInput | null | undefined;
  /** A link that many customers can use. */
  reusable?: ReusableLinkInput | null | undefined;
  /** The version that the caller saw: where there is a newer one, nothing is changed and VERSION_CONFLICT tells it. Left out, whichever is current is changed. */
  version?: number | null | undefined;
};

/** What to change of a product. */
export type UpdateProductInput = {
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** What is different now. */
  product: ProductFields;
  /** The product. */
  productId: string | number;
  /** The version that the caller saw: where there is a newer one, nothing is changed and VERSION_CONFLICT tells it. Left out, whichever is current is changed. */
  version?: number | null | undefined;
};

/** A payment that was authorised or announced, and is to be given up before money is taken. */
export type VoidTransactionInput = {
  /** Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent. */
  idempotencyKey: string;
  /** The payment. */
  transactionId: string | number;
};

export type CancelBillingSubscriptionMutationVariables = Exact<{
  input: CancelBillingSubscriptionInput;
}>;


export type CancelBillingSubscriptionMutation = { cancelBillingSubscription: { replayed: boolean, billingSubscription: { id: string, status: BillingSubscriptionStatus } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CaptureTransactionMutationVariables = Exact<{
  input: CaptureTransactionInput;
}>;


export type CaptureTransactionMutation = { captureTransaction: { replayed: boolean, transaction: { id: string, status: TransactionStatus, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CreateTransactionMutationVariables = Exact<{
  input: CreateTransactionInput;
}>;


export type CreateTransactionMutation = { createTransaction: { replayed: boolean, redirect: { method: RedirectMethod, url: string, parameters: Array<{ name: string, value: string }> } | null, transaction: { id: string, status: TransactionStatus, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type ReconcileOperationMutationVariables = Exact<{
  operationId: string | number;
}>;


export type ReconcileOperationMutation = { reconcileOperation: { operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type RefundTransactionMutationVariables = Exact<{
  input: RefundTransactionInput;
}>;


export type RefundTransactionMutation = { refundTransaction: { replayed: boolean, refund: { id: string, status: RefundStatus } | null, transaction: { id: string, status: TransactionStatus, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type SettleOperationMutationVariables = Exact<{
  input: SettleOperationInput;
}>;


export type SettleOperationMutation = { settleOperation: { operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type VoidTransactionMutationVariables = Exact<{
  input: VoidTransactionInput;
}>;


export type VoidTransactionMutation = { voidTransaction: { replayed: boolean, transaction: { id: string, status: TransactionStatus, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CustomersPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CustomersPageQuery = { customers: { edges: Array<{ cursor: string, node: { id: string, displayName: string, email: string | null, version: number | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type CustomerAgainQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerAgainQuery = { customer: { phone: string | null, id: string, displayName: string, email: string | null, version: number | null } | null };

export type AccountsOfProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountsOfProvidersQuery = { accounts: { nodes: Array<{ id: string, provider: { connection: string } }>, sources: Array<{ accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null }> } | null };

export type CustomerRowFragment = { id: string, displayName: string, email: string | null, version: number | null };

export type ClosePaymentLinkMutationVariables = Exact<{
  input: ClosePaymentLinkInput;
}>;


export type ClosePaymentLinkMutation = { closePaymentLink: { replayed: boolean, paymentLink: { id: string, status: PaymentLinkStatus, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount: { replayed: boolean, account: { id: string, name: string } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type CreateCategoryMutation = { createCategory: { replayed: boolean, category: { id: string, name: string } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CreateClientMutationVariables = Exact<{
  input: CreateClientInput;
}>;


export type CreateClientMutation = { createClient: { replayed: boolean, client: { id: string, name: string } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { createCustomer: { replayed: boolean, customer: { id: string, displayName: string, email: string | null, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CreateCustomerGroupMutationVariables = Exact<{
  input: CreateCustomerGroupInput;
}>;


export type CreateCustomerGroupMutation = { createCustomerGroup: { replayed: boolean, customerGroup: { id: string, name: string } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CreatePaymentLinkMutationVariables = Exact<{
  input: CreatePaymentLinkInput;
}>;


export type CreatePaymentLinkMutation = { createPaymentLink: { clientSecret: string | null, replayed: boolean, paymentLink: { id: string, status: PaymentLinkStatus, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type CreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CreateProductMutation = { createProduct: { replayed: boolean, product: { id: string, name: string, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type DeleteCategoryMutationVariables = Exact<{
  input: DeleteCategoryInput;
}>;


export type DeleteCategoryMutation = { deleteCategory: { deletedCategoryId: string | null, replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type DeleteCustomerMutationVariables = Exact<{
  input: DeleteCustomerInput;
}>;


export type DeleteCustomerMutation = { deleteCustomer: { deletedCustomerId: string | null, replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type DeleteCustomerGroupMutationVariables = Exact<{
  input: DeleteCustomerGroupInput;
}>;


export type DeleteCustomerGroupMutation = { deleteCustomerGroup: { deletedCustomerGroupId: string | null, replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type DeletePaymentMethodMutationVariables = Exact<{
  input: DeletePaymentMethodInput;
}>;


export type DeletePaymentMethodMutation = { deletePaymentMethod: { deletedPaymentMethodId: string | null, replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type PrefillPosLinkMutationVariables = Exact<{
  input: PrefillPosLinkInput;
}>;


export type PrefillPosLinkMutation = { prefillPosLink: { qrCodeUrl: string | null, shortUrl: string | null, url: string | null, replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type RetireProductMutationVariables = Exact<{
  input: RetireProductInput;
}>;


export type RetireProductMutation = { retireProduct: { replayed: boolean, product: { id: string, name: string, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type SavePaymentMethodMutationVariables = Exact<{
  input: SavePaymentMethodInput;
}>;


export type SavePaymentMethodMutation = { savePaymentMethod: { replayed: boolean, paymentMethod: { id: string, state: RecordState } | null, redirect: { method: RedirectMethod, url: string, parameters: Array<{ name: string, value: string }> } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type UpdateCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type UpdateCategoryMutation = { updateCategory: { replayed: boolean, category: { id: string, name: string } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type UpdateCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { updateCustomer: { replayed: boolean, customer: { id: string, displayName: string, email: string | null, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type UpdateCustomerGroupMutationVariables = Exact<{
  input: UpdateCustomerGroupInput;
}>;


export type UpdateCustomerGroupMutation = { updateCustomerGroup: { replayed: boolean, customerGroup: { id: string, name: string } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type UpdatePaymentLinkMutationVariables = Exact<{
  input: UpdatePaymentLinkInput;
}>;


export type UpdatePaymentLinkMutation = { updatePaymentLink: { replayed: boolean, paymentLink: { id: string, status: PaymentLinkStatus, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

export type UpdateProductMutationVariables = Exact<{
  input: UpdateProductInput;
}>;


export type UpdateProductMutation = { updateProduct: { replayed: boolean, product: { id: string, name: string, version: number | null } | null, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> } | null };

type Outcome_CancelBillingSubscriptionPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CaptureTransactionPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_ClosePaymentLinkPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CreateAccountPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CreateCategoryPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CreateClientPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CreateCustomerGroupPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CreateCustomerPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CreatePaymentLinkPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CreateProductPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_CreateTransactionPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_DeleteCategoryPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_DeleteCustomerGroupPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_DeleteCustomerPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_DeletePaymentMethodPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_PrefillPosLinkPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_RefundTransactionPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_RetireProductPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_SavePaymentMethodPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_UpdateCategoryPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_UpdateCustomerGroupPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_UpdateCustomerPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_UpdatePaymentLinkPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_UpdateProductPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

type Outcome_VoidTransactionPayload_Fragment = { replayed: boolean, operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null }> };

export type OutcomeFragment =
  | Outcome_CancelBillingSubscriptionPayload_Fragment
  | Outcome_CaptureTransactionPayload_Fragment
  | Outcome_ClosePaymentLinkPayload_Fragment
  | Outcome_CreateAccountPayload_Fragment
  | Outcome_CreateCategoryPayload_Fragment
  | Outcome_CreateClientPayload_Fragment
  | Outcome_CreateCustomerGroupPayload_Fragment
  | Outcome_CreateCustomerPayload_Fragment
  | Outcome_CreatePaymentLinkPayload_Fragment
  | Outcome_CreateProductPayload_Fragment
  | Outcome_CreateTransactionPayload_Fragment
  | Outcome_DeleteCategoryPayload_Fragment
  | Outcome_DeleteCustomerGroupPayload_Fragment
  | Outcome_DeleteCustomerPayload_Fragment
  | Outcome_DeletePaymentMethodPayload_Fragment
  | Outcome_PrefillPosLinkPayload_Fragment
  | Outcome_RefundTransactionPayload_Fragment
  | Outcome_RetireProductPayload_Fragment
  | Outcome_SavePaymentMethodPayload_Fragment
  | Outcome_UpdateCategoryPayload_Fragment
  | Outcome_UpdateCustomerGroupPayload_Fragment
  | Outcome_UpdateCustomerPayload_Fragment
  | Outcome_UpdatePaymentLinkPayload_Fragment
  | Outcome_UpdateProductPayload_Fragment
  | Outcome_VoidTransactionPayload_Fragment
;

export type ProblemFragment = { code: ErrorCode, message: string, path: Array<string> | null, currentVersion: number | null };

export type PaymentsOfAllQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: TransactionFilter | null | undefined;
  orderBy?: Array<TransactionOrder> | TransactionOrder | null | undefined;
}>;


export type PaymentsOfAllQuery = { transactions: { nodes: Array<{ id: string, nativeId: string, createdAt: string, provider: { connection: string }, amount: { amount: string, currency: string }, account: { id: string, name: string } | null, customer: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, sources: Array<{ accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null }> } | null };

export type CustomerPaymentsQueryVariables = Exact<{
  id: string | number;
  first: number;
}>;


export type CustomerPaymentsQuery = { customer: { id: string, transactions: { nodes: Array<{ id: string, customer: { id: string } | null }>, pageInfo: { hasNextPage: boolean } } | null } | null };

export type CountedPaymentsQueryVariables = Exact<{
  filter?: TransactionFilter | null | undefined;
}>;


export type CountedPaymentsQuery = { transactions: { totalCount: number | null, sources: Array<{ accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null }> } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  types?: Array<SearchType> | SearchType | null | undefined;
}>;


export type SearchQuery = { search: { nodes: Array<
      | { __typename: 'Customer', id: string, email: string | null, name: string | null, firstName: string | null, lastName: string | null, companyName: string | null, phone: string | null, createdAt: string | null }
      | { __typename: 'Product', id: string, productName: string, category: { name: string } | null }
      | { __typename: 'Transaction', id: string, reference: string | null, paidAt: string }
    >, sources: Array<{ accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null }> } | null };

export type TransactionQueryVariables = Exact<{
  id: string | number;
}>;


export type TransactionQuery = { transaction: { id: string, nativeId: string, reference: string | null, status: TransactionStatus, amount: { amount: string, currency: string, minorUnits: string | null }, customer: { id: string, displayName: string } | null, account: { id: string, name: string } | null, refunds: Array<{ id: string, amount: { amount: string, currency: string }, transaction: { id: string } | null }> | null } | null };

export type ByIdQueryVariables = Exact<{
  transaction: string | number;
  customer: string | number;
  account: string | number;
  client: string | number;
}>;


export type ByIdQuery = { transaction: { id: string, nativeStatus: string } | null, customer: { id: string, email: string | null } | null, account: { id: string, name: string } | null, client: { id: string, name: string } | null };

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { node:
    | { __typename: 'Account', id: string }
    | { __typename: 'BillingSubscription', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Client', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'CustomerGroup', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'PaymentLink', id: string }
    | { __typename: 'PaymentMethod', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Provider', id: string }
    | { __typename: 'Refund', id: string }
    | { __typename: 'Terminal', id: string }
    | { __typename: 'Transaction', id: string }
    | { __typename: 'WebhookSubscription', id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Account', name: string, id: string }
    | { __typename: 'BillingSubscription', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Client', id: string }
    | { __typename: 'Customer', displayName: string, id: string }
    | { __typename: 'CustomerGroup', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'PaymentLink', id: string }
    | { __typename: 'PaymentMethod', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Provider', connection: string, id: string }
    | { __typename: 'Refund', id: string }
    | { __typename: 'Terminal', id: string }
    | { __typename: 'Transaction', reference: string | null, id: string }
    | { __typename: 'WebhookSubscription', id: string }
   | null> };

export type ProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvidersQuery = { providers: Array<{ id: string, name: ProviderName, connection: string, displayName: string, mode: Mode | null, health: ProviderHealth }> };

export type PaymentsAndActsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type PaymentsAndActsQuery = { nodes: Array<
    | { __typename: 'Account', id: string }
    | { __typename: 'BillingSubscription', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Client', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'CustomerGroup', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'PaymentLink', kind: PaymentLinkKind, id: string, transactions: Array<{ id: string }> | null }
    | { __typename: 'PaymentMethod', state: RecordState, id: string, details: { brand: string | null, last4: string | null } }
    | { __typename: 'Product', id: string }
    | { __typename: 'Provider', id: string }
    | { __typename: 'Refund', nativeId: string, id: string, refundStatus: RefundStatus, transaction: { id: string, status: TransactionStatus } | null }
    | { __typename: 'Terminal', id: string }
    | { __typename: 'Transaction', nativeId: string, status: TransactionStatus, nativeStatus: string, reference: string | null, refundState: RefundState | null, raw: Record<string, unknown> | null, id: string, amount: { amount: string, currency: string }, capturedAmount: { amount: string } | null, captures: Array<{ nativeId: string | null, amount: { amount: string } }> | null, refunds: Array<{ id: string }> | null, failure: { category: FailureCategory, code: string | null, message: string } | null, paymentMethod: { kind: PaymentMethodKind, brand: string | null, last4: string | null } | null, savedPaymentMethod: { id: string, details: { last4: string | null } } | null }
    | { __typename: 'WebhookSubscription', id: string }
   | null> };

export type PageFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type OriginFragment = { accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null };

export type TransactionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: TransactionFilter | null | undefined;
  orderBy?: Array<TransactionOrder> | TransactionOrder | null | undefined;
}>;


export type TransactionsQuery = { transactions: { edges: Array<{ cursor: string, node: { id: string, nativeId: string, createdAt: string, reference: string | null, description: string | null, status: TransactionStatus, amount: { amount: string, currency: string }, account: { id: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, sources: Array<{ accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null }> } | null };

export type CustomersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CustomerFilter | null | undefined;
  orderBy?: Array<CustomerOrder> | CustomerOrder | null | undefined;
}>;


export type CustomersQuery = { customers: { nodes: Array<{ id: string, nativeId: string, displayName: string, name: string | null, email: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, sources: Array<{ accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null }> } | null };

export type AccountsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AccountFilter | null | undefined;
  orderBy?: Array<AccountOrder> | AccountOrder | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number | null, nodes: Array<{ id: string, nativeId: string, name: string, state: RecordState }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, sources: Array<{ accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null }> } | null };

export type CustomersWithPaymentsQueryVariables = Exact<{
  first: number;
}>;


export type CustomersWithPaymentsQuery = { customers: { nodes: Array<{ displayName: string, account: { name: string } | null, transactions: { nodes: Array<{ id: string, customer: { displayName: string } | null }> } | null }> } | null };

export type PaymentPageQueryVariables = Exact<{
  first: number;
  filter?: TransactionFilter | null | undefined;
}>;


export type PaymentPageQuery = { transactions: { nodes: Array<{ id: string, amount: { amount: string, currency: string }, customer: { displayName: string } | null, account: { name: string } | null }> } | null };

export type PaymentLinksOnlyQueryVariables = Exact<{
  first: number;
}>;


export type PaymentLinksOnlyQuery = { transactions: { nodes: Array<{ id: string, customer: { id: string } | null, account: { id: string } | null }> } | null };

export type PaymentsCountedQueryVariables = Exact<{
  first: number;
}>;


export type PaymentsCountedQuery = { transactions: { totalCount: number | null, nodes: Array<{ id: string }> } | null };

export type PaymentsTwiceQueryVariables = Exact<{
  first: number;
}>;


export type PaymentsTwiceQuery = { newest: { nodes: Array<{ id: string, customer: { displayName: string, email: string | null } | null }> } | null, again: { nodes: Array<{ id: string, customer: { displayName: string, email: string | null } | null }> } | null };

export type PayerFragment = { id: string, customer: { displayName: string, email: string | null } | null };

export type PaymentsOfMerchantsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: TransactionFilter | null | undefined;
  orderBy?: Array<TransactionOrder> | TransactionOrder | null | undefined;
}>;


export type PaymentsOfMerchantsQuery = { transactions: { nodes: Array<{ id: string, nativeId: string, createdAt: string, updatedAt: string | null, account: { id: string, name: string } | null, customer: { id: string, displayName: string } | null, savedPaymentMethod: { id: string } | null, billingSubscription: { id: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, sources: Array<{ accountIds: Array<string>, status: SourceStatus, count: number | null, unreadable: number, resumeCursor: string | null, provider: { id: string, connection: string }, error: { code: ErrorCode, message: string, provider: ProviderName, httpStatus: number | null, nativeCode: string | null, retryable: boolean, retryAfterSeconds: number | null } | null }> } | null };

export type TemplatesOfCustomersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TemplatesOfCustomersQuery = { customers: { nodes: Array<{ id: string, paymentMethods: Array<{ id: string, customer: { id: string } | null, details: { kind: PaymentMethodKind, last4: string | null } }> | null, billingSubscriptions: Array<{ id: string, status: BillingSubscriptionStatus, customer: { id: string } | null }> | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type TemplatesPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TemplatesPageQuery = { paymentMethods: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type SubscriptionsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SubscriptionsPageQuery = { billingSubscriptions: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export const CustomerRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CustomerRowFragment, unknown>;
export const ProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]} as unknown as DocumentNode<ProblemFragment, unknown>;
export const OutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]} as unknown as DocumentNode<OutcomeFragment, unknown>;
export const PageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<PageFragment, unknown>;
export const OriginFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<OriginFragment, unknown>;
export const PayerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Payer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<PayerFragment, unknown>;
export const CancelBillingSubscriptionDocument = {"__meta__":{"hash":"sha256:e0e0dd16183a970ae39ea0e4375f9723e01787eecb13a6873fd0e1cd257f62dc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelBillingSubscription"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelBillingSubscriptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelBillingSubscription"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"billingSubscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CancelBillingSubscriptionMutation, CancelBillingSubscriptionMutationVariables>;
export const CaptureTransactionDocument = {"__meta__":{"hash":"sha256:f772a2fb3b9bcf0ad6813045fcc2a833bd7daf21fcef4f2ea4f0470c96db7b5f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CaptureTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaptureTransactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CaptureTransactionMutation, CaptureTransactionMutationVariables>;
export const CreateTransactionDocument = {"__meta__":{"hash":"sha256:a7342b4c1cce21057b535ddbf8b2a30f923277da1918031dd85d27c49c39dcf2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTransactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redirect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateTransactionMutation, CreateTransactionMutationVariables>;
export const ReconcileOperationDocument = {"__meta__":{"hash":"sha256:96f665694b4cc264cab137f0e00d5eede2446828c4c700c8702b14f40d3222ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReconcileOperation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reconcileOperation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"operationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]} as unknown as DocumentNode<ReconcileOperationMutation, ReconcileOperationMutationVariables>;
export const RefundTransactionDocument = {"__meta__":{"hash":"sha256:10098db49c10dea6991f839d4aadd15d2eddc466000894bd595d511e42a45cff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefundTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundTransactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<RefundTransactionMutation, RefundTransactionMutationVariables>;
export const SettleOperationDocument = {"__meta__":{"hash":"sha256:cd3503b513854687f685c638aa4be33a3709acdf43ccc5297281b2a5912ef247"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleOperation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleOperationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleOperation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]} as unknown as DocumentNode<SettleOperationMutation, SettleOperationMutationVariables>;
export const VoidTransactionDocument = {"__meta__":{"hash":"sha256:f47d90418707e8efba602c7cc76ae4b70c6a7465daf5a2e0a160c20ba59d3037"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoidTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VoidTransactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voidTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<VoidTransactionMutation, VoidTransactionMutationVariables>;
export const CustomersPageDocument = {"__meta__":{"hash":"sha256:c168cf7718a388c427f33fd1073348c5d242e7f61efaf29f3c22cd6ff7e83b7a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomersPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<CustomersPageQuery, CustomersPageQueryVariables>;
export const CustomerAgainDocument = {"__meta__":{"hash":"sha256:19f5c800b17c9076a37121262f4261bac9f178d655bdd6ecbf4f01319b3ecc0e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerAgain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerRow"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CustomerAgainQuery, CustomerAgainQueryVariables>;
export const AccountsOfProvidersDocument = {"__meta__":{"hash":"sha256:90b3e01dc5579a7207a4b18b8a38c01f2d05af3af40c402f5ba6740e0aab491b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountsOfProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<AccountsOfProvidersQuery, AccountsOfProvidersQueryVariables>;
export const ClosePaymentLinkDocument = {"__meta__":{"hash":"sha256:440a667586daf29c6e996b143b6e987dee3be984e73316bac9351c490e4d6eeb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClosePaymentLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClosePaymentLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closePaymentLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<ClosePaymentLinkMutation, ClosePaymentLinkMutationVariables>;
export const CreateAccountDocument = {"__meta__":{"hash":"sha256:03fb7823c82081d0bfc2e530dfbc5d6c8accc90d8358634f3a5e1003e4e93b51"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateAccountMutation, CreateAccountMutationVariables>;
export const CreateCategoryDocument = {"__meta__":{"hash":"sha256:b29951976729881372a249ecd9ca19d9abf9e14ad3a862b4d81f6d3f400e38ec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateCategoryMutation, CreateCategoryMutationVariables>;
export const CreateClientDocument = {"__meta__":{"hash":"sha256:5091639c1776508fa9943a395b0a1ef85c4a78dcff649670ad7991be913ee7f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateClientMutation, CreateClientMutationVariables>;
export const CreateCustomerDocument = {"__meta__":{"hash":"sha256:9d8deae0afd352a1b80b9c0d0bde9e05ad16b55ec7c65efa2bc54f85fdedce30"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerRow"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateCustomerMutation, CreateCustomerMutationVariables>;
export const CreateCustomerGroupDocument = {"__meta__":{"hash":"sha256:caf6e5aad7df2af2abf44463ce7fc2472bbfe801d653b89f824db058329ae258"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCustomerGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomerGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCustomerGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateCustomerGroupMutation, CreateCustomerGroupMutationVariables>;
export const CreatePaymentLinkDocument = {"__meta__":{"hash":"sha256:2ada849304f569c8718f276954068d1915d3a22764a82b96e8960bbc0cfed6d4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePaymentLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePaymentLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPaymentLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientSecret"}},{"kind":"Field","name":{"kind":"Name","value":"paymentLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreatePaymentLinkMutation, CreatePaymentLinkMutationVariables>;
export const CreateProductDocument = {"__meta__":{"hash":"sha256:9d488c155d978d283fee3f3fca351fd16ca77e5a9dbd0c6a76b4818335934a8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<CreateProductMutation, CreateProductMutationVariables>;
export const DeleteCategoryDocument = {"__meta__":{"hash":"sha256:fa69403e342244a235d7a8eea39798c2c92245d02c586944dd8cab98c0355db4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedCategoryId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<DeleteCategoryMutation, DeleteCategoryMutationVariables>;
export const DeleteCustomerDocument = {"__meta__":{"hash":"sha256:aa35de99d7e9fa0d08e695fb740052b7309716af4aa2ab886dcdef7d62d8df0a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedCustomerId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<DeleteCustomerMutation, DeleteCustomerMutationVariables>;
export const DeleteCustomerGroupDocument = {"__meta__":{"hash":"sha256:c32692156dee1526c645618eceed151de98b0b570f07ec60aaa88efa72b12b73"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCustomerGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCustomerGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCustomerGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedCustomerGroupId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<DeleteCustomerGroupMutation, DeleteCustomerGroupMutationVariables>;
export const DeletePaymentMethodDocument = {"__meta__":{"hash":"sha256:24c1daef825480521b2d8fd119baab65513e3416279b9f211399b000343ce7f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeletePaymentMethod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePaymentMethodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePaymentMethod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedPaymentMethodId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<DeletePaymentMethodMutation, DeletePaymentMethodMutationVariables>;
export const PrefillPosLinkDocument = {"__meta__":{"hash":"sha256:edc598acd3ec08ebccc98d2963a8d043d76fb8dd97f96b6e8f863ec2dbca63ba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrefillPosLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrefillPosLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prefillPosLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qrCodeUrl"}},{"kind":"Field","name":{"kind":"Name","value":"shortUrl"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<PrefillPosLinkMutation, PrefillPosLinkMutationVariables>;
export const RetireProductDocument = {"__meta__":{"hash":"sha256:64bc65942dfd80e4d29dd04f69ee68bce2cb1b2dd3bcc31c4a5ea98fcf7d62df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetireProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetireProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retireProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<RetireProductMutation, RetireProductMutationVariables>;
export const SavePaymentMethodDocument = {"__meta__":{"hash":"sha256:7d3a4a5822844582af0a49df981ebd8903004b979abedba93953a047389f1c15"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SavePaymentMethod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavePaymentMethodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savePaymentMethod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"redirect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<SavePaymentMethodMutation, SavePaymentMethodMutationVariables>;
export const UpdateCategoryDocument = {"__meta__":{"hash":"sha256:e2faf5c49b5f28f4de6133df3361314091d13af0d94e2d71d4b3cf44265b5032"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<UpdateCategoryMutation, UpdateCategoryMutationVariables>;
export const UpdateCustomerDocument = {"__meta__":{"hash":"sha256:52778a4e8fb9ee2ff71571063bc1bb46d9631ec056d09a450157b7ecf1e56110"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerRow"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<UpdateCustomerMutation, UpdateCustomerMutationVariables>;
export const UpdateCustomerGroupDocument = {"__meta__":{"hash":"sha256:d2640f8f5005e4501595dcd2356b4685c92e3b7cd3fff270eda2c9151f03596e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCustomerGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomerGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCustomerGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<UpdateCustomerGroupMutation, UpdateCustomerGroupMutationVariables>;
export const UpdatePaymentLinkDocument = {"__meta__":{"hash":"sha256:b13493be57f658f24202638def8f02ad77e53fae5826f8d2d5bf6d47e6d58ba8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePaymentLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePaymentLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePaymentLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<UpdatePaymentLinkMutation, UpdatePaymentLinkMutationVariables>;
export const UpdateProductDocument = {"__meta__":{"hash":"sha256:7d84170f159f81f3e7a272293576e0b69f9370a051fd241afca54ec4f45d438d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<UpdateProductMutation, UpdateProductMutationVariables>;
export const PaymentsOfAllDocument = {"__meta__":{"hash":"sha256:099d4db71ab4cd663d17b648f9f993f7cfb5cbc51d840516cc5188d094463324"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaymentsOfAll"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<PaymentsOfAllQuery, PaymentsOfAllQueryVariables>;
export const CustomerPaymentsDocument = {"__meta__":{"hash":"sha256:d89a2a73a0cf2b418872f52840515f4f43bfa298aaed7dd2d8acf219c713843b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerPayments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomerPaymentsQuery, CustomerPaymentsQueryVariables>;
export const CountedPaymentsDocument = {"__meta__":{"hash":"sha256:5005341fec0167b5e47cccede6f094bbe31d803957d3629a028105fcff04593f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountedPayments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<CountedPaymentsQuery, CountedPaymentsQueryVariables>;
export const SearchDocument = {"__meta__":{"hash":"sha256:0440dd48e72ca880adbc6529c9d243853c98f6f20a793ab3e755e89843ee5194"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchType"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"productName"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","alias":{"kind":"Name","value":"paidAt"},"name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const TransactionDocument = {"__meta__":{"hash":"sha256:19a600b2800677c3a804e423bb1ddf2c81665aa77dbf5d807836dd01d1511d5b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TransactionQuery, TransactionQueryVariables>;
export const ByIdDocument = {"__meta__":{"hash":"sha256:f777d5cffacbffa8a9d6ce9d9925703d543aaa55f1ac74fe5290fd116b569d66"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"transaction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"client"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"transaction"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nativeStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customer"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"client"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ByIdQuery, ByIdQueryVariables>;
export const NodeDocument = {"__meta__":{"hash":"sha256:674a4e60b765ab762155deb5480b435445a7ecf217bd9a818ee68fa139bfb45a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const NodesDocument = {"__meta__":{"hash":"sha256:e1e49548af8da6e35de15457e37767dd71de96dc82b0e3c3bb572a6219a5943c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const ProvidersDocument = {"__meta__":{"hash":"sha256:49fb282d0d153a7ec88f48411d83e659caf8c3e12c2937eaf766ec10531e1edb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"health"}}]}}]}}]} as unknown as DocumentNode<ProvidersQuery, ProvidersQueryVariables>;
export const PaymentsAndActsDocument = {"__meta__":{"hash":"sha256:117710a5438c70d4ece14aded5992070887716d3a46e9b6e401400373cf6988b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaymentsAndActs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nativeStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capturedAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundState"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}},{"kind":"Field","name":{"kind":"Name","value":"savedPaymentMethod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"raw"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refund"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","alias":{"kind":"Name","value":"refundStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentMethod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"transactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PaymentsAndActsQuery, PaymentsAndActsQueryVariables>;
export const TransactionsDocument = {"__meta__":{"hash":"sha256:4b4b7ea4590d416aeeea3f109f15fd5b5aadfee8be9519d09462f5ae08f626aa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transactions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<TransactionsQuery, TransactionsQueryVariables>;
export const CustomersDocument = {"__meta__":{"hash":"sha256:f38ad5039e729ac73273afdcd0b36444ecedb54415a324ed2238a2d334c14835"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Customers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<CustomersQuery, CustomersQueryVariables>;
export const AccountsDocument = {"__meta__":{"hash":"sha256:fa2f6edc35e44811ed7e694d62a9524c528bc26065cc9e00bbc8a7cdb925e841"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Accounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const CustomersWithPaymentsDocument = {"__meta__":{"hash":"sha256:54392ec7c726febeef400b5040bf242502ea5538f3a2e57ecb6d68d998e02eab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomersWithPayments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomersWithPaymentsQuery, CustomersWithPaymentsQueryVariables>;
export const PaymentPageDocument = {"__meta__":{"hash":"sha256:f3b8950bf1b84c5ae3b4c44165ffbc3d4de37f788976207e1ed93ad18cd45bf2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaymentPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PaymentPageQuery, PaymentPageQueryVariables>;
export const PaymentLinksOnlyDocument = {"__meta__":{"hash":"sha256:0a9db544bace194825627bcbaab45100dae8fc0717f83dd3fd225a40ecbc54bf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaymentLinksOnly"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PaymentLinksOnlyQuery, PaymentLinksOnlyQueryVariables>;
export const PaymentsCountedDocument = {"__meta__":{"hash":"sha256:7d86a24ca18c7d638eec1cd09f6ffaf22f5657babe49c89d0f7501ff25dc3121"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaymentsCounted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<PaymentsCountedQuery, PaymentsCountedQueryVariables>;
export const PaymentsTwiceDocument = {"__meta__":{"hash":"sha256:f576e3e78fc5e78da880bc6e32b6d326fe94b27d2f6e2f00e01922c64a85b4d4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaymentsTwice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"newest"},"name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Payer"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"again"},"name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Payer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Payer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<PaymentsTwiceQuery, PaymentsTwiceQueryVariables>;
export const PaymentsOfMerchantsDocument = {"__meta__":{"hash":"sha256:36a7ab4cf024fe384f1df247c293fe5f0d145493b59d6bbd25b3a899b6d5efc6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaymentsOfMerchants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nativeId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"savedPaymentMethod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingSubscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"connection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accountIds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadable"}},{"kind":"Field","name":{"kind":"Name","value":"resumeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nativeCode"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<PaymentsOfMerchantsQuery, PaymentsOfMerchantsQueryVariables>;
export const TemplatesOfCustomersDocument = {"__meta__":{"hash":"sha256:4dd677bb0f442cf154978df5d1314da9b725d65728e98751cafd876d2a2f7d35"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TemplatesOfCustomers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingSubscriptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<TemplatesOfCustomersQuery, TemplatesOfCustomersQueryVariables>;
export const TemplatesPageDocument = {"__meta__":{"hash":"sha256:735d3a2ce6845fe37b445b8b7d0c7b898a4711e443e8fae766c20d89b8d009cc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TemplatesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentMethods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<TemplatesPageQuery, TemplatesPageQueryVariables>;
export const SubscriptionsPageDocument = {"__meta__":{"hash":"sha256:26d81dda85a952c0a8d224d7583b61355ba122711c4f3a0b4b58bbe09aa539f0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SubscriptionsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"billingSubscriptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Page"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Page"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<SubscriptionsPageQuery, SubscriptionsPageQueryVariables>;
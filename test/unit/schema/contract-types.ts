/**
 * What clients were promised of records and their parts: names, types, arguments, defaults and nullability, without descriptions. Kept by
 * hand, so that a change of the code that breaks a promise fails. Adding to the graph means adding here.
 */
export const contractTypes = `
scalar DateTime
scalar Decimal
scalar CurrencyCode
scalar CountryCode
scalar URL
scalar JSONObject
scalar Locale
interface Node { id: ID! }
interface ProviderRecord { provider: Provider!, nativeId: String!, raw: JSONObject }
enum ProviderName { EFAKA GOVINEER PAYSLEY PROFITUITY WALLEE }
enum Mode { SANDBOX TEST LIVE }
enum ProviderHealth { UP DEGRADED DOWN }
type Provider implements Node {
  id: ID!, name: ProviderName!, connection: String!, displayName: String!, mode: Mode
  health: ProviderHealth!, healthSince: DateTime!, capabilities: [Capability!]!
}
enum ResourceType {
  ACCOUNT BILLING_SUBSCRIPTION CATEGORY CLIENT CUSTOMER CUSTOMER_GROUP PAYMENT_LINK PAYMENT_METHOD
  PRODUCT REFUND TERMINAL TRANSACTION WEBHOOK_SUBSCRIPTION
}
enum FilterExecution { PROVIDER PROVIDER_THEN_LOCAL LOCAL }
type Capability {
  resource: ResourceType!, operations: [ResourceOperation!]!, filters: [FilterCapability!]!
  sortableFields: [String!]!, idsPerCall: Int!, maxPageSize: Int, requires: [String!]!
}
enum ResourceOperation { LIST READ CREATE UPDATE DELETE CAPTURE VOID REFUND CANCEL }
type FilterCapability {
  field: String!, operators: [String!]!, execution: FilterExecution!, basis: CapabilityBasis!
}
enum CapabilityBasis { DOCUMENTED ASSUMED PROBED }
type Money { amount: Decimal!, currency: CurrencyCode!, minorUnits: Decimal }
type Address {
  line1: String, line2: String, city: String, state: String, postalCode: String, country: CountryCode
}
type PageInfo {
  hasNextPage: Boolean!, hasPreviousPage: Boolean!, startCursor: String, endCursor: String
}
type Source {
  provider: Provider!, accountIds: [ID!]!, status: SourceStatus!, error: ProviderError, count: Int
  unreadable: Int!, resumeCursor: String
}
enum SourceStatus { COMPLETE PARTIAL FAILED SKIPPED REQUIRES_FILTER }
type ProviderError {
  code: ErrorCode!, message: String!, provider: ProviderName!, httpStatus: Int, nativeCode: String
  retryable: Boolean!, retryAfterSeconds: Int
}
enum ErrorCode {
  BAD_USER_INPUT UNAUTHENTICATED FORBIDDEN NOT_FOUND CONFLICT VERSION_CONFLICT IDEMPOTENCY_KEY_REUSED
  UNSUPPORTED_BY_PROVIDER DECLINED INVALID_STATE LIMIT_EXCEEDED SCAN_LIMIT_EXCEEDED QUERY_TOO_COMPLEX
  RATE_LIMITED PROVIDER_AUTHENTICATION_FAILED PROVIDER_UNAVAILABLE PROVIDER_TIMEOUT PROVIDER_BAD_RESPONSE
  OUTCOME_UNKNOWN INTERNAL_SERVER_ERROR
}
type Client implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, name: String!, state: RecordState!
  createdAt: DateTime
  accounts(filter: AccountFilter, orderBy: [AccountOrder!], first: Int, after: String, last: Int, before: String): AccountConnection
}
enum RecordState { ACTIVE INACTIVE DELETED UNKNOWN }
type Account implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, client: Client, name: String!
  state: RecordState!, mode: Mode, defaultCurrency: CurrencyCode, timeZone: String, createdAt: DateTime
  transactions(filter: TransactionFilter, orderBy: [TransactionOrder!], first: Int, after: String, last: Int, before: String): TransactionConnection
  customers(filter: CustomerFilter, orderBy: [CustomerOrder!], first: Int, after: String, last: Int, before: String): CustomerConnection
  products(filter: ProductFilter, orderBy: [ProductOrder!], first: Int, after: String, last: Int, before: String): ProductConnection
  terminals(first: Int, after: String): TerminalConnection
  webhookSubscriptions(first: Int, after: String): WebhookSubscriptionConnection
}
type Transaction implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, mode: Mode
  direction: Direction, customer: Customer, customerName: String, customerEmail: String
  customerPhone: String, status: TransactionStatus!, nativeStatus: String!, amount: Money!
  baseAmount: Money, taxAmount: Money, feeAmount: Money, tipAmount: Money, capturedAmount: Money
  refundState: RefundState, refundedAmount: Money, refundableAmount: Money, refunds: [Refund!]
  captureMethod: CaptureMethod, captures: [Capture!], paymentMethod: PaymentMethodDetails
  savedPaymentMethod: PaymentMethod, reference: String, description: String, failure: Failure
  lineItems: [LineItem!]!, billingAddress: Address, shippingAddress: Address, attempts: [PaymentAttempt!]
  actions: [TransactionAction!]!, statusHistory: [StatusChange!]!
  billingSubscription: BillingSubscription, paymentLink: PaymentLink
  terminal: Terminal, metadata: JSONObject!, version: Int, createdAt: DateTime!, updatedAt: DateTime
  completedAt: DateTime, scheduledFor: DateTime, settledAt: DateTime
}
enum Direction { PAYMENT PAYOUT }
enum RefundState { NONE PARTIAL FULL }
type Capture { nativeId: String, amount: Money!, createdAt: DateTime, isFinal: Boolean }
enum TransactionStatus {
  CREATED SCHEDULED PENDING REQUIRES_ACTION IN_REVIEW AUTHORIZED SUCCEEDED RETURNED CHARGED_BACK VOIDED
  CANCELLED EXPIRED FAILED UNKNOWN
}
enum TransactionAction { CAPTURE VOID REFUND }
type StatusChange { status: TransactionStatus!, nativeStatus: String!, at: DateTime! }
enum CaptureMethod { AUTOMATIC MANUAL }
enum FailureCategory {
  DECLINED_BY_BANK INSUFFICIENT_FUNDS INVALID_PAYMENT_METHOD EXPIRED_PAYMENT_METHOD AUTHENTICATION_FAILED
  FRAUD_SUSPECTED RETURNED_UNAUTHORIZED CUSTOMER_SIDE LIMIT_REACHED CONFIGURATION COMMUNICATION VALIDATION
  CANCELLED TIMEOUT UNKNOWN
}
type Failure { category: FailureCategory!, code: String, message: String!, retryable: Boolean! }
type PaymentMethodDetails {
  kind: PaymentMethodKind!, brand: String, last4: String, expiryMonth: Int, expiryYear: Int
  holder: String, bankName: String, accountType: BankAccountType
}
enum PaymentMethodKind { CARD BANK_ACCOUNT WALLET INVOICE CASH OTHER }
type LineItem {
  nativeId: String, kind: LineItemKind, name: String!, sku: String, quantity: Decimal!, unitPrice: Money
  taxRate: Decimal, total: Money
}
enum LineItemKind { PRODUCT SHIPPING FEE DISCOUNT TIP }
type PaymentAttempt {
  nativeId: String!, status: AttemptStatus!, amount: Money, createdAt: DateTime!, failure: Failure
}
enum AttemptStatus { PENDING SUCCEEDED FAILED UNKNOWN }
type Refund implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account
  transaction: Transaction, status: RefundStatus!, nativeStatus: String!, amount: Money!, reason: String
  reference: String, failure: Failure, createdAt: DateTime!
}
enum RefundStatus { PENDING SUCCEEDED FAILED UNKNOWN }
type Customer implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, kind: CustomerKind
  name: String, salutation: String, firstName: String, lastName: String, companyName: String
  displayName: String!, email: String, phone: String, address: Address, language: Locale
  reference: String, description: String, group: CustomerGroup, metadata: JSONObject!, version: Int
  createdAt: DateTime, billingSubscriptions: [BillingSubscription!]
  paymentMethods: [PaymentMethod!]
  transactions(filter: TransactionFilter, orderBy: [TransactionOrder!], first: Int, after: String, last: Int, before: String): TransactionConnection
}
enum CustomerKind { INDIVIDUAL COMPANY }
type CustomerGroup implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, name: String!
  description: String, createdAt: DateTime
}
type PaymentMethod implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, customer: Customer
  details: PaymentMethodDetails!, isDefault: Boolean, state: RecordState!, createdAt: DateTime
}
type Product implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, kind: ProductKind
  name: String!, description: String, sku: String, category: Category, price: Money, cost: Money
  unit: PricingUnit, stock: Stock, taxId: String, taxLabel: String, taxRate: Decimal, imageUrl: URL
  state: RecordState!, version: Int, createdAt: DateTime
}
enum ProductKind { PRODUCT SERVICE SUBSCRIPTION }
enum PricingUnit { FLAT_RATE PER_HOUR PER_ITEM PER_CYCLE }
type Stock { managed: Boolean, onHand: Int, lowThreshold: Int, isLow: Boolean }
type Category implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, name: String!
  products(first: Int, after: String): ProductConnection
}
type PaymentLink implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account
  kind: PaymentLinkKind!, status: PaymentLinkStatus!, nativeStatus: String, amount: Money
  currencies: [CurrencyCode!]!, reference: String, description: String, url: URL, shortUrl: URL
  qrCodeUrl: URL, customer: Customer, transactions: [Transaction!], expiresAt: DateTime, createdAt: DateTime
  version: Int
}
enum PaymentLinkKind { PAYMENT_REQUEST HOSTED_SESSION CHECKOUT_PAGE POS_LINK REUSABLE_LINK }
enum PaymentLinkStatus { OPEN PAID EXPIRED CANCELLED UNKNOWN }
type BillingSubscription implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, customer: Customer
  product: Product, name: String, reference: String, customerEmail: String, nextPaymentAt: DateTime
  status: BillingSubscriptionStatus!, nativeStatus: String, amount: Money, interval: BillingInterval
  intervalCount: Int, startsAt: DateTime, endedAt: DateTime
}
enum BillingSubscriptionStatus { PENDING ACTIVE SUSPENDED ENDED UNKNOWN }
enum BillingInterval { DAY WEEK MONTH QUARTER YEAR }
type Terminal implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, name: String!
  serialNumber: String, model: String, location: String, online: Boolean, lastSeenAt: DateTime
  state: RecordState!
}
type WebhookSubscription implements Node & ProviderRecord {
  id: ID!, provider: Provider!, nativeId: String!, raw: JSONObject, account: Account, url: URL!
  events: [String!], state: RecordState!
}
enum BankAccountType {
  PERSONAL_CHECKING PERSONAL_SAVINGS BUSINESS_CHECKING BUSINESS_SAVINGS GENERAL_LEDGER
}
`;

/**
 * What clients were promised of mutations and of operations: names, types, arguments, defaults and nullability, without
 * descriptions. Kept by hand, so that a change of the code that breaks a promise fails. Adding to the graph means adding
 * here.
 */
export const contractCommands = `
input MoneyInput { amount: Decimal!, currency: CurrencyCode! }
input AddressInput {
  line1: String, line2: String, city: String, state: String, postalCode: String, country: CountryCode
}
interface MutationPayload { operation: Operation, replayed: Boolean!, userErrors: [UserError!]! }
type UserError { code: ErrorCode!, message: String!, path: [String!], currentVersion: Int }
type Operation implements Node {
  id: ID!, idempotencyKey: String!, mutation: String!, provider: Provider!, accountId: ID
  state: OperationState!, amount: Money, target: Node, targetId: ID, error: ProviderError
  unresolvedReason: String, attempts: Int!, createdAt: DateTime!, settledAt: DateTime, settledBy: String
}
enum OperationState { PENDING SUCCEEDED FAILED UNKNOWN }
type OperationConnection { edges: [OperationEdge!]!, nodes: [Operation!]!, pageInfo: PageInfo! }
type OperationEdge { cursor: String!, node: Operation! }
input OperationStateFilter {
  eq: OperationState, ne: OperationState, in: [OperationState!], notIn: [OperationState!]
}
input OperationFilter {
  state: OperationStateFilter, mutation: StringFilter, targetId: IDFilter, createdAt: DateTimeFilter
}
input PaymentSourceInput {
  paymentMethodId: ID, token: PaymentTokenInput, bankAccount: BankAccountInput, terminalId: ID
  billingSubscriptionId: ID, hosted: HostedSourceInput
}
input HostedSourceInput { methods: [String!], saveMethod: Boolean }
input PaymentTokenInput {
  token: String!, kind: PaymentMethodKind!, brand: String, last4: String, bin: String, expiryMonth: Int
  expiryYear: Int, holder: String, routingNumber: String, bankName: String, accountType: BankAccountType
}
input BankAccountInput {
  holder: String!, routingNumber: String!, accountNumber: String!, accountType: BankAccountType!
  entryClass: String
}
input LineItemInput {
  reference: String, kind: LineItemKind, name: String!, sku: String, quantity: Decimal!
  unitPrice: MoneyInput, taxRate: Decimal, taxTitle: String
}
input LineItemPartInput { nativeId: String!, quantity: Decimal, amount: MoneyInput }
input CreateTransactionInput {
  idempotencyKey: String!, accountId: ID!, amount: MoneyInput!, taxAmount: MoneyInput
  maxTotal: MoneyInput, source: PaymentSourceInput!, captureMethod: CaptureMethod! = AUTOMATIC
  direction: Direction! = PAYMENT, customerId: ID, customerEmail: String, customerPhone: String
  lineItems: [LineItemInput!], billingAddress: AddressInput, shippingAddress: AddressInput
  reference: String, description: String, scheduledFor: DateTime, returnUrl: URL, cancelUrl: URL
  metadata: JSONObject, allowDuplicate: Boolean! = false
}
type Redirect { url: URL!, method: RedirectMethod!, parameters: [RedirectParameter!]! }
enum RedirectMethod { GET POST }
type RedirectParameter { name: String!, value: String! }
type CreateTransactionPayload implements MutationPayload {
  transaction: Transaction, redirect: Redirect, operation: Operation, replayed: Boolean!
  userErrors: [UserError!]!
}
input CaptureTransactionInput {
  idempotencyKey: String!, transactionId: ID!, amount: MoneyInput, lineItems: [LineItemPartInput!]
  final: Boolean! = true
}
type CaptureTransactionPayload implements MutationPayload {
  transaction: Transaction, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input VoidTransactionInput { idempotencyKey: String!, transactionId: ID! }
type VoidTransactionPayload implements MutationPayload {
  transaction: Transaction, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input RefundTransactionInput {
  idempotencyKey: String!, transactionId: ID!, amount: MoneyInput, lineItems: [LineItemPartInput!]
  reason: String, reference: String, receiptEmail: String, receiptPhone: String
}
type RefundTransactionPayload implements MutationPayload {
  refund: Refund, transaction: Transaction, operation: Operation, replayed: Boolean!
  userErrors: [UserError!]!
}
input CancelBillingSubscriptionInput {
  idempotencyKey: String!, billingSubscriptionId: ID!, atPeriodEnd: Boolean! = false
}
type CancelBillingSubscriptionPayload implements MutationPayload {
  billingSubscription: BillingSubscription, operation: Operation, replayed: Boolean!
  userErrors: [UserError!]!
}
type ReconcileOperationPayload { operation: Operation, userErrors: [UserError!]! }
enum SettledOutcome { APPLIED NOT_APPLIED }
input SettleOperationInput {
  operationId: ID!, outcome: SettledOutcome!, targetNativeId: String, note: String!
}
type SettleOperationPayload { operation: Operation, userErrors: [UserError!]! }
type Mutation {
  createTransaction(input: CreateTransactionInput!): CreateTransactionPayload
  captureTransaction(input: CaptureTransactionInput!): CaptureTransactionPayload
  voidTransaction(input: VoidTransactionInput!): VoidTransactionPayload
  refundTransaction(input: RefundTransactionInput!): RefundTransactionPayload
  cancelBillingSubscription(input: CancelBillingSubscriptionInput!): CancelBillingSubscriptionPayload
  createCustomer(input: CreateCustomerInput!): CreateCustomerPayload
  updateCustomer(input: UpdateCustomerInput!): UpdateCustomerPayload
  deleteCustomer(input: DeleteCustomerInput!): DeleteCustomerPayload
  createCustomerGroup(input: CreateCustomerGroupInput!): CreateCustomerGroupPayload
  updateCustomerGroup(input: UpdateCustomerGroupInput!): UpdateCustomerGroupPayload
  deleteCustomerGroup(input: DeleteCustomerGroupInput!): DeleteCustomerGroupPayload
  savePaymentMethod(input: SavePaymentMethodInput!): SavePaymentMethodPayload
  deletePaymentMethod(input: DeletePaymentMethodInput!): DeletePaymentMethodPayload
  createProduct(input: CreateProductInput!): CreateProductPayload
  updateProduct(input: UpdateProductInput!): UpdateProductPayload
  retireProduct(input: RetireProductInput!): RetireProductPayload
  createCategory(input: CreateCategoryInput!): CreateCategoryPayload
  updateCategory(input: UpdateCategoryInput!): UpdateCategoryPayload
  deleteCategory(input: DeleteCategoryInput!): DeleteCategoryPayload
  createPaymentLink(input: CreatePaymentLinkInput!): CreatePaymentLinkPayload
  updatePaymentLink(input: UpdatePaymentLinkInput!): UpdatePaymentLinkPayload
  closePaymentLink(input: ClosePaymentLinkInput!): ClosePaymentLinkPayload
  prefillPosLink(input: PrefillPosLinkInput!): PrefillPosLinkPayload
  createClient(input: CreateClientInput!): CreateClientPayload
  createAccount(input: CreateAccountInput!): CreateAccountPayload
  reconcileOperation(operationId: ID!): ReconcileOperationPayload
  settleOperation(input: SettleOperationInput!): SettleOperationPayload
}
`;

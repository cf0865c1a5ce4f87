/**
 * What clients were promised of queries, lists and their arguments: names, types, arguments, defaults and nullability, without descriptions. Kept by
 * hand, so that a change of the code that breaks a promise fails. Adding to the graph means adding here.
 */
export const contractLists = `
input IDFilter { eq: ID, in: [ID!], ne: ID, notIn: [ID!], isNull: Boolean }
input NativeIDFilter { eq: String, in: [String!] }
input StringFilter {
  eq: String, ne: String, in: [String!], notIn: [String!], eqIgnoreCase: String, contains: String
  startsWith: String, endsWith: String, isNull: Boolean
}
input DecimalFilter {
  eq: Decimal, ne: Decimal, in: [Decimal!], gt: Decimal, gte: Decimal, lt: Decimal, lte: Decimal
  isNull: Boolean
}
input IntFilter { eq: Int, ne: Int, in: [Int!], gt: Int, gte: Int, lt: Int, lte: Int, isNull: Boolean }
input DateTimeFilter {
  eq: DateTime, gt: DateTime, gte: DateTime, lt: DateTime, lte: DateTime, isNull: Boolean
}
input CurrencyFilter { eq: CurrencyCode, ne: CurrencyCode, in: [CurrencyCode!], notIn: [CurrencyCode!] }
input ProviderNameFilter {
  eq: ProviderName, ne: ProviderName, in: [ProviderName!], notIn: [ProviderName!]
}
input RecordStateFilter { eq: RecordState, ne: RecordState, in: [RecordState!], notIn: [RecordState!] }
input TransactionStatusFilter {
  eq: TransactionStatus, ne: TransactionStatus, in: [TransactionStatus!], notIn: [TransactionStatus!]
}
input CustomerKindFilter { eq: CustomerKind, ne: CustomerKind, isNull: Boolean }
input ModeFilter { eq: Mode, ne: Mode, in: [Mode!], notIn: [Mode!] }
input RefundStatusFilter {
  eq: RefundStatus, ne: RefundStatus, in: [RefundStatus!], notIn: [RefundStatus!]
}
input PaymentLinkKindFilter {
  eq: PaymentLinkKind, ne: PaymentLinkKind, in: [PaymentLinkKind!], notIn: [PaymentLinkKind!]
}
input PaymentLinkStatusFilter {
  eq: PaymentLinkStatus, ne: PaymentLinkStatus, in: [PaymentLinkStatus!], notIn: [PaymentLinkStatus!]
}
input BillingSubscriptionStatusFilter {
  eq: BillingSubscriptionStatus, ne: BillingSubscriptionStatus, in: [BillingSubscriptionStatus!]
  notIn: [BillingSubscriptionStatus!]
}
input PaymentMethodKindFilter {
  eq: PaymentMethodKind, ne: PaymentMethodKind, in: [PaymentMethodKind!], notIn: [PaymentMethodKind!]
  isNull: Boolean
}
input ProductKindFilter {
  eq: ProductKind, ne: ProductKind, in: [ProductKind!], notIn: [ProductKind!], isNull: Boolean
}
input ClientFilter {
  and: [ClientFilter!], or: [ClientFilter!], not: ClientFilter, id: IDFilter, nativeId: NativeIDFilter
  provider: ProviderNameFilter, providerId: IDFilter, name: StringFilter, state: RecordStateFilter
  createdAt: DateTimeFilter
}
input AccountFilter {
  and: [AccountFilter!], or: [AccountFilter!], not: AccountFilter, id: IDFilter, nativeId: NativeIDFilter
  provider: ProviderNameFilter, providerId: IDFilter, clientId: IDFilter, name: StringFilter
  state: RecordStateFilter, createdAt: DateTimeFilter
}
input TransactionFilter {
  and: [TransactionFilter!], or: [TransactionFilter!], not: TransactionFilter, id: IDFilter
  nativeId: NativeIDFilter, provider: ProviderNameFilter, providerId: IDFilter, accountId: IDFilter
  customerId: IDFilter, mode: ModeFilter, status: TransactionStatusFilter, amount: DecimalFilter
  currency: CurrencyFilter, reference: StringFilter, description: StringFilter
  customerEmail: StringFilter, createdAt: DateTimeFilter, updatedAt: DateTimeFilter
  completedAt: DateTimeFilter, failureCode: StringFilter, paymentMethodKind: PaymentMethodKindFilter
  last4: StringFilter, text: String
}
input CustomerFilter {
  and: [CustomerFilter!], or: [CustomerFilter!], not: CustomerFilter, id: IDFilter
  nativeId: NativeIDFilter, provider: ProviderNameFilter, providerId: IDFilter, accountId: IDFilter
  kind: CustomerKindFilter, email: StringFilter, phone: StringFilter, name: StringFilter
  firstName: StringFilter, lastName: StringFilter, companyName: StringFilter, reference: StringFilter
  groupId: IDFilter, country: StringFilter, createdAt: DateTimeFilter, text: String
}
input ProductFilter {
  and: [ProductFilter!], or: [ProductFilter!], not: ProductFilter, id: IDFilter, nativeId: NativeIDFilter
  provider: ProviderNameFilter, providerId: IDFilter, accountId: IDFilter, kind: ProductKindFilter
  name: StringFilter, sku: StringFilter, categoryId: IDFilter, price: DecimalFilter
  state: RecordStateFilter, stockOnHand: IntFilter, text: String
}
input PaymentLinkFilter {
  and: [PaymentLinkFilter!], or: [PaymentLinkFilter!], not: PaymentLinkFilter, id: IDFilter
  nativeId: NativeIDFilter, provider: ProviderNameFilter, providerId: IDFilter, accountId: IDFilter
  customerId: IDFilter, kind: PaymentLinkKindFilter, status: PaymentLinkStatusFilter
  reference: StringFilter, createdAt: DateTimeFilter
}
input RefundFilter {
  and: [RefundFilter!], or: [RefundFilter!], not: RefundFilter, id: IDFilter, nativeId: NativeIDFilter
  provider: ProviderNameFilter, providerId: IDFilter, accountId: IDFilter, transactionId: IDFilter
  status: RefundStatusFilter, reference: StringFilter, amount: DecimalFilter, currency: CurrencyFilter
  createdAt: DateTimeFilter
}
input BillingSubscriptionFilter {
  and: [BillingSubscriptionFilter!], or: [BillingSubscriptionFilter!], not: BillingSubscriptionFilter
  id: IDFilter, nativeId: NativeIDFilter, provider: ProviderNameFilter, providerId: IDFilter
  accountId: IDFilter, customerId: IDFilter, status: BillingSubscriptionStatusFilter
  reference: StringFilter
}
input PaymentMethodFilter {
  and: [PaymentMethodFilter!], or: [PaymentMethodFilter!], not: PaymentMethodFilter, id: IDFilter
  nativeId: NativeIDFilter, provider: ProviderNameFilter, providerId: IDFilter, accountId: IDFilter
  customerId: IDFilter
}
enum OrderDirection { ASC DESC }
input ClientOrder { field: ClientOrderField!, direction: OrderDirection! = ASC }
enum ClientOrderField { NAME CREATED_AT }
input AccountOrder { field: AccountOrderField!, direction: OrderDirection! = ASC }
enum AccountOrderField { NAME CREATED_AT }
input TransactionOrder { field: TransactionOrderField!, direction: OrderDirection! = DESC }
enum TransactionOrderField { CREATED_AT AMOUNT REFERENCE }
input CustomerOrder { field: CustomerOrderField!, direction: OrderDirection! = ASC }
enum CustomerOrderField { CREATED_AT NAME LAST_NAME EMAIL COMPANY_NAME }
input ProductOrder { field: ProductOrderField!, direction: OrderDirection! = ASC }
enum ProductOrderField { NAME PRICE SKU }
input RefundOrder { field: RefundOrderField!, direction: OrderDirection! = DESC }
enum RefundOrderField { CREATED_AT AMOUNT }
input PaymentLinkOrder { field: PaymentLinkOrderField!, direction: OrderDirection! = DESC }
enum PaymentLinkOrderField { CREATED_AT }
type ClientConnection {
  edges: [ClientEdge!]!, nodes: [Client!]!, pageInfo: PageInfo!, totalCount: Int, sources: [Source!]!
}
type ClientEdge { cursor: String!, node: Client! }
type AccountConnection {
  edges: [AccountEdge!]!, nodes: [Account!]!, pageInfo: PageInfo!, totalCount: Int, sources: [Source!]!
}
type AccountEdge { cursor: String!, node: Account! }
type TransactionConnection {
  edges: [TransactionEdge!]!, nodes: [Transaction!]!, pageInfo: PageInfo!, totalCount: Int
  sources: [Source!]!
}
type TransactionEdge { cursor: String!, node: Transaction! }
type CustomerConnection {
  edges: [CustomerEdge!]!, nodes: [Customer!]!, pageInfo: PageInfo!, totalCount: Int, sources: [Source!]!
}
type CustomerEdge { cursor: String!, node: Customer! }
type RefundConnection {
  edges: [RefundEdge!]!, nodes: [Refund!]!, pageInfo: PageInfo!, totalCount: Int, sources: [Source!]!
}
type RefundEdge { cursor: String!, node: Refund! }
type PaymentLinkConnection {
  edges: [PaymentLinkEdge!]!, nodes: [PaymentLink!]!, pageInfo: PageInfo!, totalCount: Int
  sources: [Source!]!
}
type PaymentLinkEdge { cursor: String!, node: PaymentLink! }
type TerminalConnection {
  edges: [TerminalEdge!]!, nodes: [Terminal!]!, pageInfo: PageInfo!, totalCount: Int, sources: [Source!]!
}
type TerminalEdge { cursor: String!, node: Terminal! }
type WebhookSubscriptionConnection {
  edges: [WebhookSubscriptionEdge!]!, nodes: [WebhookSubscription!]!, pageInfo: PageInfo!
  totalCount: Int, sources: [Source!]!
}
type WebhookSubscriptionEdge { cursor: String!, node: WebhookSubscription! }
type PaymentMethodConnection {
  edges: [PaymentMethodEdge!]!, nodes: [PaymentMethod!]!, pageInfo: PageInfo!, totalCount: Int
  sources: [Source!]!
}
type PaymentMethodEdge { cursor: String!, node: PaymentMethod! }
type ProductConnection {
  edges: [ProductEdge!]!, nodes: [Product!]!, pageInfo: PageInfo!, totalCount: Int, sources: [Source!]!
}
type ProductEdge { cursor: String!, node: Product! }
type BillingSubscriptionConnection {
  edges: [BillingSubscriptionEdge!]!, nodes: [BillingSubscription!]!, pageInfo: PageInfo!
  totalCount: Int, sources: [Source!]!
}
type BillingSubscriptionEdge { cursor: String!, node: BillingSubscription! }
type CategoryConnection {
  edges: [CategoryEdge!]!, nodes: [Category!]!, pageInfo: PageInfo!, totalCount: Int, sources: [Source!]!
}
type CategoryEdge { cursor: String!, node: Category! }
type CustomerGroupConnection {
  edges: [CustomerGroupEdge!]!, nodes: [CustomerGroup!]!, pageInfo: PageInfo!, totalCount: Int
  sources: [Source!]!
}
type CustomerGroupEdge { cursor: String!, node: CustomerGroup! }
enum SearchType { CUSTOMER PRODUCT TRANSACTION }
union SearchResult = Customer | Product | Transaction
type SearchResults { nodes: [SearchResult!]!, sources: [Source!]! }
type Query {
  node(id: ID!): Node, nodes(ids: [ID!]!): [Node]!, providers: [Provider!]!, client(id: ID!): Client
  clients(filter: ClientFilter, orderBy: [ClientOrder!], first: Int, after: String, last: Int, before: String): ClientConnection
  account(id: ID!): Account
  accounts(filter: AccountFilter, orderBy: [AccountOrder!], first: Int, after: String, last: Int, before: String): AccountConnection
  transaction(id: ID!): Transaction
  transactions(filter: TransactionFilter, orderBy: [TransactionOrder!], first: Int, after: String, last: Int, before: String): TransactionConnection
  customer(id: ID!): Customer
  customers(filter: CustomerFilter, orderBy: [CustomerOrder!], first: Int, after: String, last: Int, before: String): CustomerConnection
  product(id: ID!): Product
  products(filter: ProductFilter, orderBy: [ProductOrder!], first: Int, after: String, last: Int, before: String): ProductConnection
  refunds(filter: RefundFilter, orderBy: [RefundOrder!], first: Int, after: String, last: Int, before: String): RefundConnection
  paymentLinks(filter: PaymentLinkFilter, orderBy: [PaymentLinkOrder!], first: Int, after: String, last: Int, before: String): PaymentLinkConnection
  billingSubscriptions(filter: BillingSubscriptionFilter, first: Int, after: String): BillingSubscriptionConnection
  paymentMethods(filter: PaymentMethodFilter, first: Int, after: String): PaymentMethodConnection
  terminals(accountIds: [ID!], first: Int, after: String): TerminalConnection
  webhookSubscriptions(accountIds: [ID!], first: Int, after: String): WebhookSubscriptionConnection
  categories(accountIds: [ID!], text: String, first: Int, after: String): CategoryConnection
  customerGroups(accountIds: [ID!], text: String, first: Int, after: String): CustomerGroupConnection
  search(text: String!, types: [SearchType!], first: Int = 20): SearchResults
  operation(id: ID!): Operation
  operations(filter: OperationFilter, first: Int, after: String): OperationConnection
}
`;

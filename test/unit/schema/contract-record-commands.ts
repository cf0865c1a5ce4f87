/**
 * What clients were promised of mutations of customers, products, links and accounts, kept as that of payments is: see
 * contract-commands.ts, which also lists all mutations.
 */
export const contractRecordCommands = `
input CustomerFields {
  kind: CustomerKind, name: String, salutation: String, firstName: String, lastName: String
  companyName: String, email: String, phone: String, address: AddressInput, language: Locale
  reference: String, description: String, groupId: ID, metadata: JSONObject
}
input CreateCustomerInput { idempotencyKey: String!, accountId: ID!, customer: CustomerFields! }
type CreateCustomerPayload implements MutationPayload {
  customer: Customer, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input UpdateCustomerInput {
  idempotencyKey: String!, customerId: ID!, version: Int, customer: CustomerFields!
}
type UpdateCustomerPayload implements MutationPayload {
  customer: Customer, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input DeleteCustomerInput { idempotencyKey: String!, customerId: ID! }
type DeleteCustomerPayload implements MutationPayload {
  deletedCustomerId: ID, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input CreateCustomerGroupInput {
  idempotencyKey: String!, accountId: ID!, name: String!, description: String
}
type CreateCustomerGroupPayload implements MutationPayload {
  customerGroup: CustomerGroup, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input UpdateCustomerGroupInput {
  idempotencyKey: String!, customerGroupId: ID!, name: String, description: String
}
type UpdateCustomerGroupPayload implements MutationPayload {
  customerGroup: CustomerGroup, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input DeleteCustomerGroupInput { idempotencyKey: String!, customerGroupId: ID! }
type DeleteCustomerGroupPayload implements MutationPayload {
  deletedCustomerGroupId: ID, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input SavePaymentMethodInput {
  idempotencyKey: String!, customerId: ID!, token: PaymentTokenInput, bankAccount: BankAccountInput
  isDefault: Boolean, returnUrl: URL
}
type SavePaymentMethodPayload implements MutationPayload {
  paymentMethod: PaymentMethod, redirect: Redirect, operation: Operation, replayed: Boolean!
  userErrors: [UserError!]!
}
input DeletePaymentMethodInput { idempotencyKey: String!, paymentMethodId: ID! }
type DeletePaymentMethodPayload implements MutationPayload {
  deletedPaymentMethodId: ID, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input ProductFields {
  kind: ProductKind, name: String, description: String, sku: String, reference: String, categoryId: ID
  price: MoneyInput, cost: MoneyInput, unit: PricingUnit, taxId: String, stockManaged: Boolean
  stockOnHand: Int, stockLowThreshold: Int, imageUrl: URL
}
input CreateProductInput { idempotencyKey: String!, accountId: ID!, product: ProductFields! }
type CreateProductPayload implements MutationPayload {
  product: Product, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input UpdateProductInput { idempotencyKey: String!, productId: ID!, version: Int, product: ProductFields! }
type UpdateProductPayload implements MutationPayload {
  product: Product, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input RetireProductInput { idempotencyKey: String!, productId: ID! }
type RetireProductPayload implements MutationPayload {
  product: Product, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input CreateCategoryInput { idempotencyKey: String!, accountId: ID!, name: String! }
type CreateCategoryPayload implements MutationPayload {
  category: Category, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input UpdateCategoryInput { idempotencyKey: String!, categoryId: ID!, name: String! }
type UpdateCategoryPayload implements MutationPayload {
  category: Category, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input DeleteCategoryInput { idempotencyKey: String!, categoryId: ID! }
type DeleteCategoryPayload implements MutationPayload {
  deletedCategoryId: ID, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
enum DeliveryMethod { EMAIL SMS NONE }
input LinkUrlsInput { redirectUrl: URL, cancelUrl: URL, notificationUrl: URL }
input PaymentRequestInput {
  amount: MoneyInput!, amountIsOpen: Boolean, delivery: [DeliveryMethod!]!, email: String, phone: String
  senderPhone: String, customerId: ID, salutation: String, firstName: String, lastName: String
  reference: String, captureMethod: CaptureMethod, methods: [String!], lineItems: [LineItemInput!]
  shippingAmount: Decimal, shippingTax: Decimal, shippingAddress: AddressInput, askShippingAddress: Boolean
  interval: BillingInterval, startsAt: DateTime, numberOfPayments: Int, initialAmount: Decimal
  taxId: String, templateId: String, phoneOrder: Boolean, feesEnabled: Boolean, sendInvoice: Boolean
  invoiceUrl: URL, sendReceipt: Boolean, sendConfirmation: Boolean, expiresAt: DateTime, urls: LinkUrlsInput
}
input PosLinkInput {
  currencies: [CurrencyCode!], taxId: String, tipEnabled: Boolean, phoneOrder: Boolean, shareButton: Boolean
  recurringEnabled: Boolean, generateReference: Boolean, referencePrefix: String, referenceSuffix: Int
  notes: JSONObject, textFields: JSONObject, choiceFields: JSONObject, methods: [String!]
  urls: LinkUrlsInput
}
input HostedPaymentInput {
  amount: MoneyInput!, customerId: ID, email: String, reference: String, description: String
  lineItems: [LineItemInput!], captureMethod: CaptureMethod, methods: [String!], embedded: Boolean
  saveMethod: Boolean, expiresAt: DateTime, urls: LinkUrlsInput, metadata: JSONObject
}
input ReusableLinkInput {
  name: String!, reference: String, lineItems: [LineItemInput!]!, currency: CurrencyCode, language: Locale
  availableFrom: DateTime, availableUntil: DateTime, maxTransactions: Int, askBillingAddress: Boolean
  askShippingAddress: Boolean
}
input CreatePaymentLinkInput {
  idempotencyKey: String!, accountId: ID!, paymentRequest: PaymentRequestInput, posLink: PosLinkInput
  hosted: HostedPaymentInput, reusable: ReusableLinkInput
}
type CreatePaymentLinkPayload implements MutationPayload {
  paymentLink: PaymentLink, clientSecret: String, operation: Operation, replayed: Boolean!
  userErrors: [UserError!]!
}
input UpdatePaymentLinkInput {
  idempotencyKey: String!, paymentLinkId: ID!, version: Int, paymentRequest: PaymentRequestInput
  posLink: PosLinkInput, hosted: HostedPaymentInput, reusable: ReusableLinkInput
}
type UpdatePaymentLinkPayload implements MutationPayload {
  paymentLink: PaymentLink, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input ClosePaymentLinkInput { idempotencyKey: String!, paymentLinkId: ID! }
type ClosePaymentLinkPayload implements MutationPayload {
  paymentLink: PaymentLink, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input PrefillPosLinkInput {
  idempotencyKey: String!, posLinkId: ID!, amount: MoneyInput, tipAmount: Decimal
  captureMethod: CaptureMethod! = AUTOMATIC, reference: String, email: String, lineItems: [LineItemInput!]
  interval: BillingInterval, startsAt: DateTime, textFields: JSONObject, choiceFields: JSONObject
  shippingAmount: Decimal, shippingAddress: AddressInput, feesEnabled: Boolean! = false, returnUrl: URL
  urls: LinkUrlsInput
}
type PrefillPosLinkPayload implements MutationPayload {
  url: URL, shortUrl: URL, qrCodeUrl: URL, operation: Operation, replayed: Boolean!
  userErrors: [UserError!]!
}
input CreateClientInput {
  idempotencyKey: String!, providerId: ID!, name: String!, reference: String, timeZone: String
  subdomain: String
}
type CreateClientPayload implements MutationPayload {
  client: Client, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
input CreateAccountInput {
  idempotencyKey: String!, clientId: ID!, name: String!, defaultCurrency: CurrencyCode, timeZone: String
  processor: String, externalAccountId: String, externalMerchantId: String, cardEnabled: Boolean
  bankAccountEnabled: Boolean, minimumAmount: Decimal, maximumAmount: Decimal
}
type CreateAccountPayload implements MutationPayload {
  account: Account, operation: Operation, replayed: Boolean!, userErrors: [UserError!]!
}
`;

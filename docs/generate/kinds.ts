import type { RecordKind } from '../../src/domain/record-kind.ts';

/** In the order of the page: how a kind is headed. */
export const headings = {
  transaction: 'Transaction',
  refund: 'Refund',
  paymentAttempt: 'PaymentAttempt',
  customer: 'Customer',
  customerGroup: 'CustomerGroup',
  paymentMethod: 'PaymentMethod',
  paymentLink: 'PaymentLink',
  billingSubscription: 'BillingSubscription',
  product: 'Product',
  category: 'Category',
  client: 'Client',
  account: 'Account',
  terminal: 'Terminal',
  webhookSubscription: 'WebhookSubscription',
} as const satisfies Record<RecordKind, string>;

export const kindsInOrder = Object.keys(headings) as readonly RecordKind[];

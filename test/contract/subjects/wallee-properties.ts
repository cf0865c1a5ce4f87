import { billingSubscriptionWires } from '../../../datasources/wallee/mapper/billing-subscription.ts';
import { customerWires } from '../../../datasources/wallee/mapper/customer.ts';
import { paymentAttemptWires } from '../../../datasources/wallee/mapper/payment-attempt.ts';
import { paymentLinkWires } from '../../../datasources/wallee/mapper/payment-link.ts';
import { paymentMethodWires } from '../../../datasources/wallee/mapper/payment-method.ts';
import { productWires } from '../../../datasources/wallee/mapper/product.ts';
import { refundWires } from '../../../datasources/wallee/mapper/refund.ts';
import { accountWires, spaceWires } from '../../../datasources/wallee/mapper/space.ts';
import { terminalWires } from '../../../datasources/wallee/mapper/terminal.ts';
import { transactionWires } from '../../../datasources/wallee/mapper/transaction.ts';
import { webhookSubscriptionWires } from '../../../datasources/wallee/mapper/webhook-subscription.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';

/** The kinds of record that wallee has. */
export type WalleeKind = Exclude<RecordKind, 'category' | 'customerGroup'>;

/** Every property of each kind: the tables name all of them, or do not compile. */
export const walleeProperties = {
  client: Object.keys(accountWires),
  account: Object.keys(spaceWires),
  customer: Object.keys(customerWires),
  paymentMethod: Object.keys(paymentMethodWires),
  transaction: Object.keys(transactionWires),
  refund: Object.keys(refundWires),
  paymentAttempt: Object.keys(paymentAttemptWires),
  paymentLink: Object.keys(paymentLinkWires),
  product: Object.keys(productWires),
  billingSubscription: Object.keys(billingSubscriptionWires),
  terminal: Object.keys(terminalWires),
  webhookSubscription: Object.keys(webhookSubscriptionWires),
} as const satisfies { readonly [K in WalleeKind]: readonly string[] };

export const walleeKinds = Object.keys(walleeProperties) as readonly WalleeKind[];

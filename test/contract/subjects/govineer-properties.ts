import { accountWires } from '../../../datasources/govineer/mapper/account.ts';
import { clientWires } from '../../../datasources/govineer/mapper/client.ts';
import { customerWires } from '../../../datasources/govineer/mapper/customer.ts';
import { paymentAttemptWires } from '../../../datasources/govineer/mapper/payment-attempt.ts';
import { paymentLinkWires } from '../../../datasources/govineer/mapper/payment-link.ts';
import { paymentMethodWires } from '../../../datasources/govineer/mapper/payment-method.ts';
import { refundWires } from '../../../datasources/govineer/mapper/refund.ts';
import { terminalWires } from '../../../datasources/govineer/mapper/terminal.ts';
import { transactionWires } from '../../../datasources/govineer/mapper/transaction.ts';
import { webhookSubscriptionWires } from '../../../datasources/govineer/mapper/webhook-subscription.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';

/** The kinds of record that Govineer has. */
export type GovineerKind = Exclude<
  RecordKind,
  'billingSubscription' | 'category' | 'customerGroup' | 'product'
>;

/** Every property of each kind: the tables name all of them, or do not compile. */
export const govineerProperties = {
  client: Object.keys(clientWires),
  account: Object.keys(accountWires),
  customer: Object.keys(customerWires),
  paymentMethod: Object.keys(paymentMethodWires),
  transaction: Object.keys(transactionWires),
  refund: Object.keys(refundWires),
  paymentAttempt: Object.keys(paymentAttemptWires),
  paymentLink: Object.keys(paymentLinkWires),
  terminal: Object.keys(terminalWires),
  webhookSubscription: Object.keys(webhookSubscriptionWires),
} as const satisfies { readonly [K in GovineerKind]: readonly string[] };

import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { Account } from './account.ts';
import type { BillingSubscription } from './billing-subscription.ts';
import type { Category } from './category.ts';
import type { Client } from './client.ts';
import type { CustomerGroup } from './customer-group.ts';
import type { Customer } from './customer.ts';
import type { Node } from './node.ts';
import type { PaymentAttempt } from './payment-attempt.ts';
import type { PaymentLink } from './payment-link.ts';
import type { PaymentMethod } from './payment-method.ts';
import type { Product } from './product.ts';
import type { ProviderRecord } from './provider-record.ts';
import type { Refund } from './refund.ts';
import type { Terminal } from './terminal.ts';
import type { Transaction } from './transaction.ts';
import type { WebhookSubscription } from './webhook-subscription.ts';

/** `Type`; does not compile unless `From` has each of its fields, with values that the field can show. */
type ShownBy<From extends Type, Type extends object> = From extends Type ? Type : never;

type Origin = Node & Omit<ProviderRecord, 'provider'>;

/**
 * What the graph's class of each kind shows without fetching. Parents are domain records, whose properties are read as
 * they are, so here the compiler holds the one against the other.
 */
export interface RecordTypes extends Record<RecordKind, object> {
  account: ShownBy<Records['account'], Account & Origin>;
  billingSubscription: ShownBy<Records['billingSubscription'], BillingSubscription & Origin>;
  category: ShownBy<Records['category'], Category & Origin>;
  client: ShownBy<Records['client'], Client & Origin>;
  customer: ShownBy<Records['customer'], Customer & Origin>;
  customerGroup: ShownBy<Records['customerGroup'], CustomerGroup & Origin>;
  paymentAttempt: ShownBy<Records['paymentAttempt'], PaymentAttempt>;
  paymentLink: ShownBy<Records['paymentLink'], PaymentLink & Origin>;
  paymentMethod: ShownBy<Records['paymentMethod'], PaymentMethod & Origin>;
  product: ShownBy<Records['product'], Product & Origin>;
  refund: ShownBy<Records['refund'], Refund & Origin>;
  terminal: ShownBy<Records['terminal'], Terminal & Origin>;
  transaction: ShownBy<Records['transaction'], Transaction & Origin>;
  webhookSubscription: ShownBy<Records['webhookSubscription'], WebhookSubscription & Origin>;
}

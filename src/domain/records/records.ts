import type { RecordKind } from '../record-kind.ts';
import type { RecordRef } from '../record-ref.ts';
import { AccountRecord } from './account.ts';
import { BillingSubscriptionRecord } from './billing-subscription.ts';
import { CategoryRecord } from './category.ts';
import { ClientRecord } from './client.ts';
import { CustomerGroupRecord } from './customer-group.ts';
import { CustomerRecord } from './customer.ts';
import { PaymentAttemptRecord } from './payment-attempt.ts';
import { PaymentLinkRecord } from './payment-link.ts';
import { PaymentMethodRecord } from './payment-method.ts';
import { ProductRecord } from './product.ts';
import type { DomainRecord } from './record.ts';
import { RefundRecord } from './refund.ts';
import { TerminalRecord } from './terminal.ts';
import { TransactionRecord } from './transaction.ts';
import { WebhookSubscriptionRecord } from './webhook-subscription.ts';

/** The record type of each kind. */
export interface Records {
  account: AccountRecord;
  billingSubscription: BillingSubscriptionRecord;
  category: CategoryRecord;
  client: ClientRecord;
  customer: CustomerRecord;
  customerGroup: CustomerGroupRecord;
  paymentAttempt: PaymentAttemptRecord;
  paymentLink: PaymentLinkRecord;
  paymentMethod: PaymentMethodRecord;
  product: ProductRecord;
  refund: RefundRecord;
  terminal: TerminalRecord;
  transaction: TransactionRecord;
  webhookSubscription: WebhookSubscriptionRecord;
}

export const recordClasses = {
  account: AccountRecord,
  billingSubscription: BillingSubscriptionRecord,
  category: CategoryRecord,
  client: ClientRecord,
  customer: CustomerRecord,
  customerGroup: CustomerGroupRecord,
  paymentAttempt: PaymentAttemptRecord,
  paymentLink: PaymentLinkRecord,
  paymentMethod: PaymentMethodRecord,
  product: ProductRecord,
  refund: RefundRecord,
  terminal: TerminalRecord,
  transaction: TransactionRecord,
  webhookSubscription: WebhookSubscriptionRecord,
} as const satisfies { [K in RecordKind]: new (ref: RecordRef<K>) => Records[K] };

/** A property of a kind's record that a projection can ask for. */
export type PropertyOf<K extends RecordKind> = Exclude<keyof Records[K], keyof DomainRecord<K>> | 'raw';

/** Which properties of a kind a whole request needs: what is not in it is not asked for upstream. */
export type Projection<K extends RecordKind> = ReadonlySet<PropertyOf<K>>;

/** One function a property: from a decoded upstream row to the domain value (null: not told). */
export type PropertyMappers<K extends RecordKind, Row> = {
  readonly [P in PropertyOf<K>]: (row: Row, ref: RecordRef<K>) => Records[K][P & keyof Records[K]];
};

/** Builds the record with just the properties of `projection`. */
export function projectRecord<K extends RecordKind, Row>(
  ref: RecordRef<K>,
  row: Row,
  mappers: PropertyMappers<K, Row>,
  projection: Projection<K>,
): Records[K] {
  const record: Records[K] = new (recordClasses[ref.kind] as new (ref: RecordRef<K>) => Records[K])(ref);
  for (const property of projection) {
    (record as Record<PropertyOf<K>, unknown>)[property] = mappers[property](row, ref);
  }
  return record;
}

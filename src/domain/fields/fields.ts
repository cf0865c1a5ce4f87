import type { RecordKind } from '../record-kind.ts';
import { accountFields } from './account.ts';
import { billingSubscriptionFields } from './billing-subscription.ts';
import { categoryFields } from './category.ts';
import { clientFields } from './client.ts';
import { customerGroupFields } from './customer-group.ts';
import { customerFields } from './customer.ts';
import type { Field } from './field.ts';
import { paymentAttemptFields } from './payment-attempt.ts';
import { paymentLinkFields } from './payment-link.ts';
import { paymentMethodFields } from './payment-method.ts';
import { productFields } from './product.ts';
import { refundFields } from './refund.ts';
import { terminalFields } from './terminal.ts';
import { transactionFields } from './transaction.ts';
import { webhookSubscriptionFields } from './webhook-subscription.ts';

/** The field table of each kind: filters, orders, capabilities and documentation derive from it. */
export const fieldTables = {
  account: accountFields,
  billingSubscription: billingSubscriptionFields,
  category: categoryFields,
  client: clientFields,
  customer: customerFields,
  customerGroup: customerGroupFields,
  paymentAttempt: paymentAttemptFields,
  paymentLink: paymentLinkFields,
  paymentMethod: paymentMethodFields,
  product: productFields,
  refund: refundFields,
  terminal: terminalFields,
  transaction: transactionFields,
  webhookSubscription: webhookSubscriptionFields,
} as const satisfies { [K in RecordKind]: Readonly<Record<string, Field<K>>> };

/** A field of a kind, e.g. `FieldName<'transaction'>` = 'id' | 'amount' | … */
export type FieldName<K extends RecordKind> = keyof (typeof fieldTables)[K] & string;

export function fieldOf<K extends RecordKind>(kind: K, name: FieldName<K>): Field<K> {
  const table: Readonly<Record<string, Field<K>>> = fieldTables[kind] as never;
  const field = table[name];
  if (field === undefined) throw new Error(`No field '${name}' in the table of ${kind}`);
  return field;
}

export function fieldNames<K extends RecordKind>(kind: K): readonly FieldName<K>[] {
  return Object.keys(fieldTables[kind]) as FieldName<K>[];
}

/** The fields in which the filter argument `text` looks for each of its words; none where there is no such argument. */
export const textSearchFields = {
  account: [],
  billingSubscription: [],
  category: ['name'],
  client: [],
  customer: ['name', 'firstName', 'lastName', 'companyName', 'email', 'phone'],
  customerGroup: ['name'],
  paymentAttempt: [],
  paymentLink: [],
  paymentMethod: [],
  product: ['name', 'categoryName'],
  refund: [],
  terminal: [],
  transaction: ['reference', 'description', 'customerName', 'customerEmail', 'customerPhone'],
  webhookSubscription: [],
} as const satisfies { [K in RecordKind]: readonly FieldName<K>[] };

import { accountWires } from '../../../datasources/profituity/mapper/account.ts';
import { billingSubscriptionWires } from '../../../datasources/profituity/mapper/billing-subscription.ts';
import { customerWires } from '../../../datasources/profituity/mapper/customer.ts';
import { paymentMethodWires } from '../../../datasources/profituity/mapper/payment-method.ts';
import { refundWires } from '../../../datasources/profituity/mapper/refund.ts';
import { transactionWires } from '../../../datasources/profituity/mapper/transaction.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';

/** The kinds of record that Profituity has. */
export type ProfituityKind = Extract<
  RecordKind,
  'account' | 'customer' | 'paymentMethod' | 'transaction' | 'refund' | 'billingSubscription'
>;

/** Every property of each kind: the tables name all of them, or do not compile. */
export const profituityProperties = {
  account: Object.keys(accountWires),
  customer: Object.keys(customerWires),
  paymentMethod: Object.keys(paymentMethodWires),
  transaction: Object.keys(transactionWires),
  refund: Object.keys(refundWires),
  billingSubscription: Object.keys(billingSubscriptionWires),
} as const satisfies { readonly [K in ProfituityKind]: readonly string[] };

export const profituityKinds = Object.keys(profituityProperties) as readonly ProfituityKind[];

import type { NodeKind } from '../schema/types/node.ts';
import type { FieldName } from '../src/domain/fields/fields.ts';
import type { RecordKind } from '../src/domain/record-kind.ts';
import type { RecordRef } from '../src/domain/record-ref.ts';
import type { Records } from '../src/domain/records/records.ts';

/** How a field of the graph gets its records. */
export type Edge =
  /** Reads the record whose id is the argument `id`. */
  { readonly by: 'id'; readonly kind: NodeKind } | ListEdge | OneEdge | ManyEdge | ChildrenEdge | SearchEdge;

/** Lists records by arguments; below a record only those whose `field` is its id. */
export type ListEdge = {
  [K in NodeKind]: { readonly by: 'list'; readonly kind: K; readonly field?: FieldName<K> };
}[NodeKind];

/** Follows the reference in the parent's `property`. */
export interface OneEdge {
  readonly by: 'one';
  readonly of: NodeKind;
  readonly kind: NodeKind;
  readonly property: string;
}

/** Follows the references in the parent's `property`. */
export interface ManyEdge {
  readonly by: 'many';
  readonly of: NodeKind;
  readonly kind: NodeKind;
  readonly property: string;
}

/** Reads all records whose `field` is the parent's id, for many parents at once. */
export type ChildrenEdge = {
  [K in RecordKind]: { readonly by: 'children'; readonly kind: K; readonly field: FieldName<K> };
}[RecordKind];

/** Lists candidates of the kinds that the argument `types` names, by the argument `text`. */
export interface SearchEdge {
  readonly by: 'search';
}

/** The properties of a kind's record that refer to a record of kind `K`. */
export type LinkTo<K extends RecordKind, P extends RecordKind> = {
  [Property in keyof Records[P] & string]: Property extends 'ref'
    ? never
    : RecordRef<K> extends Records[P][Property]
      ? Property
      : never;
}[keyof Records[P] & string];

const byId = <K extends NodeKind>(kind: K) => ({ by: 'id', kind }) as const;
/** `of` is the kind of the parent, so that the compiler knows the reference. */
const one = <P extends NodeKind, K extends NodeKind>(of: P, property: LinkTo<K, P>, kind: K) =>
  ({ by: 'one', of, property, kind }) as const;

/**
 * The fields of the graph that fetch records, by type and name. Look-ahead and EXPLAIN PLAN read it; a field that has a
 * resolver and is not here is a mistake that a test finds.
 */
const edgeTable = {
  'Query.account': byId('account'),
  'Query.accounts': { by: 'list', kind: 'account' },
  'Query.billingSubscriptions': { by: 'list', kind: 'billingSubscription' },
  'Query.categories': { by: 'list', kind: 'category' },
  'Query.client': byId('client'),
  'Query.clients': { by: 'list', kind: 'client' },
  'Query.customer': byId('customer'),
  'Query.customerGroups': { by: 'list', kind: 'customerGroup' },
  'Query.customers': { by: 'list', kind: 'customer' },
  'Query.paymentLinks': { by: 'list', kind: 'paymentLink' },
  'Query.paymentMethods': { by: 'list', kind: 'paymentMethod' },
  'Query.product': byId('product'),
  'Query.products': { by: 'list', kind: 'product' },
  'Query.refunds': { by: 'list', kind: 'refund' },
  'Query.search': { by: 'search' },
  'Query.terminals': { by: 'list', kind: 'terminal' },
  'Query.transaction': byId('transaction'),
  'Query.transactions': { by: 'list', kind: 'transaction' },
  'Query.webhookSubscriptions': { by: 'list', kind: 'webhookSubscription' },
  'Client.accounts': { by: 'list', kind: 'account', field: 'clientId' },
  'Account.client': one('account', 'client', 'client'),
  'Account.customers': { by: 'list', kind: 'customer', field: 'accountId' },
  'Account.products': { by: 'list', kind: 'product', field: 'accountId' },
  'Account.terminals': { by: 'list', kind: 'terminal', field: 'accountId' },
  'Account.transactions': { by: 'list', kind: 'transaction', field: 'accountId' },
  'Account.webhookSubscriptions': { by: 'list', kind: 'webhookSubscription', field: 'accountId' },
  'Transaction.account': one('transaction', 'account', 'account'),
  'Transaction.attempts': { by: 'children', kind: 'paymentAttempt', field: 'transactionId' },
  'Transaction.billingSubscription': one('transaction', 'billingSubscription', 'billingSubscription'),
  'Transaction.customer': one('transaction', 'customer', 'customer'),
  'Transaction.paymentLink': one('transaction', 'paymentLink', 'paymentLink'),
  'Transaction.refunds': { by: 'children', kind: 'refund', field: 'transactionId' },
  'Transaction.savedPaymentMethod': one('transaction', 'savedPaymentMethod', 'paymentMethod'),
  'Transaction.terminal': one('transaction', 'terminal', 'terminal'),
  'Refund.account': one('refund', 'account', 'account'),
  'Refund.transaction': one('refund', 'transaction', 'transaction'),
  'Customer.account': one('customer', 'account', 'account'),
  'Customer.billingSubscriptions': {
    by: 'children',
    kind: 'billingSubscription',
    field: 'customerId',
  },
  'Customer.group': one('customer', 'group', 'customerGroup'),
  'Customer.paymentMethods': { by: 'children', kind: 'paymentMethod', field: 'customerId' },
  'Customer.transactions': { by: 'list', kind: 'transaction', field: 'customerId' },
  'CustomerGroup.account': one('customerGroup', 'account', 'account'),
  'PaymentMethod.account': one('paymentMethod', 'account', 'account'),
  'PaymentMethod.customer': one('paymentMethod', 'customer', 'customer'),
  'PaymentLink.account': one('paymentLink', 'account', 'account'),
  'PaymentLink.customer': one('paymentLink', 'customer', 'customer'),
  'PaymentLink.transactions': {
    by: 'many',
    of: 'paymentLink',
    property: 'transactions',
    kind: 'transaction',
  },
  'Product.account': one('product', 'account', 'account'),
  'Product.category': one('product', 'category', 'category'),
  'Category.account': one('category', 'account', 'account'),
  'Category.products': { by: 'list', kind: 'product', field: 'categoryId' },
  'BillingSubscription.account': one('billingSubscription', 'account', 'account'),
  'BillingSubscription.customer': one('billingSubscription', 'customer', 'customer'),
  'BillingSubscription.product': one('billingSubscription', 'product', 'product'),
  'Terminal.account': one('terminal', 'account', 'account'),
  'WebhookSubscription.account': one('webhookSubscription', 'account', 'account'),
} as const satisfies Readonly<Record<string, Edge>>;

export const edges: Readonly<Record<string, Edge>> = edgeTable;

export function edgeOf(type: string, field: string): Edge | undefined {
  return edges[`${type}.${field}`];
}

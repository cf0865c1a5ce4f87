import { Field, ID, InterfaceType } from 'type-graphql';
import type { RecordKind } from '../../src/domain/record-kind.ts';

/** The graph's name of each kind of record that is a node. */
export const typeNames = {
  account: 'Account',
  billingSubscription: 'BillingSubscription',
  category: 'Category',
  client: 'Client',
  customer: 'Customer',
  customerGroup: 'CustomerGroup',
  paymentLink: 'PaymentLink',
  paymentMethod: 'PaymentMethod',
  product: 'Product',
  refund: 'Refund',
  terminal: 'Terminal',
  transaction: 'Transaction',
  webhookSubscription: 'WebhookSubscription',
} as const satisfies Record<Exclude<RecordKind, 'paymentAttempt'>, string>;

/** A kind of record that can be read by its id. */
export type NodeKind = keyof typeof typeNames;

export function isNodeKind(kind: string): kind is NodeKind {
  return Object.hasOwn(typeNames, kind);
}

/** Records know their kind by their ref; what has none is an operation, or a connection, the graph's `Provider`. */
export function typeOfNode(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'mutation' in value) return 'Operation';
  const ref = typeof value === 'object' && value !== null && 'ref' in value ? value.ref : undefined;
  const kind = typeof ref === 'object' && ref !== null && 'kind' in ref ? ref.kind : undefined;
  if (kind === undefined) return 'Provider';
  if (typeof kind === 'string' && isNodeKind(kind)) return typeNames[kind];
  throw new Error(`A record of the kind ${JSON.stringify(kind)} is no node`);
}

@InterfaceType('Node', {
  description: 'Whatever has an id that is unique in the whole graph, and by which it can be read again.',
  resolveType: typeOfNode,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, unique in the whole graph, and the same for ever.' })
  readonly id!: string;
}

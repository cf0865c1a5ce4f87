import type { MoneyProvider } from './money-provider.ts';
import type { MoneyGraph } from './money-graph.ts';

export type MoneyEffectKind = 'payment' | 'capture' | 'void' | 'refund' | 'cancel';
/** What is done to customers. */
export type RecordEffectKind = 'create' | 'update' | 'delete';
export type EffectKind = MoneyEffectKind | RecordEffectKind;

/** A record that something is to be done to once. */
export interface MoneyTarget {
  readonly key: string;
  readonly kind: Exclude<EffectKind, 'payment' | 'create'>;
  /** As the graph has it. */
  readonly id: string;
  readonly nativeId: string;
  readonly amount: { readonly amount: string; readonly currency: string } | null;
}

const kindOf = { REFUND: 'refund', CAPTURE: 'capture', VOID: 'void' } as const;

interface Node {
  readonly id: string;
  readonly nativeId: string;
  readonly actions: readonly (keyof typeof kindOf)[];
  readonly amount: MoneyTarget['amount'];
}

interface Page {
  readonly list: {
    readonly nodes: readonly (Node & { readonly status: string })[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

const payments = `query ($after: String, $provider: ProviderName!) {
  list: transactions(first: 100, after: $after, filter: { provider: { eq: $provider } }) {
    nodes { id nativeId status actions amount { amount currency } } pageInfo { hasNextPage endCursor } } }`;
const subscriptions = `query ($after: String, $provider: ProviderName!) {
  list: billingSubscriptions(first: 100, after: $after, filter: { provider: { eq: $provider } }) {
    nodes { id nativeId status } pageInfo { hasNextPage endCursor } } }`;

/** What can be done at a provider, as the graph itself tells it: each payment once. */
export async function targetsAt(
  graph: MoneyGraph,
  { key, provider }: MoneyProvider,
  turn: number,
): Promise<readonly MoneyTarget[]> {
  const listed = await every(graph, payments, provider);
  const acted = listed.flatMap(({ id, nativeId, actions, amount }, index): readonly MoneyTarget[] => {
    const action = actions[(index + turn) % Math.max(1, actions.length)];
    return action === undefined ? [] : [{ key, kind: kindOf[action], id, nativeId, amount }];
  });
  const ended = (await every(graph, subscriptions, provider))
    // Whether a series of Paysley's goes on nobody tells.
    .filter(({ status }) => status === 'ACTIVE' || status === 'UNKNOWN')
    .map(({ id, nativeId }): MoneyTarget => ({ key, kind: 'cancel', id, nativeId, amount: null }));
  return [...acted, ...ended];
}

const customers = `query ($after: String, $provider: ProviderName!) {
  list: customers(first: 100, after: $after, filter: { provider: { eq: $provider } }) {
    nodes { id nativeId } pageInfo { hasNextPage endCursor } } }`;

/** Customers to be changed or deleted, each once. */
export async function customersAt(
  graph: MoneyGraph,
  { key, provider }: MoneyProvider,
): Promise<readonly MoneyTarget[]> {
  return (await every(graph, customers, provider)).map(({ id, nativeId }, index): MoneyTarget => {
    const kind = index % 2 === 0 ? 'update' : 'delete';
    return { key, kind, id, nativeId, amount: null };
  });
}

async function every(graph: MoneyGraph, query: string, provider: string) {
  const nodes: NonNullable<Page['list']>['nodes'][number][] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await graph.insist<Page>(query, { after, provider });
    if (page.list === null) return nodes;
    nodes.push(...page.list.nodes);
    after = page.list.pageInfo.endCursor;
    if (!page.list.pageInfo.hasNextPage) return nodes;
  }
}

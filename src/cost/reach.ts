import type { FieldName } from '../domain/fields/fields.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { RecordRef } from '../domain/record-ref.ts';
import { everything } from '../filter/ast.ts';
import { leaf } from '../filter/leaf.ts';
import { split } from '../filter/split.ts';
import { aboveAccounts } from '../gateway/above-accounts.ts';
import { canList } from '../gateway/can-list.ts';
import type { Connection } from '../gateway/connection.ts';
import type { OrderKey } from '../gateway/order.ts';
import { planPartition } from '../gateway/plan.ts';
import type { SearchKind } from '../gateway/search.ts';
import { candidateList, searchKinds } from '../gateway/search.ts';
import type { Source } from '../ports/source.ts';
import { callsToSort } from './weights.ts';

/** What it takes to read one kind at one connection. */
export interface Reach {
  /** Whether the connection gives a list of it that nothing is pinned in. */
  readonly listed: boolean;
  /** Whether it gives one of what is pinned, and nothing else. */
  readonly pinned: boolean;
  /** Lists that are read apart for a list of all accounts. */
  readonly partitions: number;
  /** Calls for the first page of one of them: in the order of the list itself, and in the worst of all orders. */
  readonly queries: number;
  readonly orderedQueries: number;
  /** The same for the list of a single account. */
  readonly queriesOfOne: number;
  readonly orderedQueriesOfOne: number;
  /** The same for the candidates of a search; 0 for kinds that are not searched. */
  readonly searchQueries: number;
  /** Most rows of one call. */
  readonly page: number;
  /** Most rows there are; Infinity where nobody knows. */
  readonly most: number;
  /** Places whose records are read by id in calls of their own. */
  readonly places: number;
  /** Ids of one call; 0: the list of all is read, once. */
  readonly idsPerCall: number;
  /** Whether records name their customers by something else than ids. */
  readonly linked: boolean;
}

/** How the connection gives the records of a kind that hang off others; null where it does not. */
export interface ChildReach {
  readonly perParent: boolean;
  readonly calls: number;
  readonly linked: boolean;
}

/** The order of a list for which none is asked. */
export type OrderOf = <K extends RecordKind>(kind: K) => readonly OrderKey<K>[];

/** Null where the connection has no such records. `accounts`: how many are known. */
export function reachOf<K extends RecordKind>(
  kind: K,
  connection: Connection,
  accounts: number,
  orderOf: OrderOf,
): Reach | null {
  const source = connection.source(kind);
  if (source === undefined) return null;
  const capabilities = connection.capabilities(source);
  const { scope, maxPageSize, requires, idsPerCall } = capabilities;
  const places = scope === 'account' && !aboveAccounts.has(kind) ? accounts : 1;
  const together = scope === 'accounts' ? accounts : 1;
  const queries = queriesOf(kind, connection, source, orderOf(kind), together);
  return {
    listed: queries !== null,
    pinned: queries === null && maxPageSize !== null && requires.length > 0,
    partitions: places,
    queries: queries ?? 0,
    orderedQueries: Math.max(callsToSort, queries ?? 0, together + 1),
    queriesOfOne: queriesOf(kind, connection, source, orderOf(kind), 1) ?? 0,
    orderedQueriesOfOne: Math.max(callsToSort, queries ?? 0),
    searchQueries: isSearched(kind) ? searchQueriesOf(kind, connection, together) : 0,
    page: Math.max(1, maxPageSize ?? 1),
    most: kind === 'account' ? accounts : Infinity,
    places,
    idsPerCall,
    linked: connection.provider.customerLinks !== undefined,
  };
}

function isSearched(kind: RecordKind): kind is SearchKind {
  return searchKinds.some((searched) => searched === kind);
}

function searchQueriesOf<K extends SearchKind>(kind: K, connection: Connection, accounts: number): number {
  const source = connection.source(kind);
  if (source === undefined) return 0;
  return queriesOf(kind, connection, source, candidateList(kind, 'any').order, accounts) ?? 0;
}

/** Null where the provider can't be asked without something pinned. */
function queriesOf<K extends RecordKind>(
  kind: K,
  connection: Connection,
  source: Source<K>,
  order: readonly OrderKey<K>[],
  accounts: number,
): number | null {
  const capabilities = connection.capabilities(source);
  const names = Array.from({ length: accounts }, (_, index) => String(index));
  const partition = {
    connection,
    source,
    capabilities,
    accounts: names,
    asked: names,
    filter: everything,
  };
  const plan = planPartition(kind, partition, order, false);
  switch (plan.how) {
    case 'skip':
    case 'requiresFilter':
    case 'byIds':
      return null;
    case 'inWindows':
    case 'sortHere':
      return callsToSort;
    case 'inOrder': {
      // Rows that tie for us, but not for the provider, are read to the end of their tie.
      const finer = order.some(({ field }) => capabilities.orders[field]?.finer === true) ? 1 : 0;
      return plan.strands.reduce((sum, { phases }) => sum + phases.length, finer);
    }
  }
}

/** `field`: what names the parent. */
export function childReachOf<K extends RecordKind>(
  kind: K,
  field: string,
  connection: Connection,
): ChildReach | null {
  const source = connection.source(kind);
  if (source === undefined) return null;
  const capabilities = connection.capabilities(source);
  const name = field as FieldName<K>;
  const { type } = fieldOf(kind, name);
  if (typeof type !== 'object' || !('ref' in type) || type.ref === 'provider') return null;
  const { name: provider } = connection.provider;
  const { id } = new RecordRef(type.ref, provider, connection.key, '-', '-');
  const { pushed } = split(kind, leaf(kind, { op: 'eq', field: name, value: id }), capabilities.filters);
  if (!canList(pushed, capabilities)) return null;
  return {
    perParent: capabilities.readsByParent === true,
    calls: capabilities.idOrder.native ? 1 : callsToSort,
    linked: type.ref === 'customer' && connection.provider.customerLinks !== undefined,
  };
}

import { ProviderFailure, UserInputError } from '../domain/errors.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import { encodeProviderId } from '../domain/global-id.ts';
import type { EpochMs } from '../domain/instant.ts';
import { RecordRef } from '../domain/record-ref.ts';
import type { Records } from '../domain/records/records.ts';
import type { Filter } from '../filter/ast.ts';
import { leaf } from '../filter/leaf.ts';
import { and } from '../filter/normalize.ts';
import { choosePartitions } from './list/choose-partitions.ts';
import type { OrderKey } from './order.ts';
import type { ListArguments } from './page-request.ts';
import type { Partition } from './partition.ts';
import type { SourceReport } from './record-connection.ts';
import type { GatewayRequest } from './request.ts';
import { mergeSources } from './search/merge-sources.ts';
import type { Ranked } from './search/rank.ts';
import { compareRanked, rankOf } from './search/rank.ts';
import { searchedFields, wordsFilter, wordsOf } from '../filter/words.ts';

/** Kinds that can be searched, in the order in which they are asked. */
export const searchKinds = ['customer', 'product', 'transaction'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Rows that are ranked of each kind at each source: of each account, where the provider is asked by account. */
export const candidatesPerSource = 200;

export interface SearchRequest {
  /** One to 8 words. */
  readonly text: string;
  readonly kinds: readonly SearchKind[];
  /** The most records to find: 1 to 100. */
  readonly first: number;
  /** Where the field stands in the document, for explain. */
  readonly path?: string;
}

export interface SearchResults {
  /** The best first. */
  readonly nodes: readonly Records[SearchKind][];
  readonly sources: readonly SourceReport[];
}

/**
 * The newest candidates are taken where records are known by age. Products are not: no provider says in its list when
 * one was made.
 */
const candidateOrders: { readonly [K in SearchKind]: readonly OrderKey<K>[] } = {
  customer: [{ field: 'createdAt', direction: 'desc' }],
  product: [],
  transaction: [{ field: 'createdAt', direction: 'desc' }],
};

const createdAtOf: { readonly [K in SearchKind]: (record: Records[K]) => EpochMs | null } = {
  customer: ({ createdAt }) => createdAt,
  product: () => null,
  transaction: ({ createdAt }) => createdAt,
};

/**
 * The list of which every source gives its first page as candidates. Throws UserInputError or QueryTooComplexError
 * naming `text`.
 */
export function candidateList<K extends SearchKind>(kind: K, text: string): ListArguments<K> {
  const words = wordsOf(text, 'text');
  if (words.length === 0) throw new UserInputError('text', 'must have at least one word, got none');
  return {
    filter: wordsFilter(kind, words),
    order: candidateOrders[kind],
    page: { first: candidatesPerSource },
    wants: { totalCount: false, hasNextPage: false },
  };
}

/**
 * Records in which every word occurs, ranked over the first candidates of each source. Throws UserInputError or
 * QueryTooComplexError naming `text`, and the first ProviderFailure if no source that was asked could answer.
 */
export async function searchRecords(
  gateway: Pick<GatewayRequest, 'list' | 'connections'>,
  { text, kinds, first, path }: SearchRequest,
): Promise<SearchResults> {
  const found = await Promise.all(kinds.map((kind) => findOf(kind)));
  const sources = mergeSources(found.flatMap((one) => one.sources));
  throwIfAllFailed(sources);
  const nodes = found
    .flatMap((one) => one.candidates)
    .toSorted(compareRanked)
    .slice(0, first)
    .map(({ record }) => record);
  return { nodes, sources };

  async function findOf<K extends SearchKind>(kind: K): Promise<Found> {
    const args = { ...candidateList(kind, text), ...(path === undefined ? {} : { path }) };
    const choice = await choosePartitions(kind, args.filter, gateway.connections());
    const parts = await Promise.all(choice.partitions.map((partition) => findIn(kind, partition, args)));
    return {
      candidates: parts.flatMap((part) => part.candidates),
      sources: [
        ...parts.flatMap((part) => part.sources),
        ...choice.skipped.map((one) => report(one, 'SKIPPED', null)),
        ...choice.failed.map((one) => report(one, 'FAILED', failureOf(one.error))),
      ],
    };
  }

  async function findIn<K extends SearchKind>(
    kind: K,
    partition: Partition<K>,
    args: ListArguments<K>,
  ): Promise<Found> {
    try {
      const page = await gateway.list(kind, {
        ...args,
        filter: withinPartition(kind, partition, args.filter),
      });
      return {
        candidates: page.nodes.map((record) => candidate(kind, text, record)),
        // The other connections were ruled out by the filter, which says nothing of them.
        sources: page.sources.filter(({ connection }) => connection.key === partition.connection.key),
      };
    } catch (error) {
      return { candidates: [], sources: [report(partition, 'FAILED', failureOf(error))] };
    }
  }
}

interface Candidate extends Ranked {
  readonly record: Records[SearchKind];
}

interface Found {
  readonly candidates: readonly Candidate[];
  readonly sources: readonly SourceReport[];
}

function candidate<K extends SearchKind>(kind: K, text: string, record: Records[K]): Candidate {
  const fields = searchedFields(kind).map((name) => {
    const value = fieldOf(kind, name).read(record);
    return typeof value === 'string' ? value : null;
  });
  return {
    rank: rankOf(text, fields),
    createdAt: createdAtOf[kind](record),
    id: record.id,
    record,
  };
}

/** The filter for records of this partition alone, so that its candidates are not crowded out by others'. */
function withinPartition<K extends SearchKind>(
  kind: K,
  { connection, capabilities, accounts }: Partition<K>,
  filter: Filter<K>,
): Filter<K> {
  const [account] = accounts;
  const here = leaf(kind, {
    op: 'eq',
    field: 'providerId' as FieldName<K>,
    value: encodeProviderId(connection.key),
  });
  // Of a call that serves several accounts at once there is one partition, which the connection alone tells.
  if (capabilities.scope !== 'account' || account === undefined) return and(filter, here);
  const { id } = new RecordRef('account', connection.provider.name, connection.key, null, account);
  return and(filter, here, leaf(kind, { op: 'eq', field: 'accountId' as FieldName<K>, value: id }));
}

function report(
  { connection, accounts }: Pick<SourceReport, 'connection' | 'accounts'>,
  status: SourceReport['status'],
  error: ProviderFailure | null,
): SourceReport {
  return { connection, accounts, status, error, count: null, unreadable: 0, resumeCursor: null };
}

function failureOf(error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  throw error;
}

/** As of lists: if nobody could answer, that is an error and not an empty result. */
function throwIfAllFailed(sources: readonly SourceReport[]): void {
  const asked = sources.filter(({ status }) => status !== 'SKIPPED' && status !== 'REQUIRES_FILTER');
  const [first] = asked;
  if (first?.error && asked.every(({ status }) => status === 'FAILED')) throw first.error;
}

import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { RecordRef } from '../domain/record-ref.ts';
import type { Projection, Records } from '../domain/records/records.ts';
import type { Filter } from '../filter/ast.ts';
import type { CallContext, UpstreamRequest } from './call-context.ts';
import type { SourceCapabilities } from './capabilities.ts';

export type SortDirection = 'asc' | 'desc';

export interface SourceOrderKey<K extends RecordKind> {
  readonly field: FieldName<K>;
  readonly direction: SortDirection;
}

export interface ListRequest<K extends RecordKind> {
  /**
   * Native ids of the accounts to list, as the scope has it: none for `connection`, one for `account`; for `accounts`
   * any, and none means all that the connection serves.
   */
  readonly accounts: readonly string[];
  /**
   * Leaves that the capabilities allow; besides these, bounds that say where a list goes on: comparisons and presence
   * tests of fields in `order`, leaves of a strand, and `gt` or `lt` on `nativeId` where the id order is native.
   */
  readonly filter: Filter<K>;
  /** Only fields of `capabilities.orders`; ties by id in `idDirection` where the id order is native. */
  readonly order: readonly SourceOrderKey<K>[];
  readonly idDirection: SortDirection;
  /** 1 … `capabilities.maxPageSize`; 0 only together with `count`: no rows, just the number. */
  readonly limit: number;
  /** Rows to skip from the start of what filter and order give. */
  readonly offset: number;
  readonly projection: Projection<K>;
  /** Whether the number of rows that match `filter` is wanted. */
  readonly count: boolean;
}

export interface Page<K extends RecordKind> {
  readonly records: readonly Records[K][];
  /** Rows the provider sent, readable or not. */
  readonly rowsRead: number;
  /** Rows at the end of the page that could not be read: a list goes on behind them. */
  readonly unreadableTail: number;
  /** Rows of the page that could not be read. Each is logged by the source. */
  readonly unreadable: number;
  /** No row follows this page. */
  readonly exhausted: boolean;
  /** Rows that match in all; null where it was not asked for or the provider did not say. */
  readonly count: number | null;
  /**
   * Rows the provider has for the query, of whatever kind, readable or not; where it says so unasked. Sizes windows,
   * counts nothing.
   */
  readonly total?: number;
}

/** One kind at one provider. Throws ProviderFailure and nothing else, besides the signal's reason. */
export interface Source<K extends RecordKind> {
  readonly kind: K;
  readonly capabilities: SourceCapabilities<K>;
  list(request: ListRequest<K>, call: CallContext): Promise<Page<K>>;
  /**
   * Reads by id, by the fewest calls. Keys of the answer are `RecordRef.id`; a ref that is not there does not exist.
   * All refs are of one account, unless the scope is `accounts`. A call that fails fails the refs it was for.
   */
  getMany(
    refs: readonly RecordRef<K>[],
    projection: Projection<K>,
    call: CallContext,
  ): Promise<ReadonlyMap<string, Records[K] | Error>>;
  /** The requests `list` would send first, without sending them. */
  previewList(request: ListRequest<K>): readonly UpstreamRequest[];
  /** The requests `getMany` would send. */
  previewGetMany(refs: readonly RecordRef<K>[], projection: Projection<K>): readonly UpstreamRequest[];
}

export type Sources = { readonly [K in RecordKind]?: Source<K> };

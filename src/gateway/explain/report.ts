import type { RecordKind } from '../../domain/record-kind.ts';
import type { Basis, Execution } from '../../filter/capability.ts';
import type { ServedRead, UpstreamCall, UpstreamRequest } from '../../ports/call-context.ts';

export type ExplainMode = 'PLAN' | 'ANALYZE';

/** What `extensions.explain` of an answer says. */
export interface ExplainReport {
  readonly mode: ExplainMode;
  readonly fields: readonly FieldReport[];
  /** Fields beyond the most that are reported one by one. */
  readonly omitted: number;
}

/** One list, batch, set of children or command that the document asks for. */
export interface FieldReport {
  /** Where it stands, e.g. `transactions` or `accounts.nodes.transactions`; null for a batch of several fields. */
  readonly path: string | null;
  readonly resource: RecordKind;
  readonly by: 'list' | 'ids' | 'children' | 'command';
  readonly filter?: string;
  readonly order?: string;
  readonly partitions: readonly PartitionReport[];
}

export interface PredicateReport {
  readonly predicate: string;
  readonly execution: Execution;
  readonly basis: Basis | null;
}

export interface PartitionReport {
  readonly connection: string;
  readonly accounts: readonly string[];
  readonly execution:
    | 'SKIPPED'
    | 'REQUIRES_FILTER'
    | 'BY_ID'
    | 'IN_ORDER'
    | 'IN_WINDOWS'
    | 'SORTED_HERE'
    | 'COMMAND';
  readonly predicates: readonly PredicateReport[];
  /** What the provider is asked for, and what is checked here, in our own words. */
  readonly pushed: string;
  readonly residual: string;
  /** Who puts the rows in order, and why. */
  readonly order: string;
  /** PLAN: the first request of each sequence, as it would be sent. */
  readonly requests?: readonly UpstreamRequest[];
  /** ANALYZE: every call as it was sent; those of a command without their bodies, and none if nothing was sent. */
  readonly calls?: readonly UpstreamCall[];
  readonly pages?: number;
  readonly rowsRead?: number;
  readonly rowsKept?: number;
  /** Reads that were served by what was kept. */
  readonly cacheHits?: number;
  /** ANALYZE: reads that took no call of this request's own: see `ServedRead`. */
  readonly served?: readonly Pick<ServedRead, 'from' | 'ageMs' | 'error'>[];
  readonly milliseconds?: number;
}

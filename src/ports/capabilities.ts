import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { PropertyOf } from '../domain/records/records.ts';
import type { Filter } from '../filter/ast.ts';
import type { Basis, DeclaredFilters } from '../filter/capability.ts';
import type { Constants } from '../filter/fold.ts';

/** Orders a source can answer in by itself. */
export interface OrderCapability<K extends RecordKind> {
  readonly basis: Exclude<Basis, 'probed'>;
  readonly source: string;
  /**
   * The provider's own key is finer than ours (ten-thousandths of a millisecond): rows that tie here come in its order
   * there, not in that of ids, however it orders by id. Each tie is then read to its end and put in order here.
   */
  readonly finer?: true;
  /** Where the provider puts rows that lack the key: `first` and `last` as seen ascending. Never: the key is always there. */
  readonly missing: 'never' | 'firstAscending' | 'lastAscending';
  /**
   * The provider can't order by it but narrows by bounds of it, and says how many rows a query has: lists are read
   * window by window, each sorted here. Only for instants that every row has.
   */
  readonly windows?: {
    /** The narrowest window worth asking for, in milliseconds: what its bounds are widened to, or a few times that. */
    readonly least: number;
  };
  /**
   * Where one upstream query orders only rows of a class comparably (minor units of one exponent): the classes, which
   * together are everything and do not overlap. Each is read as a query of its own and merged.
   */
  readonly strands?: readonly Filter<K>[];
}

/** How native ids compare at this source, which decides ties; and whether the provider itself can order and bound by id. */
export interface IdOrder {
  readonly compare: 'codePoints' | 'integers';
  /** The provider orders and bounds by id as `compare` does, and breaks ties of its orders so. */
  readonly native: boolean;
  readonly basis: Exclude<Basis, 'probed'>;
  readonly source: string;
}

export type ResourceOperation =
  | 'LIST'
  | 'READ'
  | 'CREATE'
  | 'UPDATE'
  | 'DELETE'
  | 'CAPTURE'
  | 'VOID'
  | 'REFUND'
  | 'CANCEL';

/** What one call can serve: the whole connection, one account, or any set of accounts. */
export type SourceScope = 'connection' | 'account' | 'accounts';

/** What a provider can do for one kind: data, and the only thing that `split` and the planner read. */
export interface SourceCapabilities<K extends RecordKind> {
  readonly operations: readonly ResourceOperation[];
  readonly scope: SourceScope;
  readonly filters: DeclaredFilters<K>;
  /** Fields with one value on every record of the source; null: missing on every record. Folded before planning. */
  readonly constants: Constants<K>;
  readonly orders: { readonly [F in FieldName<K>]?: OrderCapability<K> };
  readonly idOrder: IdOrder;
  /** Ids one call can fetch; 1: each takes a call; 0: none can be read by id. */
  readonly idsPerCall: number;
  /** Most rows one list call returns; null: the source has no list. */
  readonly maxPageSize: number | null;
  /**
   * Fields of which one must be pinned by `eq` or `in`, in every branch of the filter, before the source can list at
   * all. The filter it is then given has these pins, joined by `and` and `or`.
   */
  readonly requires: readonly FieldName<K>[];
  /** Whether a list call can say how many rows match its filter in all. */
  readonly counts: boolean;
  readonly countsBasis: Exclude<Basis, 'probed'>;
  /** Records can only be read through a parent record, which is part of their ref. */
  readonly readsByParent?: true;
  /** Properties that are null on every record of this source: never asked for. */
  readonly absent?: readonly PropertyOf<K>[];
}

import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { LeafOperator } from './ast.ts';

/** `exact`: just the rows `evaluate` would keep. `superset`: misses none, may add some. */
export type Precision = 'exact' | 'superset';

/** Where the knowledge comes from: the provider's document, an assumption of ours, or a probe of this connection. */
export type Basis = 'documented' | 'assumed' | 'probed';

/** One line of what a provider can filter by a field, as its folder declares it. */
export interface OperatorCapability {
  readonly operators: readonly LeafOperator[];
  readonly precision: Precision;
  readonly basis: Exclude<Basis, 'probed'>;
  /**
   * What an assumed line is worth on a live connection that was not probed: still a superset where being wrong can
   * only add rows, else nothing.
   */
  readonly unproven: 'superset' | 'local';
  /** The document, or the reason for the assumption. */
  readonly source: string;
}

/** By field, what a provider declares. An operator stands in one line of a field at most. */
export type DeclaredFilters<K extends RecordKind> = {
  readonly [F in FieldName<K>]?: readonly OperatorCapability[];
};

/** Who checks a leaf: the provider alone, the provider first and this service again, or this service alone. */
export type Execution = Precision | 'local';

/** What a declared operator is worth on one connection. */
export interface EffectiveOperator {
  readonly execution: Execution;
  readonly basis: Basis;
}

/** By field and operator, what `split` goes by and the graph shows; an operator that is not there is local. */
export type EffectiveFilters<K extends RecordKind> = {
  readonly [F in FieldName<K>]?: { readonly [Op in LeafOperator]?: EffectiveOperator };
};

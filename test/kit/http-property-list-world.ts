import type { FieldName } from '../../src/domain/fields/fields.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { ListEnvironment } from '../../src/gateway/list/list-environment.ts';

/** A connection, and the accounts whose ids it knows. */
export interface ListPlace {
  readonly provider: ProviderName;
  readonly key: string;
  readonly accounts: readonly string[];
}

/** What the law of lists is tried on: connections, and what they have to show. */
export interface ListWorld {
  /** Every record there is. Kept: the rows must not change any more. */
  all<K extends RecordKind>(kind: K): readonly Records[K][];
  /** Starts a list; the answer is called once for each of its pages. */
  openList(kind: RecordKind): () => ListEnvironment;
  /** As lists of the kind see them. */
  places(kind: RecordKind): readonly ListPlace[];
  /** How many rows of the kind cannot be read, at most. */
  unreadable(kind: RecordKind): number;
  /** Whether ids compare as numbers where the ref is from. */
  hasIntegerIds(ref: RecordRef): boolean;
  /** Fields to order by. Default: all that the kind has. */
  orders?<K extends RecordKind>(kind: K): readonly FieldName<K>[];
}

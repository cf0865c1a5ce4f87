import type { Decimal } from '../decimal.ts';
import type { RecordKind } from '../record-kind.ts';
import type { PropertyOf, Records } from '../records/records.ts';

/**
 * The type of a filterable field, which decides its operators and what its values are:
 * `text`, `nativeId`, `currency` string · `decimal` Decimal · `int` number · `instant` EpochMs ·
 * `{ enum }` one of the words · `{ ref }` the global id (text) of a record of that kind.
 */
export type FieldType =
  | 'text'
  | 'nativeId'
  | 'currency'
  | 'decimal'
  | 'int'
  | 'instant'
  | { readonly enum: readonly string[]; readonly name: string }
  | { readonly ref: RecordKind | 'provider' };

export type FieldValue = string | number | Decimal;

/** One line of a kind's field table: all that filters, sorting, capabilities and documentation need to know. */
export interface Field<K extends RecordKind> {
  readonly type: FieldType;
  /** Whether a record may lack it. A comparison with a missing value is false. */
  readonly optional: boolean;
  /** The record properties `read` needs, for projections. */
  readonly needs: readonly PropertyOf<K>[];
  /** The value; null if missing. */
  readonly read: (record: Records[K]) => FieldValue | null;
  /** Offered in the kind's filter input; false for what only `text` searches or only orders use. Default true. */
  readonly filterable?: false;
  /** The word under which lists can be ordered by it, e.g. CREATED_AT. */
  readonly sortsAs?: string;
  /** The description of the filter input's field. */
  readonly description?: string;
}

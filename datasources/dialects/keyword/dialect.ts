import type { EpochMs } from '../../../src/domain/instant.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';

/**
 * A service that can be asked for rows with one piece of text in any of some properties, of a span of days, and of one
 * type. All of it narrows: a filter becomes a query that gives its rows and maybe more.
 */
export interface KeywordDialect<K extends RecordKind> {
  /**
   * The fields whose text the service searches, and what of a value stands in a row that has it: `text` the value
   * itself, else what the function makes of it (null: nothing that is sure to).
   */
  readonly searched: { readonly [F in FieldName<K>]?: 'text' | ((value: string) => string | null) };
  /** The search finds a piece of text in either case. */
  readonly ignoresCase: boolean;
  /** The instant that the span of days is about. */
  readonly dated?: FieldName<K>;
  /** The field that the type tells, and the service's word for each of its values that can be asked for. */
  readonly typed?: { readonly field: FieldName<K>; readonly words: Readonly<Record<string, string>> };
}

/** A span of time, `from` included, `to` not; infinite where it is open. */
export interface Span {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** What to ask for. Null: no row can match. */
export interface KeywordQuery {
  readonly needle: string | null;
  readonly span: Span | null;
  readonly type: string | null;
}

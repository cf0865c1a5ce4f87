import type { RecordKind } from '../../domain/record-kind.ts';
import type { Records } from '../../domain/records/records.ts';
import type { CursorTarget } from '../cursor.ts';
import type { Position } from '../order.ts';

/** A row and where it stands in the list. */
export interface PlacedRow<K extends RecordKind> {
  readonly record: Records[K];
  readonly position: Position;
}

/** What a reader can say of its next row without asking upstream. */
export type Head<K extends RecordKind> =
  | { readonly is: 'row'; readonly row: PlacedRow<K> }
  /** Nothing buffered: `fill` asks upstream. */
  | { readonly is: 'empty' }
  | { readonly is: 'end' }
  /** The scan budget ended: every row up to and including `at` was given or did not match. */
  | { readonly is: 'partial'; readonly at: CursorTarget };

/** Rows of one partition (or one strand of it) in the list's order, behind the list's start. */
export interface Reader<K extends RecordKind> {
  head(): Head<K>;
  /** Drops the row that `head` gave. */
  advance(): void;
  /** Reads until `head` is not `empty`. Throws ProviderFailure. */
  fill(): Promise<void>;
  /** How many rows of the whole list it has, wherever the page starts; null unless all of them were read. */
  total(): number | null;
}

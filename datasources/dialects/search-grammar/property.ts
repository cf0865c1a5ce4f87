import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';

/**
 * How a field of ours is said in a service's properties. Paths, dotted ones too, go into queries as they stand, so
 * they only ever come from a table written in this project. `nullable`: whether rows without a value exist.
 */
export type SearchProperty =
  | TextProperty
  | AnyTextProperty
  | CodeProperty
  | DecimalProperty
  | InstantProperty
  | LatestProperty
  | WordsProperty
  | SignsProperty
  | IntegerProperty
  | LinkProperty;

/**
 * Text, which `:` compares without regard to case: only what a superset answers can be asked. `fallback`: what our
 * field shows of rows that lack it (`unknown`: something else that cannot be searched).
 */
export interface TextProperty {
  readonly type: 'text';
  readonly path: string;
  readonly nullable: boolean;
  readonly fallback?: { readonly path: string } | 'unknown';
}

/** A text of ours that is made of several of the service's; a needle without white space stands in one of them. */
export interface AnyTextProperty {
  readonly type: 'anyText';
  readonly paths: readonly [string, ...string[]];
}

/** Codes of capital letters on every row, such as currencies: no two differ in case alone. */
export interface CodeProperty {
  readonly type: 'code';
  readonly path: string;
}

/** A decimal number in major units, on every row. */
export interface DecimalProperty {
  readonly type: 'decimal';
  readonly path: string;
}

/** A date and time, of any precision. */
export interface InstantProperty {
  readonly type: 'instant';
  readonly path: string;
  readonly nullable: boolean;
}

/** The latest of several instants, of which `first` is on every row and the earliest. Only supersets can be asked. */
export interface LatestProperty {
  readonly type: 'latest';
  readonly first: string;
  readonly others: readonly string[];
}

/** A word of the service on every row, for each of ours: those that mean it, or `rest`, all that no other claims. */
export interface WordsProperty {
  readonly type: 'words';
  readonly path: string;
  /** Keyed by every word of the field's vocabulary; an empty list: the service has nothing that means it. */
  readonly images: Readonly<Record<string, readonly string[] | 'rest'>>;
}

/** Words of several properties, of which any may be the reason for ours: a superset each. */
export interface SignsProperty {
  readonly type: 'signs';
  readonly images: Readonly<Record<string, readonly { readonly path: string; readonly word: string }[]>>;
}

/** A 64-bit integer. With `kind`, the values of its field are global ids of such records; else the integer as text. */
export interface IntegerProperty {
  readonly type: 'integer';
  readonly path: string;
  readonly nullable: boolean;
  readonly kind?: RecordKind;
}

/** Text by which a row says whose it is; the values of its field are ids of links. Empty text links nobody. */
export interface LinkProperty {
  readonly type: 'link';
  readonly path: string;
}

/** The properties of one kind at one service. A field that is not in it cannot be compiled. */
export type PropertyTable<K extends RecordKind> = { readonly [F in FieldName<K>]?: SearchProperty };

/** What differs between services and calls. */
export interface SearchDialect<K extends RecordKind> {
  readonly properties: PropertyTable<K>;
  /** How it compares instants: as such, or by the day; by days, bounds are widened so that no time zone loses a row. */
  readonly instants: 'instant' | 'day';
  /** The native id that a global id means at the place asked; null: no record there can have it. Never throws. */
  readonly nativeIdOf: (globalId: string, kind: RecordKind) => string | null;
  /** Whether a placeholder of EXPLAIN (`{customerId}`) stands for an id that will be there: only where nothing is sent. */
  readonly templates?: boolean;
}

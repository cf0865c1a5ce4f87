import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';

/**
 * How a field of ours is said in a service's properties. Paths go into filters as they stand, so they only ever come
 * from a table written in this project. `nullable`: whether rows without a value exist.
 */
export type LoadProperty =
  | TextProperty
  | DecimalProperty
  | InstantProperty
  | DuringProperty
  | WordsProperty
  | GuidProperty
  | RefProperty
  | ElsewhereProperty;

/** Text, compared by the service's own rules. */
export interface TextProperty {
  readonly type: 'text';
  readonly path: string;
  readonly nullable: boolean;
}

/** A number in major units, on every row. */
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

/**
 * An instant of ours that only rows in one state have, with the state's own date. `dated`: whether that date can be
 * filtered by; where it cannot, all that can be asked for is the state.
 */
export interface DuringProperty {
  readonly type: 'during';
  readonly path: string;
  readonly state: { readonly path: string; readonly word: string };
  readonly dated: boolean;
}

/**
 * A word of the service, for each of ours: those that mean it, or `rest`, all that no other of ours claims. Several
 * may be `rest` where their own words are not known: each then asks for all that is left.
 */
export interface WordsProperty {
  readonly type: 'words';
  readonly path: string;
  readonly nullable: boolean;
  /** Keyed by every word of the field's vocabulary; an empty list: the service has nothing that means it. */
  readonly images: Readonly<Record<string, readonly (string | boolean)[] | 'rest'>>;
}

/** The native id of the record itself, as a guid. */
export interface GuidProperty {
  readonly type: 'guid';
  readonly path: string;
}

/**
 * The guid of a record of `kind`; the values of its field are global ids. `within`: the property with the account that
 * the record is of, where its id tells one.
 */
export interface RefProperty {
  readonly type: 'ref';
  readonly path: string;
  readonly nullable: boolean;
  readonly kind: RecordKind;
  readonly within?: string;
}

/** Not said in a filter but by another way of asking: here it narrows nothing. */
export interface ElsewhereProperty {
  readonly type: 'elsewhere';
}

/** The properties of one kind at one service. A field that is not in it cannot be compiled. */
export type PropertyTable<K extends RecordKind> = { readonly [F in FieldName<K>]?: LoadProperty };

/** Where a record is. `account` is null where its id does not tell one. */
export interface Place {
  readonly account: string | null;
  readonly nativeId: string;
}

/** What differs between services and calls. */
export interface LoadOptionsDialect<K extends RecordKind> {
  readonly properties: PropertyTable<K>;
  /** How it compares instants: as such, or not known; bounds are then widened so that no time zone loses a row. */
  readonly instants: 'instant' | 'day';
  /** The only accounts that the call is about; none: any. */
  readonly accounts: readonly string[];
  /** What a global id means at this connection; null: no record there can have it. Never throws. */
  readonly placeOf: (globalId: string, kind: RecordKind) => Place | null;
}

import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';

/**
 * How a field of ours is said in a service's properties. `path` goes into expressions as it stands, so it only ever
 * comes from a table written in this project. `nullable`: whether rows without a value exist.
 */
export type ODataProperty = TextProperty | InstantProperty | MinorUnitsProperty | WordsProperty | RefProperty;

/** Text, compared by the service's own rules. */
export interface TextProperty {
  readonly type: 'text';
  readonly path: string;
  readonly nullable: boolean;
  /** Whether a row can have this text; left out: any. One that none can have is not asked for. */
  readonly holds?: (text: string) => boolean;
}

/** `Edm.DateTimeOffset`, of any precision. */
export interface InstantProperty {
  readonly type: 'instant';
  readonly path: string;
  readonly nullable: boolean;
}

/** An amount as a whole number of the minor units of the currency that stands in `currency`. Neither is ever null. */
export interface MinorUnitsProperty {
  readonly type: 'minorUnits';
  readonly path: string;
  readonly currency: string;
}

/** A word of the service, for each of ours: those that mean it, or `rest`, all that no other of ours claims. */
export interface WordsProperty {
  readonly type: 'words';
  readonly path: string;
  readonly nullable: boolean;
  /** Keyed by every word of the field's vocabulary; an empty list: the service has nothing that means it. */
  readonly images: Readonly<Record<string, readonly (string | boolean | null)[] | 'rest'>>;
}

/** The native id of a record of `kind`; the values of its field are global ids. */
export interface RefProperty {
  readonly type: 'ref';
  readonly path: string;
  readonly nullable: boolean;
  readonly kind: RecordKind;
}

/** The properties of one kind at one service. A field that is not in it cannot be compiled. */
export type PropertyTable<K extends RecordKind> = { readonly [F in FieldName<K>]?: ODataProperty };

/** What differs between services and calls. */
export interface ODataDialect<K extends RecordKind> {
  readonly properties: PropertyTable<K>;
  /** `in` exists from 4.01; before, it is written out. */
  readonly version: '4.0' | '4.01';
  /** The only currencies the service holds; null: any. */
  readonly currencies: readonly string[] | null;
  /** The native id that a global id means at the place asked; null: no record there can have it. Never throws. */
  readonly nativeIdOf: (globalId: string, kind: RecordKind) => string | null;
}

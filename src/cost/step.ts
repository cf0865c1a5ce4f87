import type { RecordKind } from '../domain/record-kind.ts';

/** A number that the document says itself, or that a variable holds; `otherwise` where it holds none. */
export type Amount =
  | { readonly fixed: number }
  | { readonly variable: string; readonly otherwise: number | null };

/** How many a list gives: the larger of what is asked for, `usual` where nothing is. */
export interface ListSize {
  readonly asked: readonly Amount[];
  readonly usual: number;
}

/** Values that a filter names with `eq` and `in`: written down, and in variables that hold a filter or a list of values. */
export interface Pins {
  readonly fixed: number;
  readonly variables: readonly { readonly name: string; readonly holds: 'filter' | 'values' }[];
}

/** What a document reads at one place, for each record of the place above it, and what below its records. */
export type Step =
  | ListStep
  /** One record that is known by id, or by what it has in common with the one above. */
  | {
      readonly by: 'link';
      readonly kind: RecordKind;
      /** Nothing is shown but what the link itself may tell. */
      readonly idOnly: boolean;
      readonly below: readonly Step[];
    }
  /** Some records known by id. */
  | {
      readonly by: 'links';
      readonly kind: RecordKind;
      readonly idOnly: boolean;
      readonly below: readonly Step[];
    }
  /** All records of the kind that name the one above in this field. */
  | {
      readonly by: 'children';
      readonly kind: RecordKind;
      readonly field: string;
      readonly below: readonly Step[];
    }
  /** Records of kinds that only their ids tell; those in a variable, or `fixed`. */
  | {
      readonly by: 'ids';
      readonly ids: { readonly fixed: number; readonly variable: string | null };
      readonly below: readonly Step[];
    }
  | {
      readonly by: 'search';
      readonly kinds: readonly RecordKind[];
      readonly size: ListSize;
      readonly below: readonly Step[];
    }
  /** Operations of the journal, for which no provider is asked. */
  | { readonly by: 'operations'; readonly size: ListSize; readonly below: readonly Step[] }
  /** The connections to providers: those of the endpoint, or those that took part in each list above. */
  | { readonly by: 'providers' | 'sources'; readonly below: readonly Step[] }
  /** What is large beside its record, as so many rows; nobody is asked for it. */
  | { readonly by: 'parts'; readonly each: number; readonly below: readonly Step[] }
  /** A mutation, which is sent to a provider. */
  | { readonly by: 'command'; readonly below: readonly Step[] };

export interface ListStep {
  readonly by: 'list';
  readonly kind: RecordKind;
  /** Whether it is a list of the record above, which it names in this field. */
  readonly field: string | null;
  readonly size: ListSize;
  readonly pins: Pins;
  /** Whether an order of its own is asked for. */
  readonly ordered: boolean;
  /** Whether it is counted. */
  readonly counted: boolean;
  readonly below: readonly Step[];
}

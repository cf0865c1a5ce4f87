import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { PropertyOf, Records } from '../../src/domain/records/records.ts';

/** What is said of a property that no property of the provider's rows is. */
export type Note =
  /** Null on every record, and why. */
  | { readonly none: string }
  /** The same on every record: what. */
  | { readonly always: string }
  /** Found out in another way: how. */
  | { readonly from: string };

/** Where a property comes from: the provider's own properties, by name, or what else there is to say. */
export type Origin = readonly string[] | Note;

/** `raw` is what the provider sent, everywhere. */
export type TracedProperty<K extends RecordKind> = Exclude<PropertyOf<K>, 'raw'>;

export type Origins<K extends RecordKind> = { readonly [P in TracedProperty<K>]: Origin };

/** Properties whose wires are none: of these something else has to be said. */
type Unwired<W> = { readonly [P in Exclude<keyof W, 'raw'> as W[P] extends readonly [] ? P : never]: Note };

/** The origins of a kind whose rows say which wire properties each property is made of. */
export function originsOf<W extends object>(
  wires: W,
  notes: Unwired<W>,
): { readonly [P in Exclude<keyof W, 'raw'>]: W[P] extends readonly [] ? Note : readonly string[] } {
  const { raw: _, ...told } = { raw: [], ...wires, ...notes };
  return told as never;
}

/** The property in which a kind says how it is. */
export type StatusProperty<K extends RecordKind> = Extract<keyof Records[K], 'status' | 'state'>;

type StatusWord<K extends RecordKind> = Records[K][StatusProperty<K>] & string;

/** Of each of our words: the provider's that mean it, `rest` what nobody else claims, or how it is found out. */
export type StatusOrigins<K extends RecordKind> = {
  readonly [W in StatusWord<K>]: readonly string[] | 'rest' | Exclude<Note, { none: string }>;
};

/** What a provider's folder says of one kind. */
export type KindOrigins<K extends RecordKind> = {
  /** The provider's name or place of it. */
  readonly place: string;
  readonly properties: Origins<K>;
} & ([StatusProperty<K>] extends [never] ? unknown : { readonly statuses: StatusOrigins<K> | Note });

/** What a provider's folder says of every kind; of those it has no records of, why. */
export type ProviderOrigins = {
  readonly [K in RecordKind]: KindOrigins<K> | { readonly none: string };
};

/** The account is the one that was asked. */
export const askedAccount: Note = { from: 'the account asked' };

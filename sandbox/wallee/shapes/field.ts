import type { TableName } from './table-name.ts';

/** What a property of a record is to searches, orders and `expand`. */
export type Field =
  | { readonly kind: 'id' | 'integer' | 'decimal' | 'instant' | 'text' | 'boolean' }
  /** One of a closed list of words. */
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** Several scalars: equal to a value if one of them is, containing values if all of those are in it. */
  | { readonly kind: 'list'; readonly of: 'id' | 'text' }
  /** An object within the record; its fields can be named behind a dot. */
  | { readonly kind: 'part'; readonly fields: Fields }
  /** Shown, but nothing to search or sort by, save whether it is there. */
  | { readonly kind: 'opaque' }
  /** As opaque, and shown only to who expands it. */
  | { readonly kind: 'extra' }
  /** Another record, or several: only ids are shown until expanded. */
  | { readonly kind: 'link' | 'links'; readonly to: TableName };

export type Fields = Readonly<Record<string, Field>>;

export const ID = { kind: 'id' } as const;
export const INTEGER = { kind: 'integer' } as const;
export const DECIMAL = { kind: 'decimal' } as const;
export const INSTANT = { kind: 'instant' } as const;
export const TEXT = { kind: 'text' } as const;
export const BOOLEAN = { kind: 'boolean' } as const;
export const OPAQUE = { kind: 'opaque' } as const;
export const EXTRA = { kind: 'extra' } as const;
export const IDS = { kind: 'list', of: 'id' } as const;
export const TEXTS = { kind: 'list', of: 'text' } as const;

export function words(...list: readonly string[]): Field {
  return { kind: 'word', words: list };
}

export function link(to: TableName): Field {
  return { kind: 'link', to };
}

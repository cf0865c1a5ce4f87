/** What stands between a property and a value; `:*`, which takes no value, is the kind `missing`. */
export type Comparator = ':' | ':<' | ':>' | ':<=' | ':>=' | ':~';

/** A parsed search; names and values are not yet checked. */
export type Query =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | {
      readonly kind: 'compare';
      readonly path: string;
      readonly comparator: Comparator;
      readonly value: string;
    }
  | { readonly kind: 'missing'; readonly path: string };

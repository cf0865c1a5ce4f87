import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from '../filter/ast.ts';
import type { OrderKey } from './order.ts';

/** `first` and `last` are 1–100; cursors are as they came from the caller. */
export type PageRequest =
  | { readonly first: number; readonly after?: string }
  | { readonly last: number; readonly before?: string };

export interface ListArguments<K extends RecordKind> {
  /** In normal form. */
  readonly filter: Filter<K>;
  /** As asked; none: by id alone. */
  readonly order: readonly OrderKey<K>[];
  readonly page: PageRequest;
  readonly wants: {
    readonly totalCount: boolean;
    /** Whether the page must know if rows follow it (`hasNextPage`, or `hasPreviousPage` going backward). */
    readonly hasNextPage: boolean;
  };
  /** Where the field stands in the document, for explain, e.g. `accounts.nodes.transactions`. */
  readonly path?: string;
}

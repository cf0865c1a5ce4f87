import { columnOf, NO_WORLD } from '../query/column.ts';
import type { AnyRecord } from '../records/tables.ts';
import type { Id } from '../wire/id.ts';
import { prefixLength } from './search-page.ts';
import type { Page } from './search-page.ts';
import type { Table } from './table.ts';

/** A list request: rows by id, which is by age (wallee spec: list). */
export interface Listing {
  readonly descending: boolean;
  readonly limit: number;
  /** Only rows behind this id in the applied order; it need not exist. */
  readonly after?: Id;
  /** Only rows before this id in the applied order; alone, the page ends there instead of beginning at the first row. */
  readonly before?: Id;
}

/** A page by id. `more` is whether rows follow it, or stand before it where the page is taken backwards (assumed). */
export function listPage<R extends AnyRecord>(table: Table<R>, listing: Listing): Page<R> {
  const { descending, limit, after, before } = listing;
  const id = columnOf('id', table.shape, NO_WORLD);
  const rows = table.ordered([{ column: id, descending }]);
  const precedes = (left: Id, right: Id): boolean => (descending ? left > right : left < right);
  const from = after === undefined ? 0 : prefixLength(rows, ({ record }) => !precedes(after, record.id));
  const to =
    before === undefined ? rows.length : prefixLength(rows, ({ record }) => precedes(record.id, before));
  if (after === undefined && before !== undefined) {
    const start = Math.max(0, to - limit);
    return { rows: rows.slice(start, to), more: start > 0 };
  }
  return { rows: rows.slice(from, Math.min(from + limit, Math.max(from, to))), more: from + limit < to };
}

import { rangeOf, valuesOf } from '../query/bounds.ts';
import type { Range } from '../query/bounds.ts';
import { columnOf } from '../query/column.ts';
import type { World } from '../query/column.ts';
import { compileQuery } from '../query/compile.ts';
import type { Condition } from '../query/compile.ts';
import { sortRows, sortValue } from '../query/order.ts';
import type { SortKey } from '../query/order.ts';
import type { Query } from '../query/query.ts';
import { compareScalars } from '../query/scalar.ts';
import type { Scalar } from '../query/scalar.ts';
import type { AnyRecord } from '../records/tables.ts';
import type { Row } from './row.ts';
import type { Table } from './table.ts';

/** A search whose order has been checked. */
export interface Search {
  /** Undefined: all rows. */
  readonly query: Query | undefined;
  readonly order: readonly SortKey[];
  readonly limit: number;
  readonly offset: number;
}

export interface Page<R extends AnyRecord> {
  readonly rows: readonly Row<R>[];
  /** Whether a row follows the page. */
  readonly more: boolean;
}

/** The meaning of a search: filter everything, sort everything, cut the page out. */
export function scanPage<R extends AnyRecord>(table: Table<R>, search: Search, world: World): Page<R> {
  return cut(sortRows(table.rows(), search.order), conditionOf(table, search, world), search);
}

/**
 * The same page as scanPage, made from an index where one serves: the rows whose key the search names, or the
 * stretch of a kept order that its bounds on the leading key leave. A page of a keyset walk then costs the same
 * however deep it lies.
 */
export function searchPage<R extends AnyRecord>(table: Table<R>, search: Search, world: World): Page<R> {
  const condition = conditionOf(table, search, world);
  const { query, order } = search;
  const named = query === undefined ? undefined : namedRows(table, query, world);
  if (named !== undefined) return cut(sortRows(named, order), condition, search);
  const [lead] = order;
  if (lead === undefined || order.some(({ column }) => !column.own)) return scanPage(table, search, world);
  const rows = table.ordered(order);
  const range = query === undefined ? undefined : rangeOf(query, lead.column);
  if (range === undefined) return cut(rows, condition, search);
  const [from, to] = stretch(rows, lead, range);
  return cut(rows, condition, search, from, to);
}

function conditionOf<R extends AnyRecord>(table: Table<R>, search: Search, world: World): Condition {
  return search.query === undefined ? () => true : compileQuery(search.query, table.shape, world);
}

function namedRows<R extends AnyRecord>(
  table: Table<R>,
  query: Query,
  world: World,
): readonly Row<R>[] | undefined {
  let best: { readonly path: string; readonly values: readonly Scalar[] } | undefined;
  for (const path of table.shape.indexed) {
    const values = valuesOf(query, columnOf(path, table.shape, world));
    if (values !== undefined && (best === undefined || values.length < best.values.length)) {
      best = { path, values };
    }
  }
  return best === undefined ? undefined : table.lookup(best.path, best.values);
}

/** Walks sorted rows from `from` (included) to `to` (excluded), only as far as the page needs. */
function cut<R extends AnyRecord>(
  sorted: readonly Row<R>[],
  condition: Condition,
  { limit, offset }: Search,
  from = 0,
  to = sorted.length,
): Page<R> {
  const rows: Row<R>[] = [];
  let matched = 0;
  for (let index = from; index < to; index += 1) {
    const row = sorted[index];
    if (row === undefined || !condition(row)) continue;
    matched += 1;
    if (matched > offset + limit) return { rows, more: true };
    if (matched > offset) rows.push(row);
  }
  return { rows, more: false };
}

/** Where the range begins and ends in rows sorted by the key; missing values stand last ascending, first descending. */
function stretch(rows: readonly Row[], key: SortKey, range: Range): readonly [number, number] {
  if (range.kind === 'none') return [0, 0];
  const { low, high } = range;
  const holds =
    (test: (value: Scalar) => boolean, missing: boolean) =>
    (row: Row): boolean => {
      const value = sortValue(key, row);
      return value === null ? missing : test(value);
    };
  const below = (value: Scalar): boolean => low !== undefined && compareScalars(value, low) < 0;
  const above = (value: Scalar): boolean => high !== undefined && compareScalars(value, high) > 0;
  return key.descending
    ? [
        prefixLength(rows, holds(above, true)),
        prefixLength(
          rows,
          holds((value) => !below(value), true),
        ),
      ]
    : [
        prefixLength(rows, holds(below, false)),
        prefixLength(
          rows,
          holds((value) => !above(value), false),
        ),
      ];
}

/** How many rows at the beginning pass a test that holds for a beginning and for nothing after it. */
export function prefixLength<T>(rows: readonly T[], test: (row: T) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && test(row)) low = middle + 1;
    else high = middle;
  }
  return low;
}

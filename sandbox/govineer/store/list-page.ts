import { keysOf, rangeOf } from '../odata/bounds.ts';
import type { Range } from '../odata/bounds.ts';
import { compareValues } from '../odata/compare.ts';
import { TRUE } from '../odata/tri.ts';
import type { Column } from '../odata/value.ts';
import type { ListQuery } from './list-query.ts';
import type { Row } from './shape.ts';
import { sortRows } from './sort.ts';
import type { SortKey } from './sort.ts';
import type { Table } from './table.ts';

/** One page of a list. */
export interface ListPage<R> {
  readonly rows: readonly Row<R>[];
  /** Whether a row follows the page. */
  readonly more: boolean;
  /** All rows the filter selects; only where the query asked for it. */
  readonly count?: number;
}

/** The meaning of a list query: filter everything, sort everything, cut the page out. */
export function scanPage<R extends object>(table: Table<R>, query: ListQuery<R>): ListPage<R> {
  return cut(sortRows(table.rows(), query.order), query);
}

/**
 * The same page as scanPage, made from an index where one serves: the rows whose key the filter names, or the
 * stretch of a kept order that the filter's bounds on the leading key leave. A page of a keyset walk then
 * costs the same however deep it lies.
 */
export function listPage<R extends object>(table: Table<R>, query: ListQuery<R>): ListPage<R> {
  const named = namedRows(table, query);
  if (named !== undefined) return cut(sortRows(named, query.order), query);
  const keys = query.order.flatMap((key) =>
    key.column === undefined ? [] : [{ ...key, column: key.column }],
  );
  const [lead] = keys;
  if (lead === undefined || keys.length < query.order.length) return scanPage(table, query);
  const rows = table.ordered(keys);
  const range = query.filter === undefined ? undefined : rangeOf(query.filter.expression, lead.column.path);
  if (range === undefined) return cut(rows, query);
  const [from, to] = stretch(rows, lead, range);
  return cut(rows, query, from, to);
}

function namedRows<R extends object>(table: Table<R>, query: ListQuery<R>): readonly Row<R>[] | undefined {
  if (query.filter === undefined) return undefined;
  let best: { path: string; keys: ReadonlySet<string> } | undefined;
  for (const path of table.shape.indexed) {
    const keys = keysOf(query.filter.expression, path);
    if (keys !== undefined && (best === undefined || keys.size < best.keys.size)) best = { path, keys };
  }
  return best === undefined ? undefined : table.lookup(best.path, best.keys);
}

/** Walks sorted rows from `from` (included) to `to` (excluded), only as far as the page and the count need. */
function cut<R extends object>(
  sorted: readonly Row<R>[],
  { filter, top, skip, count }: ListQuery<R>,
  from = 0,
  to = sorted.length,
): ListPage<R> {
  const rows: Row<R>[] = [];
  let matched = 0;
  for (let index = from; index < to; index += 1) {
    const row = sorted[index];
    if (row === undefined || (filter !== undefined && filter.condition(row) !== TRUE)) continue;
    matched += 1;
    if (matched > skip && rows.length < top) rows.push(row);
    if (!count && matched > skip + top) break;
  }
  const page = { rows, more: matched > skip + top };
  return count ? { ...page, count: matched } : page;
}

/** Where the range begins and ends in rows sorted by the key; nulls stand first ascending, last descending. */
function stretch<R extends object>(
  rows: readonly Row<R>[],
  key: SortKey<Row<R>> & { readonly column: Column<Row<R>> },
  range: Range,
): readonly [number, number] {
  if (range.kind === 'none') return [0, 0];
  const { low, high } = range;
  const holds =
    (test: (value: Exclude<ReturnType<typeof key.read>, null>) => boolean, missing: boolean) =>
    (row: Row<R>): boolean => {
      const value = key.read(row);
      return value === null ? missing : test(value);
    };
  if (key.descending) {
    return [
      prefixLength(
        rows,
        holds((value) => high !== undefined && compareValues(value, high) > 0, false),
      ),
      prefixLength(
        rows,
        holds((value) => low === undefined || compareValues(value, low) >= 0, false),
      ),
    ];
  }
  return [
    prefixLength(
      rows,
      holds((value) => low !== undefined && compareValues(value, low) < 0, true),
    ),
    prefixLength(
      rows,
      holds((value) => high === undefined || compareValues(value, high) <= 0, true),
    ),
  ];
}

/** How many rows at the beginning pass a test that holds for a beginning and for nothing after it. */
function prefixLength<T>(rows: readonly T[], test: (row: T) => boolean): number {
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

import { rangeOf, valuesOf } from '../query/bounds.ts';
import type { Range } from '../query/bounds.ts';
import { compileFilter } from '../query/compile.ts';
import type { Condition } from '../query/compile.ts';
import type { QueryDialect } from '../query/dialect.ts';
import type { Filter } from '../query/filter.ts';
import { sortRecords, sortValue } from '../query/sort.ts';
import type { SortKey } from '../query/sort.ts';
import { order } from '../query/value.ts';
import type { Guid } from '../records.ts';
import type { Scalar } from '../shapes/shape.ts';
import type { Table } from './table.ts';

/** Load options that have been read. */
export interface Listing {
  /** Undefined: all records. */
  readonly filter: Filter | undefined;
  readonly sort: readonly SortKey[];
  readonly skip: number;
  readonly take: number;
  /** Whether all matching records are counted, which reads each of them. */
  readonly counted: boolean;
}

export interface Page<R> {
  readonly records: readonly R[];
  /** Of all matching records; undefined if nobody asked. */
  readonly total: number | undefined;
}

/** The meaning of a listing: filter everything, sort everything, cut the page out. */
export function scanPage<R extends { readonly id: Guid }>(table: Table<R>, listing: Listing): Page<R> {
  return cut(sortRecords(table.records(), listing.sort, table.dialect), conditionOf(table, listing), listing);
}

/**
 * The same page as scanPage, made from an index where one serves: the records whose key the filter names, or the
 * stretch of a kept order that its bounds on the leading key leave. A page of a keyset walk then costs the same
 * however deep it lies.
 */
export function listPage<R extends { readonly id: Guid }>(table: Table<R>, listing: Listing): Page<R> {
  const condition = conditionOf(table, listing);
  const { filter, sort } = listing;
  const named = filter === undefined ? undefined : namedRecords(table, filter);
  if (named !== undefined) return cut(sortRecords(named, sort, table.dialect), condition, listing);
  const records = table.ordered(sort);
  const [lead] = sort;
  const range =
    filter === undefined || lead === undefined ? undefined : rangeOf(filter, lead.column, table.dialect);
  if (range === undefined || lead === undefined) return cut(records, condition, listing);
  const [from, to] = stretch(records, lead, range, table.dialect);
  return cut(records, condition, listing, from, to);
}

function conditionOf<R extends { readonly id: Guid }>(table: Table<R>, { filter }: Listing): Condition {
  return filter === undefined ? () => true : compileFilter(filter, table.shape, table.dialect);
}

function namedRecords<R extends { readonly id: Guid }>(
  table: Table<R>,
  filter: Filter,
): readonly R[] | undefined {
  let best: { readonly path: string; readonly values: readonly Scalar[] } | undefined;
  for (const path of ['id', ...table.shape.indexed]) {
    const column = table.shape.columns.get(path);
    const values = column === undefined ? undefined : valuesOf(filter, column);
    if (values !== undefined && (best === undefined || values.length < best.values.length)) {
      best = { path, values };
    }
  }
  return best === undefined ? undefined : table.lookup(best.path, best.values);
}

/** Walks sorted records from `from` (included) to `to` (excluded), only as far as page and count need. */
function cut<R extends object>(
  sorted: readonly R[],
  condition: Condition,
  { skip, take, counted }: Listing,
  from = 0,
  to = sorted.length,
): Page<R> {
  const records: R[] = [];
  let matched = 0;
  for (let index = from; index < to; index += 1) {
    if (!counted && records.length >= take) break;
    const record = sorted[index];
    if (record === undefined || !condition(record)) continue;
    matched += 1;
    if (matched > skip && records.length < take) records.push(record);
  }
  return { records, total: counted ? matched : undefined };
}

/** Where the range begins and ends in records sorted by the key; missing values stand first ascending, last descending. */
function stretch(
  records: readonly object[],
  key: SortKey,
  { low, high }: Range,
  dialect: QueryDialect,
): readonly [number, number] {
  const below = (record: object): boolean => {
    const value = sortValue(key, record, dialect);
    return value === null || (low !== undefined && order(value, low) < 0);
  };
  const above = (record: object): boolean => {
    const value = sortValue(key, record, dialect);
    return value !== null && high !== undefined && order(value, high) > 0;
  };
  return key.descending
    ? [prefixLength(records, above), prefixLength(records, (record) => !below(record))]
    : [prefixLength(records, below), prefixLength(records, (record) => !above(record))];
}

/** How many items at the beginning pass a test that holds for a beginning and for nothing after it. */
export function prefixLength<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Column, Scalar, Shape } from '../shapes/shape.ts';
import { columnOf } from './compile.ts';
import type { QueryDialect } from './dialect.ts';
import { QueryError } from './query-error.ts';
import { comparable, order } from './value.ts';

/** One key of an order. */
export interface SortKey {
  readonly column: Column;
  readonly descending: boolean;
}

/** Newest first, where a caller does not say (assumed). */
const DEFAULT_SORT = '[{"selector":"creationTime","desc":true}]';

/**
 * Reads the text of the parameter `sort`: `[{"selector": "…", "desc": true}]`, a bare text being an ascending
 * selector (DevExtreme: sorting). The id, ascending, is appended, so that the order is total (assumed).
 */
export function parseSort(text: string | undefined, shape: Shape): readonly SortKey[] {
  let json: unknown;
  try {
    json = JSON.parse(text ?? DEFAULT_SORT);
  } catch {
    throw invalid('a JSON array was expected');
  }
  if (!Array.isArray(json)) throw invalid('an array was expected');
  const keys = (json as readonly unknown[]).map((item) => readKey(item, shape));
  return keys.some(({ column }) => column.path === 'id')
    ? keys
    : [...keys, { column: columnOf(shape, 'id', 'sort'), descending: false }];
}

function readKey(item: unknown, shape: Shape): SortKey {
  if (typeof item === 'string') return { column: columnOf(shape, item, 'sort'), descending: false };
  if (typeof item !== 'object' || item === null) throw invalid('an item is {"selector", "desc"}');
  const { selector, desc = false, ...rest } = item as Readonly<Record<string, unknown>>;
  if (typeof selector !== 'string' || typeof desc !== 'boolean' || Object.keys(rest).length > 0) {
    throw invalid('an item is {"selector", "desc"}');
  }
  return { column: columnOf(shape, selector, 'sort'), descending: desc };
}

/** The value a key sorts a record by; null where there is none. */
export function sortValue({ column }: SortKey, record: object, dialect: QueryDialect): Scalar | null {
  const value = column.read(record);
  return value === null ? null : comparable(column.kind, value, dialect);
}

/** A sorted copy; missing values come first ascending, last descending (assumed: as in SQL Server). */
export function sortRecords<R extends object>(
  records: Iterable<R>,
  keys: readonly SortKey[],
  dialect: QueryDialect,
): R[] {
  const [lead, ...rest] = keys;
  if (lead === undefined) return [...records];
  const decorated: { readonly record: R; readonly value: Scalar | null }[] = [];
  for (const record of records) decorated.push({ record, value: sortValue(lead, record, dialect) });
  decorated.sort((a, b) => {
    const first = compareNullable(a.value, b.value);
    if (first !== 0) return lead.descending ? -first : first;
    for (const key of rest) {
      const next = compareNullable(sortValue(key, a.record, dialect), sortValue(key, b.record, dialect));
      if (next !== 0) return key.descending ? -next : next;
    }
    return 0;
  });
  return decorated.map(({ record }) => record);
}

function compareNullable(left: Scalar | null, right: Scalar | null): number {
  if (left === null) return right === null ? 0 : -1;
  return right === null ? 1 : order(left, right);
}

function invalid(what: string): QueryError {
  return new QueryError('sort', `The sort is not valid: ${what}.`);
}

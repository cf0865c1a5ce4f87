import type { Shape } from '../shapes/shape.ts';
import type { Row } from '../store/row.ts';
import { columnOf } from './column.ts';
import type { Column, World } from './column.ts';
import { QueryError } from './query-error.ts';
import { compareForOrder, isScalar } from './scalar.ts';
import type { Scalar } from './scalar.ts';

/** One key of an order. */
export interface SortKey {
  readonly column: Column;
  readonly descending: boolean;
}

/**
 * Reads `field[:ASC|DESC]`, separated by white space, and appends the id, ascending, so that the order is
 * total. Missing values come last ascending and first descending (assumed: as in databases that hold null the
 * greatest).
 */
export function parseOrder(text: string | undefined, shape: Shape, world: World): readonly SortKey[] {
  const keys: SortKey[] = [];
  for (const item of text === undefined ? [] : text.split(/[ \t\r\n]+/)) {
    const match = /^([^:]+)(?::(ASC|DESC))?$/.exec(item);
    if (match === null)
      throw new QueryError(`order: field, field:ASC or field:DESC was expected, not "${item}".`);
    const column = columnOf(match[1] ?? '', shape, world);
    if (!isSortable(column)) throw new QueryError(`order: "${column.path}" cannot be sorted by.`);
    keys.push({ column, descending: match[2] === 'DESC' });
  }
  if (!keys.some(({ column }) => column.path === 'id')) {
    keys.push({ column: columnOf('id', shape, world), descending: false });
  }
  return keys;
}

function isSortable({ field }: Column): boolean {
  switch (field.kind) {
    case 'id':
    case 'integer':
    case 'decimal':
    case 'instant':
    case 'text':
    case 'boolean':
    case 'word':
      return true;
    case 'list':
    case 'part':
    case 'opaque':
    case 'extra':
    case 'link':
    case 'links':
      return false;
  }
}

export function sortValue(key: SortKey, row: Row): Scalar | null {
  const value = key.column.read(row);
  return isScalar(value) ? value : null;
}

/** A sorted copy; the first key, which decides most comparisons, is read once per row. */
export function sortRows<R extends Row>(rows: Iterable<R>, keys: readonly SortKey[]): R[] {
  const [lead, ...rest] = keys;
  if (lead === undefined) return [...rows];
  const decorated: { readonly row: R; readonly value: Scalar | null }[] = [];
  for (const row of rows) decorated.push({ row, value: sortValue(lead, row) });
  decorated.sort((a, b) => {
    const first = compareNullable(a.value, b.value);
    if (first !== 0) return lead.descending ? -first : first;
    for (const key of rest) {
      const next = compareNullable(sortValue(key, a.row), sortValue(key, b.row));
      if (next !== 0) return key.descending ? -next : next;
    }
    return 0;
  });
  return decorated.map(({ row }) => row);
}

function compareNullable(left: Scalar | null, right: Scalar | null): number {
  if (left === null) return right === null ? 0 : 1;
  return right === null ? -1 : compareForOrder(left, right);
}

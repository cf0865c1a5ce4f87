import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from '../filter/ast.ts';
import { everything, nothing } from '../filter/ast.ts';
import { leaf } from '../filter/leaf.ts';
import { and, or } from '../filter/normalize.ts';
import type { SortDirection } from '../ports/source.ts';
import type { OrderKey, Position, TotalOrder } from './order.ts';
import type { SortValue } from './sort-value.ts';
import { toFieldValue } from './sort-value.ts';

/** Where a list goes on among the rows whose keys all equal the position's: with all, with none, or beyond an id. */
export type TieBound =
  | { readonly from: 'allEqual' }
  | { readonly from: 'noneEqual' }
  | { readonly from: 'id'; readonly nativeId: string; readonly direction: SortDirection };

/** Keys that have one value on every row that is read: null is missing. */
export type FixedKeys<K extends RecordKind> = ReadonlyMap<FieldName<K>, SortValue>;

/**
 * The rows that come after `position`, as a filter: lexicographic over the order's keys, each bound written so that
 * `key ≤ value` is a conjunct of its own, which providers' indexes can use. `nothing` if no row can come after.
 */
export function keysetFilter<K extends RecordKind>(
  order: TotalOrder<K>,
  fixed: FixedKeys<K>,
  position: Position,
  ties: TieBound,
): Filter<K> {
  return after(0);

  function after(index: number): Filter<K> {
    const key = order.keys[index];
    if (key === undefined) return tieFilter(order.kind, ties);
    const value = position.keys[index] ?? null;
    const constant = fixed.get(key.field);
    if (constant !== undefined) {
      const compared = order.compareKey(key, value, constant);
      return compared < 0 ? everything : compared > 0 ? nothing : after(index + 1);
    }
    // Rows that are read here have the key; those without it come last, first in a list that runs backward.
    if (value === null) return order.reversed ? everything : nothing;
    return bound(order, key, value, after(index + 1));
  }
}

function bound<K extends RecordKind>(
  order: TotalOrder<K>,
  key: OrderKey<K>,
  value: Exclude<SortValue, null>,
  within: Filter<K>,
): Filter<K> {
  const [beyond, upTo] =
    order.running(key.direction) === 'asc' ? (['gt', 'gte'] as const) : (['lt', 'lte'] as const);
  const limit = toFieldValue(value);
  const strictly = leaf(order.kind, { op: beyond, field: key.field, value: limit });
  return within.op === 'nothing'
    ? strictly
    : and(leaf(order.kind, { op: upTo, field: key.field, value: limit }), or(strictly, within));
}

function tieFilter<K extends RecordKind>(kind: K, ties: TieBound): Filter<K> {
  switch (ties.from) {
    case 'allEqual':
      return everything;
    case 'noneEqual':
      return nothing;
    case 'id':
      return leaf(kind, {
        op: ties.direction === 'asc' ? 'gt' : 'lt',
        field: 'nativeId' as FieldName<K>,
        value: ties.nativeId,
      });
  }
}

import type { Column } from './column.ts';
import { operandOf } from './operand.ts';
import type { Comparator, Query } from './query.ts';
import { compareScalars } from './scalar.ts';
import type { Scalar } from './scalar.ts';

/** A range, both ends included, that holds the property's value on every row a search can select. */
export type Range =
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly low: Scalar | undefined; readonly high: Scalar | undefined };

/**
 * What a search says about one property, as a range; undefined where it says nothing, or where rows without
 * the property may pass. The range may be too wide, never too narrow: the search still runs on every row in it.
 */
export function rangeOf(query: Query, column: Column): Range | undefined {
  switch (query.kind) {
    case 'and':
      return query.parts.map((part) => rangeOf(part, column)).reduce(intersect, undefined);
    case 'or':
      return hull(query.parts.map((part) => rangeOf(part, column)));
    case 'compare':
      return query.path === column.path && column.field.kind !== 'list'
        ? comparedRange(query.comparator, query.value, column)
        : undefined;
    case 'not':
    case 'missing':
      return undefined;
  }
}

/**
 * The values a property can have on the rows a search selects, where the search names them one by one;
 * undefined where it does not.
 */
export function valuesOf(query: Query, column: Column): readonly Scalar[] | undefined {
  switch (query.kind) {
    case 'and':
      return query.parts
        .flatMap((part) => {
          const values = valuesOf(part, column);
          return values === undefined ? [] : [values];
        })
        .toSorted((a, b) => a.length - b.length)[0];
    case 'or': {
      const union: Scalar[] = [];
      for (const part of query.parts) {
        const values = valuesOf(part, column);
        if (values === undefined) return undefined;
        union.push(...values);
      }
      return union;
    }
    case 'compare':
      return query.path === column.path && query.comparator === ':'
        ? [operandOf(column.field, column.path, query.value)]
        : undefined;
    case 'not':
    case 'missing':
      return undefined;
  }
}

function comparedRange(comparator: Comparator, text: string, column: Column): Range | undefined {
  if (comparator === ':~') return undefined;
  const value = operandOf(column.field, column.path, text);
  switch (comparator) {
    case ':':
      return { kind: 'some', low: value, high: value };
    case ':<':
    case ':<=':
      return { kind: 'some', low: undefined, high: value };
    case ':>':
    case ':>=':
      return { kind: 'some', low: value, high: undefined };
  }
}

function intersect(left: Range | undefined, right: Range | undefined): Range | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  if (left.kind === 'none' || right.kind === 'none') return { kind: 'none' };
  return { kind: 'some', low: pick(left.low, right.low, 1), high: pick(left.high, right.high, -1) };
}

function hull(ranges: readonly (Range | undefined)[]): Range | undefined {
  let result: Range = { kind: 'none' };
  for (const range of ranges) {
    if (range === undefined) return undefined;
    if (range.kind === 'none') continue;
    if (result.kind === 'none') {
      result = range;
      continue;
    }
    const low: Scalar | undefined =
      result.low === undefined || range.low === undefined ? undefined : pick(result.low, range.low, -1);
    const high: Scalar | undefined =
      result.high === undefined || range.high === undefined ? undefined : pick(result.high, range.high, 1);
    if (low === undefined && high === undefined) return undefined;
    result = { kind: 'some', low, high };
  }
  return result;
}

/** The greater (sign 1) or the lesser (sign -1) of two ends; an absent one does not count. */
function pick(left: Scalar | undefined, right: Scalar | undefined, sign: 1 | -1): Scalar | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return compareScalars(left, right) * sign >= 0 ? left : right;
}

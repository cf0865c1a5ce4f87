import type { Column, Scalar } from '../shapes/shape.ts';
import type { QueryDialect } from './dialect.ts';
import type { Filter } from './filter.ts';
import { comparable, convert, order } from './value.ts';

/** A range, both ends included, of comparable values; an absent end is open. */
export interface Range {
  readonly low?: Scalar;
  readonly high?: Scalar;
}

/**
 * Bounds that every record the filter selects keeps on one property, from the conditions that all must hold.
 * Undefined where there are none. The range may be too wide, never too narrow: the filter still runs in it.
 */
export function rangeOf(filter: Filter, column: Column, dialect: QueryDialect): Range | undefined {
  switch (filter.kind) {
    case 'and': {
      const ranges = filter.parts.flatMap((part) => rangeOf(part, column, dialect) ?? []);
      return ranges.length === 0 ? undefined : ranges.reduce(intersect);
    }
    case 'or':
      return hull(filter.parts.map((part) => rangeOf(part, column, dialect)));
    case 'not':
      return undefined;
    case 'compare': {
      if (filter.field !== column.path || filter.value === null) return undefined;
      const converted = convert(column.kind, filter.value);
      if (converted === undefined) return undefined;
      const value = comparable(column.kind, converted, dialect);
      switch (filter.operator) {
        case '=':
          return { low: value, high: value };
        case '<':
        case '<=':
          return { high: value };
        case '>':
        case '>=':
          return { low: value };
        case '<>':
        case 'startswith':
        case 'endswith':
        case 'contains':
        case 'notcontains':
          return undefined;
      }
    }
  }
}

/** The values a property can have on the selected records where the filter names them one by one; else undefined. */
export function valuesOf(filter: Filter, column: Column): readonly Scalar[] | undefined {
  switch (filter.kind) {
    case 'and':
      return filter.parts
        .flatMap((part) => {
          const values = valuesOf(part, column);
          return values === undefined ? [] : [values];
        })
        .toSorted((a, b) => a.length - b.length)[0];
    case 'or': {
      const union: Scalar[] = [];
      for (const part of filter.parts) {
        const values = valuesOf(part, column);
        if (values === undefined) return undefined;
        union.push(...values);
      }
      return union;
    }
    case 'not':
      return undefined;
    case 'compare': {
      if (filter.field !== column.path || filter.operator !== '=' || filter.value === null) return undefined;
      const value = convert(column.kind, filter.value);
      return value === undefined ? [] : [value];
    }
  }
}

function intersect(left: Range, right: Range): Range {
  return rangeFrom(end(left.low, right.low, 1), end(left.high, right.high, -1));
}

function hull(ranges: readonly (Range | undefined)[]): Range | undefined {
  let result: Range | undefined;
  for (const range of ranges) {
    if (range === undefined) return undefined;
    result =
      result === undefined
        ? range
        : rangeFrom(
            result.low === undefined || range.low === undefined ? undefined : end(result.low, range.low, -1),
            result.high === undefined || range.high === undefined
              ? undefined
              : end(result.high, range.high, 1),
          );
  }
  return result;
}

function rangeFrom(low: Scalar | undefined, high: Scalar | undefined): Range {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** The greater (sign 1) or the lesser (sign -1) of two ends; an absent one does not count. */
function end(left: Scalar | undefined, right: Scalar | undefined, sign: 1 | -1): Scalar | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return order(left, right) * sign >= 0 ? left : right;
}

import { compareValues } from './compare.ts';
import type { CompareOperator, Expression } from './expression.ts';
import type { Value } from './value.ts';

type Present = Exclude<Value, null>;

/** A range, both ends included, that holds the property's value on every row a filter can select. */
export type Range =
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly low: Present | undefined; readonly high: Present | undefined };

/**
 * What a filter says about one property, as a range; undefined where it says nothing, or where rows without
 * the property may pass. The range may be too wide, never too narrow: the filter still runs on every row in it.
 */
export function rangeOf(filter: Expression, path: string): Range | undefined {
  switch (filter.kind) {
    case 'and':
      return filter.operands.map((operand) => rangeOf(operand, path)).reduce(intersect, undefined);
    case 'or':
      return hull(filter.operands.map((operand) => rangeOf(operand, path)));
    case 'compare':
      return comparedRange(filter.operator, filter.left, filter.right, path);
    case 'in':
      return filter.left.kind === 'path' && filter.left.path === path
        ? hull(filter.items.map((item) => comparedRange('eq', filter.left, item, path)))
        : undefined;
    case 'literal':
    case 'path':
    case 'call':
    case 'not':
    case 'negate':
    case 'arithmetic':
      return undefined;
  }
}

/**
 * The values a text property can have on the rows a filter selects, where the filter names them one by one;
 * undefined where it does not.
 */
export function keysOf(filter: Expression, path: string): ReadonlySet<string> | undefined {
  switch (filter.kind) {
    case 'and': {
      const sets = filter.operands.flatMap((operand) => keysOf(operand, path) ?? []);
      return sets.toSorted((a, b) => a.size - b.size)[0];
    }
    case 'or': {
      const union = new Set<string>();
      for (const operand of filter.operands) {
        const keys = keysOf(operand, path);
        if (keys === undefined) return undefined;
        for (const key of keys) union.add(key);
      }
      return union;
    }
    case 'compare': {
      const named = propertyAndValue(filter.left, filter.right, path);
      return filter.operator === 'eq' && typeof named === 'string' ? new Set([named]) : undefined;
    }
    case 'in': {
      if (filter.left.kind !== 'path' || filter.left.path !== path) return undefined;
      const keys = filter.items.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
      return keys.length === filter.items.length ? new Set(keys) : undefined;
    }
    case 'literal':
    case 'path':
    case 'call':
    case 'not':
    case 'negate':
    case 'arithmetic':
      return undefined;
  }
}

const MIRRORED: Readonly<Record<CompareOperator, CompareOperator>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};

function comparedRange(
  operator: CompareOperator,
  left: Expression,
  right: Expression,
  path: string,
): Range | undefined {
  const value = propertyAndValue(left, right, path);
  if (value === undefined || value === null) return undefined;
  switch (left.kind === 'path' ? operator : MIRRORED[operator]) {
    case 'eq':
      return { kind: 'some', low: value, high: value };
    case 'lt':
    case 'le':
      return { kind: 'some', low: undefined, high: value };
    case 'gt':
    case 'ge':
      return { kind: 'some', low: value, high: undefined };
    case 'ne':
      return undefined;
  }
}

/** The literal that the property is compared with, on whichever side it stands. */
function propertyAndValue(left: Expression, right: Expression, path: string): Value | undefined {
  if (left.kind === 'path' && left.path === path && right.kind === 'literal') return right.value;
  if (right.kind === 'path' && right.path === path && left.kind === 'literal') return left.value;
  return undefined;
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
    const low: Present | undefined =
      result.low === undefined || range.low === undefined ? undefined : pick(result.low, range.low, -1);
    const high: Present | undefined =
      result.high === undefined || range.high === undefined ? undefined : pick(result.high, range.high, 1);
    if (low === undefined && high === undefined) return undefined;
    result = { kind: 'some', low, high };
  }
  return result;
}

/** The greater (sign 1) or the lesser (sign -1) of two ends; an absent one does not count. */
function pick(left: Present | undefined, right: Present | undefined, sign: 1 | -1): Present | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return compareValues(left, right) * sign >= 0 ? left : right;
}

import type { RecordKind } from '../domain/record-kind.ts';
import { absorbInAnd, absorbInOr } from './absorb.ts';
import type { ComparisonOperator, Filter, Leaf, MembershipOperator, PresenceOperator } from './ast.ts';
import { everything, nothing } from './ast.ts';
import { compareFilters, distinctBy } from './compare-filters.ts';
import { leaf } from './leaf.ts';

/** All hold; `everything` without members. Members are in normal form, and so is the result. */
export function and<K extends RecordKind>(...members: readonly Filter<K>[]): Filter<K> {
  const flat = flatten('and', members);
  if (flat.some(({ op }) => op === 'nothing')) return nothing;
  return group('and', everything, absorbInAnd(flat));
}

/** One holds at least; `nothing` without members. Members are in normal form, and so is the result. */
export function or<K extends RecordKind>(...members: readonly Filter<K>[]): Filter<K> {
  const flat = flatten('or', members);
  if (flat.some(({ op }) => op === 'everything')) return everything;
  return group('or', nothing, absorbInOr(flat));
}

/**
 * The exact complement, with negation in the leaves. A comparison is false for a missing value, so that of a field
 * that may be missing turns into "the opposite, or missing". `filter` is in normal form, and so is the result.
 */
export function not<K extends RecordKind>(kind: K, filter: Filter<K>): Filter<K> {
  switch (filter.op) {
    case 'everything':
      return nothing;
    case 'nothing':
      return everything;
    case 'and':
      return or(...filter.of.map((member) => not(kind, member)));
    case 'or':
      return and(...filter.of.map((member) => not(kind, member)));
    case 'missing':
    case 'present':
      return leaf(kind, { op: oppositePresence[filter.op], field: filter.field });
    case 'in':
    case 'notIn':
      return orMissing(kind, { ...filter, op: oppositeMembership[filter.op] });
    case 'eq':
    case 'ne':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'eqIgnoreCase':
    case 'notEqIgnoreCase':
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'notStartsWith':
    case 'endsWith':
    case 'notEndsWith':
      return orMissing(kind, { ...filter, op: oppositeComparison[filter.op] });
  }
}

/** The normal form of a tree that is not in it yet. Idempotent; the meaning stays. */
export function normalize<K extends RecordKind>(kind: K, filter: Filter<K>): Filter<K> {
  return mapLeaves(filter, (member) => leaf(kind, member));
}

/** The tree with each leaf replaced, in normal form if the replacements are. */
export function mapLeaves<K extends RecordKind>(
  filter: Filter<K>,
  replace: (leaf: Leaf<K>) => Filter<K>,
): Filter<K> {
  if (filter.op === 'everything' || filter.op === 'nothing') return filter;
  if (filter.op === 'and' || filter.op === 'or') {
    const members = filter.of.map((member) => mapLeaves(member, replace));
    return filter.op === 'and' ? and(...members) : or(...members);
  }
  return replace(filter);
}

const oppositePresence = {
  missing: 'present',
  present: 'missing',
} as const satisfies Record<PresenceOperator, PresenceOperator>;

const oppositeMembership = {
  in: 'notIn',
  notIn: 'in',
} as const satisfies Record<MembershipOperator, MembershipOperator>;

const oppositeComparison = {
  eq: 'ne',
  ne: 'eq',
  gt: 'lte',
  gte: 'lt',
  lt: 'gte',
  lte: 'gt',
  eqIgnoreCase: 'notEqIgnoreCase',
  notEqIgnoreCase: 'eqIgnoreCase',
  contains: 'notContains',
  notContains: 'contains',
  startsWith: 'notStartsWith',
  notStartsWith: 'startsWith',
  endsWith: 'notEndsWith',
  notEndsWith: 'endsWith',
} as const satisfies Record<ComparisonOperator, ComparisonOperator>;

function orMissing<K extends RecordKind>(kind: K, opposite: Leaf<K>): Filter<K> {
  return or(leaf(kind, opposite), leaf(kind, { op: 'missing', field: opposite.field }));
}

function flatten<K extends RecordKind>(
  op: 'and' | 'or',
  members: readonly Filter<K>[],
): readonly Filter<K>[] {
  return members.flatMap((member) => (member.op === op ? member.of : [member]));
}

/** `members` in canonical order, each once, without the `neutral` constant. */
function group<K extends RecordKind>(
  op: 'and' | 'or',
  neutral: Filter<K>,
  members: readonly Filter<K>[],
): Filter<K> {
  const distinct = distinctBy(
    compareFilters<K>,
    members.filter((member) => member.op !== neutral.op),
  );
  const [first, second] = distinct;
  if (first === undefined) return neutral;
  return second === undefined ? first : { op, of: distinct };
}

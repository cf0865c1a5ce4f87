import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Comparison, Filter, Leaf } from '../../../src/filter/ast.ts';
import type { KeywordDialect, KeywordQuery, Span } from './dialect.ts';
import type { Knowledge } from './knowledge.ts';
import { always, both, either, nothingKnown } from './knowledge.ts';
import { longest, needlesOf } from './needles.ts';

/**
 * The one query that gives every row of a filter in normal form, and maybe more; null where no row can match. What
 * the service cannot be asked is left out: a filter can only ever be widened.
 */
export function compileFilter<K extends RecordKind>(
  filter: Filter<K>,
  dialect: KeywordDialect<K>,
): KeywordQuery | null {
  const known = knowledgeOf(filter, dialect);
  if (known === null) return null;
  const { span, types } = known;
  const [type, ...others] = types ?? [];
  return {
    needle: longest(known.needles),
    span: Number.isFinite(span.from) || Number.isFinite(span.to) ? span : null,
    type: others.length === 0 ? (type ?? null) : null,
  };
}

function knowledgeOf<K extends RecordKind>(filter: Filter<K>, dialect: KeywordDialect<K>): Knowledge {
  if (filter.op === 'everything') return nothingKnown;
  if (filter.op === 'nothing') return null;
  if (filter.op === 'and') {
    return filter.of.map((member) => knowledgeOf(member, dialect)).reduce(both, nothingKnown);
  }
  if (filter.op === 'or') {
    return filter.of.map((member) => knowledgeOf(member, dialect)).reduce(either, null);
  }
  return ofLeaf(filter, dialect);
}

function ofLeaf<K extends RecordKind>(leaf: Leaf<K>, dialect: KeywordDialect<K>): Knowledge {
  if (leaf.op === 'in') {
    const { field } = leaf;
    return leaf.values.map((value) => ofComparison({ op: 'eq', field, value }, dialect)).reduce(either, null);
  }
  return 'value' in leaf ? ofComparison(leaf, dialect) : nothingKnown;
}

function ofComparison<K extends RecordKind>(leaf: Comparison<K>, dialect: KeywordDialect<K>): Knowledge {
  const { field, op, value } = leaf;
  if (field === dialect.dated) return ofSpan(spanOf(leaf));
  if (field === dialect.typed?.field && op === 'eq' && typeof value === 'string') {
    const word = dialect.typed.words[value];
    return word === undefined ? null : { ...nothingKnown, types: new Set([word]) };
  }
  const text = neededText(leaf, dialect);
  return text === null ? nothingKnown : { ...nothingKnown, needles: new Set(needlesOf(text)) };
}

function ofSpan(span: Span): Knowledge {
  return both({ ...nothingKnown, span }, nothingKnown);
}

/** The instants that satisfy a comparison; `ne` is true of all but one. */
function spanOf<K extends RecordKind>({ op, value }: Comparison<K>): Span {
  const at = instantOf(value);
  switch (op) {
    case 'eq':
      return { from: at, to: at + 1 };
    case 'gt':
      return { ...always, from: at + 1 };
    case 'gte':
      return { ...always, from: at };
    case 'lt':
      return { ...always, to: at };
    case 'lte':
      return { ...always, to: at + 1 };
    case 'ne':
    case 'contains':
    case 'eqIgnoreCase':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
      return always;
  }
}

function instantOf(value: FieldValue): number {
  if (typeof value !== 'number') throw new Error('An instant was required in the filter');
  return value;
}

/** A text that a row which satisfies the comparison has in one of the searched properties. */
function neededText<K extends RecordKind>(
  { field, op, value }: Comparison<K>,
  { searched, ignoresCase }: KeywordDialect<K>,
): string | null {
  const read: 'text' | ((value: string) => string | null) | undefined = searched[field];
  if (read === undefined || typeof value !== 'string') return null;
  switch (op) {
    case 'eq':
      return read === 'text' ? value : read(value);
    case 'startsWith':
    case 'endsWith':
      return read === 'text' ? value : null;
    case 'contains':
    case 'eqIgnoreCase':
      // The needle is folded, the row's text is not.
      return read === 'text' && ignoresCase ? value : null;
    case 'ne':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
      return null;
  }
}

import type { FieldName } from '../../src/domain/fields/fields.ts';
import type { FieldValue } from '../../src/domain/fields/field.ts';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Filter } from '../../src/filter/ast.ts';

/** A span of time, both ends included. */
export interface Span {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

const open: Span = { from: -Infinity, to: Infinity };

/**
 * The span in which an instant must lie for a filter to hold; null where an end of it is open. `from` is after `to`
 * where it can't hold.
 */
export function spanOf<K extends RecordKind>(filter: Filter<K>, field: FieldName<K>): Span | null {
  const span = bounds(filter, field);
  return span.from === -Infinity || span.to === Infinity ? null : span;
}

function bounds<K extends RecordKind>(filter: Filter<K>, field: FieldName<K>): Span {
  if (filter.op === 'and') {
    return filter.of
      .map((member) => bounds(member, field))
      .reduce((a, b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }));
  }
  if (filter.op === 'or') return hull(filter.of.map((member) => bounds(member, field)));
  if (!('field' in filter) || filter.field !== field) return open;
  switch (filter.op) {
    case 'eq':
      return hull([at(filter.value)]);
    case 'in':
      return hull(filter.values.map(at));
    case 'gt':
    case 'gte':
      return { ...open, from: instantOf(filter.value) };
    case 'lt':
    case 'lte':
      return { ...open, to: instantOf(filter.value) };
    case 'ne':
    case 'notIn':
    case 'eqIgnoreCase':
    case 'notEqIgnoreCase':
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'notStartsWith':
    case 'endsWith':
    case 'notEndsWith':
    case 'missing':
    case 'present':
      return open;
  }
}

function hull(spans: readonly Span[]): Span {
  return spans.reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }));
}

function at(value: FieldValue): Span {
  return { from: instantOf(value), to: instantOf(value) };
}

function instantOf(value: FieldValue): EpochMs {
  if (typeof value !== 'number') throw new Error('An instant was required in the filter');
  return value;
}

import { normalizeDecimal, printDecimal } from '../domain/decimal.ts';
import type { FieldType, FieldValue } from '../domain/fields/field.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import { printInstant } from '../domain/instant.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter, Leaf, LeafOperator } from './ast.ts';

/**
 * Text for digests and for people, such as `amount >= 10 and (status = SUCCEEDED or reference contains "x")`. Two
 * filters of one kind, in normal form, print equal if and only if they are equal.
 */
export function printFilter<K extends RecordKind>(kind: K, filter: Filter<K>): string {
  if (filter.op === 'everything' || filter.op === 'nothing') return filter.op;
  if (filter.op === 'and' || filter.op === 'or') {
    return filter.of.map((member) => printMember(kind, member)).join(` ${filter.op} `);
  }
  return printLeaf(kind, filter);
}

const signs = {
  eq: '=',
  ne: '!=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  eqIgnoreCase: '=~',
  notEqIgnoreCase: '!~',
  contains: 'contains',
  notContains: 'not contains',
  startsWith: 'starts with',
  notStartsWith: 'not starts with',
  endsWith: 'ends with',
  notEndsWith: 'not ends with',
  in: 'in',
  notIn: 'not in',
  missing: 'is missing',
  present: 'is present',
} as const satisfies Record<LeafOperator, string>;

function printMember<K extends RecordKind>(kind: K, member: Filter<K>): string {
  const text = printFilter(kind, member);
  return member.op === 'and' || member.op === 'or' ? `(${text})` : text;
}

function printLeaf<K extends RecordKind>(kind: K, leaf: Leaf<K>): string {
  const { type } = fieldOf(kind, leaf.field);
  const start = `${leaf.field} ${signs[leaf.op]}`;
  if ('values' in leaf) return `${start} (${leaf.values.map((value) => printValue(type, value)).join(', ')})`;
  return 'value' in leaf ? `${start} ${printValue(type, leaf.value)}` : start;
}

function printValue(type: FieldType, value: FieldValue): string {
  if (typeof value === 'object') return printDecimal(normalizeDecimal(value));
  if (typeof value === 'number') return type === 'instant' ? printInstant(value) : String(value);
  const isWord = type === 'currency' || (typeof type === 'object' && 'enum' in type);
  return isWord && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
}

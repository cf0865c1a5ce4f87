import type { FieldValue } from '../domain/fields/field.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';

/**
 * A filter in normal form: negation is in the leaves, `and` and `or` are flat, have at least two distinct members in
 * canonical order, and constants are folded. A leaf is false for a record that lacks the field, except `missing`.
 */
export type Filter<K extends RecordKind> = Everything | Nothing | And<K> | Or<K> | Leaf<K>;

export interface Everything {
  readonly op: 'everything';
}

export interface Nothing {
  readonly op: 'nothing';
}

export interface And<K extends RecordKind> {
  readonly op: 'and';
  readonly of: readonly Filter<K>[];
}

export interface Or<K extends RecordKind> {
  readonly op: 'or';
  readonly of: readonly Filter<K>[];
}

export type Leaf<K extends RecordKind> = Comparison<K> | Membership<K> | Presence<K>;

/** Compares one field with one value: decimals and instants by size, `text` by its own rules. */
export interface Comparison<K extends RecordKind> {
  readonly op: ComparisonOperator;
  readonly field: FieldName<K>;
  readonly value: FieldValue;
}

/** `values` are distinct, at least two (one becomes `eq` or `ne`), at most 100, in canonical order. */
export interface Membership<K extends RecordKind> {
  readonly op: MembershipOperator;
  readonly field: FieldName<K>;
  readonly values: readonly FieldValue[];
}

export interface Presence<K extends RecordKind> {
  readonly op: PresenceOperator;
  readonly field: FieldName<K>;
}

export const comparisonOperators = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'eqIgnoreCase',
  'notEqIgnoreCase',
  'contains',
  'notContains',
  'startsWith',
  'notStartsWith',
  'endsWith',
  'notEndsWith',
] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

export const membershipOperators = ['in', 'notIn'] as const;
export type MembershipOperator = (typeof membershipOperators)[number];

/** `missing`: the record lacks the field. `present`: it has it. */
export const presenceOperators = ['missing', 'present'] as const;
export type PresenceOperator = (typeof presenceOperators)[number];

export type LeafOperator = ComparisonOperator | MembershipOperator | PresenceOperator;
export const leafOperators: readonly LeafOperator[] = [
  ...comparisonOperators,
  ...membershipOperators,
  ...presenceOperators,
];

export const everything: Everything = { op: 'everything' };
export const nothing: Nothing = { op: 'nothing' };

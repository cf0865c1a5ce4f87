import type { FieldType, FieldValue } from '../../domain/fields/field.ts';
import type { FieldName } from '../../domain/fields/fields.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Records } from '../../domain/records/records.ts';
import { asciiRun } from '../../filter/ascii-run.ts';
import type { ComparisonOperator, Filter, LeafOperator } from '../../filter/ast.ts';
import { distinctValues } from '../../filter/compare-filters.ts';
import { leaf } from '../../filter/leaf.ts';
import { lookAlikes, madeUp, swapCase } from './look-alikes.ts';

/** One question whose answer is known. `about` names the kind of value, never the value: it may be a person's. */
export interface Trial<K extends RecordKind> {
  readonly filter: Filter<K>;
  readonly about: string;
}

interface Given<K extends RecordKind> {
  readonly kind: K;
  readonly field: FieldName<K>;
  readonly type: FieldType;
  /** All that the records have, ascending, each once. */
  readonly values: readonly FieldValue[];
}

/** What to ask to find out about one operator of a field; none where the records have nothing to ask with. */
export function trialsOf<K extends RecordKind>(
  kind: K,
  field: FieldName<K>,
  operator: LeafOperator,
  records: readonly Records[K][],
): readonly Trial<K>[] {
  const { type } = fieldOf(kind, field);
  const given = { kind, field, type, values: valuesOf(kind, field, records) };
  switch (operator) {
    case 'missing':
    case 'present':
      return [{ filter: leaf(kind, { op: operator, field }), about: 'presence' }];
    case 'in':
    case 'notIn':
      return membershipTrials(given, operator);
    case 'eq':
    case 'ne':
      return equalityTrials(given, operator);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return boundTrials(given, operator);
    case 'startsWith':
    case 'notStartsWith':
      return affixTrials(given, operator, (characters, size) => characters.slice(0, size));
    case 'endsWith':
    case 'notEndsWith':
      return affixTrials(given, operator, (characters, size) => characters.slice(-size));
    case 'contains':
    case 'notContains':
      return needleTrials(given, operator, (run) => run.slice(Math.floor(run.length / 4)));
    case 'eqIgnoreCase':
    case 'notEqIgnoreCase':
      return needleTrials(given, operator, (run, whole) => (run === whole ? run : ''));
  }
}

/** The distinct values that are there, ascending. */
export function valuesOf<K extends RecordKind>(
  kind: K,
  field: FieldName<K>,
  records: readonly Records[K][],
): readonly FieldValue[] {
  const { read } = fieldOf(kind, field);
  return distinctValues(records.map((record) => read(record)).filter((value) => value !== null));
}

function compare<K extends RecordKind>(
  { kind, field }: Given<K>,
  op: ComparisonOperator,
  value: FieldValue,
  about: string,
): Trial<K> {
  return { filter: leaf(kind, { op, field, value }), about };
}

/** Those that have a look-alike tell most; words are asked one by one, because each is a mapping of its own. */
function equalityTrials<K extends RecordKind>(given: Given<K>, op: 'eq' | 'ne'): readonly Trial<K>[] {
  const { type, values } = given;
  const value = telling(given)[0];
  if (value === undefined) return [];
  if (typeof type === 'object' && 'enum' in type) {
    const asked = op === 'eq' ? values : values.slice(0, 2);
    return asked.map((word) => compare(given, op, word, `the word ${textOf(word)}`));
  }
  const other = madeUp(type, values);
  return [
    compare(given, op, value, 'a value that occurs'),
    ...lookAlikes(type, value).map((like) =>
      compare(given, op, like, 'a value that differs in case or spaces only'),
    ),
    // Only where nothing else may be there to tell a match from all others.
    ...(values.length === 1 && other !== null
      ? [compare(given, op, other, 'a value that does not occur')]
      : []),
  ];
}

function membershipTrials<K extends RecordKind>(given: Given<K>, op: 'in' | 'notIn'): readonly Trial<K>[] {
  const { kind, field, type, values } = given;
  const [first, second = first] = telling(given);
  if (first === undefined || second === undefined) return [];
  const likes = second === first && values.length > 1 ? [] : lookAlikes(type, second);
  const other = madeUp(type, values);
  const ofWords = typeof type === 'object' && 'enum' in type;
  const occurring = ofWords ? values.slice(0, Math.ceil(values.length / 2)) : [first];
  const list = [...occurring, ...likes, ...(other === null ? [] : [other])];
  const about = 'a list of values that occur, that differ in case only, and that do not occur';
  const trial = { filter: leaf(kind, { op, field, values: list }), about };
  if (values.length > 1 || other === null) return [trial];
  const none = {
    filter: leaf(kind, { op, field, values: [other, ...likes] }),
    about: 'values that do not occur',
  };
  return [trial, none];
}

/** In the middle, so that there is something on either side, and on a value, so that the edge is seen. */
function boundTrials<K extends RecordKind>(
  given: Given<K>,
  op: 'gt' | 'gte' | 'lt' | 'lte',
): readonly Trial<K>[] {
  const { values } = given;
  const lower = values[Math.floor((values.length - 1) / 2)];
  if (lower === undefined) return [];
  const upper = values[Math.floor((values.length - 1) / 2) + 1];
  const about = 'a bound that is a value';
  if (upper !== undefined) return [compare(given, op, op === 'gt' || op === 'lte' ? lower : upper, about)];
  return [lower, next(lower, 1), next(lower, -1)].map((bound) => compare(given, op, bound, about));
}

function next(value: FieldValue, step: 1 | -1): FieldValue {
  if (typeof value === 'number') return value + step;
  if (typeof value === 'object') return { ...value, coefficient: value.coefficient + BigInt(step) };
  return value;
}

function affixTrials<K extends RecordKind>(
  given: Given<K>,
  op: 'startsWith' | 'notStartsWith' | 'endsWith' | 'notEndsWith',
  cut: (characters: readonly string[], size: number) => readonly string[],
): readonly Trial<K>[] {
  const [value] = telling(given).map(textOf);
  if (value === undefined) return [];
  const characters = Array.from(value);
  const piece = cut(characters, Math.max(1, Math.ceil(characters.length / 2))).join('');
  return [
    compare(given, op, piece, 'a piece of a value'),
    compare(given, op, swapCase(value), 'a value that differs in case only'),
  ];
}

/**
 * Whether the records could show that a service ignores case where it must not: text without a letter in it reads the
 * same either way.
 */
export function couldShowCase<K extends RecordKind>(
  kind: K,
  field: FieldName<K>,
  operator: LeafOperator,
  records: readonly Records[K][],
): boolean {
  if (fieldOf(kind, field).type !== 'text' || operator === 'missing' || operator === 'present') return true;
  return valuesOf(kind, field, records).some((value) => swapCase(textOf(value)) !== value);
}

function needleTrials<K extends RecordKind>(
  given: Given<K>,
  op: 'contains' | 'notContains' | 'eqIgnoreCase' | 'notEqIgnoreCase',
  needleOf: (run: string, whole: string) => string,
): readonly Trial<K>[] {
  for (const value of telling(given)) {
    const needle = needleOf(asciiRun(textOf(value)) ?? '', textOf(value));
    if (needle.length >= 2) return [compare(given, op, swapCase(needle), 'a needle in other case')];
  }
  return [];
}

/** The values, those first of which a coarser comparison would be seen. */
function telling<K extends RecordKind>({ type, values }: Given<K>): readonly FieldValue[] {
  const middleFirst = [
    ...values.slice(Math.floor(values.length / 2)),
    ...values.slice(0, Math.floor(values.length / 2)),
  ];
  const tells = (value: FieldValue): boolean =>
    lookAlikes(type, value).some((other) => textOf(other).trim() !== value);
  return [...middleFirst.filter(tells), ...middleFirst.filter((value) => !tells(value))];
}

/** Text operators are declared of text alone; anything else has no piece or case to try. */
function textOf(value: FieldValue): string {
  return typeof value === 'string' ? value : '';
}

import { QueryTooComplexError, UserInputError } from '../domain/errors.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import { fieldNames, fieldOf, textSearchFields } from '../domain/fields/fields.ts';
import type { InputOperator } from '../domain/fields/operators.ts';
import { inputOperatorsOf } from '../domain/fields/operators.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from './ast.ts';
import { invalid, readValue } from './input-value.ts';
import { leaf } from './leaf.ts';
import type { FilterLimits } from './limits.ts';
import { filterLimits } from './limits.ts';
import { and, not, or } from './normalize.ts';
import { wordsFilter, wordsOf } from './words.ts';

export interface BuildOptions {
  /** Default: `filterLimits`. */
  readonly limits?: FilterLimits;
}

/**
 * The normal form of a filter argument: an object as GraphQL hands it over, plain or an instance of an input class,
 * with decimals, instants and ids still text. A key whose value is undefined is not there; neither is a whole
 * argument that is undefined or null. `text` without words is everything.
 *
 * Throws UserInputError for what does not fit, naming its path (`filter.or[1].amount.gte`), and QueryTooComplexError
 * beyond the limits.
 */
export function buildFilter<K extends RecordKind>(
  kind: K,
  input: unknown,
  argument: string,
  options: BuildOptions = {},
): Filter<K> {
  const limits = options.limits ?? filterLimits;
  let leaves = 0;
  // The outermost argument may be left out by null, as any optional variable; inside, null would be ambiguous.
  return input === undefined || input === null ? and() : readObject(input, argument, 1);

  function readObject(object: unknown, path: string, depth: number): Filter<K> {
    if (depth > limits.depth) {
      throw new QueryTooComplexError(path, `filters are nested at most ${limits.depth} deep`);
    }
    const members = entriesOf(object, path);
    if (members.length === 0) countLeaf(path);
    return and(...members.map(([key, value]) => readMember(key, value, path, depth)));
  }

  function readMember(key: string, value: unknown, path: string, depth: number): Filter<K> {
    const at = `${path}.${key}`;
    if (key === 'and') return and(...readMembers(value, at, depth));
    if (key === 'or') return or(...readMembers(value, at, depth));
    if (key === 'not') return not(kind, readObject(value, at, depth + 1));
    if (key === 'text' && textSearchFields[kind].length > 0) return readWords(value, at);
    return readField(filterableField(kind, key, path), value, at);
  }

  function readMembers(value: unknown, path: string, depth: number): readonly Filter<K>[] {
    if (!Array.isArray(value)) throw invalid(path, 'a list of filters', value);
    if (value.length === 0) countLeaf(path);
    return value.map((member, index) => readObject(member, `${path}[${index}]`, depth + 1));
  }

  function readField(field: FieldName<K>, value: unknown, path: string): Filter<K> {
    const members = entriesOf(value, path);
    if (members.length === 0) countLeaf(path);
    return and(...members.map(([operator, operand]) => readOperator(field, operator, operand, path)));
  }

  function readOperator(field: FieldName<K>, key: string, operand: unknown, path: string): Filter<K> {
    const { type, optional } = fieldOf(kind, field);
    const offered = inputOperatorsOf(type, optional);
    const operator = offered.find((name) => name === key);
    if (operator === undefined) {
      throw new UserInputError(path, `has no operator ${quote(key)}; it has ${offered.join(', ')}`);
    }
    const at = `${path}.${operator}`;
    countLeaf(at);
    if (operand === null) throw nullOperand(operator, offered, at);
    const value = (input: unknown, place: string) => readValue(type, input, place, limits);
    switch (operator) {
      case 'isNull':
        if (typeof operand !== 'boolean') throw invalid(at, 'true or false', operand);
        return leaf(kind, { op: operand ? 'missing' : 'present', field });
      case 'in':
      case 'notIn': {
        const values = readList(operand, at).map((item, index) => value(item, `${at}[${index}]`));
        return leaf(kind, { op: operator, field, values });
      }
      case 'eq':
      case 'ne':
      case 'gt':
      case 'gte':
      case 'lt':
      case 'lte':
      case 'eqIgnoreCase':
      case 'contains':
      case 'startsWith':
      case 'endsWith':
        return leaf(kind, { op: operator, field, value: value(operand, at) });
    }
  }

  function readList(operand: unknown, path: string): readonly unknown[] {
    if (!Array.isArray(operand)) throw invalid(path, 'a list', operand);
    if (operand.length > limits.values) {
      throw new QueryTooComplexError(
        path,
        `a list has at most ${limits.values} values; came ${operand.length}`,
      );
    }
    return operand;
  }

  function readWords(value: unknown, path: string): Filter<K> {
    countLeaf(path);
    return wordsFilter(kind, wordsOf(value, path, limits));
  }

  function countLeaf(path: string): void {
    leaves += 1;
    if (leaves > limits.leaves) {
      throw new QueryTooComplexError(path, `a filter has at most ${limits.leaves} operators in all`);
    }
  }
}

/** The members of an input object that are there. */
function entriesOf(object: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (object === null) {
    throw new UserInputError(
      path,
      'must not be null: leave it out, or use isNull to ask for a missing value',
    );
  }
  if (typeof object !== 'object' || Array.isArray(object)) throw invalid(path, 'an object', object);
  return Object.entries(object).filter(([, value]) => value !== undefined);
}

function filterableField<K extends RecordKind>(kind: K, key: string, path: string): FieldName<K> {
  const field = fieldNames(kind).find((name) => name === key);
  if (field !== undefined && fieldOf(kind, field).filterable !== false) return field;
  throw new UserInputError(path, `has no field ${quote(key)} to filter ${kind} records by`);
}

function nullOperand(
  operator: InputOperator,
  offered: readonly InputOperator[],
  path: string,
): UserInputError {
  const missing = offered.includes('isNull')
    ? 'use isNull to ask for a missing value'
    : 'the field is never missing, so that there is no isNull';
  return new UserInputError(path, `must not be null: leave ${operator} out; ${missing}`);
}

/** An unknown key, for a message: cut, so that no input makes messages without end. */
function quote(key: string): string {
  return JSON.stringify(key.length > 40 ? `${key.slice(0, 40)}…` : key);
}

import type { Shape } from '../shapes/shape.ts';
import type { Row } from '../store/row.ts';
import { columnOf } from './column.ts';
import type { Column, World } from './column.ts';
import { accepts, operandOf } from './operand.ts';
import { QueryError } from './query-error.ts';
import type { Comparator, Query } from './query.ts';
import { compareScalars, fold, isScalar } from './scalar.ts';

export type Condition = (row: Row) => boolean;

/**
 * Checks a search against a resource and turns it into a function. A comparison with a missing value is false,
 * and its negation therefore true (assumed).
 */
export function compileQuery(query: Query, shape: Shape, world: World): Condition {
  switch (query.kind) {
    case 'and': {
      const parts = query.parts.map((part) => compileQuery(part, shape, world));
      return (row) => parts.every((part) => part(row));
    }
    case 'or': {
      const parts = query.parts.map((part) => compileQuery(part, shape, world));
      return (row) => parts.some((part) => part(row));
    }
    case 'not': {
      const part = compileQuery(query.part, shape, world);
      return (row) => !part(row);
    }
    case 'missing': {
      const column = columnOf(query.path, shape, world);
      return (row) => isMissing(column.read(row));
    }
    case 'compare':
      return comparison(columnOf(query.path, shape, world), query.comparator, query.value);
  }
}

/** Null, absent, or a list of nothing; an empty text is a value. */
function isMissing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function comparison(column: Column, comparator: Comparator, text: string): Condition {
  const { field, path } = column;
  const list = field.kind === 'list';
  if (!accepts(field, comparator)) throw new QueryError(`${path}: "${comparator}" does not apply here.`);
  if (comparator === ':~') return list ? holdsAll(column, text) : contains(column, text);
  const operand = operandOf(field, path, text);
  const test = testOf(comparator);
  return (row) => {
    const value = column.read(row);
    if (Array.isArray(value))
      return value.some((item) => isScalar(item) && compareScalars(item, operand) === 0);
    return isScalar(value) && test(compareScalars(value, operand));
  };
}

function testOf(comparator: Exclude<Comparator, ':~'>): (order: number) => boolean {
  switch (comparator) {
    case ':':
      return (order) => order === 0;
    case ':<':
      return (order) => order < 0;
    case ':>':
      return (order) => order > 0;
    case ':<=':
      return (order) => order <= 0;
    case ':>=':
      return (order) => order >= 0;
  }
}

/** Every piece between commas, quoted or not, is somewhere in the text, whatever the case (assumed: a substring). */
function contains(column: Column, text: string): Condition {
  const pieces = text.split(',').map(fold);
  return (row) => {
    const value = column.read(row);
    if (typeof value !== 'string') return false;
    const folded = fold(value);
    return pieces.every((piece) => folded.includes(piece));
  };
}

function holdsAll(column: Column, text: string): Condition {
  const wanted = text.split(',').map((piece) => operandOf(column.field, column.path, piece));
  return (row) => {
    const value = column.read(row);
    if (!Array.isArray(value)) return false;
    const items = value.filter(isScalar);
    return wanted.every((piece) => items.some((item) => compareScalars(item, piece) === 0));
  };
}

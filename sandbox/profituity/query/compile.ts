import type { Column, Scalar, Shape } from '../shapes/shape.ts';
import type { QueryDialect } from './dialect.ts';
import type { Filter, Literal, Operator } from './filter.ts';
import { QueryError } from './query-error.ts';
import { comparable, convert, fold, order } from './value.ts';

export type Condition = (record: object) => boolean;

/** The property of a selector. Throws QueryError, which names the parameter. */
export function columnOf(shape: Shape, path: string, parameter: string): Column {
  const column = shape.columns.get(path);
  if (column === undefined) {
    throw new QueryError(parameter, `There is no property "${path}" in the type ${shape.name}.`);
  }
  return column;
}

/**
 * Checks a filter against a resource and turns it into a function. Two values only, as in memory: a comparison
 * with a missing value is false (but `<>`, see the dialect, and `notcontains`), and its negation true.
 */
export function compileFilter(filter: Filter, shape: Shape, dialect: QueryDialect): Condition {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.parts.map((part) => compileFilter(part, shape, dialect));
      return (record) => parts.every((part) => part(record));
    }
    case 'or': {
      const parts = filter.parts.map((part) => compileFilter(part, shape, dialect));
      return (record) => parts.some((part) => part(record));
    }
    case 'not': {
      const part = compileFilter(filter.part, shape, dialect);
      return (record) => !part(record);
    }
    case 'compare':
      return comparison(columnOf(shape, filter.field, 'filter'), filter.operator, filter.value, dialect);
  }
}

function comparison(column: Column, operator: Operator, literal: Literal, dialect: QueryDialect): Condition {
  if (literal === null) {
    const missing = operator === '=';
    return (record) => (column.read(record) === null) === missing;
  }
  switch (operator) {
    case 'startswith':
    case 'endswith':
    case 'contains':
    case 'notcontains':
      return textCondition(column, operator, String(literal), dialect);
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const converted = convert(column.kind, literal);
      if (converted === undefined) return () => false;
      const operand = comparable(column.kind, converted, dialect);
      const test = testOf(operator);
      const ofMissing = operator === '<>' && dialect.notEqualNulls === 'kept';
      return (record) => {
        const value = column.read(record);
        return value === null ? ofMissing : test(order(comparable(column.kind, value, dialect), operand));
      };
    }
  }
}

function testOf(operator: '=' | '<>' | '<' | '<=' | '>' | '>='): (result: number) => boolean {
  switch (operator) {
    case '=':
      return (result) => result === 0;
    case '<>':
      return (result) => result !== 0;
    case '<':
      return (result) => result < 0;
    case '<=':
      return (result) => result <= 0;
    case '>':
      return (result) => result > 0;
    case '>=':
      return (result) => result >= 0;
  }
}

/** Of a property that is no text, the text of its value is searched. */
function textCondition(
  column: Column,
  operator: 'startswith' | 'endswith' | 'contains' | 'notcontains',
  needle: string,
  dialect: QueryDialect,
): Condition {
  const text = dialect.stringCase === 'insensitive' ? fold : (value: string): string => value;
  const piece = text(needle);
  const holds = (value: Scalar | null): boolean => {
    if (value === null) return operator === 'notcontains' && dialect.notEqualNulls === 'kept';
    const whole = text(String(value));
    switch (operator) {
      case 'startswith':
        return whole.startsWith(piece);
      case 'endswith':
        return whole.endsWith(piece);
      case 'contains':
        return whole.includes(piece);
      case 'notcontains':
        return !whole.includes(piece);
    }
  };
  return (record) => holds(column.read(record));
}

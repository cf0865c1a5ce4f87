import type { FieldType } from './field.ts';

/** The operators a caller can write in a filter input. `isNull` true: the record lacks the field; false: it has it. */
export const inputOperators = [
  'eq',
  'ne',
  'in',
  'notIn',
  'gt',
  'gte',
  'lt',
  'lte',
  'eqIgnoreCase',
  'contains',
  'startsWith',
  'endsWith',
  'isNull',
] as const;
export type InputOperator = (typeof inputOperators)[number];

/** The operators a field of this type offers; a word of an enum has `isNull` only where records may lack it. */
export function inputOperatorsOf(type: FieldType, optional: boolean): readonly InputOperator[] {
  switch (type) {
    case 'text':
      return ['eq', 'ne', 'in', 'notIn', 'eqIgnoreCase', 'contains', 'startsWith', 'endsWith', 'isNull'];
    case 'nativeId':
      return ['eq', 'in'];
    case 'decimal':
    case 'int':
      return ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'];
    case 'instant':
      return ['eq', 'gt', 'gte', 'lt', 'lte', 'isNull'];
    case 'currency':
      return ['eq', 'ne', 'in', 'notIn'];
    default:
      if ('ref' in type) return ['eq', 'in', 'ne', 'notIn', 'isNull'];
      return optional ? ['eq', 'ne', 'in', 'notIn', 'isNull'] : ['eq', 'ne', 'in', 'notIn'];
  }
}

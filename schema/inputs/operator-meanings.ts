import type { InputOperator } from '../../src/domain/fields/operators.ts';

/** What each says of a record. A record that lacks the field passes none but `isNull: true`. */
export const operatorMeanings = {
  eq: 'Is this.',
  ne: 'Is there, and is something else.',
  in: 'Is one of these, of which there are 100 at most. An empty list lets nothing through.',
  notIn: 'Is there, and is none of these, of which there are 100 at most. An empty list excludes nothing.',
  gt: 'Is greater or later than this.',
  gte: 'Is this, or greater or later.',
  lt: 'Is less or earlier than this.',
  lte: 'Is this, or less or earlier.',
  eqIgnoreCase: 'Is this, whether written in upper or lower case.',
  contains: 'Has this in it somewhere, whether written in upper or lower case.',
  startsWith: 'Begins with this, upper and lower case as written.',
  endsWith: 'Ends with this, upper and lower case as written.',
  isNull: 'True: the record lacks the field. False: it has it.',
} as const satisfies Record<InputOperator, string>;

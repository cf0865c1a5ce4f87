import type { Tri } from './tri.ts';
import type { Columns, EdmType, Value } from './value.ts';

/** A condition as a function of a row. */
export type Condition<Row> = (row: Row) => Tri;

/** A checked expression: its type, and its value for a row. */
export interface Operand<Row> {
  readonly type: EdmType;
  read(row: Row): Value;
}

/** What names mean and what time it is. */
export interface Scope<Row> {
  readonly columns: Columns<Row>;
  /** Epoch milliseconds; the value of `now()`. */
  readonly now: number;
}

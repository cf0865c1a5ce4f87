/**
 * What an expression yields. Numbers beyond 2^53 are bigints, instants are epoch milliseconds, dates are days
 * since 1970-01-01; null is the missing value.
 */
export type Value = string | number | bigint | boolean | null;

/** The types the service tells apart; nothing is converted from one to another. */
export type EdmType = 'string' | 'number' | 'boolean' | 'instant' | 'date' | 'guid' | 'null';

/** A property a resource lets callers filter and sort by. */
export interface Column<Row> {
  /** The wire name, or a path such as `payment_method/payment_method_type`. */
  readonly path: string;
  readonly type: EdmType;
  read(row: Row): Value;
}

/** The allow-list of a resource, by path. */
export type Columns<Row> = ReadonlyMap<string, Column<Row>>;

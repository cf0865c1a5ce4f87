/** Numbers are whole. */
export type SqlValue = string | number | null;

/** By column. 64-bit numbers come as number or as text, by driver. */
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * One statement in the SQL that SQLite and PostgreSQL share; `$1`, `$2`, … stand for the values. Rejects with
 * UniqueViolation, else with JournalError.
 */
export type Query = (sql: string, values?: readonly SqlValue[]) => Promise<readonly SqlRow[]>;

/** All that the journal needs of a database. */
export interface SqlDatabase {
  /** A transaction of its own, which is durable when the promise resolves. */
  readonly query: Query;
  /** Several statements as one transaction, while no other process of the store is in one made by this method. */
  exclusively<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

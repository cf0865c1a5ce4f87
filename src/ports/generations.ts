/** Tells what was read of a connection before something of it was changed from what was read after. */
export interface Generations {
  /** Something of the connection was changed: what was read of it before must not serve any more. */
  touch(connection: string): Promise<void>;
  /**
   * Another text after each `touch` of the connection, a promise of it where other processes change it too. Null: it
   * can't be told now, so that nothing read before is known to be true.
   */
  of(connection: string): string | Promise<string | null>;
}

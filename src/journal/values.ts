import { JournalError } from './journal-error.ts';
import type { SqlValue } from './sql-database.ts';

/** The values of one statement, in the order of their placeholders. */
export class Values {
  readonly list: SqlValue[] = [];

  /**
   * The placeholder that stands for a value. Throws for what one of the databases would refuse, or would give back
   * changed: so both take the same.
   */
  add(value: SqlValue): string {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      throw new JournalError('a number that is not whole can not be recorded');
    }
    if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0'))) {
      throw new JournalError('text with a NUL or half a surrogate pair can not be recorded');
    }
    this.list.push(value);
    return `$${this.list.length}`;
  }

  /** Placeholders of several, separated by commas. */
  addAll(values: readonly SqlValue[]): string {
    return values.map((value) => this.add(value)).join(', ');
  }
}

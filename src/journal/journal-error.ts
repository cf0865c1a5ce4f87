/**
 * The store could not be read or written, or holds what it should not. Its message never holds a value that was to be
 * stored, nor a URL: a driver's own error is not kept as the cause, because some print the whole row.
 */
export class JournalError extends Error {
  override readonly name: string = 'JournalError';
}

/** Another row has the same tenant and key, or the same guard. */
export class UniqueViolation extends JournalError {
  override readonly name = 'UniqueViolation';
}

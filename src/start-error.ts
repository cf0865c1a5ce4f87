/** Why the program cannot start, in words for whoever can mend it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** A query the service refuses. The message goes to the caller as the text of a 400 answer. */
export class ODataError extends Error {
  override readonly name = 'ODataError';
}

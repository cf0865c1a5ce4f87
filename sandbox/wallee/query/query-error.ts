/** A search, an order or an expansion that the service refuses; the message is for the caller. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

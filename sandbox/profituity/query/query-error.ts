/** Load options that cannot be understood; `member` is the query parameter at fault. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly member: string;

  constructor(member: string, message: string) {
    super(message);
    this.member = member;
  }
}

/** Members of a body that cannot be; how that is told is each resource's own. */
export class WrongMembers extends Error {
  override readonly name = 'WrongMembers';
  readonly fields: string | readonly string[];

  constructor(fields: string | readonly string[], message: string) {
    super(message);
    this.fields = fields;
  }
}

/** A number exactly as it stood in a JSON text, for those that a double cannot be trusted with. */
export class NumberText {
  constructor(readonly text: string) {
    Object.freeze(this);
  }

  /** Its digits, as a string: JSON has no better place for it. */
  toJSON(): string {
    return this.text;
  }

  toString(): string {
    return this.text;
  }
}

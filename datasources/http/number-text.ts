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

/**
 * Whether a double keeps all that was written, so that it prints back as the same digits: up to 15 significant ones and
 * an exponent of two digits. Leading zeros are no significant digits; trailing ones are taken for such.
 */
export function isSafeNumber(source: string): boolean {
  const exponentAt = source.search(/[eE]/);
  if (exponentAt === -1 && source.length <= 15) return true;
  const mantissa = exponentAt === -1 ? source : source.slice(0, exponentAt);
  const exponent = exponentAt === -1 ? '' : source.slice(exponentAt + 1);
  const digits = mantissa.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length <= 15 && exponent.replace(/^[+-]?0*/, '').length <= 2;
}

/**
 * A decimal number as it stands in JSON text, digit for digit: 29.95, 29.950 and 0.1234567890123456789 keep
 * their places, which a double would not.
 */
export class Decimal {
  readonly text: string;
  readonly #double: number;
  /** Up to fifteen digits a double tells all decimals apart and in order. */
  readonly #plain: boolean;

  /** `text`: digits with an optional sign and fraction; no exponent. */
  constructor(text: string) {
    if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new Error(`A decimal number was expected, not "${text}".`);
    this.text = text;
    this.#double = Number(text);
    this.#plain = text.length <= 15;
  }

  /** Negative, zero or positive as this is below, equal to or above the other; 1.0 equals 1.00. */
  compare(other: Decimal): number {
    if (this.#plain && other.#plain) return this.#double - other.#double;
    const places = Math.max(this.#places(), other.#places());
    const [left, right] = [this.#scaled(places), other.#scaled(places)];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  #places(): number {
    const point = this.text.indexOf('.');
    return point < 0 ? 0 : this.text.length - point - 1;
  }

  #scaled(places: number): bigint {
    return BigInt(this.text.replace('.', '') + '0'.repeat(places - this.#places()));
  }
}

/** An amount of minor units in major ones: (1234, 2) is 12.34. Zeros at the end stay, as `trim` is not set. */
export function decimalOf(minor: number | bigint, places: number, trim = false): Decimal {
  const sign = minor < 0 ? '-' : '';
  const digits = `${minor}`.replace('-', '').padStart(places + 1, '0');
  if (places === 0) return new Decimal(sign + digits);
  const fraction = digits.slice(-places);
  const kept = trim ? fraction.replace(/0+$/, '') : fraction;
  return new Decimal(`${sign}${digits.slice(0, -places)}${kept === '' ? '' : `.${kept}`}`);
}

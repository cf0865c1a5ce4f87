import { currencyExponent } from './currency.ts';
import type { Decimal } from './decimal.ts';
import { printDecimal } from './decimal.ts';

/** An exact amount of one currency. Its getters are what the graph's `Money` type shows. */
export class Money {
  private constructor(
    /** In major units. */
    readonly value: Decimal,
    /** ISO 4217 alphabetic code. */
    readonly currency: string,
  ) {}

  /** `minor` in the currency's smallest unit: 1234n USD is 12.34. */
  static ofMinorUnits(minor: bigint, currency: string): Money {
    return new Money({ coefficient: minor, scale: currencyExponent(currency) }, currency);
  }

  /**
   * In major units, as a provider wrote it. Fewer places than the currency has are filled with zeros; more are kept,
   * and `minorUnits` is null if they are not zeros.
   */
  static ofDecimal(value: Decimal, currency: string): Money {
    const exponent = currencyExponent(currency);
    const { coefficient, scale } = value;
    if (scale < exponent) {
      return new Money(
        { coefficient: coefficient * 10n ** BigInt(exponent - scale), scale: exponent },
        currency,
      );
    }
    const surplus = 10n ** BigInt(scale - exponent);
    return coefficient % surplus === 0n
      ? new Money({ coefficient: coefficient / surplus, scale: exponent }, currency)
      : new Money(value, currency);
  }

  /** Plain decimal text in major units, with the currency's places (more only if the provider gave more). */
  get amount(): string {
    return printDecimal(this.value);
  }

  /** Whole minor units as text; null if the amount has more places than the currency. */
  get minorUnits(): string | null {
    return this.value.scale === currencyExponent(this.currency) ? this.value.coefficient.toString() : null;
  }
}

import { currencyExponent } from '../../../src/domain/currency.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { compareDecimals, normalizeDecimal, printDecimal } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { Path } from './refusals.ts';
import { refusal } from './refusals.ts';

/** The pattern of amounts is `^[0-9]{1,10}(\.[0-9]{2})?$` for every currency (the relatives' request). */
const places = 2;
const mostDigits = 10;

const amountPath = ['input', 'amount'];

/** As eFaka takes it: `92.00`, `92` where the currency has no places; null if it takes no such amount. */
export function amountText({ value, currency }: Money): string | null {
  const { coefficient, scale } = normalizeDecimal(value);
  if (coefficient <= 0n || scale > places) return null;
  const hundredths = coefficient * 10n ** BigInt(places - scale);
  const text =
    currencyExponent(currency) === 0
      ? printDecimal({ coefficient, scale })
      : printDecimal({ coefficient: hundredths, scale: places });
  return text.replace(/\..*$/, '').length > mostDigits ? null : text;
}

/** What is wrong with an amount that a caller asks for at `path`; null if nothing is. */
export function wrongAmount(money: Money, path: Path = amountPath): Refusal | null {
  if (amountText(money) !== null) return null;
  const message = `eFaka takes amounts above zero, with at most ${mostDigits} digits before the point and ${places} behind it.`;
  return refusal('BAD_USER_INPUT', message, path);
}

/**
 * How much of what is left is to be moved: all of it where the caller says nothing. A refusal where the currency is
 * another one, or where it is more than there is.
 */
export function partOf(left: Decimal, currency: string, asked: Money | null, what: string): Money | Refusal {
  const whole = Money.ofDecimal(left, currency);
  if (asked === null) return wrongAmount(whole) ?? whole;
  if (asked.currency !== currency) {
    return refusal('BAD_USER_INPUT', `The transaction is in ${currency}.`, [...amountPath, 'currency']);
  }
  if (compareDecimals(asked.value, left) > 0) {
    return refusal('BAD_USER_INPUT', `It is more than ${what}: ${whole.amount} ${currency}.`, amountPath);
  }
  return asked;
}

export function isRefusal(value: Money | Refusal): value is Refusal {
  return !(value instanceof Money);
}

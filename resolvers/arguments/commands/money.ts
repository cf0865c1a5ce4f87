import type { MoneyInput } from '../../../schema/inputs/commands/parts.ts';
import { countDigits, parseDecimal } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Path, Problems } from './problems.ts';

/** Digits of an amount: more than there is money. */
const maxDigits = 18;

export interface MoneyRule {
  /** `positive`: more than nothing; `notNegative`: nothing is enough; `any`: discounts are less than nothing. */
  readonly sign: 'positive' | 'notNegative' | 'any';
  /** The currency it must be of. */
  readonly currency?: string | undefined;
}

/** An amount with no more places than its currency has. Null, and the problem noted, for any other; null if left out. */
export function decodeMoney(
  problems: Problems,
  path: Path,
  input: MoneyInput | null | undefined,
  { sign, currency }: MoneyRule = { sign: 'positive' },
): Money | null {
  if (input === null || input === undefined) return null;
  const value = parseDecimal(input.amount);
  if (value === null || countDigits(value) > maxDigits) {
    return problems.bad(
      path,
      `A decimal number of at most ${maxDigits} digits is required, as text such as "12.34".`,
    );
  }
  const money = Money.ofDecimal(value, input.currency);
  if (money.minorUnits === null) {
    return problems.bad(path, `The amount has more decimals than ${input.currency} has; nothing is rounded.`);
  }
  if (sign === 'positive' && value.coefficient <= 0n) {
    return problems.bad(path, 'The amount must be greater than zero.');
  }
  if (sign === 'notNegative' && value.coefficient < 0n) {
    return problems.bad(path, 'The amount must not be less than zero.');
  }
  if (currency !== undefined && currency !== input.currency) {
    return problems.bad(path, `The amount must be in ${currency}, as the others are.`);
  }
  return money;
}

/**
 * An amount that is given by its number alone and is of the currency of `whole`, without which it is refused. Not less
 * than zero. Null, and the problem noted, for any other; null if left out.
 */
export function decodeAmountOf(
  problems: Problems,
  path: Path,
  amount: string | null | undefined,
  whole: MoneyInput | null | undefined,
): Money | null {
  if (amount === null || amount === undefined) return null;
  if (whole === null || whole === undefined) {
    return problems.bad(path, 'It is of the currency of `amount`, which has to be given with it.');
  }
  return decodeMoney(problems, path, { amount, currency: whole.currency }, { sign: 'notNegative' });
}

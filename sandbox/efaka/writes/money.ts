import { decimalText, hundredthsOf } from '../wire/amount.ts';
import type { Form } from '../wire/form.ts';
import { isCurrency } from './currencies.ts';
import { Refusal } from './refusal.ts';

export interface Money {
  readonly hundredths: bigint;
  /** With two decimals, whatever was sent. */
  readonly amount: string;
  readonly currency: string;
}

/** `amount` and `currency` of a request, each with its own code where it cannot be. */
export function readMoney(form: Form): Money {
  const sent = form.get('amount');
  if (sent === undefined) throw new Refusal('100.550.300');
  const hundredths = hundredthsOf(sent);
  if (hundredths === undefined) throw new Refusal('100.550.303');
  if (hundredths === 0n) throw new Refusal('100.550.300');
  const currency = form.get('currency');
  if (currency === undefined) throw new Refusal('100.550.400');
  if (!isCurrency(currency)) throw new Refusal('100.550.401');
  return { hundredths, amount: decimalText(hundredths), currency };
}

import type { CaptureTransaction, LineItemPart } from '../../../src/domain/commands.ts';
import { currencyExponent } from '../../../src/domain/currency.ts';
import { compareDecimals, parseDecimal } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import { refusal } from '../../rows/refusals.ts';
import { sum } from '../mapper/money.ts';
import { dividedBy, times, zero } from './exact.ts';
import type { Part } from './remaining.ts';

/** What is captured of which line item; what is wrong with the input instead. */
export type Chosen =
  | { readonly items: readonly Part[]; readonly amount: Money }
  | { readonly refusals: readonly Refusal[] };

type Asked = Pick<CaptureTransaction, 'amount' | 'lineItems'>;

/**
 * wallee captures parts of line items, each with a quantity and an amount (wallee, TransactionCompletionDetails). Without
 * any, all that is left is captured; a part of it only where there is one line item of which it can be.
 */
export function chooseItems({ amount, lineItems }: Asked, left: readonly Part[], currency: string): Chosen {
  if (lineItems !== null && lineItems.length > 0) return chosenParts(lineItems, amount, left, currency);
  const whole = Money.ofDecimal(sum(left.map((item) => item.amountIncludingTax)) ?? zero, currency);
  if (amount === null || compareDecimals(amount.value, whole.value) === 0)
    return { items: left, amount: whole };
  if (compareDecimals(amount.value, whole.value) > 0) {
    const message = `only ${whole.amount} ${currency} of it is left to capture`;
    return { refusals: [refusal('BAD_USER_INPUT', message, 'amount')] };
  }
  const [only, ...others] = left;
  if (only !== undefined && others.length === 0) {
    return { items: [{ ...only, amountIncludingTax: amount.value }], amount };
  }
  const message = 'there are several line items: say how much of which is captured';
  return { refusals: [refusal('BAD_USER_INPUT', message, 'lineItems')] };
}

function chosenParts(
  parts: readonly LineItemPart[],
  amount: Money | null,
  left: readonly Part[],
  currency: string,
): Chosen {
  const refusals: Refusal[] = [];
  const named = new Set<string>();
  const items = parts.flatMap((part, index) => {
    const refuse = (message: string, field: string): void =>
      void refusals.push(refusal('BAD_USER_INPUT', message, 'lineItems', String(index), field));
    if (named.has(part.nativeId)) refuse('it is named twice', 'nativeId');
    named.add(part.nativeId);
    const item = left.find(({ uniqueId }) => uniqueId === part.nativeId);
    if (item === undefined) {
      refuse('nothing is left to capture of such a line item', 'nativeId');
      return [];
    }
    return chosenPart(part, item, currency, refuse) ?? [];
  });
  if (refusals.length > 0) return { refusals };
  const total = Money.ofDecimal(sum(items.map((item) => item.amountIncludingTax)) ?? zero, currency);
  if (amount !== null && compareDecimals(amount.value, total.value) !== 0) {
    const message = `the line items come to ${total.amount} ${currency}`;
    return { refusals: [refusal('BAD_USER_INPUT', message, 'amount')] };
  }
  if (total.value.coefficient > 0n) return { items, amount: total };
  return { refusals: [refusal('BAD_USER_INPUT', 'required more than 0 in all', 'lineItems')] };
}

function chosenPart(
  part: LineItemPart,
  item: Part,
  currency: string,
  refuse: (message: string, field: string) => void,
): Part | null {
  const quantity = part.quantity === null ? item.quantity : parseDecimal(part.quantity);
  if (quantity === null || quantity.coefficient <= 0n || compareDecimals(quantity, item.quantity) > 0) {
    refuse('required more than 0, and no more than is left of it', 'quantity');
    return null;
  }
  const amount = amountOf(part, item, quantity, currency);
  if (amount === null) {
    refuse(`required in ${currency}: the price of the quantity has more places than that`, 'amount');
    return null;
  }
  if (!within(amount, item.amountIncludingTax)) {
    refuse('required no more than is left of it', 'amount');
    return null;
  }
  return { ...item, quantity, amountIncludingTax: amount };
}

/** As it was said, else the price of the quantity; null where that is not exact, or of another currency. */
function amountOf({ amount }: LineItemPart, item: Part, quantity: Decimal, currency: string): Decimal | null {
  if (amount !== null) return amount.currency === currency ? amount.value : null;
  return dividedBy(times(item.amountIncludingTax, quantity), item.quantity, currencyExponent(currency));
}

/** Between nothing and all of it; a discount is below nothing. */
function within({ coefficient, scale }: Decimal, all: Decimal): boolean {
  const sign = all.coefficient < 0n ? -1n : 1n;
  const magnitude = { coefficient: coefficient * sign, scale };
  const most = { coefficient: all.coefficient * sign, scale: all.scale };
  return magnitude.coefficient >= 0n && compareDecimals(magnitude, most) <= 0;
}

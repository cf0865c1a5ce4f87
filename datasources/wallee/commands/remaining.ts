import type { DecodedBy } from '../../http/decode.ts';
import { minus, sum } from '../mapper/money.ts';
import type { commandedCompletion, commandedTransaction } from '../wire/commanded.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { zero } from './exact.ts';

export type Transaction = DecodedBy<typeof commandedTransaction>;
export type Completion = DecodedBy<typeof commandedCompletion>;

/** A line item, or what is left of one. */
export type Part = Transaction['lineItems'][number];

/** Completions that took nothing. Any other counts, so that no more is captured than there is. */
const undone = 'FAILED';

/** What completions left of each line item; items of which nothing is left are gone. */
export function remainingOf({ lineItems }: Transaction, completions: readonly Completion[]): readonly Part[] {
  const taken = completions.filter(({ state }) => state !== undone).flatMap((one) => one.lineItems);
  return lineItems.flatMap((item) => {
    const own = taken.filter(({ uniqueId }) => uniqueId === item.uniqueId);
    if (own.length === 0) return [item];
    const amount = minus(item.amountIncludingTax, sum(own.map((part) => part.amountIncludingTax)) ?? zero);
    const quantity = minus(item.quantity, sum(own.map((part) => part.quantity)) ?? zero);
    if (amount.coefficient === 0n) return [];
    // A whole quantity can be taken for less than its price: what is left then counts as the item again.
    const left = quantity.coefficient > 0n ? quantity : item.quantity;
    return [{ ...item, amountIncludingTax: amount, quantity: left }];
  });
}

/** What no completion took yet. */
export function outstandingOf(
  { authorizationAmount }: Transaction,
  completions: readonly Completion[],
): Decimal {
  const taken = completions.filter(({ state }) => state !== undone).map(({ amount }) => amount);
  return minus(authorizationAmount, sum(taken) ?? zero);
}

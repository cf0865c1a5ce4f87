import type { LineItemPart, RefundTransaction } from '../../../src/domain/commands.ts';
import { currencyExponent } from '../../../src/domain/currency.ts';
import { compareDecimals, parseDecimal } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import { exactNumber } from '../../http/print-json.ts';
import type { Printable } from '../../http/print-json.ts';
import { refusal } from '../../rows/refusals.ts';
import { sum } from '../mapper/money.ts';
import { dividedBy, times, zero } from './exact.ts';
import type { Part, Transaction } from './remaining.ts';

export type Reduced =
  | { readonly reductions: readonly Printable[]; readonly amount: Decimal }
  | { readonly refusals: readonly Refusal[] };

type Refuse = (message: string, field: string) => void;

/**
 * What goes back by line items: fewer pieces at their price (`quantityReduction`), or all of them at a lower one
 * (`unitPriceReduction`; wallee, LineItemReductionCreate). Both have to come out even, since nobody says how wallee rounds.
 */
export function reductionsOf(
  parts: NonNullable<RefundTransaction['lineItems']>,
  transaction: Transaction,
): Reduced {
  if (!isWhole(transaction)) {
    const message =
      'it was captured in part or refunded before, and wallee does not tell what is left of each line item: give the amount';
    return { refusals: [refusal('INVALID_STATE', message, 'lineItems')] };
  }
  const refusals: Refusal[] = [];
  const named = new Set<string>();
  const reduced = parts.flatMap((part, index) => {
    const refuse: Refuse = (message, field) =>
      void refusals.push(refusal('BAD_USER_INPUT', message, 'lineItems', String(index), field));
    if (named.has(part.nativeId)) refuse('it is named twice', 'nativeId');
    named.add(part.nativeId);
    const item = transaction.lineItems.find(({ uniqueId }) => uniqueId === part.nativeId);
    if (item !== undefined) return reductionOf(part, item, transaction.currency, refuse) ?? [];
    refuse('the transaction has no such line item', 'nativeId');
    return [];
  });
  if (refusals.length > 0) return { refusals };
  return {
    reductions: reduced.map(({ id, quantity, unitPrice }) => ({
      lineItemUniqueId: id,
      quantityReduction: exactNumber(quantity),
      unitPriceReduction: exactNumber(unitPrice),
    })),
    amount: sum(reduced.map(({ amount }) => amount)) ?? zero,
  };
}

interface Reduction {
  readonly id: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly amount: Decimal;
}

function reductionOf(part: LineItemPart, item: Part, currency: string, refuse: Refuse): Reduction | null {
  const places = currencyExponent(currency);
  const { nativeId: id, amount: asked } = part;
  if (asked !== null && asked.currency !== currency) {
    refuse(`required in ${currency}, the currency of the transaction`, 'amount');
    return null;
  }
  if (part.quantity === null && asked !== null) {
    const unitPrice = dividedBy(asked.value, item.quantity, places);
    const fits = asked.value.coefficient > 0n && compareDecimals(asked.value, item.amountIncludingTax) <= 0;
    if (!fits) refuse('required more than 0, and no more than the line item', 'amount');
    else if (unitPrice === null)
      refuse('its share of each piece has more places than the currency', 'amount');
    return fits && unitPrice !== null ? { id, quantity: zero, unitPrice, amount: asked.value } : null;
  }
  const quantity = part.quantity === null ? item.quantity : parseDecimal(part.quantity);
  if (quantity === null || quantity.coefficient <= 0n || compareDecimals(quantity, item.quantity) > 0) {
    refuse('required more than 0, and no more than the line item has', 'quantity');
    return null;
  }
  const amount = dividedBy(times(item.amountIncludingTax, quantity), item.quantity, places);
  if (amount === null) {
    refuse('its price has more places than the currency', 'quantity');
    return null;
  }
  if (asked !== null && compareDecimals(asked.value, amount) !== 0) {
    refuse('the quantity comes to another amount', 'amount');
    return null;
  }
  return { id, quantity, unitPrice: zero, amount };
}

function isWhole({ authorizationAmount, completedAmount, refundedAmount }: Transaction): boolean {
  return compareDecimals(authorizationAmount, completedAmount) === 0 && refundedAmount.coefficient === 0n;
}

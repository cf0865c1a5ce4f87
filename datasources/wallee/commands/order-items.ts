import type { CreateTransaction, OrderedLineItem } from '../../../src/domain/commands.ts';
import { compareDecimals, parseDecimal, printDecimal } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { Printable } from '../../http/print-json.ts';
import { exactNumber } from '../../http/print-json.ts';
import { refusal } from '../../rows/refusals.ts';
import { sum } from '../mapper/money.ts';
import { inPlacesOf, times, zero } from './exact.ts';

const longest = { reference: 200, name: 150, sku: 200, taxTitle: 40 } as const;
const shortestTaxTitle = 2;
const hundred: Decimal = { coefficient: 100n, scale: 0 };
/** What a tax is called on the customer's page where the caller says its rate alone. */
const taxTitle = 'Tax';

type Order = Pick<CreateTransaction, 'lineItems' | 'amount' | 'reference' | 'description'>;

export interface OrderItems {
  readonly items: readonly Printable[];
  readonly refusals: readonly Refusal[];
}

/**
 * The line items of a new payment: wallee takes no amount, only what their sum is (TransactionCreate). Without any, one
 * is made of the whole amount. Prices include tax.
 */
export function orderItems(order: Order, operationId: string): OrderItems {
  const { lineItems, amount } = order;
  if (lineItems === null || lineItems.length === 0) return wholeAmount(order, operationId);
  const { items, total, refusals } = pricedItems(lineItems, amount.currency, operationId, 'lineItems');
  if (total === null || compareDecimals(total, amount.value) === 0) return { items, refusals };
  const told = `${printDecimal(total)} ${amount.currency}`;
  const message = `the line items come to ${told}, and must come to ${amount.amount} ${amount.currency}`;
  return { items, refusals: [...refusals, refusal('BAD_USER_INPUT', message, 'lineItems')] };
}

/** Of which each has a price; `total` is null where one has none. `path`: of the list, below `input`. */
export function pricedItems(
  lineItems: readonly OrderedLineItem[],
  currency: string,
  operationId: string,
  ...path: readonly string[]
): OrderItems & { readonly total: Decimal | null } {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (message, ...below) =>
    void refusals.push(refusal('BAD_USER_INPUT', message, ...path, ...below));
  const references = new Set<string>();
  const amounts: (Decimal | null)[] = [];
  const items = lineItems.map((item, index) => {
    const at = String(index);
    const uniqueId = item.reference ?? `${operationId}-${index + 1}`;
    if (references.has(uniqueId)) refuse('each line item needs a reference of its own', at, 'reference');
    references.add(uniqueId);
    const total = amountOf(item, currency, at, refuse);
    amounts.push(total);
    checkTexts(item, at, refuse);
    return {
      uniqueId,
      name: item.name,
      sku: item.sku ?? undefined,
      type: item.kind ?? 'PRODUCT',
      quantity: exactNumber(parseDecimal(item.quantity) ?? zero),
      amountIncludingTax: exactNumber(total ?? zero),
      taxes: taxesOf(item, at, refuse),
    };
  });
  return { items, total: sum(amounts), refusals };
}

type Refuse = (message: string, ...path: readonly string[]) => void;

function wholeAmount({ amount, reference, description }: Order, operationId: string): OrderItems {
  const refusals =
    description === null || (description.length >= 1 && description.length <= longest.name)
      ? []
      : [refusal('BAD_USER_INPUT', `required 1 to ${longest.name} characters`, 'description')];
  const item = {
    uniqueId: operationId,
    name: description ?? reference ?? 'Payment',
    type: 'PRODUCT',
    quantity: 1,
    amountIncludingTax: exactNumber(amount.value),
  };
  return { items: [item], refusals };
}

/** Null where it can't be told; what is wrong with it is refused. */
function amountOf(item: OrderedLineItem, currency: string, at: string, refuse: Refuse): Decimal | null {
  const quantity = parseDecimal(item.quantity);
  if (quantity === null || quantity.coefficient <= 0n) {
    refuse('required more than 0', at, 'quantity');
    return null;
  }
  const { unitPrice } = item;
  if (unitPrice === null) {
    refuse('wallee needs a price of each line item', at, 'unitPrice');
    return null;
  }
  if (unitPrice.currency !== currency) {
    refuse(`required ${currency}, in which it is paid`, at, 'unitPrice');
    return null;
  }
  const amount = inPlacesOf(currency, times(unitPrice.value, quantity));
  if (amount === null) {
    refuse(`the price of ${item.quantity} has more places than ${currency} has`, at, 'unitPrice');
  }
  return amount;
}

function checkTexts(item: OrderedLineItem, at: string, refuse: Refuse): void {
  for (const property of ['reference', 'name', 'sku'] as const) {
    const text = item[property];
    const fits = text === null || (text.length >= 1 && text.length <= longest[property]);
    if (!fits) refuse(`required 1 to ${longest[property]} characters`, at, property);
  }
}

function taxesOf(item: OrderedLineItem, at: string, refuse: Refuse): readonly Printable[] | undefined {
  if (item.taxRate === null) {
    if (item.taxTitle !== null) refuse('required together with taxTitle', at, 'taxRate');
    return undefined;
  }
  const rate = parseDecimal(item.taxRate);
  if (rate === null || rate.coefficient < 0n || compareDecimals(rate, hundred) > 0) {
    refuse('required 0 to 100 percent', at, 'taxRate');
    return undefined;
  }
  const title = item.taxTitle ?? taxTitle;
  if (title.length < shortestTaxTitle || title.length > longest.taxTitle) {
    refuse(`required ${shortestTaxTitle} to ${longest.taxTitle} characters`, at, 'taxTitle');
  }
  return [{ title, rate: exactNumber(rate) }];
}

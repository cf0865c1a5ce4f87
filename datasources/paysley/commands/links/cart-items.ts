import { compareDecimals, parseDecimal } from '../../../../src/domain/decimal.ts';
import type { OrderedLineItem } from '../../../../src/domain/commands.ts';
import type { JsonObject, Refusal } from '../../../../src/domain/operation.ts';
import { refusal } from '../../../rows/refusals.ts';

/** Each line as it is sent; quantity and price are decimal text. */
export function cartItems(items: readonly OrderedLineItem[]): readonly JsonObject[] {
  return items.map(({ name, sku, quantity, unitPrice }) => ({
    name,
    qty: quantity,
    ...(unitPrice === null ? {} : { sales_price: unitPrice.amount }),
    ...(sku === null ? {} : { sku }),
  }));
}

/** Of a request each line has a price, of a prefilled POS page name and quantity alone (Paysley, `cart_items`). */
export function wrongItems(
  items: readonly OrderedLineItem[],
  rule: { readonly base: readonly string[] } & (
    | { readonly of: 'request'; readonly currency: string }
    | { readonly of: 'posPage' }
  ),
): readonly Refusal[] {
  return items.flatMap((item, index) => {
    const at = (name: string): readonly string[] => [...rule.base, 'lineItems', `${index}`, name];
    const { reference, kind, sku, unitPrice, taxRate, taxTitle } = item;
    const ofRequest = rule.of === 'request';
    const unplaced = {
      reference,
      kind,
      taxRate,
      taxTitle,
      ...(ofRequest ? {} : { sku, unitPrice }),
    };
    const wrong = Object.entries(unplaced)
      .filter(([, value]) => value !== null)
      .map(([name]) => refusal('UNSUPPORTED_BY_PROVIDER', 'Paysley has no place for it', ...at(name)));
    const quantity = parseDecimal(item.quantity);
    if (quantity === null || compareDecimals(quantity, { coefficient: 0n, scale: 0 }) <= 0) {
      wrong.push(refusal('BAD_USER_INPUT', 'Required more than 0.', ...at('quantity')));
    }
    if (ofRequest && unitPrice?.currency !== rule.currency) {
      wrong.push(refusal('BAD_USER_INPUT', `Required a price in ${rule.currency}.`, ...at('unitPrice')));
    }
    return wrong;
  });
}

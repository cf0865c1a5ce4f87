import type { Refusal } from '../../../../../src/domain/operation.ts';
import type { Printable } from '../../../../http/print-json.ts';
import { refusal } from '../../../../rows/refusals.ts';
import { pricedItems } from '../../order-items.ts';
import type { Reusable } from './fields.ts';

export interface LinkItems {
  readonly items: readonly Printable[];
  /** Of their prices; null where nothing has one, which is refused. */
  readonly currency: string | null;
  readonly refusals: readonly Refusal[];
}

/** The line items as wallee takes them. `currency`: of the link; null where it has none of its own. */
export function linkItems({ lineItems }: Reusable, currency: string | null, operationId: string): LinkItems {
  const ofPrices = lineItems.find(({ unitPrice }) => unitPrice !== null)?.unitPrice?.currency ?? null;
  if (lineItems.length === 0) {
    const refusals = [refusal('BAD_USER_INPUT', 'required at least one', 'reusable', 'lineItems')];
    return { items: [], currency, refusals };
  }
  const { items, refusals } = pricedItems(
    lineItems,
    currency ?? ofPrices ?? '',
    operationId,
    'reusable',
    'lineItems',
  );
  return { items, currency: currency ?? ofPrices, refusals };
}

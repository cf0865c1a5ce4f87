import type { PaysleyContext } from '../../routes/context.ts';

/** Writes down that a record was made, changed or deleted. */
export function tell(
  { ledger, now }: Pick<PaysleyContext, 'ledger' | 'now'>,
  kind: 'create' | 'update' | 'delete',
  record: 'customer' | 'customer_group' | 'product_service' | 'category',
  id: number,
  reference: string | null = null,
): void {
  ledger.add({
    at: now(),
    kind,
    record,
    id: `${id}`,
    target: kind === 'create' ? null : `${id}`,
    amount: null,
    currency: null,
    reference,
    mark: null,
  });
}

import type { GovineerContext } from '../routes/context.ts';

/** Writes into the ledger that a record was made, changed or deleted. */
export function tellRecord(
  { context }: { readonly context: GovineerContext },
  kind: 'create' | 'update' | 'delete',
  record: 'customer' | 'paymentMethod' | 'session' | 'client' | 'account',
  id: string,
  { amount = null, currency = null, reference = null }: Told = {},
): void {
  context.ledger.add({
    at: context.now(),
    kind,
    record,
    id,
    target: kind === 'create' ? null : id,
    amount,
    currency,
    reference,
    mark: null,
  });
}

interface Told {
  /** Plain decimal text in major units. */
  readonly amount?: string | null;
  readonly currency?: string | null;
  readonly reference?: string | null;
}

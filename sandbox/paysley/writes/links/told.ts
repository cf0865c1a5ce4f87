import type { LedgerEffect } from '../../../kit/ledger.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { amountText } from '../amounts.ts';

type Told = Pick<LedgerEffect, 'kind' | 'id'> & {
  readonly record: 'payment_request' | 'pos_link' | 'prefilled_pos_link';
  readonly amount?: number | '';
  readonly currency?: string;
  readonly reference?: string | null;
};

/** Writes down that a link was made, changed or deleted; what is asked for on it moves nothing yet. */
export function tellLink(
  { ledger, now }: Pick<PaysleyContext, 'ledger' | 'now'>,
  { kind, id, record, amount, currency, reference }: Told,
): void {
  const told = amount === undefined || amount === '' || currency === undefined;
  ledger.add({
    at: now(),
    kind,
    record,
    id,
    target: kind === 'create' ? null : id,
    amount: told ? null : amountText(amount, currency),
    currency: currency ?? null,
    reference: reference ?? null,
    mark: null,
  });
}

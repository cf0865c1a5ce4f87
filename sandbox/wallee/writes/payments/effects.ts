import type { LedgerEffect } from '../../../kit/ledger.ts';
import type { TransactionRecord } from '../../records/payments.ts';
import type { Decimal } from '../../wire/decimal.ts';
import type { Id } from '../../wire/id.ts';
import type { WriteContext } from '../write-route.ts';

interface Moved {
  readonly kind: Exclude<LedgerEffect['kind'], 'cancel'>;
  readonly id: Id;
  /** Left out: what was made is new. */
  readonly target?: Id;
  readonly amount: Decimal;
  readonly reference?: string | null;
  readonly mark?: string | null;
}

/** Writes into the ledger what was done with a transaction's money. */
export function tell(
  { wallee }: WriteContext,
  { currency }: TransactionRecord,
  { kind, id, target, amount, reference = null, mark = null }: Moved,
): void {
  wallee.ledger.add({
    at: wallee.now(),
    kind,
    id: `${id}`,
    target: target === undefined ? null : `${target}`,
    amount: amount.text,
    currency,
    reference,
    mark,
  });
}

import type { EfakaStore } from '../../sandbox/efaka/store/efaka-store.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { readEfakaCode } from './contract-efaka-results.ts';
import { isReadable } from './contract-efaka-values.ts';

/** Native ids of what is shown with HTTP status 400: payments that came to nothing, and checkouts that are over. */
export function efakaTells(kind: RecordKind, { payments, checkouts }: EfakaStore): readonly string[] {
  const types: readonly string[] =
    kind === 'transaction' ? ['PA', 'DB', 'CD'] : kind === 'refund' ? ['RF'] : [];
  if (kind === 'paymentLink') {
    const over = checkouts.all().filter((row) => row.paymentId === undefined && row.expiresAt < Date.now());
    const failed = checkouts.all().filter(({ paymentId }) => {
      const payment = paymentId === undefined ? undefined : payments.get(paymentId);
      return payment !== undefined && cameToNothing(payment.result.code);
    });
    return [...over, ...failed].map(({ id }) => id);
  }
  return payments
    .all()
    .filter((row) => types.includes(row.paymentType) && isReadable(row) && cameToNothing(row.result.code))
    .map(({ id }) => id);
}

function cameToNothing(code: string): boolean {
  return ['FAILED', 'CANCELLED'].includes(readEfakaCode(code).outcome);
}

import { PAYMENT_TYPE } from '../records.ts';
import type { PaymentRecord } from '../records.ts';

/**
 * Payments that no ordinary one is like, bent from paid debits, one each: a status word that no reader of today
 * knows, and an amount of fourteen digits. Fewer where there are too few.
 */
export function withOddities(payments: readonly PaymentRecord[]): readonly PaymentRecord[] {
  const bends: readonly Partial<PaymentRecord>[] = [
    { status: 'UnderReview', settlementDate: null },
    { amount: 123_456_789_012.34 },
  ];
  const refunded = new Set(payments.map((payment) => payment.refundOfPaymentId));
  const bent = [...payments];
  let turn = 0;
  for (const [index, payment] of payments.entries()) {
    const changes = bends[turn];
    if (changes === undefined) break;
    // Not among the very first, and apart from each other.
    if (index < (turn + 1) * 20 || payment.type !== PAYMENT_TYPE.achDebit || payment.status !== 'Paid')
      continue;
    if (refunded.has(payment.id) || payment.isPrenote) continue;
    bent[index] = { ...payment, ...changes };
    turn += 1;
  }
  return bent;
}

import type { PaymentRecord } from '../records.ts';

/**
 * Rows that no ordinary sale makes, bent from sold payments in place, one each: a type code and a status word
 * that no reader of today knows, an amount of 14 digits, a refund of a payment that the history no longer
 * holds. Fewer where there are too few sold payments.
 */
export function addOddities(payments: PaymentRecord[]): void {
  const bends: readonly Partial<PaymentRecord>[] = [
    { payment_type: 'CC.TR' },
    { status: 'in_review' },
    { amount: 123_456_789_012.34, currency: 'USD' },
    { payment_type: 'CC.RF', reference_payment_id: '8ac7a4a06efa4879016efd875f3872dc' },
  ];
  const referred = new Set(payments.map((payment) => payment.reference_payment_id));
  const plain = payments.flatMap((payment, index) =>
    payment.payment_type === 'CC.DB' &&
    payment.status === 'success' &&
    // Request and payment go on saying the same of a once-off one.
    payment.transaction_type === 'pos_payment' &&
    !referred.has(payment.payment_id)
      ? [index]
      : [],
  );
  for (const [turn, changes] of bends.entries()) {
    const index = plain[turn * 2];
    const before = index === undefined ? undefined : payments[index];
    if (index === undefined || before === undefined) return;
    payments[index] = { ...before, ...changes };
  }
}

import type { ProfituityStore } from '../../../sandbox/profituity/store/profituity-store.ts';

/** References that the seeded data lacks. */
const texts = ['3fa85f64-5717-4562-b3fc-2c963f66afa6', '👩🏽‍💻 crew'];

/** Gives the first merchant what rows look for and its data lacks: some texts, and a schedule of the known customer. */
export function plant({ merchants, payments, paymentTemplates }: ProfituityStore): void {
  const merchantId = merchants.all()[0]?.id;
  const own = payments
    .all()
    .filter((row) => row.merchantId === merchantId && row.refundOfPaymentId === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const customerId = own.find((row) => row.customerId !== null)?.customerId ?? null;
  const schedule = paymentTemplates
    .all()
    .find((row) => row.merchantId === merchantId && row.recurrencePattern !== 1);
  if (customerId === null || schedule === undefined)
    throw new Error('A customer and a schedule were required');
  paymentTemplates.update(schedule.id, { customerId });
  for (const [index, externalId] of texts.entries()) {
    const payment = own[40 + index];
    if (payment === undefined) throw new Error('A payment was required');
    payments.update(payment.id, { externalId });
  }
}

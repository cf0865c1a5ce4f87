import type { LedgerEffect } from '../../kit/ledger.ts';
import { accountScript } from '../lifecycle/account-scripts.ts';
import { RETURN_REASONS } from '../lifecycle/return-reasons.ts';
import { RECURRENCE } from '../records.ts';
import type { PaymentRecord, PaymentTemplateRecord } from '../records.ts';
import type { ProfituityContext } from '../routes/context.ts';
import { newGuid } from '../wire/guid.ts';
import { instantOf } from '../wire/instant.ts';
import type { PaymentFields } from './payment-fields.ts';

/** Where a payment comes from, if it is not made from nothing. */
export type Origin = Partial<Pick<PaymentRecord, 'paymentTemplateId' | 'refundOfPaymentId'>>;

/**
 * The only place where a payment or refund comes to be. It is scheduled, or, where the account's script says so,
 * refused at once: that is an answer like any other (HTTP 200) with the status Rejected, and no money will move.
 */
export function bookPayment(
  { store, bank }: ProfituityContext,
  fields: PaymentFields,
  origin: Origin = {},
): PaymentRecord {
  const at = bank.now();
  const moment = instantOf(at);
  const script = accountScript(fields.accountNumber);
  const refused = script.kind === 'refused';
  const payment: PaymentRecord = {
    ...fields,
    id: newGuid(),
    tenantId: store.tenantId,
    paymentTemplateId: null,
    refundOfPaymentId: null,
    ...origin,
    status: refused ? 'Rejected' : 'Scheduled',
    statusDate: moment,
    creationTime: moment,
    lastModificationTime: null,
    sendDate: fields.sendDate ?? moment,
    effectiveDate: null,
    settlementDate: null,
    returnCode: refused ? script.code : null,
    returnReason: refused ? (RETURN_REASONS[script.code] ?? null) : null,
  };
  store.payments.insert(payment);
  if (refused) return payment;
  store.moving.add(payment.id);
  store.ledger.add({
    ...entryOf(payment),
    at,
    kind: payment.refundOfPaymentId === null ? 'payment' : 'refund',
    target: payment.refundOfPaymentId,
    // A payment from a template has that of the template, which says nothing of who asked for it.
    mark: payment.paymentTemplateId === null ? payment.identificationNumber : null,
  });
  return payment;
}

/** The only place where a payment is stopped. */
export function cancelPayment({ store, bank }: ProfituityContext, payment: PaymentRecord): void {
  const at = bank.now();
  const moment = instantOf(at);
  store.payments.update(payment.id, {
    status: 'Canceled',
    statusDate: moment,
    lastModificationTime: moment,
  });
  store.ledger.add({ ...entryOf(payment), at, kind: 'void', target: payment.id, mark: null });
}

/** Tells of a schedule that was active, and is not any more. False: it was none that was. */
export function endSchedule({ store, bank }: ProfituityContext, template: PaymentTemplateRecord): boolean {
  if (!template.isActive || template.recurrencePattern === RECURRENCE.none) return false;
  const { id, externalId: reference } = template;
  const nothing = { amount: null, currency: null, mark: null };
  store.ledger.add({ at: bank.now(), kind: 'cancel', id, target: id, reference, ...nothing });
  return true;
}

function entryOf({
  id,
  amount,
  externalId: reference,
}: PaymentRecord): Pick<LedgerEffect, 'id' | 'amount' | 'currency' | 'reference'> {
  return { id, amount: amount.toFixed(2), currency: 'USD', reference };
}

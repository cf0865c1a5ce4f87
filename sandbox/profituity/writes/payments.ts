import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { accountScript } from '../lifecycle/account-scripts.ts';
import { RETURN_REASONS } from '../lifecycle/return-reasons.ts';
import { PAYMENT_TYPE } from '../records.ts';
import type { PaymentRecord } from '../records.ts';
import { forbidden, invalidRequest } from '../routes/api-error.ts';
import type { Call } from '../routes/call.ts';
import type { ProfituityContext } from '../routes/context.ts';
import { printed } from '../routes/printed.ts';
import { recordOf } from '../routes/read-replies.ts';
import { instantOf } from '../wire/instant.ts';
import { checkExternalId, IDENTIFICATION_LENGTH, isRouteNumber } from './bank-fields.ts';
import { editedMembers } from './edit.ts';
import { Members } from './members.ts';
import { bookPayment, cancelPayment } from './money.ts';
import { checkAmount, paymentFields } from './payment-fields.ts';
import { objectOf, readJson, readObject } from './read-body.ts';

/** Members of a payment that the service sets. */
const READ_ONLY = [
  'id',
  'tenantId',
  'paymentTemplateId',
  'refundOfPaymentId',
  'status',
  'statusDate',
  'creationTime',
  'lastModificationTime',
  'effectiveDate',
  'settlementDate',
  'returnCode',
  'returnReason',
] as const satisfies readonly (keyof PaymentRecord)[];

/** Statuses of a refund in which its amount is not taken (assumed). */
const VOID_REFUND: ReadonlySet<string> = new Set(['Returned', 'Rejected', 'Canceled']);

/** 200 also where the payment is refused (published: look at the data). */
export function paymentReply({ store, style }: ProfituityContext, payment: PaymentRecord): Reply {
  return jsonReply(200, printed(payment, store.payments.shape, style));
}

export function createPayment({ context, request }: Call): Reply {
  const members = new Members(readObject(request));
  const fields = paymentFields(members, context.store);
  members.finish();
  return paymentReply(context, bookPayment(context, fields));
}

/** All of a list or, where one is not valid, none (assumed). */
export function createPayments({ context, request }: Call): Reply {
  const bodies = readJson(request);
  if (!Array.isArray(bodies) || bodies.length === 0) {
    throw invalidRequest([{ message: 'A list of payments was expected.', members: [] }]);
  }
  const whole = new Members({});
  const keys = new Set<string>();
  const all = (bodies as readonly unknown[]).map((body, index) => {
    const members = new Members(objectOf(body), `[${index}].`);
    const fields = paymentFields(members, context.store);
    const key = `${fields.merchantId} ${fields.externalId?.toLowerCase()}`;
    if (fields.externalId && keys.has(key)) {
      members.problem('externalId', 'The externalId is in use already.');
    }
    keys.add(key);
    whole.join(members);
    return fields;
  });
  whole.finish();
  const { store, style } = context;
  return jsonReply(
    200,
    all.map((fields) => printed(bookPayment(context, fields), store.payments.shape, style)),
  );
}

export function editPayment({ context, request, parameters: [id = ''] }: Call): Reply {
  const { store, bank } = context;
  const payment = recordOf(store.payments, id);
  const members = editedMembers(context, request, payment, store.payments.shape, READ_ONLY);
  if (payment.status !== 'Scheduled' || payment.refundOfPaymentId !== null) {
    throw forbidden('PaymentNotEditable', 'Only a scheduled payment that is no refund can be edited.');
  }
  const { sendDate, ...fields } = paymentFields(members, store, payment);
  members.finish();
  const changed = store.payments.update(payment.id, {
    ...fields,
    sendDate: sendDate ?? payment.sendDate,
    lastModificationTime: instantOf(bank.now()),
  });
  return paymentReply(context, changed);
}

export function cancel({ context, parameters: [id = ''] }: Call): Reply {
  const payment = recordOf(context.store.payments, id);
  if (payment.status !== 'Scheduled') {
    throw forbidden('PaymentNotCancelable', 'Only a scheduled payment can be canceled.');
  }
  cancelPayment(context, payment);
  return { status: 204 };
}

/** A new credit to the account that was debited. */
export function refund({ context, request, parameters: [id = ''] }: Call): Reply {
  const { store } = context;
  const payment = recordOf(store.payments, id);
  const members = new Members(readObject(request));
  const amount = members.requiredMoney('amount');
  const changes = {
    amount,
    externalId: members.text('externalId'),
    description: members.text('description'),
    sendDate: members.instant('sendDate'),
    identificationNumber: members.text('identificationNumber', IDENTIFICATION_LENGTH),
  };
  checkAmount(members, amount, false);
  checkExternalId(members, store.payments, {
    merchantId: payment.merchantId,
    externalId: changes.externalId,
  });
  members.finish();
  if (payment.status !== 'Paid' || payment.type !== PAYMENT_TYPE.achDebit) {
    throw forbidden('PaymentNotRefundable', 'Only a paid debit can be refunded.');
  }
  const taken = store.payments
    .lookup('refundOfPaymentId', [payment.id])
    .filter(({ status }) => !VOID_REFUND.has(status));
  const cents = taken.reduce((sum, record) => sum - toCents(record.amount), toCents(payment.amount));
  if (toCents(amount) > cents) {
    throw forbidden('RefundAmountExceedsRemaining', 'The amount is more than what is left of the payment.');
  }
  const fields = { ...payment, ...changes, type: PAYMENT_TYPE.achCredit, isPrenote: false };
  return paymentReply(context, bookPayment(context, fields, { refundOfPaymentId: payment.id }));
}

/** Whether an account can be used: 200 for every JSON object, the answer is in `data` (its members are assumed). */
export function verify({ request }: Call): Reply {
  const { routeNumber, accountNumber } = readObject(request);
  const code = verdict(routeNumber, accountNumber);
  return jsonReply(200, {
    data: {
      status: code === undefined ? 'Verified' : 'Rejected',
      returnCode: code ?? null,
      returnReason: code === undefined ? null : (RETURN_REASONS[code] ?? null),
    },
  });
}

/** The code of what is wrong with the account; undefined: nothing. */
function verdict(routeNumber: unknown, accountNumber: unknown): string | undefined {
  const numbers = typeof routeNumber === 'string' && isRouteNumber(routeNumber);
  if (!numbers || typeof accountNumber !== 'string' || !/^\d{4,17}$/.test(accountNumber)) return 'R04';
  const script = accountScript(accountNumber);
  return script.kind === 'refused' || script.kind === 'returned' ? script.code : undefined;
}

function toCents(amount: number): number {
  return Math.round(amount * 100);
}

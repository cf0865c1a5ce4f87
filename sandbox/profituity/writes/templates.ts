import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { RECURRENCE } from '../records.ts';
import type { PaymentTemplateRecord } from '../records.ts';
import { forbidden } from '../routes/api-error.ts';
import type { Call } from '../routes/call.ts';
import type { ProfituityContext } from '../routes/context.ts';
import { printed } from '../routes/printed.ts';
import { recordOf, recordOfExternalId } from '../routes/read-replies.ts';
import type { ProfituityStore } from '../store/profituity-store.ts';
import { newGuid } from '../wire/guid.ts';
import { instantOf } from '../wire/instant.ts';
import { bankFields, checkExternalId } from './bank-fields.ts';
import { editedMembers } from './edit.ts';
import { Members } from './members.ts';
import { bookPayment, endSchedule } from './money.ts';
import { checkAmount } from './payment-fields.ts';
import { paymentReply } from './payments.ts';
import { readObject } from './read-body.ts';
import { tellRecord } from './tell-record.ts';

/** Members of a template that the service sets. */
const READ_ONLY = [
  'id',
  'tenantId',
  'creationTime',
  'lastModificationTime',
] as const satisfies readonly (keyof PaymentTemplateRecord)[];

type TemplateFields = Omit<PaymentTemplateRecord, (typeof READ_ONLY)[number]>;

function templateFields(
  members: Members,
  store: ProfituityStore,
  existing?: PaymentTemplateRecord,
): TemplateFields {
  const bank = bankFields(members, store, existing);
  const recurrencePattern =
    members.whole('recurrencePattern', RECURRENCE.none, RECURRENCE.yearly) ?? RECURRENCE.none;
  const frequency = members.whole('frequency', 1, 999);
  if (recurrencePattern !== RECURRENCE.none) {
    checkAmount(members, bank.amount, false);
    if (frequency === null) members.problem('frequency', 'The frequency field is required for a schedule.');
  }
  checkExternalId(members, store.paymentTemplates, { ...bank, existingId: existing?.id });
  return {
    ...bank,
    recurrencePattern,
    frequency,
    nonBankingDayRule: members.whole('nonBankingDayRule', 1, 2),
    dayOfMonth: members.whole('dayOfMonth', 1, 31),
    duration: members.whole('duration', 1, 9),
    durationAmount: members.number('durationAmount'),
    sendPreNote: members.flag('sendPreNote'),
    startDate: members.instant('startDate'),
    isActive: members.flag('isActive'),
  };
}

export function createTemplate({ context, request }: Call): Reply {
  const { store, bank } = context;
  const members = new Members(readObject(request));
  const fields = templateFields(members, store);
  members.finish();
  const template: PaymentTemplateRecord = {
    id: newGuid(),
    tenantId: store.tenantId,
    ...fields,
    creationTime: instantOf(bank.now()),
    lastModificationTime: null,
  };
  store.paymentTemplates.insert(template);
  tellRecord(context, 'create', store.paymentTemplates.shape.name, template);
  return templateReply(context, 201, template);
}

export function editTemplate({ context, request, parameters: [id = ''] }: Call): Reply {
  const { store, bank } = context;
  const template = recordOf(store.paymentTemplates, id);
  const members = editedMembers(context, request, template, store.paymentTemplates.shape, READ_ONLY);
  const fields = templateFields(members, store, template);
  members.finish();
  const lastModificationTime = instantOf(bank.now());
  const changed = store.paymentTemplates.update(template.id, { ...fields, lastModificationTime });
  const ended = !fields.isActive && endSchedule(context, template);
  if (!ended) tellRecord(context, 'update', store.paymentTemplates.shape.name, changed);
  return templateReply(context, 200, changed);
}

/** Payments made from it keep its id (assumed). */
export function deleteTemplate({ context, parameters: [id = ''] }: Call): Reply {
  const { paymentTemplates } = context.store;
  const template = recordOf(paymentTemplates, id);
  endSchedule(context, template);
  paymentTemplates.delete(template.id);
  tellRecord(context, 'delete', paymentTemplates.shape.name, template);
  return { status: 204 };
}

export function payFromTemplate(call: Call): Reply {
  const { paymentTemplates } = call.context.store;
  return pay(call, recordOf(paymentTemplates, call.parameters[0] ?? ''));
}

export function payFromTemplateOfExternalId(call: Call): Reply {
  const { paymentTemplates } = call.context.store;
  return pay(call, recordOfExternalId(paymentTemplates, call.parameters[0] ?? ''));
}

/** `{amount, sendDate, externalPaymentId}`; the last becomes the payment's externalId (assumed). */
function pay({ context, request }: Call, template: PaymentTemplateRecord): Reply {
  const { store } = context;
  const members = new Members(readObject(request));
  const amount = members.money('amount') ?? template.amount;
  const sendDate = members.instant('sendDate');
  const externalId = members.text('externalPaymentId');
  checkAmount(members, amount, false);
  checkExternalId(
    members,
    store.payments,
    { merchantId: template.merchantId, externalId },
    'externalPaymentId',
  );
  members.finish();
  if (!template.isActive) throw forbidden('PaymentTemplateNotActive', 'The payment template is not active.');
  const payment = bookPayment(context, fieldsOf(template, amount, sendDate, externalId), {
    paymentTemplateId: template.id,
  });
  return paymentReply(context, payment);
}

function fieldsOf(
  template: PaymentTemplateRecord,
  amount: number,
  sendDate: string | null,
  externalId: string | null,
): Parameters<typeof bookPayment>[1] {
  return {
    merchantId: template.merchantId,
    customerId: template.customerId,
    externalId,
    name: template.name,
    type: template.type,
    amount,
    routeNumber: template.routeNumber,
    accountNumber: template.accountNumber,
    accountType: template.accountType,
    entryClass: template.entryClass,
    achPaymentTypeCode: template.achPaymentTypeCode,
    description: template.description,
    identificationNumber: template.identificationNumber,
    sameDayAchRequested: template.sameDayAchRequested,
    customFieldValues: template.customFieldValues,
    sendDate,
    checkNumber: null,
    micr: null,
    terminalCity: null,
    terminalState: null,
    isPrenote: false,
  };
}

function templateReply(
  { store, style }: ProfituityContext,
  status: 200 | 201,
  template: PaymentTemplateRecord,
): Reply {
  return jsonReply(status, printed(template, store.paymentTemplates.shape, style));
}

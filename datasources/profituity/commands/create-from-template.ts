import type { CreateTransaction, PaymentSource } from '../../../src/domain/commands.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import { printInstant } from '../../../src/domain/instant.ts';
import type { Operation, Refusal } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandContext, Finding } from '../../../src/ports/command.ts';
import type { DecodedBy } from '../../http/decode.ts';
import { exactNumber } from '../../http/print-json.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { paths } from '../request.ts';
import { noRecurrence } from '../vocabulary.ts';
import { commandedTemplate } from '../wire/commanded.ts';
import { paymentTypes } from '../wire/payment.ts';
import { clockSkewMs } from './clock-skew.ts';
import type { FromSource } from './from-source.ts';
import { numbersKnown, unpublished } from './numbers.ts';
import type { Paths } from './outcome.ts';
import { madeOutcome } from './outcome.ts';
import { readByExternalId, readRow } from './read.ts';
import { post } from './send.ts';

type Source = Extract<PaymentSource, { is: 'paymentMethodId' | 'billingSubscriptionId' }>;
type Template = DecodedBy<typeof commandedTemplate>;

const inputPaths: Paths = {
  amount: ['amount'],
  sendDate: ['scheduledFor'],
  externalPaymentId: ['reference'],
};

/** `CreatePaymentFromPaymentTemplate`, of which nothing but amount, date and key can be said (Profituity, sample). */
export async function prepareFromTemplate(
  connection: ProfituityConnection,
  input: CreateTransaction,
  source: Source,
  { operationId, now, call }: CommandContext,
): Promise<FromSource> {
  const { account, nativeId } = source.ref;
  const place = { path: paths.templates, merchant: account, nativeId };
  const template = await readRow(connection, place, commandedTemplate, call);
  const body = {
    amount: exactNumber(input.amount.value),
    sendDate: printInstant(input.scheduledFor ?? now),
    externalPaymentId: input.reference ?? operationId,
  };
  const path = `${paths.templates}/${nativeId}/createPaymentFromPaymentTemplate`;
  return {
    refusals: [
      ...templateRefusals(connection, input, source, template),
      ...withoutPlace('Profituity', { description: input.description }),
    ],
    baseline: { source: 'template', template: nativeId },
    steps: [
      {
        name: 'createPaymentFromPaymentTemplate',
        async send(_, sent) {
          return madeOutcome(await post(connection, path, body, sent), 'transaction', inputPaths);
        },
      },
    ],
  };
}

function templateRefusals(
  { settings }: ProfituityConnection,
  { customer, direction }: CreateTransaction,
  { is }: Source,
  template: Template | null,
): readonly Refusal[] {
  const recurs = template !== null && template.recurrencePattern !== noRecurrence;
  if (template === null || recurs !== (is === 'billingSubscriptionId')) {
    return [refusal('NOT_FOUND', 'Profituity has no such record here', 'source', is)];
  }
  const refusals: Refusal[] = [];
  if (template.isActive === false) refusals.push(refusal('INVALID_STATE', 'it is not active', 'source', is));
  if (customer !== null && customer.nativeId !== template.customerId) {
    const message = 'the payment is of the customer whose account it is, and of nobody else';
    refusals.push(refusal('UNSUPPORTED_BY_PROVIDER', message, 'customerId'));
  }
  const { type } = template;
  if (type !== paymentTypes.achDebit && !numbersKnown(settings)) {
    refusals.push(refusal('UNSUPPORTED_BY_PROVIDER', unpublished, 'source', is));
  } else if (type === null) {
    refusals.push(refusal('INVALID_STATE', 'it does not tell which way its money goes', 'source', is));
  } else if ((type === paymentTypes.achCredit) !== (direction === 'PAYOUT')) {
    const told = type === paymentTypes.achCredit ? 'a payout' : 'a payment';
    refusals.push(refusal('BAD_USER_INPUT', `what it makes is ${told}`, 'direction'));
  }
  return refusals;
}

/**
 * What became of it. The key is all the mark there is: nothing had it before it was sent, and what has it now must agree
 * in template, amount and time.
 */
export async function lookUpFromTemplate(
  connection: ProfituityConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account: merchant, mark, amount, baseline, sentAt, createdAt } = operation;
  if (merchant === null || mark === null || amount === null) {
    return { is: 'unclear', reason: 'It was recorded without a mark.' };
  }
  const rows = await readByExternalId(connection, merchant, mark, call);
  const since = (sentAt ?? createdAt) - clockSkewMs;
  const ours = rows.filter(
    (row) =>
      row.externalId === mark &&
      row.paymentTemplateId === baseline['template'] &&
      row.refundOfPaymentId === null &&
      row.amount !== null &&
      compareDecimals(row.amount, amount.value) === 0 &&
      row.creationTime !== null &&
      row.creationTime >= since,
  );
  const [only, ...others] = ours;
  if (only !== undefined && others.length === 0) {
    return { is: 'found', result: { kind: 'transaction', nativeId: only.id, parent: null } };
  }
  if (rows.length === 0) return { is: 'absent' };
  return others.length > 0 || rows.some((row) => !tells(row))
    ? {
        is: 'unclear',
        reason: 'Profituity has payments with this reference, and nothing proves whose they are.',
      }
    : { is: 'absent' };
}

/** Whether a row says all that it would be known by. */
function tells({
  paymentTemplateId,
  amount,
  creationTime,
}: Awaited<ReturnType<typeof readByExternalId>>[number]): boolean {
  return paymentTemplateId !== null && amount !== null && creationTime !== null;
}

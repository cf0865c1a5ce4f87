import { presentOnly } from '../../data/present.ts';
import type { FailureReasonRecord, Link } from '../../records/common.ts';
import type { AttemptRecord, ChargeRecord, TransactionRecord } from '../../records/payments.ts';
import { ApiError } from '../../routes/api-error.ts';
import type { Id } from '../../wire/id.ts';
import { idAfter } from '../../wire/id.ts';
import type { WriteContext } from '../write-route.ts';
import { BodyFields } from './body-fields.ts';
import { completeAtOnce } from './completions.ts';
import { tell } from './effects.ts';
import { advance, newPaymentId, requireState, timeOf } from './payment-call.ts';

const DIGITS = /^[0-9 ]+$/;

const CANCELED: FailureReasonRecord = {
  id: 1460954915021,
  category: 'END_USER',
  name: { 'en-US': 'Charge Flow Canceled' },
  description: { 'en-US': 'The charge flow was canceled before the buyer paid.' },
};

/**
 * Answers with the transaction while it is processing. The outcome is in the store by then, so the next read
 * shows it; no clock runs and no read changes anything.
 */
export function processWithoutInteraction(
  context: WriteContext,
  record: TransactionRecord,
): TransactionRecord {
  const processing = startProcessing(context, record, (now) => connectorFor(context, now, undefined));
  authorize(context, processing);
  return processing;
}

/** Every card of the right shape is taken; its data is checked and forgotten. */
export function processCardDetails(context: WriteContext, record: TransactionRecord): TransactionRecord {
  const fields = new BodyFields(context.body, ['cardData', 'paymentMethodConfiguration']);
  fields.require('cardData', 'paymentMethodConfiguration');
  const configuration = fields.id('paymentMethodConfiguration');
  readCard(fields);
  fields.finish();
  return authorize(
    context,
    startProcessing(context, record, (now) => connectorFor(context, now, configuration)),
  );
}

/** The transaction waits, processing, for a buyer who never comes. */
export function applyChargeFlow(context: WriteContext, record: TransactionRecord): TransactionRecord {
  return startProcessing(context, record, (now) => connectorFor(context, now, undefined));
}

export function cancelChargeFlow(context: WriteContext, record: TransactionRecord): TransactionRecord {
  requireState(record, 'PROCESSING');
  return fail(context, record, CANCELED);
}

/** No money moves; the transaction and its charge say why. */
export function fail(
  context: WriteContext,
  record: TransactionRecord,
  failureReason: FailureReasonRecord,
): TransactionRecord {
  const failedOn = timeOf(context);
  settle(context, record, 'FAILED', { failedOn, failureReason });
  return advance(context, record, { state: 'FAILED', failedOn, failureReason });
}

function readCard(request: BodyFields): void {
  const card = request.object('cardData', [
    'cardHolderName',
    'cardVerificationCode',
    'cardholderAuthentication',
    'cryptogram',
    'expiryDate',
    'panType',
    'primaryAccountNumber',
    'recurringIndicator',
    'schemeTransactionReference',
    'tokenRequestorId',
  ]);
  card?.require('primaryAccountNumber');
  card?.text('primaryAccountNumber', { min: 10, max: 30, pattern: DIGITS });
  card?.text('cardVerificationCode', { min: 3, max: 4, pattern: DIGITS });
  card?.text('expiryDate', { pattern: /^\d{4}-(0[1-9]|1[0-2])$/ });
  card?.text('cardHolderName', { max: 100 });
  card?.text('schemeTransactionReference', { max: 100 });
}

/**
 * From confirmed, or from pending where the transaction may be confirmed on the way. `connectorOf` finds who is asked
 * for the money, and throws where nobody can be.
 */
export function startProcessing(
  context: WriteContext,
  record: TransactionRecord,
  connectorOf: (record: TransactionRecord) => Link,
  type: ChargeRecord['type'] = 'SYNCHRONOUS',
): TransactionRecord {
  requireState(record, ...(record.autoConfirmationEnabled ? ['CONFIRMED', 'PENDING'] : ['CONFIRMED']));
  const connector = connectorOf(record);
  const { space, spaceId } = context;
  const now = timeOf(context);
  const charge = newPaymentId(context);
  const environment = record.environment === 'PREVIEW' ? 'TEST' : 'PRODUCTION';
  space.charges.insert({
    id: charge,
    version: 1,
    linkedSpaceId: spaceId,
    state: 'PENDING',
    type,
    transaction: { id: record.id },
    language: record.language,
    createdOn: now,
  });
  space.attempts.insert(
    presentOnly<AttemptRecord>({
      id: idAfter(charge, 1),
      version: 1,
      linkedSpaceId: spaceId,
      state: 'PROCESSING',
      linkedTransaction: record.id,
      charge: { id: charge },
      connectorConfiguration: connector,
      environment,
      customersPresence: record.customersPresence,
      completionBehavior: record.completionBehavior,
      labels: [],
      createdOn: now,
    }),
  );
  return advance(context, record, {
    state: 'PROCESSING',
    confirmedOn: record.confirmedOn ?? now,
    processingOn: now,
    paymentConnectorConfiguration: connector,
    authorizationEnvironment: environment,
  });
}

/** AUTHORIZED if completion is deferred; otherwise the money is taken as well. */
export function authorize(context: WriteContext, record: TransactionRecord): TransactionRecord {
  const authorizedOn = timeOf(context);
  settle(context, record, 'SUCCESSFUL', { succeededOn: authorizedOn });
  const authorized = advance(context, record, { state: 'AUTHORIZED', authorizedOn });
  tell(context, record, {
    kind: 'payment',
    id: record.id,
    amount: record.authorizationAmount,
    reference: record.merchantReference ?? null,
    mark: record.metaData.operation ?? null,
  });
  return record.completionBehavior === 'COMPLETE_DEFERRED' ? authorized : completeAtOnce(context, authorized);
}

/** Ends the charge of a transaction, its open attempts, and its group. */
function settle(
  { space }: WriteContext,
  { id, group }: TransactionRecord,
  state: 'FAILED' | 'SUCCESSFUL',
  outcome: Pick<AttemptRecord, 'failedOn' | 'failureReason' | 'succeededOn'>,
): void {
  const { failureReason } = outcome;
  for (const { record } of space.charges.lookup('transaction.id', [id])) {
    if (record.state !== 'PENDING') continue;
    space.charges.update(record.id, { state, version: record.version + 1, failureReason });
  }
  for (const { record } of space.attempts.lookup('linkedTransaction', [id])) {
    if (record.state !== 'PROCESSING') continue;
    space.attempts.update(record.id, { ...outcome, state, version: record.version + 1 });
  }
  const before = space.groups.get(group.id);
  if (before !== undefined) space.groups.update(before.id, { state, version: before.version + 1 });
}

/** The first active connector of the method asked for, or of those the transaction allows. */
function connectorFor(
  { space }: WriteContext,
  { allowedPaymentMethodConfigurations: allowed }: TransactionRecord,
  asked: Id | undefined,
): Link {
  const connector = space.connectorConfigurations
    .all()
    .filter(({ state }) => state === 'ACTIVE')
    .find(({ paymentMethodConfiguration }) => {
      const method = paymentMethodConfiguration?.id;
      if (method === undefined || (asked !== undefined && method !== asked)) return false;
      return allowed.length === 0 || allowed.includes(method);
    });
  if (connector === undefined) {
    throw new ApiError('unprocessable_entity', 'No active connector takes this transaction.', {
      errors: { paymentMethodConfiguration: 'An active one that the transaction allows was expected.' },
    });
  }
  return { id: connector.id };
}

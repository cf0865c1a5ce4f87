import { presentOnly } from '../../data/present.ts';
import type { GroupRecord, TransactionRecord } from '../../records/payments.ts';
import { ApiError } from '../../routes/api-error.ts';
import { idAfter } from '../../wire/id.ts';
import type { WriteContext } from '../write-route.ts';
import { BodyFields } from './body-fields.ts';
import { ZERO } from './exact.ts';
import { advance, newPaymentId, requireState, timeOf } from './payment-call.ts';
import { CREATION_FIELDS, PENDING_FIELDS, readDraft } from './transaction-draft.ts';

const DEFAULT_LANGUAGE = 'en-US';
const YEARS_TO_KEEP = 10;
/** What the provider's own tests see of a transaction that was just created. */
const FIRST_VERSION = 2;

/** A pending transaction and its group. Without a currency, that of the space holds. */
export function createTransaction(context: WriteContext): TransactionRecord {
  const { space, spaceId, user } = context;
  const fields = new BodyFields(context.body, [...PENDING_FIELDS, ...CREATION_FIELDS]);
  fields.require('lineItems');
  const currency = user.store.global.spaces.get(spaceId)?.primaryCurrency;
  if (currency === undefined) fields.require('currency');
  const draft = readDraft(fields, context, currency ?? '');
  fields.finish();
  const { lineItems = [], authorizationAmount = ZERO } = draft;
  const createdOn = timeOf(context);
  const id = newPaymentId(context);
  const group = presentOnly<GroupRecord>({
    id,
    version: 1,
    linkedSpaceId: spaceId,
    state: 'PENDING',
    customerId: draft.customerId,
    beginDate: createdOn,
  });
  const record: TransactionRecord = {
    id: idAfter(id, 1),
    version: FIRST_VERSION,
    linkedSpaceId: spaceId,
    state: 'PENDING',
    currency: currency ?? '',
    authorizationAmount,
    completedAmount: ZERO,
    refundedAmount: ZERO,
    totalAppliedFees: ZERO,
    totalSettledAmount: ZERO,
    lineItems,
    metaData: {},
    language: DEFAULT_LANGUAGE,
    group: { id },
    completionBehavior: 'USE_CONFIGURATION',
    customersPresence: 'VIRTUAL_PRESENT',
    environment: 'LIVE',
    environmentSelectionStrategy: 'USE_CONFIGURATION',
    allowedPaymentMethodBrands: [],
    allowedPaymentMethodConfigurations: [],
    autoConfirmationEnabled: true,
    chargeRetryEnabled: false,
    emailsDisabled: false,
    yearsToKeep: YEARS_TO_KEEP,
    createdBy: user.userId,
    createdOn,
    ...draft,
  };
  space.groups.insert(group);
  space.transactions.insert(record);
  return record;
}

/** Changes a pending transaction; stays pending. */
export function patchTransaction(context: WriteContext, record: TransactionRecord): TransactionRecord {
  return advance(context, record, readUpdate(context, record));
}

/** Changes a pending transaction and confirms it: from then on it is not changed by callers. */
export function confirmTransaction(context: WriteContext, record: TransactionRecord): TransactionRecord {
  return advance(context, record, {
    ...readUpdate(context, record),
    state: 'CONFIRMED',
    confirmedOn: timeOf(context),
  });
}

/** Shape (422), version (409), then state (422): a caller that is behind learns that first. */
function readUpdate(context: WriteContext, record: TransactionRecord): Partial<TransactionRecord> {
  const fields = new BodyFields(context.body, [...PENDING_FIELDS, 'version']);
  const draft = readDraft(fields, context, record.currency);
  const version = fields.id('version');
  fields.finish();
  if (version === undefined || BigInt(version) !== BigInt(record.version)) {
    throw new ApiError('conflict', `The version ${record.version} was expected, not ${version ?? 'none'}.`);
  }
  requireState(record, 'PENDING');
  return draft;
}

import type {
  AttemptRecord,
  ChargeRecord,
  CompletionRecord,
  GroupRecord,
  RefundRecord,
  TransactionRecord,
  VoidRecord,
} from '../records/payments.ts';
import { ADDRESS, ATTEMPT_ENVIRONMENT, ENVIRONMENT, FAILURE_REASON, SPACE_FIELDS } from './common.ts';
import { BOOLEAN, DECIMAL, EXTRA, ID, IDS, INSTANT, INTEGER, link, OPAQUE, TEXT, words } from './field.ts';
import { defineShape } from './shape.ts';

const PRESENCE = words('NOT_PRESENT', 'VIRTUAL_PRESENT', 'PHYSICAL_PRESENT');
const BEHAVIOR = words('COMPLETE_IMMEDIATELY', 'COMPLETE_DEFERRED', 'USE_CONFIGURATION');
const OUTCOME = words('PENDING', 'FAILED', 'SUCCESSFUL');

/** The published states, and the word of the data that no reader of today knows. */
const TRANSACTION_STATE = words(
  'CREATE',
  'PENDING',
  'CONFIRMED',
  'PROCESSING',
  'FAILED',
  'AUTHORIZED',
  'VOIDED',
  'COMPLETED',
  'FULFILL',
  'DECLINE',
  'ON_HOLD',
);

export const transactionShape = defineShape<TransactionRecord>(
  {
    ...SPACE_FIELDS,
    state: TRANSACTION_STATE,
    currency: TEXT,
    authorizationAmount: DECIMAL,
    completedAmount: DECIMAL,
    refundedAmount: DECIMAL,
    totalAppliedFees: DECIMAL,
    totalSettledAmount: DECIMAL,
    merchantReference: TEXT,
    invoiceMerchantReference: TEXT,
    customerId: TEXT,
    customerEmailAddress: TEXT,
    lineItems: OPAQUE,
    billingAddress: ADDRESS,
    shippingAddress: ADDRESS,
    metaData: EXTRA,
    language: TEXT,
    timeZone: TEXT,
    group: link('groups'),
    parent: link('transactions'),
    token: link('tokens'),
    terminal: link('terminals'),
    paymentConnectorConfiguration: link('connectorConfigurations'),
    failureReason: FAILURE_REASON,
    userFailureMessage: TEXT,
    completionBehavior: BEHAVIOR,
    tokenizationMode: words(
      'FORCE_UPDATE',
      'FORCE_CREATION',
      'FORCE_CREATION_WITH_ONE_CLICK_PAYMENT',
      'ALLOW_ONE_CLICK_PAYMENT',
    ),
    customersPresence: PRESENCE,
    environment: ENVIRONMENT,
    authorizationEnvironment: ATTEMPT_ENVIRONMENT,
    environmentSelectionStrategy: words(
      'FORCE_TEST_ENVIRONMENT',
      'FORCE_PRODUCTION_ENVIRONMENT',
      'USE_CONFIGURATION',
    ),
    userInterfaceType: words(
      'IFRAME',
      'LIGHTBOX',
      'PAYMENT_PAGE',
      'MOBILE_SDK',
      'TERMINAL',
      'EXPRESS_CHECKOUT',
    ),
    allowedPaymentMethodBrands: IDS,
    allowedPaymentMethodConfigurations: IDS,
    autoConfirmationEnabled: BOOLEAN,
    chargeRetryEnabled: BOOLEAN,
    emailsDisabled: BOOLEAN,
    yearsToKeep: INTEGER,
    internetProtocolAddress: TEXT,
    createdBy: ID,
    createdOn: INSTANT,
    confirmedOn: INSTANT,
    processingOn: INSTANT,
    authorizedOn: INSTANT,
    completedOn: INSTANT,
    failedOn: INSTANT,
    deliveryDecisionMadeOn: INSTANT,
    plannedPurgeDate: INSTANT,
  },
  ['customerId', 'merchantReference'],
);

export const groupShape = defineShape<GroupRecord>({
  ...SPACE_FIELDS,
  state: OUTCOME,
  customerId: TEXT,
  beginDate: INSTANT,
});

export const chargeShape = defineShape<ChargeRecord>({
  ...SPACE_FIELDS,
  state: OUTCOME,
  type: words('ASYNCHRONOUS', 'SYNCHRONOUS', 'TOKEN', 'TERMINAL'),
  transaction: link('transactions'),
  language: TEXT,
  failureReason: FAILURE_REASON,
  createdOn: INSTANT,
});

export const attemptShape = defineShape<AttemptRecord>(
  {
    ...SPACE_FIELDS,
    state: words('PROCESSING', 'FAILED', 'SUCCESSFUL'),
    linkedTransaction: ID,
    charge: link('charges'),
    connectorConfiguration: link('connectorConfigurations'),
    tokenVersion: link('tokenVersions'),
    terminal: link('terminals'),
    environment: ATTEMPT_ENVIRONMENT,
    customersPresence: PRESENCE,
    completionBehavior: BEHAVIOR,
    labels: EXTRA,
    failureReason: FAILURE_REASON,
    userFailureMessage: TEXT,
    createdOn: INSTANT,
    succeededOn: INSTANT,
    failedOn: INSTANT,
  },
  ['linkedTransaction'],
);

export const completionShape = defineShape<CompletionRecord>(
  {
    ...SPACE_FIELDS,
    state: words('CREATE', 'SCHEDULED', 'PENDING', 'FAILED', 'SUCCESSFUL'),
    mode: words('DIRECT', 'ONLINE', 'OFFLINE'),
    linkedTransaction: ID,
    amount: DECIMAL,
    taxAmount: DECIMAL,
    lineItems: OPAQUE,
    lastCompletion: BOOLEAN,
    externalId: TEXT,
    processorReference: TEXT,
    labels: EXTRA,
    failureReason: FAILURE_REASON,
    language: TEXT,
    createdOn: INSTANT,
    processingOn: INSTANT,
    succeededOn: INSTANT,
    failedOn: INSTANT,
  },
  ['linkedTransaction', 'externalId'],
);

export const voidShape = defineShape<VoidRecord>(
  {
    ...SPACE_FIELDS,
    state: words('CREATE', 'PENDING', 'FAILED', 'SUCCESSFUL'),
    mode: words('ONLINE', 'OFFLINE'),
    linkedTransaction: ID,
    transaction: link('transactions'),
    processorReference: TEXT,
    labels: EXTRA,
    failureReason: FAILURE_REASON,
    language: TEXT,
    createdOn: INSTANT,
    succeededOn: INSTANT,
    failedOn: INSTANT,
  },
  ['linkedTransaction', 'transaction.id'],
);

export const refundShape = defineShape<RefundRecord>(
  {
    ...SPACE_FIELDS,
    state: words('CREATE', 'SCHEDULED', 'PENDING', 'MANUAL_CHECK', 'FAILED', 'SUCCESSFUL'),
    type: words(
      'MERCHANT_INITIATED_ONLINE',
      'MERCHANT_INITIATED_OFFLINE',
      'CUSTOMER_INITIATED_AUTOMATIC',
      'CUSTOMER_INITIATED_MANUAL',
    ),
    amount: DECIMAL,
    externalId: TEXT,
    merchantReference: TEXT,
    transaction: link('transactions'),
    completion: ID,
    reductions: OPAQUE,
    totalAppliedFees: DECIMAL,
    totalSettledAmount: DECIMAL,
    environment: ENVIRONMENT,
    labels: EXTRA,
    metaData: EXTRA,
    failureReason: FAILURE_REASON,
    processorReference: TEXT,
    language: TEXT,
    createdBy: ID,
    createdOn: INSTANT,
    processingOn: INSTANT,
    succeededOn: INSTANT,
    failedOn: INSTANT,
  },
  ['transaction.id', 'externalId'],
);

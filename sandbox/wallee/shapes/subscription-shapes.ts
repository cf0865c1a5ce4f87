import type {
  ProductRecord,
  ProductVersionRecord,
  SubscriptionChargeRecord,
  SubscriptionRecord,
  SubscriptionVersionRecord,
} from '../records/subscriptions.ts';
import { BILLING_CYCLE, SPACE_FIELDS } from './common.ts';
import { BOOLEAN, ID, IDS, INSTANT, INTEGER, link, OPAQUE, TEXT, TEXTS, words } from './field.ts';
import { defineShape } from './shape.ts';

export const productShape = defineShape<ProductRecord>(
  {
    ...SPACE_FIELDS,
    spaceId: ID,
    reference: TEXT,
    name: TEXT,
    state: words('CREATE', 'ACTIVE', 'INACTIVE', 'RETIRING', 'RETIRED'),
    sortOrder: INTEGER,
    productLocked: BOOLEAN,
    failedPaymentSuspensionPeriod: TEXT,
    allowedPaymentMethodConfigurations: IDS,
  },
  ['reference'],
);

export const productVersionShape = defineShape<ProductVersionRecord>(
  {
    ...SPACE_FIELDS,
    product: link('products'),
    state: words('PENDING', 'ACTIVE', 'OBSOLETE', 'RETIRING', 'RETIRED'),
    name: OPAQUE,
    reference: TEXT,
    comment: TEXT,
    incrementNumber: INTEGER,
    defaultCurrency: TEXT,
    enabledCurrencies: TEXTS,
    billingCycle: TEXT,
    billingCycleModel: BILLING_CYCLE,
    minimalNumberOfPeriods: INTEGER,
    numberOfNoticePeriods: INTEGER,
    createdOn: INSTANT,
    activatedOn: INSTANT,
    obsoletedOn: INSTANT,
  },
  ['product.id'],
);

export const subscriptionShape = defineShape<SubscriptionRecord>(
  {
    ...SPACE_FIELDS,
    state: words(
      'PENDING',
      'INITIALIZING',
      'FAILED',
      'ACTIVE',
      'SUSPENDED',
      'TERMINATION_SCHEDULED',
      'TERMINATING',
      'TERMINATED',
    ),
    subscriber: link('subscribers'),
    currentProductVersion: link('productVersions'),
    token: link('tokens'),
    reference: TEXT,
    description: TEXT,
    language: TEXT,
    createdOn: INSTANT,
    initializedOn: INSTANT,
    activatedOn: INSTANT,
    terminationScheduledOn: INSTANT,
    plannedTerminationDate: INSTANT,
    terminatingOn: INSTANT,
    terminatedOn: INSTANT,
  },
  ['subscriber.id', 'reference'],
);

export const subscriptionVersionShape = defineShape<SubscriptionVersionRecord>(
  {
    ...SPACE_FIELDS,
    subscription: link('subscriptions'),
    productVersion: link('productVersions'),
    state: words('PENDING', 'INITIALIZING', 'FAILED', 'ACTIVE', 'TERMINATING', 'TERMINATED'),
    billingCurrency: TEXT,
    billingCycleModel: BILLING_CYCLE,
    language: TEXT,
    createdOn: INSTANT,
    activatedOn: INSTANT,
    terminatedOn: INSTANT,
  },
  ['subscription.id'],
);

export const subscriptionChargeShape = defineShape<SubscriptionChargeRecord>(
  {
    ...SPACE_FIELDS,
    state: words('SCHEDULED', 'DISCARDED', 'PROCESSING', 'SUCCESSFUL', 'FAILED'),
    type: words('MANUAL', 'AUTOMATIC'),
    processingType: words('SYNCHRONOUS', 'CHARGE_FLOW'),
    subscription: link('subscriptions'),
    transaction: link('transactions'),
    externalId: TEXT,
    reference: TEXT,
    language: TEXT,
    createdOn: INSTANT,
    plannedExecutionDate: INSTANT,
    succeedOn: INSTANT,
    failedOn: INSTANT,
  },
  ['transaction.id', 'subscription.id', 'externalId'],
);

import { wordEnum } from './word-enum.ts';

/** Kinds of records that a provider can hold and the graph shows by themselves. */
export const resourceTypes = [
  'ACCOUNT',
  'BILLING_SUBSCRIPTION',
  'CATEGORY',
  'CLIENT',
  'CUSTOMER',
  'CUSTOMER_GROUP',
  'PAYMENT_LINK',
  'PAYMENT_METHOD',
  'PRODUCT',
  'REFUND',
  'TERMINAL',
  'TRANSACTION',
  'WEBHOOK_SUBSCRIPTION',
] as const;
export type ResourceType = (typeof resourceTypes)[number];

export const ResourceTypeEnum = wordEnum('ResourceType', 'What a capability is about.', resourceTypes, {
  ACCOUNT: 'Merchant accounts.',
  BILLING_SUBSCRIPTION: 'Recurring payments that customers agreed to.',
  CATEGORY: 'Groups of products.',
  CLIENT: 'Organisations that hold accounts.',
  CUSTOMER: 'Customers.',
  CUSTOMER_GROUP: 'Groups of customers.',
  PAYMENT_LINK: 'Pages and links to pay on.',
  PAYMENT_METHOD: 'Saved payment methods.',
  PRODUCT: 'Products.',
  REFUND: 'Refunds.',
  TERMINAL: 'Terminals.',
  TRANSACTION: 'Payments and payouts.',
  WEBHOOK_SUBSCRIPTION: 'Webhook subscriptions.',
});

export const resourceOperations = [
  'LIST',
  'READ',
  'CREATE',
  'UPDATE',
  'DELETE',
  'CAPTURE',
  'VOID',
  'REFUND',
  'CANCEL',
] as const;
export type ResourceOperation = (typeof resourceOperations)[number];

export const ResourceOperationEnum = wordEnum(
  'ResourceOperation',
  'What can be done with a resource at a provider.',
  resourceOperations,
  {
    LIST: 'Read page by page.',
    READ: 'Read by id.',
    CREATE: 'Make a new one.',
    UPDATE: 'Change one.',
    DELETE: 'Take one away for good.',
    CAPTURE: 'Collect what was authorised.',
    VOID: 'Let go of what was authorised.',
    REFUND: 'Pay back.',
    CANCEL: 'Stop it from going on.',
  },
);

export const filterExecutions = ['PROVIDER', 'PROVIDER_THEN_LOCAL', 'LOCAL'] as const;
export type FilterExecution = (typeof filterExecutions)[number];

export const FilterExecutionEnum = wordEnum(
  'FilterExecution',
  'Who evaluates a filter. The answer is the same; what it costs is not.',
  filterExecutions,
  {
    PROVIDER: 'The provider, to the letter.',
    PROVIDER_THEN_LOCAL: 'The provider narrows the result, and this service checks what is left.',
    LOCAL: 'This service, on candidates that it reads page by page.',
  },
);

export const capabilityBases = ['DOCUMENTED', 'ASSUMED', 'PROBED'] as const;
export type CapabilityBasis = (typeof capabilityBases)[number];

export const CapabilityBasisEnum = wordEnum(
  'CapabilityBasis',
  'How this service knows what a provider can do.',
  capabilityBases,
  {
    DOCUMENTED: 'The provider says so in its documentation.',
    ASSUMED: 'An assumption, on which no live connection relies until it was probed.',
    PROBED: 'Seen to hold on this very connection by `doctor --probe`.',
  },
);

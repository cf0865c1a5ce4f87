import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const webhookSubscriptionFields = {
  ...commonFields('webhookSubscription'),
  accountId: accountIdField<'webhookSubscription'>(),
} as const satisfies Record<string, Field<'webhookSubscription'>>;

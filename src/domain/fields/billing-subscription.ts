import { billingSubscriptionStatuses } from '../vocabulary.ts';
import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const billingSubscriptionFields = {
  ...commonFields('billingSubscription'),
  accountId: accountIdField<'billingSubscription'>(),
  customerId: {
    type: { ref: 'customer' },
    optional: true,
    needs: ['customer'],
    read: (subscription) => subscription.customer?.id ?? null,
  },
  status: {
    type: { enum: billingSubscriptionStatuses, name: 'BillingSubscriptionStatus' },
    optional: false,
    needs: ['status'],
    read: (subscription) => subscription.status,
  },
  reference: {
    type: 'text',
    optional: true,
    needs: ['reference'],
    read: (subscription) => subscription.reference,
  },
} as const satisfies Record<string, Field<'billingSubscription'>>;

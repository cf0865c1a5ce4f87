import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const paymentMethodFields = {
  ...commonFields('paymentMethod'),
  accountId: accountIdField<'paymentMethod'>(),
  customerId: {
    type: { ref: 'customer' },
    optional: true,
    needs: ['customer'],
    read: (method) => method.customer?.id ?? null,
  },
} as const satisfies Record<string, Field<'paymentMethod'>>;

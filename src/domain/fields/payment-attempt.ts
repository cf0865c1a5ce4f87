import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const paymentAttemptFields = {
  ...commonFields('paymentAttempt'),
  accountId: accountIdField<'paymentAttempt'>(),
  transactionId: {
    type: { ref: 'transaction' },
    optional: true,
    needs: ['transaction'],
    read: (attempt) => attempt.transaction?.id ?? null,
  },
  createdAt: {
    type: 'instant',
    optional: false,
    needs: ['createdAt'],
    read: (attempt) => attempt.createdAt,
    sortsAs: 'CREATED_AT',
  },
} as const satisfies Record<string, Field<'paymentAttempt'>>;

import { refundStatuses } from '../vocabulary.ts';
import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const refundFields = {
  ...commonFields('refund'),
  accountId: accountIdField<'refund'>(),
  transactionId: {
    type: { ref: 'transaction' },
    optional: true,
    needs: ['transaction'],
    read: (refund) => refund.transaction?.id ?? null,
  },
  status: {
    type: { enum: refundStatuses, name: 'RefundStatus' },
    optional: false,
    needs: ['status'],
    read: (refund) => refund.status,
  },
  reference: { type: 'text', optional: true, needs: ['reference'], read: (refund) => refund.reference },
  amount: {
    type: 'decimal',
    optional: false,
    needs: ['amount'],
    read: (refund) => refund.amount.value,
    sortsAs: 'AMOUNT',
    description: 'In major units, whatever the currency.',
  },
  currency: {
    type: 'currency',
    optional: false,
    needs: ['amount'],
    read: (refund) => refund.amount.currency,
  },
  createdAt: {
    type: 'instant',
    optional: false,
    needs: ['createdAt'],
    read: (refund) => refund.createdAt,
    sortsAs: 'CREATED_AT',
  },
} as const satisfies Record<string, Field<'refund'>>;

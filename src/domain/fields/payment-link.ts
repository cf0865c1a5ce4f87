import { paymentLinkKinds, paymentLinkStatuses } from '../vocabulary.ts';
import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const paymentLinkFields = {
  ...commonFields('paymentLink'),
  accountId: accountIdField<'paymentLink'>(),
  customerId: {
    type: { ref: 'customer' },
    optional: true,
    needs: ['customer'],
    read: (link) => link.customer?.id ?? null,
  },
  kind: {
    type: { enum: paymentLinkKinds, name: 'PaymentLinkKind' },
    optional: false,
    needs: ['kind'],
    read: (link) => link.kind,
  },
  status: {
    type: { enum: paymentLinkStatuses, name: 'PaymentLinkStatus' },
    optional: false,
    needs: ['status'],
    read: (link) => link.status,
  },
  reference: { type: 'text', optional: true, needs: ['reference'], read: (link) => link.reference },
  createdAt: {
    type: 'instant',
    optional: true,
    needs: ['createdAt'],
    read: (link) => link.createdAt,
    sortsAs: 'CREATED_AT',
  },
} as const satisfies Record<string, Field<'paymentLink'>>;

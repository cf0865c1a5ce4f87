import { modes, paymentMethodKinds, transactionStatuses } from '../vocabulary.ts';
import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const transactionFields = {
  ...commonFields('transaction'),
  accountId: accountIdField<'transaction'>(),
  customerId: {
    type: { ref: 'customer' },
    optional: true,
    needs: ['customer'],
    read: (transaction) => transaction.customer?.id ?? null,
  },
  mode: {
    type: { enum: modes, name: 'Mode' },
    optional: true,
    needs: ['mode'],
    read: (transaction) => transaction.mode,
  },
  status: {
    type: { enum: transactionStatuses, name: 'TransactionStatus' },
    optional: false,
    needs: ['status'],
    read: (transaction) => transaction.status,
  },
  amount: {
    type: 'decimal',
    optional: false,
    needs: ['amount'],
    read: (transaction) => transaction.amount.value,
    sortsAs: 'AMOUNT',
    description: 'In major units, whatever the currency: gte "10" is 10 USD, 10 JPY or 10 KWD and more.',
  },
  currency: {
    type: 'currency',
    optional: false,
    needs: ['amount'],
    read: (transaction) => transaction.amount.currency,
  },
  reference: {
    type: 'text',
    optional: true,
    needs: ['reference'],
    read: (transaction) => transaction.reference,
    sortsAs: 'REFERENCE',
  },
  description: {
    type: 'text',
    optional: true,
    needs: ['description'],
    read: (transaction) => transaction.description,
  },
  customerName: {
    type: 'text',
    optional: true,
    needs: ['customerName'],
    read: (transaction) => transaction.customerName,
    filterable: false,
  },
  customerEmail: {
    type: 'text',
    optional: true,
    needs: ['customerEmail'],
    read: (transaction) => transaction.customerEmail,
  },
  customerPhone: {
    type: 'text',
    optional: true,
    needs: ['customerPhone'],
    read: (transaction) => transaction.customerPhone,
    filterable: false,
  },
  createdAt: {
    type: 'instant',
    optional: false,
    needs: ['createdAt'],
    read: (transaction) => transaction.createdAt,
    sortsAs: 'CREATED_AT',
  },
  updatedAt: {
    type: 'instant',
    optional: true,
    needs: ['updatedAt'],
    read: (transaction) => transaction.updatedAt,
  },
  completedAt: {
    type: 'instant',
    optional: true,
    needs: ['completedAt'],
    read: (transaction) => transaction.completedAt,
  },
  failureCode: {
    type: 'text',
    optional: true,
    needs: ['failure'],
    read: (transaction) => transaction.failure?.code ?? null,
  },
  paymentMethodKind: {
    type: { enum: paymentMethodKinds, name: 'PaymentMethodKind' },
    optional: true,
    needs: ['paymentMethod'],
    read: (transaction) => transaction.paymentMethod?.kind ?? null,
  },
  last4: {
    type: 'text',
    optional: true,
    needs: ['paymentMethod'],
    read: (transaction) => transaction.paymentMethod?.last4 ?? null,
  },
} as const satisfies Record<string, Field<'transaction'>>;

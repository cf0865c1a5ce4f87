import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf } from '../../../src/domain/records/records.ts';

/** What the filterable fields of each kind are made of. */
export const projections = {
  transaction: [
    'status',
    'amount',
    'reference',
    'description',
    'createdAt',
    'updatedAt',
    'completedAt',
    'paymentMethod',
    'customer',
    'mode',
    'customerName',
    'customerEmail',
    'customerPhone',
    'failure',
  ],
  refund: ['transaction', 'status', 'amount', 'reference', 'createdAt'],
  customer: [
    'kind',
    'name',
    'firstName',
    'lastName',
    'companyName',
    'email',
    'phone',
    'address',
    'reference',
    'createdAt',
  ],
  paymentMethod: ['customer'],
  billingSubscription: ['customer', 'status', 'reference'],
  account: ['client', 'name', 'state', 'createdAt'],
} as const satisfies { readonly [K in RecordKind]?: readonly PropertyOf<K>[] };

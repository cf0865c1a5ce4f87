import { customerKinds } from '../vocabulary.ts';
import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const customerFields = {
  ...commonFields('customer'),
  accountId: accountIdField<'customer'>(),
  kind: {
    type: { enum: customerKinds, name: 'CustomerKind' },
    optional: true,
    needs: ['kind'],
    read: (customer) => customer.kind,
  },
  email: {
    type: 'text',
    optional: true,
    needs: ['email'],
    read: (customer) => customer.email,
    sortsAs: 'EMAIL',
  },
  phone: { type: 'text', optional: true, needs: ['phone'], read: (customer) => customer.phone },
  name: { type: 'text', optional: true, needs: ['name'], read: (customer) => customer.name, sortsAs: 'NAME' },
  firstName: { type: 'text', optional: true, needs: ['firstName'], read: (customer) => customer.firstName },
  lastName: {
    type: 'text',
    optional: true,
    needs: ['lastName'],
    read: (customer) => customer.lastName,
    sortsAs: 'LAST_NAME',
  },
  companyName: {
    type: 'text',
    optional: true,
    needs: ['companyName'],
    read: (customer) => customer.companyName,
    sortsAs: 'COMPANY_NAME',
  },
  reference: { type: 'text', optional: true, needs: ['reference'], read: (customer) => customer.reference },
  groupId: {
    type: { ref: 'customerGroup' },
    optional: true,
    needs: ['group'],
    read: (customer) => customer.group?.id ?? null,
  },
  country: {
    type: 'text',
    optional: true,
    needs: ['address'],
    read: (customer) => customer.address?.country ?? null,
  },
  createdAt: {
    type: 'instant',
    optional: true,
    needs: ['createdAt'],
    read: (customer) => customer.createdAt,
    sortsAs: 'CREATED_AT',
  },
} as const satisfies Record<string, Field<'customer'>>;

import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const customerGroupFields = {
  ...commonFields('customerGroup'),
  accountId: accountIdField<'customerGroup'>(),
  name: {
    type: 'text',
    optional: false,
    needs: ['name'],
    read: ({ name }) => name,
    filterable: false,
  },
} as const satisfies Record<string, Field<'customerGroup'>>;

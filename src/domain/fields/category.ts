import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const categoryFields = {
  ...commonFields('category'),
  accountId: accountIdField<'category'>(),
  name: {
    type: 'text',
    optional: false,
    needs: ['name'],
    read: ({ name }) => name,
    filterable: false,
  },
} as const satisfies Record<string, Field<'category'>>;

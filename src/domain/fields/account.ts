import { recordStates } from '../vocabulary.ts';
import { commonFields } from './common.ts';
import type { Field } from './field.ts';

export const accountFields = {
  ...commonFields('account'),
  clientId: {
    type: { ref: 'client' },
    optional: true,
    needs: ['client'],
    read: (account) => account.client?.id ?? null,
  },
  name: { type: 'text', optional: false, needs: ['name'], read: (account) => account.name, sortsAs: 'NAME' },
  state: {
    type: { enum: recordStates, name: 'RecordState' },
    optional: false,
    needs: ['state'],
    read: (account) => account.state,
  },
  createdAt: {
    type: 'instant',
    optional: true,
    needs: ['createdAt'],
    read: (account) => account.createdAt,
    sortsAs: 'CREATED_AT',
  },
} as const satisfies Record<string, Field<'account'>>;

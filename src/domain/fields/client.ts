import { recordStates } from '../vocabulary.ts';
import { commonFields } from './common.ts';
import type { Field } from './field.ts';

export const clientFields = {
  ...commonFields('client'),
  name: { type: 'text', optional: false, needs: ['name'], read: (client) => client.name, sortsAs: 'NAME' },
  state: {
    type: { enum: recordStates, name: 'RecordState' },
    optional: false,
    needs: ['state'],
    read: (client) => client.state,
  },
  createdAt: {
    type: 'instant',
    optional: true,
    needs: ['createdAt'],
    read: (client) => client.createdAt,
    sortsAs: 'CREATED_AT',
  },
} as const satisfies Record<string, Field<'client'>>;

import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const terminalFields = {
  ...commonFields('terminal'),
  accountId: accountIdField<'terminal'>(),
} as const satisfies Record<string, Field<'terminal'>>;

import { operationStates } from '../../src/domain/operation.ts';
import { wordEnum } from './word-enum.ts';

export const OperationStateEnum = wordEnum('OperationState', 'How far an operation is.', operationStates, {
  PENDING: 'It is recorded, and the provider has not answered yet.',
  SUCCEEDED: 'The provider has carried it out. A payment that was declined is one too: the record says so.',
  FAILED: 'It was not carried out: see `error`.',
  UNKNOWN:
    'It was sent and no answer came. It is looked up at the provider, and never sent again without knowing.',
});

export const settledOutcomes = ['APPLIED', 'NOT_APPLIED'] as const;
export type SettledOutcome = (typeof settledOutcomes)[number];

export const SettledOutcomeEnum = wordEnum(
  'SettledOutcome',
  'What a person has found out about an operation.',
  settledOutcomes,
  {
    APPLIED: 'The provider has carried it out.',
    NOT_APPLIED: 'The provider has not carried it out, and will not.',
  },
);

export const redirectMethods = ['GET', 'POST'] as const;

export const RedirectMethodEnum = wordEnum('RedirectMethod', 'How a browser is sent on.', redirectMethods, {
  GET: 'By following the address.',
  POST: 'By a form that is sent there.',
});

import type { RecordStep } from './record-step.ts';
import { deleteSavedMethod, bad } from './steps.ts';

export const efakaRecords: readonly RecordStep[] = [
  {
    mutation: 'createPaymentLink',
    input: ({ accountId, word }) => ({
      accountId,
      hosted: { amount: { amount: '12.34', currency: 'EUR' }, reference: word },
    }),
    wrong: () => ({ hosted: { amount: { amount: '1.234', currency: 'KWD' } } }),
    refused: bad('hosted', 'amount'),
  },
  deleteSavedMethod,
];

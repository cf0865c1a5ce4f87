import type { RecordStep } from './record-step.ts';
import { bad, customers, deleteMethod } from './steps.ts';

const customer = customers(
  (word) => ({ reference: word, name: `Jane ${word}`, email: `${word}@example.com` }),
  (word) => ({ name: `Joan ${word}` }),
  'salutation',
);

export const profituityRecords: readonly RecordStep[] = [
  customer.create,
  customer.update,
  {
    mutation: 'savePaymentMethod',
    input: ({ made }) => ({
      customerId: made['customer'],
      bankAccount: {
        holder: 'Jane Jones',
        routingNumber: '021000021',
        accountNumber: '123456780000',
        accountType: 'PERSONAL_CHECKING',
        entryClass: 'PPD',
      },
    }),
    wrong: () => ({ bankAccount: { routingNumber: '021000022' } }),
    refused: bad('bankAccount', 'routingNumber'),
  },
  deleteMethod,
  customer.delete,
];

import type { RecordStep } from './record-step.ts';
import { badId, unsupported, bad, customers, closeLink, deleteSavedMethod } from './steps.ts';

const customer = customers(
  (word) => ({ reference: word, firstName: 'Jane', lastName: word, email: `${word}@example.com` }),
  (word) => ({ lastName: word }),
  'companyName',
);

export const walleeRecords: readonly RecordStep[] = [
  customer.create,
  customer.update,
  {
    mutation: 'createProduct',
    input: ({ accountId, word }) => ({
      accountId,
      product: { kind: 'SUBSCRIPTION', name: `Plan ${word}`, sku: word },
    }),
    wrong: () => ({ product: { kind: 'SERVICE' } }),
    refused: unsupported('product', 'kind'),
  },
  {
    mutation: 'updateProduct',
    input: ({ made, word }) => ({ productId: made['product'], product: { name: `Plan ${word}` } }),
    wrong: () => ({ product: { sku: 'other' } }),
    refused: unsupported('product', 'sku'),
  },
  {
    mutation: 'retireProduct',
    input: ({ made }) => ({ productId: made['product'] }),
    ...badId('productId'),
  },
  {
    mutation: 'createPaymentLink',
    input: ({ accountId, word }) => ({
      accountId,
      reusable: {
        name: `Link ${word}`,
        reference: word,
        currency: 'CHF',
        lineItems: [
          { name: 'Tea', quantity: '1', sku: 'tea', unitPrice: { amount: '5.00', currency: 'CHF' } },
        ],
      },
    }),
    wrong: () => ({ reusable: { maxTransactions: 0 } }),
    refused: bad('reusable', 'maxTransactions'),
  },
  {
    mutation: 'updatePaymentLink',
    input: ({ made, word }) => ({
      paymentLinkId: made['paymentLink'],
      reusable: {
        name: `Other ${word}`,
        lineItems: [
          { name: 'Tea', quantity: '1', sku: 'tea', unitPrice: { amount: '6.00', currency: 'CHF' } },
        ],
      },
    }),
    wrong: () => ({ reusable: { reference: 'other' } }),
    refused: unsupported('reusable', 'reference'),
  },
  closeLink,
  deleteSavedMethod,
  {
    mutation: 'createAccount',
    input: ({ clientId, word }) => ({ clientId, name: `Space ${word}`, defaultCurrency: 'CHF' }),
    wrong: () => ({ processor: 'x' }),
    refused: unsupported('processor'),
  },
  customer.delete,
];

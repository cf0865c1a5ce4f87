import type { RecordStep } from './record-step.ts';
import { badId, unsupported, bad, usd, customers, closeLink } from './steps.ts';

const customer = customers(
  (word) => ({ kind: 'INDIVIDUAL', firstName: 'Jane', lastName: word, email: `${word}@example.com` }),
  (word) => ({ lastName: word }),
  'name',
);

export const paysleyRecords: readonly RecordStep[] = [
  customer.create,
  customer.update,
  {
    mutation: 'createCustomerGroup',
    input: ({ accountId, word }) => ({ accountId, name: `Group ${word}`, description: 'Regulars' }),
    ...badId('accountId'),
  },
  {
    mutation: 'updateCustomerGroup',
    input: ({ made, word }) => ({ customerGroupId: made['customerGroup'], name: `Club ${word}` }),
    wrong: () => ({ name: null }),
    refused: bad('name'),
  },
  {
    mutation: 'deleteCustomerGroup',
    input: ({ made }) => ({ customerGroupId: made['customerGroup'] }),
    ...badId('customerGroupId'),
  },
  {
    mutation: 'createCategory',
    input: ({ accountId, word }) => ({ accountId, name: `Teas ${word}` }),
    ...badId('accountId'),
  },
  {
    mutation: 'updateCategory',
    input: ({ made, word }) => ({ categoryId: made['category'], name: `Drinks ${word}` }),
    ...badId('categoryId'),
  },
  {
    mutation: 'createProduct',
    input: ({ accountId, made, word }) => ({
      accountId,
      product: {
        kind: 'PRODUCT',
        name: `Tea ${word}`,
        sku: word,
        categoryId: made['category'],
        price: usd('4.50'),
        stockManaged: true,
        stockOnHand: 5,
        stockLowThreshold: 1,
      },
    }),
    wrong: () => ({ product: { reference: 'r' } }),
    refused: unsupported('product', 'reference'),
  },
  {
    mutation: 'updateProduct',
    input: ({ made }) => ({ productId: made['product'], product: { price: usd('5.50') } }),
    wrong: () => ({ product: { price: { amount: '5.50', currency: 'SEK' } } }),
    refused: bad('product', 'price', 'currency'),
  },
  {
    mutation: 'deleteCategory',
    input: ({ made }) => ({ categoryId: made['category'] }),
    ...badId('categoryId'),
  },
  {
    mutation: 'createPaymentLink',
    input: ({ accountId, word }) => ({
      accountId,
      paymentRequest: {
        amount: usd('12.34'),
        delivery: ['EMAIL'],
        email: `${word}@example.com`,
        reference: word,
        firstName: 'Jane',
        lastName: 'Jones',
      },
    }),
    wrong: () => ({ paymentRequest: { interval: 'DAY' } }),
    refused: unsupported('paymentRequest', 'interval'),
  },
  {
    mutation: 'updatePaymentLink',
    input: ({ made, word }) => ({
      paymentLinkId: made['paymentLink'],
      paymentRequest: { amount: usd('23.45'), delivery: ['EMAIL'], email: `${word}@example.com` },
    }),
    wrong: () => ({ paymentRequest: { interval: 'DAY' } }),
    refused: unsupported('paymentRequest', 'interval'),
  },
  closeLink,
  {
    mutation: 'prefillPosLink',
    input: ({ made }) => ({ posLinkId: made['posLink'], amount: usd('9.50'), reference: 'table 4' }),
    wrong: () => ({ lineItems: [{ name: 'Tea', quantity: '1', unitPrice: usd('9.50') }] }),
    refused: unsupported('lineItems', '0', 'unitPrice'),
  },
  customer.delete,
];

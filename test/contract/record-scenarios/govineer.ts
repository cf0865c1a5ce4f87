import type { RecordStep } from './record-step.ts';
import { unsupported, bad, urls, usd, customers, closeLink, deleteMethod } from './steps.ts';

const customer = customers(
  (word) => ({ reference: word, name: `Jane ${word}`, email: `${word}@example.com` }),
  (word) => ({ name: `Joan ${word}` }),
  'phone',
);

export const govineerRecords: readonly RecordStep[] = [
  customer.create,
  customer.update,
  {
    mutation: 'savePaymentMethod',
    input: ({ made, word }) => ({
      customerId: made['customer'],
      token: {
        token: `fp_${word}`,
        kind: 'CARD',
        brand: 'VISA',
        last4: '1111',
        bin: '411111',
        expiryMonth: 12,
        expiryYear: 2030,
        holder: 'Jane Jones',
      },
    }),
    wrong: () => ({ token: { last4: 'many' } }),
    refused: bad('token', 'last4'),
  },
  deleteMethod,
  {
    mutation: 'createPaymentLink',
    input: ({ accountId }) => ({ accountId, hosted: { amount: usd('12.34'), urls } }),
    wrong: () => ({ hosted: { captureMethod: 'MANUAL' } }),
    refused: unsupported('hosted', 'captureMethod'),
  },
  {
    mutation: 'updatePaymentLink',
    input: ({ made }) => ({ paymentLinkId: made['paymentLink'], hosted: { amount: usd('23.45') } }),
    wrong: () => ({ hosted: { description: 'other' } }),
    refused: unsupported('hosted', 'description'),
  },
  closeLink,
  {
    mutation: 'createClient',
    input: ({ providerId, word }) => ({
      providerId,
      name: `Shop ${word}`,
      reference: word,
      timeZone: 'America/New_York',
      subdomain: word,
    }),
    wrong: () => ({ timeZone: 'Mars/Olympus' }),
    refused: bad('timeZone'),
  },
  {
    mutation: 'createAccount',
    input: ({ clientId, word }) => ({
      clientId,
      name: `Till ${word}`,
      processor: 'zift',
      externalAccountId: `ea-${word}`,
      externalMerchantId: `em-${word}`,
      cardEnabled: true,
      bankAccountEnabled: false,
    }),
    wrong: () => ({ minimumAmount: '-1' }),
    refused: bad('minimumAmount'),
  },
  customer.delete,
];

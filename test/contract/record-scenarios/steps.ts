import type { Known, RecordStep } from './record-step.ts';

type Input = Readonly<Record<string, unknown>>;

const notAnId = 'bm9uZQ';
export const badId = (member: string) => ({
  wrong: () => ({ [member]: notAnId }),
  refused: { code: 'BAD_USER_INPUT', path: ['input', member] },
});
export const unsupported = (...path: readonly string[]) => ({
  code: 'UNSUPPORTED_BY_PROVIDER',
  path: ['input', ...path],
});
export const bad = (...path: readonly string[]) => ({ code: 'BAD_USER_INPUT', path: ['input', ...path] });
export const urls = { redirectUrl: 'https://shop.example/done', cancelUrl: 'https://shop.example/back' };
export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** A customer that is made, changed and deleted. `missing`: a field that the provider has no place for. */
export function customers(create: (word: string) => Input, change: (word: string) => Input, missing: string) {
  const noPlace = {
    refused: unsupported('customer', missing),
    wrong: () => ({ customer: { [missing]: 'x' } }),
  };
  const steps = {
    create: {
      mutation: 'createCustomer',
      input: ({ accountId, word }: Known) => ({ accountId, customer: create(word) }),
      ...noPlace,
    },
    update: {
      mutation: 'updateCustomer',
      input: ({ made, word }: Known) => ({ customerId: made['customer'], customer: change(word) }),
      ...noPlace,
    },
    delete: {
      mutation: 'deleteCustomer',
      input: ({ made }: Known) => ({ customerId: made['customer'] }),
      ...badId('customerId'),
    },
  } as const satisfies Record<string, RecordStep>;
  return steps;
}

export const closeLink: RecordStep = {
  mutation: 'closePaymentLink',
  input: ({ made }) => ({ paymentLinkId: made['paymentLink'] }),
  ...badId('paymentLinkId'),
};
/** One that was there. */
export const deleteSavedMethod: RecordStep = {
  mutation: 'deletePaymentMethod',
  input: ({ made }) => ({ paymentMethodId: made['savedMethod'] }),
  ...badId('paymentMethodId'),
};
export const deleteMethod: RecordStep = {
  mutation: 'deletePaymentMethod',
  input: ({ made }) => ({ paymentMethodId: made['paymentMethod'] }),
  ...badId('paymentMethodId'),
};

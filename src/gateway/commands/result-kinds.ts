import type { MutationName } from '../../domain/operation.ts';
import type { RecordKind } from '../../domain/record-kind.ts';

/** What each mutation makes; null for those that make nothing, or only change what they act on. */
export const resultKinds = {
  createTransaction: 'transaction',
  captureTransaction: null,
  voidTransaction: null,
  refundTransaction: 'refund',
  cancelBillingSubscription: null,
  createCustomer: 'customer',
  updateCustomer: null,
  deleteCustomer: null,
  createCustomerGroup: 'customerGroup',
  updateCustomerGroup: null,
  deleteCustomerGroup: null,
  savePaymentMethod: 'paymentMethod',
  deletePaymentMethod: null,
  createProduct: 'product',
  updateProduct: null,
  retireProduct: null,
  createCategory: 'category',
  updateCategory: null,
  deleteCategory: null,
  createPaymentLink: 'paymentLink',
  updatePaymentLink: null,
  closePaymentLink: null,
  prefillPosLink: null,
  createClient: 'client',
  createAccount: 'account',
} as const satisfies Record<MutationName, RecordKind | null>;

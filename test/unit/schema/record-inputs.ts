import type { MutationName } from '../../../src/domain/operation.ts';
import type { RecordCommands } from '../../../src/domain/record-commands.ts';
import { encodeProviderId } from '../../../src/domain/global-id.ts';
import { refTo } from './fake-gateway.ts';

type Input = Readonly<Record<string, unknown>>;

const idempotencyKey = 'k';
const accountId = refTo('account', 'a1').id;
const customerId = refTo('customer', 'c1').id;
const customerGroupId = refTo('customerGroup', 'g1').id;
const paymentMethodId = refTo('paymentMethod', 'm1').id;
const productId = refTo('product', 's1').id;
const categoryId = refTo('category', 'k1').id;
const paymentLinkId = refTo('paymentLink', 'l1').id;

export const usd = (amount: string) => ({ amount, currency: 'USD' });
export const lineItems = [{ name: 'Tea', quantity: '1' }];

/** What a payment request and a hosted payment can't be without. */
export const paymentRequest: Input = { amount: usd('12.5'), delivery: ['EMAIL'] };
export const hosted: Input = { amount: usd('12.5') };
export const reusable: Input = { name: 'Tea', lineItems };

/** The least that each mutation of records takes. */
export const leastInputs = {
  createCustomer: { idempotencyKey, accountId, customer: { name: 'Ada' } },
  updateCustomer: { idempotencyKey, customerId, customer: { name: 'Ada' } },
  deleteCustomer: { idempotencyKey, customerId },
  createCustomerGroup: { idempotencyKey, accountId, name: 'Regulars' },
  updateCustomerGroup: { idempotencyKey, customerGroupId, name: 'Regulars' },
  deleteCustomerGroup: { idempotencyKey, customerGroupId },
  savePaymentMethod: { idempotencyKey, customerId, token: { token: 't', kind: 'CARD' } },
  deletePaymentMethod: { idempotencyKey, paymentMethodId },
  createProduct: { idempotencyKey, accountId, product: { name: 'Tea' } },
  updateProduct: { idempotencyKey, productId, product: { name: 'Tea' } },
  retireProduct: { idempotencyKey, productId },
  createCategory: { idempotencyKey, accountId, name: 'Drinks' },
  updateCategory: { idempotencyKey, categoryId, name: 'Drinks' },
  deleteCategory: { idempotencyKey, categoryId },
  createPaymentLink: { idempotencyKey, accountId, paymentRequest },
  updatePaymentLink: { idempotencyKey, paymentLinkId, paymentRequest },
  closePaymentLink: { idempotencyKey, paymentLinkId },
  prefillPosLink: { idempotencyKey, posLinkId: paymentLinkId },
  createClient: { idempotencyKey, providerId: encodeProviderId('gov'), name: 'Ada Ltd' },
  createAccount: { idempotencyKey, clientId: refTo('client', 'b1').id, name: 'Shop' },
} as const satisfies Readonly<Record<keyof RecordCommands & MutationName, Input>>;

export const recordMutations = Object.keys(leastInputs) as readonly (keyof RecordCommands)[];

/** The least input of a mutation with something else in it. */
export function inputOf(mutation: keyof RecordCommands, more: Input = {}): Input {
  return { ...leastInputs[mutation], ...more };
}

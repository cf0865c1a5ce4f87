import { describe, expect, it } from 'vitest';
import { encodeOperationId, encodeProviderId } from '../../../src/domain/global-id.ts';
import { Money } from '../../../src/domain/money.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { RecordCommands } from '../../../src/domain/record-commands.ts';
import { refTo } from './fake-gateway.ts';
import { inputOf, leastInputs, usd } from './record-inputs.ts';
import { refusedAt, told } from './told.ts';

type Input = Readonly<Record<string, unknown>>;

const account = new RecordRef('account', 'GOVINEER', 'gov', null, 'a1');

/** What is handed on of an input that is right. */
async function handedOn(mutation: keyof RecordCommands, more: Input): Promise<Input | null> {
  const { errors, input } = await told(mutation, inputOf(mutation, more));
  expect(errors).toEqual([]);
  return input;
}

describe('what is handed on', () => {
  it('of a customer is as it was given, with records for ids', async () => {
    const customer = {
      kind: 'COMPANY',
      name: 'Ada Ltd',
      salutation: 'Ms',
      firstName: 'Ada',
      lastName: 'L',
      companyName: 'Ada Ltd',
      email: 'ada@shop.example',
      phone: '+4222222222222',
      language: 'de-CH',
      reference: '4111111111111111',
      description: 'd',
      metadata: { order: 7, nested: { list: ['a', null, true] } },
    };
    const address = {
      line1: '1 Main St',
      line2: '2nd floor',
      city: 'Bern',
      state: 'BE',
      postalCode: '3000',
      country: 'CH',
    };
    const given = { customer: { ...customer, address, groupId: refTo('customerGroup', 'g1').id } };
    expect(await handedOn('createCustomer', given)).toEqual({
      account,
      customer: { ...customer, address, group: refTo('customerGroup', 'g1') },
    });
  });

  it('of a product is in exact amounts', async () => {
    const product = {
      kind: 'SERVICE',
      name: 'Tea',
      sku: '4111111111111111',
      unit: 'PER_ITEM',
      taxId: '7',
      stockManaged: false,
      stockOnHand: 0,
      stockLowThreshold: 5,
      imageUrl: 'https://shop.example/tea.png',
    };
    const given = {
      product: {
        ...product,
        price: usd('0'),
        cost: { amount: '92', currency: 'JPY' },
        categoryId: refTo('category', 'k1').id,
      },
    };
    expect(await handedOn('updateProduct', given)).toEqual({
      product: refTo('product', 's1'),
      version: null,
      changes: {
        ...product,
        price: Money.ofMinorUnits(0n, 'USD'),
        cost: Money.ofMinorUnits(92n, 'JPY'),
        category: refTo('category', 'k1'),
      },
    });
  });

  it('of groups and categories is their name and what is said of them', async () => {
    expect(await handedOn('createCustomerGroup', {})).toEqual({
      account,
      name: 'Regulars',
      description: null,
    });
    expect(await handedOn('createCategory', {})).toEqual({ account, name: 'Drinks' });
    expect(await handedOn('updateCategory', {})).toEqual({
      category: refTo('category', 'k1'),
      name: 'Drinks',
    });
  });

  it.each([
    ['deleteCustomer', 'customer', 'c1'],
    ['deleteCustomerGroup', 'customerGroup', 'g1'],
    ['deletePaymentMethod', 'paymentMethod', 'm1'],
    ['retireProduct', 'product', 's1'],
    ['deleteCategory', 'category', 'k1'],
    ['closePaymentLink', 'paymentLink', 'l1'],
  ] as const)('of %s is the record alone', async (mutation, kind, nativeId) => {
    expect(await handedOn(mutation, {})).toEqual({ [kind]: refTo(kind, nativeId) });
  });

  it('of a client and an account is complete', async () => {
    expect(await handedOn('createClient', {})).toEqual({
      provider: { connection: 'gov' },
      name: 'Ada Ltd',
      reference: null,
      timeZone: null,
      subdomain: null,
    });
    const given = { minimumAmount: '01.50', maximumAmount: 100, cardEnabled: false, defaultCurrency: 'USD' };
    expect(await handedOn('createAccount', given)).toEqual({
      client: refTo('client', 'b1'),
      name: 'Shop',
      defaultCurrency: 'USD',
      timeZone: null,
      processor: null,
      externalAccountId: null,
      externalMerchantId: null,
      cardEnabled: false,
      bankAccountEnabled: null,
      minimumAmount: '1.5',
      maximumAmount: '100',
    });
  });

  it('of a payment method is what it is made of', async () => {
    const token = {
      token: 't',
      kind: 'CARD',
      last4: '1111',
      bin: '411111',
      expiryMonth: 12,
      expiryYear: 2030,
    };
    expect(await handedOn('savePaymentMethod', { token, isDefault: true })).toMatchObject({
      customer: refTo('customer', 'c1'),
      method: { is: 'token', token: { ...token, brand: null, holder: null, accountType: null } },
      isDefault: true,
      returnUrl: null,
    });
    const bankAccount = {
      holder: 'Ada',
      routingNumber: '021000021',
      accountNumber: '4111111111111111',
      accountType: 'PERSONAL_CHECKING',
    };
    expect(await handedOn('savePaymentMethod', { token: null, bankAccount })).toMatchObject({
      method: { is: 'bankAccount', account: { ...bankAccount, entryClass: null } },
      isDefault: null,
    });
  });
});

const bankAccount = {
  holder: 'Ada',
  routingNumber: '1',
  accountNumber: '1',
  accountType: 'PERSONAL_CHECKING',
};
const token = { token: 't', kind: 'CARD' };

describe('what is refused', () => {
  it.each<[keyof RecordCommands, Input, readonly string[]]>([
    ['createCustomer', { customer: { email: '' } }, ['customer.email']],
    ['createCustomer', { customer: { email: ' ' } }, ['customer.email']],
    ['createCustomer', { customer: { metadata: { a: 4111111111111111 } } }, ['customer.metadata.a']],
    ['createProduct', { product: { price: usd('-1') } }, ['product.price']],
    ['createProduct', { product: { price: usd('1.234') } }, ['product.price']],
    ['createProduct', { product: { cost: usd('-0.01') } }, ['product.cost']],
    ['createProduct', { product: { stockOnHand: -1 } }, ['product.stockOnHand']],
    ['updateProduct', { product: { stockLowThreshold: -1 } }, ['product.stockLowThreshold']],
    ['createCategory', { name: '' }, ['name']],
    ['createCustomerGroup', { name: ' ' }, ['name']],
    ['createClient', { name: '' }, ['name']],
    ['createAccount', { name: '' }, ['name']],
    ['createAccount', { minimumAmount: '-1' }, ['minimumAmount']],
    ['createAccount', { maximumAmount: '1e3' }, ['maximumAmount']],
    ['createAccount', { minimumAmount: '10', maximumAmount: '9.99' }, ['maximumAmount']],
    ['savePaymentMethod', { token: null }, ['']],
    ['savePaymentMethod', { bankAccount }, ['']],
    ['savePaymentMethod', { token: { ...token, last4: '111' } }, ['token.last4']],
    ['savePaymentMethod', { token: { ...token, bin: '41111' } }, ['token.bin']],
    ['savePaymentMethod', { token: { ...token, expiryMonth: 13 } }, ['token.expiryMonth']],
    ['savePaymentMethod', { token: { ...token, expiryYear: 30 } }, ['token.expiryYear']],
  ])('of %s with %j', async (mutation, more, paths) => {
    expect(await refusedAt(mutation, inputOf(mutation, more))).toEqual(paths);
  });

  it('is a client at a connection that there is not, or at something else', async () => {
    for (const providerId of [
      encodeProviderId('elsewhere'),
      account.id,
      leastInputs.createAccount.clientId,
      encodeOperationId('o'),
      'x',
    ]) {
      expect(await refusedAt('createClient', inputOf('createClient', { providerId }))).toEqual([
        'providerId',
      ]);
    }
  });

  it('says of a client of another connection nothing of what the id holds', async () => {
    const providerId = encodeProviderId('4111111111111111');
    // `told` looks for it in the answer.
    expect(await refusedAt('createClient', inputOf('createClient', { providerId }))).toEqual(['providerId']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CreateTransaction } from '../../../../src/domain/commands.ts';
import { refusalsOf } from '../../../kit/command-run.ts';
import { item, money, openDesk, payment, refTo, space } from './desk.ts';
import type { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const tables = () => desk.sandbox.store.space(Number(space));
describe('is refused before anything is recorded', () => {
  const source = (is: object): Partial<CreateTransaction> => ({ source: is as CreateTransaction['source'] });
  const address = { line1: null, line2: 'c/o', city: null, state: null, postalCode: null, country: null };

  test.each<[string, Partial<CreateTransaction>, readonly string[]]>([
    ['a single-use token', source({ is: 'token' }), ['UNSUPPORTED_BY_PROVIDER input.source.token']],
    ['a bank account', source({ is: 'bankAccount' }), ['UNSUPPORTED_BY_PROVIDER input.source.bankAccount']],
    ['a terminal', source({ is: 'terminalId' }), ['UNSUPPORTED_BY_PROVIDER input.source.terminalId']],
    [
      'a subscription',
      source({ is: 'billingSubscriptionId' }),
      ['UNSUPPORTED_BY_PROVIDER input.source.billingSubscriptionId'],
    ],
    [
      'all that has no place, at once',
      {
        taxAmount: money('1.00'),
        direction: 'PAYOUT',
        scheduledFor: Date.now(),
        description: 'x',
        lineItems: [item()],
        billingAddress: address,
        shippingAddress: address,
      },
      [
        'UNSUPPORTED_BY_PROVIDER input.billingAddress.line2',
        'UNSUPPORTED_BY_PROVIDER input.description',
        'UNSUPPORTED_BY_PROVIDER input.direction',
        'UNSUPPORTED_BY_PROVIDER input.scheduledFor',
        'UNSUPPORTED_BY_PROVIDER input.shippingAddress.line2',
        'UNSUPPORTED_BY_PROVIDER input.taxAmount',
      ],
    ],
    ['an amount of nothing', { amount: money('0') }, ['BAD_USER_INPUT input.amount']],
    ['more than may be charged', { maxTotal: money('29.94') }, ['BAD_USER_INPUT input.maxTotal']],
    ['a bound in another currency', { maxTotal: money('30', 'EUR') }, ['BAD_USER_INPUT input.maxTotal']],
    ['a reference that is no ASCII', { reference: 'é' }, ['BAD_USER_INPUT input.reference']],
    ['a long reference', { reference: 'x'.repeat(101) }, ['BAD_USER_INPUT input.reference']],
    ['a long e-mail', { customerEmail: 'x'.repeat(255) }, ['BAD_USER_INPUT input.customerEmail']],
    ['a long address', { returnUrl: `https://x/${'x'.repeat(2000)}` }, ['BAD_USER_INPUT input.returnUrl']],
    ['an empty description', { description: '' }, ['BAD_USER_INPUT input.description']],
    [
      'metadata that is no text, or ours',
      { metadata: { a: 1, operation: 'x', [`k${'x'.repeat(40)}`]: 'y' } },
      [
        'BAD_USER_INPUT input.metadata.a',
        `BAD_USER_INPUT input.metadata.k${'x'.repeat(40)}`,
        'BAD_USER_INPUT input.metadata.operation',
      ],
    ],
    [
      'too much metadata',
      { metadata: Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`k${index}`, 'v'])) },
      ['BAD_USER_INPUT input.metadata'],
    ],
    [
      'a method that is no id',
      source({ is: 'hosted', methods: ['1', 'visa'], saveMethod: null }),
      ['BAD_USER_INPUT input.source.hosted.methods.1'],
    ],
    [
      'line items of another sum',
      { lineItems: [item({ unitPrice: money('29.94') })] },
      ['BAD_USER_INPUT input.lineItems'],
    ],
    [
      'one without a price',
      { lineItems: [item({ unitPrice: null })] },
      ['BAD_USER_INPUT input.lineItems.0.unitPrice'],
    ],
    [
      'one in another currency',
      { lineItems: [item({ unitPrice: money('29.95', 'EUR') })] },
      ['BAD_USER_INPUT input.lineItems.0.unitPrice'],
    ],
    [
      'a price that is not exact',
      { lineItems: [item({ quantity: '0.333' })] },
      ['BAD_USER_INPUT input.lineItems.0.unitPrice'],
    ],
    [
      'a quantity of nothing',
      { lineItems: [item({ quantity: '0' })] },
      ['BAD_USER_INPUT input.lineItems.0.quantity'],
    ],
    [
      'what is wrong with line items',
      {
        amount: money('59.90'),
        lineItems: [
          item({ reference: 'a', name: '', taxRate: '101' }),
          item({ reference: 'a', sku: 'x'.repeat(201), taxTitle: 'VAT' }),
        ],
      },
      [
        'BAD_USER_INPUT input.lineItems.0.name',
        'BAD_USER_INPUT input.lineItems.0.taxRate',
        'BAD_USER_INPUT input.lineItems.1.reference',
        'BAD_USER_INPUT input.lineItems.1.sku',
        'BAD_USER_INPUT input.lineItems.1.taxRate',
      ],
    ],
    ['an account of nobody', { account: refTo('account', 'x') }, ['NOT_FOUND input.accountId']],
    [
      'a customer who is not there',
      { customer: refTo('customer', '999999') },
      ['NOT_FOUND input.customerId'],
    ],
    [
      'a token that is not there',
      source({ is: 'paymentMethodId', ref: refTo('paymentMethod', '999999') }),
      ['NOT_FOUND input.source.paymentMethodId'],
    ],
  ])('%s', async (_, changes, expected) => {
    const before = desk.sandbox.requests.since(0).next;
    expect(await refusalsOf(desk.wal, 'createTransaction', payment(desk, changes))).toEqual(expected);
    const { entries } = desk.sandbox.requests.since(before);
    expect(entries.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('a token that is not active, a customer that nothing names', async () => {
    const token = tables()
      .tokens.all()
      .find(({ state }) => state === 'INACTIVE');
    const customer = tables()
      .customers.all()
      .find(({ customerId }) => customerId === null || customerId === undefined || customerId === '');
    const input = payment(desk, {
      source: { is: 'paymentMethodId', ref: refTo('paymentMethod', `${token?.id}`) },
      customer: refTo('customer', `${customer?.id}`),
    });
    expect(await refusalsOf(desk.wal, 'createTransaction', input)).toEqual([
      'INVALID_STATE input.source.paymentMethodId',
      'UNSUPPORTED_BY_PROVIDER input.customerId',
    ]);
  });
});

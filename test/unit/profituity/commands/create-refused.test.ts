import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CreateTransaction } from '../../../../src/domain/commands.ts';
import { prepareRun, refusalsOf } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { bankAccount, fromTemplate, money, openDesk, payment, refTo } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('is refused before anything is recorded', () => {
  const of = (is: string): Partial<CreateTransaction> => ({ source: { is } as CreateTransaction['source'] });
  const account = (changes: object): Partial<CreateTransaction> => ({ source: bankAccount(changes) });
  const at = 'input.source.bankAccount';

  test.each<[string, Partial<CreateTransaction>, readonly string[]]>([
    ['a token', of('token'), ['UNSUPPORTED_BY_PROVIDER input.source.token']],
    ['a terminal', of('terminalId'), ['UNSUPPORTED_BY_PROVIDER input.source.terminalId']],
    ['a page', of('hosted'), ['UNSUPPORTED_BY_PROVIDER input.source.hosted']],
    [
      'all that has no place, at once',
      {
        taxAmount: money('1'),
        captureMethod: 'MANUAL',
        customerEmail: 'a@b',
        customerPhone: '1',
        lineItems: [
          {
            reference: null,
            kind: null,
            name: 'x',
            sku: null,
            quantity: '1',
            unitPrice: null,
            taxRate: null,
            taxTitle: null,
          },
        ],
        billingAddress: { line1: 'x', line2: null, city: null, state: null, postalCode: null, country: null },
        shippingAddress: {
          line1: 'x',
          line2: null,
          city: null,
          state: null,
          postalCode: null,
          country: null,
        },
        metadata: { a: 'b' },
      },
      [
        'UNSUPPORTED_BY_PROVIDER input.billingAddress',
        'UNSUPPORTED_BY_PROVIDER input.captureMethod',
        'UNSUPPORTED_BY_PROVIDER input.customerEmail',
        'UNSUPPORTED_BY_PROVIDER input.customerPhone',
        'UNSUPPORTED_BY_PROVIDER input.lineItems',
        'UNSUPPORTED_BY_PROVIDER input.metadata',
        'UNSUPPORTED_BY_PROVIDER input.shippingAddress',
        'UNSUPPORTED_BY_PROVIDER input.taxAmount',
      ],
    ],
    ['another currency', { amount: money('1', 'EUR') }, ['BAD_USER_INPUT input.amount']],
    ['an amount of nothing', { amount: money('0') }, ['BAD_USER_INPUT input.amount']],
    ['more than may be charged', { maxTotal: money('100.09') }, ['BAD_USER_INPUT input.maxTotal']],
    ['a blank reference', { reference: ' ' }, ['BAD_USER_INPUT input.reference']],
    ['no entry class', account({ entryClass: null }), [`BAD_USER_INPUT ${at}.entryClass`]],
    ['one that is none', account({ entryClass: 'web' }), [`BAD_USER_INPUT ${at}.entryClass`]],
    ['one of a check', account({ entryClass: 'POP' }), [`UNSUPPORTED_BY_PROVIDER ${at}.entryClass`]],
    [
      'what is wrong with an account, at once',
      account({ holder: ' ', routingNumber: '123456789', accountNumber: '123456789012345678' }),
      [
        `BAD_USER_INPUT ${at}.accountNumber`,
        `BAD_USER_INPUT ${at}.holder`,
        `BAD_USER_INPUT ${at}.routingNumber`,
      ],
    ],
    [
      'a routing number of zeros',
      account({ routingNumber: '000000000' }),
      [`BAD_USER_INPUT ${at}.routingNumber`],
    ],
    ['an account that is none', { account: refTo('account', 'x', null) }, ['NOT_FOUND input.accountId']],
  ])('%s', async (_, changes, expected) => {
    const before = desk.sandbox.requests.since(0).next;
    expect(await refusalsOf(desk.pro, 'createTransaction', payment(desk, changes))).toEqual(expected);
    const { entries } = desk.sandbox.requests.since(before);
    expect(entries.filter(({ method, path }) => method !== 'GET' && path !== '/connect/token')).toEqual([]);
  });

  test('a reference that was used, whatever its case, by a payment or a refund', async () => {
    await (await prepareRun(desk.pro, 'createTransaction', payment(desk, { reference: 'Once' }))).send();
    expect(await refusalsOf(desk.pro, 'createTransaction', payment(desk, { reference: 'ONCE' }))).toEqual([
      'CONFLICT input.reference',
    ]);
    const other = desk.sandbox.store.merchants.all()[1]?.id ?? '';
    const elsewhere = payment(desk, { reference: 'Once', account: refTo('account', other, null) });
    expect((await prepareRun(desk.pro, 'createTransaction', elsewhere)).command.account).toBe(other);
  });

  test('a template of the wrong kind, one that is not active or goes the other way, another customer', async () => {
    const { paymentTemplates } = desk.sandbox.store;
    const saved = desk.template(false);
    const refused = (changes: Partial<CreateTransaction>) =>
      refusalsOf(desk.pro, 'createTransaction', fromTemplate(desk, false, changes));
    const wrong = {
      is: 'billingSubscriptionId',
      ref: refTo('billingSubscription', saved.id, desk.merchant),
    } as const;
    expect(await refused({ source: wrong })).toEqual(['NOT_FOUND input.source.billingSubscriptionId']);
    const other = desk.sandbox.store.merchants.all()[1]?.id ?? '';
    const foreign = { is: 'paymentMethodId', ref: refTo('paymentMethod', saved.id, other) } as const;
    expect(await refused({ source: foreign })).toEqual(['NOT_FOUND input.source.paymentMethodId']);
    expect(await refused({ direction: 'PAYOUT', description: 'x' })).toEqual([
      'BAD_USER_INPUT input.direction',
      'UNSUPPORTED_BY_PROVIDER input.description',
    ]);
    paymentTemplates.update(saved.id, { isActive: false });
    const stranger = refTo('customer', '00000000-0000-4000-a000-000000000001', desk.merchant);
    const source = { is: 'paymentMethodId', ref: refTo('paymentMethod', saved.id, desk.merchant) } as const;
    expect(await refused({ source, customer: stranger })).toEqual([
      'INVALID_STATE input.source.paymentMethodId',
      'UNSUPPORTED_BY_PROVIDER input.customerId',
    ]);
    paymentTemplates.update(saved.id, { isActive: true });
  });
});

import { describe, expect, it } from 'vitest';
import { Money } from '../../../src/domain/money.ts';
import { refTo } from './fake-gateway.ts';
import { hosted, inputOf, lineItems, paymentRequest, reusable, usd } from './record-inputs.ts';
import { refusedAt, told } from './told.ts';

type Input = Readonly<Record<string, unknown>>;
type Mutation = 'createPaymentLink' | 'updatePaymentLink' | 'prefillPosLink';

const address = { line1: null, line2: null, city: 'Bern', state: null, postalCode: null, country: null };
const tea = {
  reference: null,
  kind: null,
  sku: null,
  unitPrice: null,
  taxRate: null,
  taxTitle: null,
  ...lineItems[0],
};
const noUrls = { redirectUrl: null, cancelUrl: null, notificationUrl: null };
const onlyRequest = { paymentRequest: null };

async function handedOn(mutation: Mutation, more: Input): Promise<Input | null> {
  const { errors, input } = await told(mutation, inputOf(mutation, more));
  expect(errors).toEqual([]);
  return input;
}

function refused(mutation: Mutation, more: Input): Promise<readonly string[]> {
  return refusedAt(mutation, inputOf(mutation, more));
}

describe('a link that is made', () => {
  it('as a payment request has its amounts in one currency', async () => {
    const given = {
      ...paymentRequest,
      delivery: ['SMS', 'EMAIL', 'SMS'],
      customerId: refTo('customer', 'c1').id,
      phone: '+4222222222222',
      lineItems,
      shippingAmount: '3',
      shippingTax: '0',
      initialAmount: '1.5',
      shippingAddress: { city: 'Bern' },
      interval: 'MONTH',
      startsAt: '2026-03-01T00:00:00Z',
      numberOfPayments: 1,
      methods: ['card'],
      urls: {},
    };
    expect(await handedOn('createPaymentLink', { paymentRequest: given })).toEqual({
      account: refTo('account', 'a1'),
      link: {
        is: 'paymentRequest',
        fields: {
          amount: Money.ofMinorUnits(1250n, 'USD'),
          amountIsOpen: false,
          captureMethod: 'AUTOMATIC',
          feesEnabled: false,
          delivery: ['SMS', 'EMAIL'],
          customer: refTo('customer', 'c1'),
          phone: '+4222222222222',
          lineItems: [tea],
          shippingAmount: Money.ofMinorUnits(300n, 'USD'),
          shippingTax: Money.ofMinorUnits(0n, 'USD'),
          initialAmount: Money.ofMinorUnits(150n, 'USD'),
          shippingAddress: address,
          interval: 'MONTH',
          startsAt: Date.UTC(2026, 2, 1),
          numberOfPayments: 1,
          methods: ['card'],
          urls: noUrls,
        },
      },
    });
  });

  it('as a point-of-sale page may have nothing said of it', async () => {
    expect(await handedOn('createPaymentLink', { ...onlyRequest, posLink: {} })).toMatchObject({
      link: { is: 'posLink', fields: {} },
    });
    const posLink = { currencies: ['USD', 'CHF'], referenceSuffix: 0, notes: { a: [1] }, tipEnabled: false };
    expect(await handedOn('createPaymentLink', { ...onlyRequest, posLink })).toMatchObject({
      link: { is: 'posLink', fields: posLink },
    });
  });

  it('as a hosted payment takes what is said instead of its defaults', async () => {
    const given = { ...hosted, captureMethod: 'MANUAL', embedded: true, metadata: { order: '7' } };
    expect(await handedOn('createPaymentLink', { ...onlyRequest, hosted: given })).toMatchObject({
      link: {
        is: 'hosted',
        fields: { ...given, amount: Money.ofMinorUnits(1250n, 'USD') },
      },
    });
  });

  it('as one for many is open for a time', async () => {
    const given = {
      ...reusable,
      language: 'de-CH',
      availableFrom: '2026-03-01T00:00:00Z',
      availableUntil: '2026-03-01T00:00:00.001Z',
      maxTransactions: 1,
    };
    expect(await handedOn('createPaymentLink', { ...onlyRequest, reusable: given })).toMatchObject({
      link: {
        is: 'reusable',
        fields: {
          name: 'Tea',
          lineItems: [tea],
          availableFrom: Date.UTC(2026, 2, 1),
          availableUntil: Date.UTC(2026, 2, 1) + 1,
          maxTransactions: 1,
        },
      },
    });
  });

  it.each<[Input, readonly string[]]>([
    [onlyRequest, ['']],
    [{ posLink: {} }, ['']],
    [{ ...onlyRequest, hosted, reusable }, ['']],
  ])('is of one kind: %j is refused', async (more, paths) => {
    expect(await refused('createPaymentLink', more)).toEqual(paths);
    expect(await refused('updatePaymentLink', more)).toEqual(paths);
  });
});

const priced = (amount: string, currency: string) => [
  { name: 'Tea', quantity: '1', unitPrice: { amount, currency } },
];

describe.each(['createPaymentLink', 'updatePaymentLink'] as const)('what %s refuses', (mutation) => {
  it.each<[Input, string]>([
    [{ amount: usd('0') }, 'amount'],
    [{ amount: usd('1.234') }, 'amount'],
    [{ delivery: [] }, 'delivery'],
    [{ delivery: ['EMAIL', 'NONE'] }, 'delivery'],
    [{ email: '' }, 'email'],
    [{ lineItems: [] }, 'lineItems'],
    [{ lineItems: priced('1', 'EUR') }, 'lineItems.0.unitPrice'],
    [{ shippingAmount: '-1' }, 'shippingAmount'],
    [{ shippingTax: '0.001' }, 'shippingTax'],
    [{ initialAmount: 'x' }, 'initialAmount'],
    [{ startsAt: '2026-02-30T00:00:00Z' }, 'startsAt'],
    [{ numberOfPayments: 0 }, 'numberOfPayments'],
  ])('of a payment request: %j', async (more, path) => {
    const given = { paymentRequest: { ...paymentRequest, ...more } };
    expect(await refused(mutation, given)).toEqual([`paymentRequest.${path}`]);
  });

  it.each<[Input, string]>([
    [{ referenceSuffix: -1 }, 'referenceSuffix'],
    [{ notes: { a: { b: '4111111111111111' } } }, 'notes.a.b'],
    [{ textFields: { a: ['4111111111111111'] } }, 'textFields.a.0'],
    [{ choiceFields: { '4111111111111111': 1 } }, 'choiceFields'],
  ])('of a point-of-sale page: %j', async (posLink, path) => {
    expect(await refused(mutation, { ...onlyRequest, posLink })).toEqual([`posLink.${path}`]);
  });

  it.each<[Input, string]>([
    [{ amount: usd('-1') }, 'amount'],
    [{ lineItems: priced('1', 'EUR') }, 'lineItems.0.unitPrice'],
    [{ expiresAt: 'tomorrow' }, 'expiresAt'],
    [{ metadata: { a: '4111111111111111' } }, 'metadata.a'],
  ])('of a hosted payment: %j', async (more, path) => {
    expect(await refused(mutation, { ...onlyRequest, hosted: { ...hosted, ...more } })).toEqual([
      `hosted.${path}`,
    ]);
  });

  it.each<[Input, string]>([
    [{ name: ' ' }, 'name'],
    [{ lineItems: [] }, 'lineItems'],
    [{ currency: 'CHF', lineItems: priced('1', 'EUR') }, 'lineItems.0.unitPrice'],
    [{ lineItems: [...priced('1', 'CHF'), ...priced('1', 'EUR')] }, 'lineItems.1.unitPrice'],
    [{ maxTransactions: 0 }, 'maxTransactions'],
    [{ availableFrom: '2026-03-01T00:00:00Z', availableUntil: '2026-03-01T00:00:00Z' }, 'availableUntil'],
  ])('of a link for many: %j', async (more, path) => {
    expect(await refused(mutation, { ...onlyRequest, reusable: { ...reusable, ...more } })).toEqual([
      `reusable.${path}`,
    ]);
  });
});

describe('a page that is opened with everything filled in', () => {
  it('is complete: defaults, nulls, exact amounts', async () => {
    expect(await handedOn('prefillPosLink', {})).toEqual({
      posLink: refTo('paymentLink', 'l1'),
      amount: null,
      tipAmount: null,
      captureMethod: 'AUTOMATIC',
      reference: null,
      email: null,
      lineItems: null,
      interval: null,
      startsAt: null,
      textFields: null,
      choiceFields: null,
      shippingAmount: null,
      shippingAddress: null,
      feesEnabled: false,
      returnUrl: null,
      urls: null,
    });
    const given = {
      amount: usd('10'),
      tipAmount: '1.5',
      shippingAmount: 0,
      shippingAddress: { city: 'Bern' },
      textFields: { table: '7' },
      urls: { redirectUrl: 'https://shop.example/' },
    };
    expect(await handedOn('prefillPosLink', given)).toMatchObject({
      amount: Money.ofMinorUnits(1000n, 'USD'),
      tipAmount: Money.ofMinorUnits(150n, 'USD'),
      shippingAmount: Money.ofMinorUnits(0n, 'USD'),
      shippingAddress: address,
      textFields: { table: '7' },
      urls: { ...noUrls, redirectUrl: 'https://shop.example/' },
    });
  });

  it.each<[Input, readonly string[]]>([
    [{ tipAmount: '1', shippingAmount: '1' }, ['tipAmount', 'shippingAmount']],
    [{ amount: usd('10'), tipAmount: '-1' }, ['tipAmount']],
    [{ amount: usd('10'), shippingAmount: '0.001' }, ['shippingAmount']],
    [{ amount: usd('0') }, ['amount']],
    [{ amount: usd('10'), lineItems: priced('1', 'EUR') }, ['lineItems.0.unitPrice']],
    [{ email: '' }, ['email']],
    [{ startsAt: '2026-02-30T00:00:00Z' }, ['startsAt']],
    [{ textFields: { a: '4111111111111111' } }, ['textFields.a']],
    [{ choiceFields: { a: '4111111111111111' } }, ['choiceFields.a']],
    [{ shippingAddress: { city: '4111111111111111' } }, ['shippingAddress.city']],
  ])('is refused with %j', async (more, paths) => {
    expect(await refused('prefillPosLink', more)).toEqual(paths);
  });
});

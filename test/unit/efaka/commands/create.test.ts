import { describe, expect, test } from 'vitest';
import type { CreateTransaction } from '../../../../src/domain/commands.ts';
import type { ErrorCode } from '../../../../src/domain/error-code.ts';
import { sourceOf, projectionOf, testCall } from '../../../kit/read-source.ts';
import { ref } from '../rig.ts';
import { create, money, startCommandRig } from './command-rig.ts';

describe('a payment by a registration', () => {
  test('is a sale, is marked, and its money moves once', async () => {
    await using rig = await startCommandRig();
    const registration = rig.register();
    const { prepared, outcome, operation } = await rig.run('createTransaction', create(registration));
    if (outcome.is !== 'done' || outcome.result === null) throw new Error(outcome.is);
    expect(prepared).toMatchObject({
      account: 'default',
      target: null,
      guard: null,
      mark: operation.id,
      reference: null,
      baseline: {},
    });
    expect(prepared.steps.map(({ name }) => name)).toEqual(['payment']);
    expect(rig.sandbox.effects()).toMatchObject([
      {
        kind: 'payment',
        id: outcome.result.nativeId,
        target: null,
        amount: '92.00',
        currency: 'EUR',
        reference: operation.id,
        mark: operation.id,
      },
    ]);
    expect(rig.sandbox.store.payments.get(outcome.result.nativeId)).toMatchObject({
      paymentType: 'DB',
      registrationId: registration,
    });
    // Without a reference there is nothing to look for first.
    expect(rig.sandbox.requests.since(0).entries.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /v3/registrations/${registration}/payments`,
    ]);
  });

  test('takes its words from what is asked for', async () => {
    await using rig = await startCommandRig({}, { notificationUrl: 'http://127.0.0.1:9/hook' });
    const cases: readonly (readonly [Partial<CreateTransaction>, string])[] = [
      [{}, 'DB'],
      [{ captureMethod: 'MANUAL' }, 'PA'],
      [{ direction: 'PAYOUT' }, 'CD'],
    ];
    for (const [index, [given, type]] of cases.entries()) {
      const input = create(rig.register(), {
        ...given,
        reference: `order & [${index}] = ü`,
        description: 'Blue, two of them',
        returnUrl: 'https://shop.example/back?a=b',
        maxTotal: money('92.00'),
      });
      const { outcome, prepared } = await rig.run('createTransaction', input);
      const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : outcome.is;
      expect(rig.sandbox.store.payments.get(id)).toMatchObject({
        paymentType: type,
        merchantTransactionId: `order & [${index}] = ü`,
        descriptor: 'Blue, two of them',
      });
      expect(rig.sandbox.store.addresses.get(id)).toEqual({
        shopperResultUrl: 'https://shop.example/back?a=b',
        notificationUrl: 'http://127.0.0.1:9/hook',
      });
      expect(prepared.guard).toBe(`reference:default:order & [${index}] = ü`);
    }
  });

  test('has the mark of the operation, which nobody sees among the metadata', async () => {
    await using rig = await startCommandRig();
    const { outcome, operation } = await rig.run('createTransaction', create(rig.register()));
    const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
    expect(rig.sandbox.store.payments.get(id)?.customParameters).toEqual({ operation: operation.id });
    const place = ref('transaction', id);
    const found = await sourceOf(rig.efa, 'transaction').getMany(
      [place],
      projectionOf<'transaction'>('metadata', 'status'),
      testCall(),
    );
    expect(found.get(place.id)).toMatchObject({ metadata: {}, status: 'SUCCEEDED' });
  });

  test('declined is done: the record says so', async () => {
    await using rig = await startCommandRig();
    const { outcome } = await rig.run('createTransaction', create(rig.register('0002')));
    if (outcome.is !== 'done' || outcome.result === null) throw new Error(outcome.is);
    const place = ref('transaction', outcome.result.nativeId);
    const found = await sourceOf(rig.efa, 'transaction').getMany(
      [place],
      projectionOf<'transaction'>('status', 'failure'),
      testCall(),
    );
    expect(found.get(place.id)).toMatchObject({ status: 'FAILED', failure: { code: '800.100.100' } });
    expect(rig.sandbox.effects()).toEqual([]);
  });

  test('of a registration that is gone is refused where it was asked for', async () => {
    await using rig = await startCommandRig();
    const { outcome } = await rig.run('createTransaction', create('0'.repeat(32)));
    expect(outcome).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'source', 'paymentMethodId'] }],
    });
    expect(rig.sandbox.effects()).toEqual([]);
  });

  test('that the provider calls a duplicate is told as one', async () => {
    // The look-up by reference is not known to be there, so that the provider is the first to see it.
    await using rig = await startCommandRig({ refuseDuplicates: true }, { mode: 'TEST' });
    const registration = rig.register();
    rig.payment({ merchantTransactionId: 'order-1' });
    const { outcome } = await rig.run('createTransaction', create(registration, { reference: 'order-1' }));
    expect(outcome).toEqual({ is: 'duplicate' });
    expect(rig.sandbox.effects()).toEqual([]);
  });

  test('made too often was not carried out; a token that is refused is told as that', async () => {
    await using rig = await startCommandRig({ rateLimitPerSecond: 1 });
    const registration = rig.register();
    expect((await rig.run('createTransaction', create(registration))).outcome.is).toBe('done');
    expect((await rig.run('createTransaction', create(registration))).outcome).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'RATE_LIMITED' },
    });
    expect(rig.sandbox.effects()).toHaveLength(1);
  });
});

describe('a reference', () => {
  test('is used once, whatever became of the first use', async () => {
    await using rig = await startCommandRig();
    const conflict = [{ code: 'CONFLICT', path: ['input', 'reference'] }];
    const again = create(rig.register(), { reference: 'order-1', allowDuplicate: true });
    expect((await rig.run('createTransaction', again)).outcome.is).toBe('done');
    expect(await rig.refusals('createTransaction', again)).toMatchObject(conflict);
    const declined = create(rig.register('0002'), { reference: 'order-2' });
    await rig.run('createTransaction', declined);
    expect(await rig.refusals('createTransaction', { ...declined })).toMatchObject(conflict);
    rig.payment({ merchantTransactionId: 'order-3' });
    expect(
      await rig.refusals('createTransaction', create(rig.register(), { reference: 'order-3' })),
    ).toMatchObject(conflict);
    expect(rig.sandbox.effects()).toHaveLength(1);
  });

  test('is held against the journal where the provider cannot be asked', async () => {
    await using rig = await startCommandRig({ query: false }, { mode: 'TEST' });
    const input = create(rig.register(), { reference: 'order-1' });
    expect((await rig.run('createTransaction', input)).outcome.is).toBe('done');
    expect(await rig.refusals('createTransaction', input)).toMatchObject([{ code: 'CONFLICT' }]);
    expect(rig.efa.commands.createTransaction?.settlesAfterMs).toBeNull();
  });

  test('that cannot be looked for is not sent', async () => {
    await using rig = await startCommandRig({ query: false });
    await expect(
      rig.run('createTransaction', create(rig.register(), { reference: 'order-1' })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(rig.sandbox.effects()).toEqual([]);
  });
});

const address = { line1: '1 Road', line2: null, city: null, state: null, postalCode: null, country: null };
const item = { reference: null, kind: null, name: 'x', sku: null, quantity: '1', unitPrice: null };
const U = 'UNSUPPORTED_BY_PROVIDER';
const B = 'BAD_USER_INPUT';

const wrong: readonly (readonly [string, Partial<CreateTransaction>, ErrorCode, readonly string[]])[] = [
  ['a tax', { taxAmount: money('1.00') }, U, ['input', 'taxAmount']],
  ['a customer', { customer: ref('customer', '1') }, U, ['input', 'customerId']],
  ['an e-mail', { customerEmail: 'a@b.example' }, U, ['input', 'customerEmail']],
  ['a telephone', { customerPhone: '+1' }, U, ['input', 'customerPhone']],
  ['items', { lineItems: [{ ...item, taxRate: null, taxTitle: null }] }, U, ['input', 'lineItems']],
  ['an address', { billingAddress: address }, U, ['input', 'billingAddress']],
  ['a place to ship to', { shippingAddress: address }, U, ['input', 'shippingAddress']],
  ['a day', { scheduledFor: 1 }, U, ['input', 'scheduledFor']],
  ['a page for those who gave up', { cancelUrl: 'https://x.example' }, U, ['input', 'cancelUrl']],
  ['metadata', { metadata: { a: 1 } }, U, ['input', 'metadata']],
  [
    'a payout that is captured later',
    { direction: 'PAYOUT', captureMethod: 'MANUAL' },
    U,
    ['input', 'captureMethod'],
  ],
  [
    'a hosted page',
    { source: { is: 'hosted', methods: null, saveMethod: null } },
    U,
    ['input', 'source', 'hosted'],
  ],
  [
    'a terminal',
    { source: { is: 'terminalId', ref: ref('terminal', '1') } },
    U,
    ['input', 'source', 'terminalId'],
  ],
  [
    'a subscription',
    { source: { is: 'billingSubscriptionId', ref: ref('billingSubscription', '1') } },
    U,
    ['input', 'source', 'billingSubscriptionId'],
  ],
  [
    'another kind of id',
    { source: { is: 'paymentMethodId', ref: ref('paymentMethod', 'x/../y') } },
    'NOT_FOUND',
    ['input', 'source', 'paymentMethodId'],
  ],
  ['three places', { amount: money('1.234', 'KWD') }, B, ['input', 'amount']],
  ['nothing', { amount: money('0.00') }, B, ['input', 'amount']],
  ['less than nothing', { amount: money('-1.00') }, B, ['input', 'amount']],
  ['eleven digits', { amount: money('12345678901.00') }, B, ['input', 'amount']],
  ['a total below the amount', { maxTotal: money('91.99') }, B, ['input', 'maxTotal']],
  ['a total in another currency', { maxTotal: money('999', 'USD') }, B, ['input', 'maxTotal']],
  ['a reference too long', { reference: 'x'.repeat(256) }, B, ['input', 'reference']],
  ['a reference too short', { reference: 'seven77' }, B, ['input', 'reference']],
  ['a description too long', { description: 'x'.repeat(128) }, B, ['input', 'description']],
  ['an address too short', { returnUrl: 'a://b' }, B, ['input', 'returnUrl']],
];

describe('refused before anything is sent', () => {
  test.each(wrong)('%s', async (_, given, code, path) => {
    await using rig = await startCommandRig({}, { minReference: 8 });
    const refusals = await rig.refusals('createTransaction', create(rig.register(), given));
    expect(refusals).toMatchObject([{ code, path }]);
    expect(rig.sandbox.requests.since(0).entries).toEqual([]);
  });

  test('secrets of sources that it does not take are told nowhere', async () => {
    await using rig = await startCommandRig();
    const secret = 'SECRET-4111111111111111';
    const token = {
      ...({ token: secret, kind: 'CARD', brand: null, last4: null, bin: null, expiryMonth: null } as const),
      expiryYear: null,
      holder: secret,
      routingNumber: null,
      bankName: null,
      accountType: null,
    };
    const account = {
      holder: secret,
      routingNumber: secret,
      accountNumber: secret,
      entryClass: null,
      accountType: 'PERSONAL_CHECKING',
    } as const;
    for (const source of [{ is: 'token', token } as const, { is: 'bankAccount', account } as const]) {
      const refusals = await rig.refusals('createTransaction', create(rig.register(), { source }));
      expect(refusals).toMatchObject([{ code: U, path: ['input', 'source', source.is] }]);
      expect(JSON.stringify(refusals)).not.toContain(secret);
    }
  });

  test('all that is wrong is told at once', async () => {
    await using rig = await startCommandRig();
    const { amount, customerEmail } = { amount: money('1.234', 'KWD'), customerEmail: 'a@b.example' };
    const refusals = await rig.refusals(
      'createTransaction',
      create(rig.register(), { amount, customerEmail, lineItems: [], metadata: {}, description: '' }),
    );
    expect(refusals.map(({ path }) => path?.join('.'))).toEqual([
      'input.amount',
      'input.customerEmail',
      'input.description',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import { projectionOf, sourceOf, testCall } from '../../../kit/read-source.ts';
import { ref } from '../rig.ts';
import { create, startCommandRig } from './command-rig.ts';
import type { CommandRig } from './command-rig.ts';
import { link } from './link-input.ts';

function idOf(outcome: StepOutcome): string {
  if (outcome.is !== 'done' || outcome.result === null) throw new Error(`a link, not ${outcome.is}`);
  return outcome.result.nativeId;
}

/** What was sent for the checkout, by name. */
function sent({ sandbox }: CommandRig, id: string): Readonly<Record<string, string>> {
  return sandbox.store.checkouts.get(id)?.form ?? {};
}

async function pay({ sandbox }: CommandRig, id: string, number = '4200000000000000'): Promise<void> {
  const card = { 'card.number': number, 'card.holder': 'Jane Jones', 'card.cvv': '123' };
  const expiry = { 'card.expiryMonth': '05', 'card.expiryYear': '2034' };
  await fetch(`${sandbox.url}/shopper/checkouts/${id}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ paymentBrand: 'VISA', ...card, ...expiry }),
  });
}

async function read({ efa }: CommandRig, id: string) {
  const place = ref('paymentLink', id);
  const properties = projectionOf<'paymentLink'>('status', 'kind', 'amount', 'reference', 'transactions');
  return (await sourceOf(efa, 'paymentLink').getMany([place], properties, testCall())).get(place.id);
}

describe('a checkout', () => {
  test('is made once, is marked, and is open until it is paid', async () => {
    // Whether it is over is for the clock that reads it to say.
    await using rig = await startCommandRig({ now: Date.now });
    const { prepared, outcome, operation } = await rig.run('createPaymentLink', link());
    const id = idOf(outcome);
    expect(prepared).toMatchObject({
      account: 'default',
      target: null,
      mark: operation.id,
      reference: null,
      amount: { amount: '92.00', currency: 'EUR' },
    });
    expect(prepared.steps.map(({ name }) => name)).toEqual(['checkout']);
    // The page was not asked to be the merchant's own, so that nothing is told that opens it there.
    expect(outcome).toEqual({ is: 'done', result: { kind: 'paymentLink', nativeId: id, parent: null } });
    expect(rig.sandbox.effects()).toEqual([
      expect.objectContaining({
        kind: 'create',
        record: 'checkout',
        id,
        target: null,
        amount: '92.00',
        currency: 'EUR',
        reference: operation.id,
        mark: operation.id,
      }),
    ]);
    expect(rig.sandbox.requests.since(0).entries.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v3/checkouts',
    ]);
    expect(await read(rig, id)).toMatchObject({ status: 'OPEN', kind: 'CHECKOUT_PAGE', transactions: [] });
    await pay(rig, id);
    const paid = rig.sandbox.effects().at(-1)?.id;
    expect(await read(rig, id)).toMatchObject({
      status: 'PAID',
      amount: { amount: '92.00', currency: 'EUR' },
      reference: operation.id,
      transactions: [{ kind: 'transaction', nativeId: paid }],
    });
  });

  test('follows its payments: a try that was declined does not end it', async () => {
    await using rig = await startCommandRig();
    const id = idOf((await rig.run('createPaymentLink', link())).outcome);
    await pay(rig, id, '4000000000000002');
    expect(await read(rig, id)).toMatchObject({ status: 'UNKNOWN', transactions: [{}] });
    await pay(rig, id, '4000000000000028');
    expect(await read(rig, id)).toMatchObject({ status: 'OPEN' });
  });

  test('takes its words from what is asked for', async () => {
    await using rig = await startCommandRig({}, { notificationUrl: 'http://127.0.0.1:9/hook' });
    const { outcome, operation, prepared } = await rig.run(
      'createPaymentLink',
      link({
        email: 'jane@example.com',
        reference: 'order & [1] = ü',
        description: 'Blue, two of them',
        captureMethod: 'MANUAL',
        saveMethod: true,
        urls: { redirectUrl: 'https://shop.example/back?a=b', cancelUrl: null, notificationUrl: null },
      }),
    );
    expect(sent(rig, idOf(outcome))).toEqual({
      paymentType: 'PA',
      amount: '92.00',
      currency: 'EUR',
      merchantTransactionId: 'order & [1] = ü',
      'customParameters[operation]': operation.id,
      descriptor: 'Blue, two of them',
      'customer.email': 'jane@example.com',
      createRegistration: 'true',
      shopperResultUrl: 'https://shop.example/back?a=b',
      notificationUrl: 'http://127.0.0.1:9/hook',
    });
    expect(prepared.guard).toBe('reference:default:order & [1] = ü');
    await pay(rig, idOf(outcome));
    expect(rig.sandbox.effects().map(({ kind, record }) => record ?? kind)).toEqual([
      'checkout',
      'registration',
      'payment',
    ]);
  });

  test('is told where to notify, and says nothing of what was not said', async () => {
    await using rig = await startCommandRig({}, { notificationUrl: 'http://127.0.0.1:9/hook' });
    const notificationUrl = 'https://shop.example/told';
    const urls = { redirectUrl: null, cancelUrl: null, notificationUrl };
    const { outcome } = await rig.run('createPaymentLink', link({ urls, saveMethod: false, email: null }));
    expect(Object.keys(sent(rig, idOf(outcome)))).toEqual([
      'paymentType',
      'amount',
      'currency',
      'merchantTransactionId',
      'customParameters[operation]',
      'notificationUrl',
    ]);
    expect(sent(rig, idOf(outcome))['notificationUrl']).toBe(notificationUrl);
  });

  test('in the merchant’s own page: its id is what opens it there', async () => {
    await using rig = await startCommandRig();
    const { outcome } = await rig.run('createPaymentLink', link({ embedded: true }));
    expect(outcome).toMatchObject({ is: 'done', clientSecret: idOf(outcome) });
  });

  test('two that are alike are two: they are for two shoppers', async () => {
    await using rig = await startCommandRig();
    const [one, other] = [
      await rig.run('createPaymentLink', link()),
      await rig.run('createPaymentLink', link()),
    ];
    expect(one.prepared.guard).not.toBe(other.prepared.guard);
    expect(idOf(one.outcome)).not.toBe(idOf(other.outcome));
  });
});

describe('a reference', () => {
  const conflict = [{ code: 'CONFLICT', path: ['input', 'hosted', 'reference'] }];

  test('is used once in an account, by a payment or a checkout', async () => {
    await using rig = await startCommandRig();
    await rig.run('createPaymentLink', link({ reference: 'order-1' }));
    expect(await rig.refusals('createPaymentLink', link({ reference: 'order-1' }))).toMatchObject(conflict);
    const payment = create(rig.register(), { reference: 'order-1' });
    expect(await rig.refusals('createTransaction', payment)).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'reference'] },
    ]);
    const { prepared } = await rig.run('createTransaction', create(rig.register(), { reference: 'order-2' }));
    expect(await rig.refusals('createPaymentLink', link({ reference: 'order-2' }))).toMatchObject(conflict);
    rig.payment({ merchantTransactionId: 'order-3' });
    expect(await rig.refusals('createPaymentLink', link({ reference: 'order-3' }))).toMatchObject(conflict);
    const both = link({ reference: 'order-3', methods: ['VISA'] });
    expect((await rig.refusals('createPaymentLink', both)).map(({ code }) => code)).toEqual([
      'UNSUPPORTED_BY_PROVIDER',
      'CONFLICT',
    ]);
    // They hold each other back while they are under way, too.
    rig.journal.length = 0;
    rig.sandbox.reset();
    const again = await rig.prepare('createPaymentLink', link({ reference: 'order-2' }));
    expect(again).toMatchObject({ guard: prepared.guard });
  });
});

describe('what the provider refuses', () => {
  test('is told by the path it came from', async () => {
    await using rig = await startCommandRig({ minReference: 8 });
    const { outcome } = await rig.run('createPaymentLink', link({ email: 'nobody', reference: 'short' }));
    expect(outcome).toMatchObject({
      is: 'refused',
      refusals: [
        { code: 'BAD_USER_INPUT', path: ['input', 'hosted', 'reference'] },
        { code: 'BAD_USER_INPUT', path: ['input', 'hosted', 'email'] },
      ],
    });
    expect(rig.sandbox.effects()).toEqual([]);
  });

  test('too often is not carried out', async () => {
    await using rig = await startCommandRig({ rateLimitPerSecond: 1 });
    await rig.run('createPaymentLink', link());
    expect((await rig.run('createPaymentLink', link())).outcome).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'RATE_LIMITED' },
    });
  });
});

test('an answer that was lost: nothing finds a checkout, and nothing is taken for its absence', async () => {
  await using rig = await startCommandRig();
  const { operation } = await rig.run('createPaymentLink', link({ reference: 'order-1' }));
  const before = rig.sandbox.requests.since(0).next;
  const finding = await rig.lookUp({ ...operation, state: 'UNKNOWN', result: null });
  expect(finding).toMatchObject({ is: 'unclear' });
  expect(rig.efa.commands.createPaymentLink?.settlesAfterMs).toBeNull();
  expect(rig.sandbox.requests.since(before).entries).toEqual([]);
});

test('a checkout is neither changed nor closed', async () => {
  await using rig = await startCommandRig();
  expect(Object.keys(rig.efa.commands).toSorted()).toEqual([
    'captureTransaction',
    'createPaymentLink',
    'createTransaction',
    'deletePaymentMethod',
    'refundTransaction',
    'voidTransaction',
  ]);
});

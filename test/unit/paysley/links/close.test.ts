import { describe, expect, test } from 'vitest';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { startFakePaysley } from '../fake-paysley.ts';
import { connectTo } from '../sandbox-connection.ts';
import { closeOf, everything, plain, refOf } from './inputs.ts';
import { startRig } from './rig.ts';

describe('the end of a payment link', () => {
  test('takes a request away, which is told as it was last', async () => {
    await using rig = await startRig();
    const { id } = await rig.create({ ...everything, amountIsOpen: false });
    const { done, run } = await rig.carryOut('closePaymentLink', closeOf(id));
    expect(done).toMatchObject({
      result: null,
      last: {
        id: refOf('paymentLink', id).id,
        nativeId: id,
        kind: 'PAYMENT_REQUEST',
        status: 'CANCELLED',
        nativeStatus: 'pending',
        amount: everything.amount,
        currencies: ['USD'],
        reference: 'INV-17',
        url: `https://pay.example.com/r/${id}`,
        transactions: [],
        expiresAt: Date.UTC(2099, 5, 30, 10, 20),
      },
    });
    expect(run.command).toMatchObject({
      target: { kind: 'paymentLink', nativeId: id },
      guard: null,
      amount: null,
    });
    expect(rig.sandbox.store.requests.get(id)).toBeUndefined();
    expect(rig.effects()).toEqual([`create payment_request ${id}`, `delete payment_request ${id}`]);
  });

  test('comes once', async () => {
    await using rig = await startRig();
    const { id } = await rig.create(plain);
    const slow = await prepareRun(rig.provider, 'closePaymentLink', closeOf(id));
    await rig.carryOut('closePaymentLink', closeOf(id));
    const about = { code: 'NOT_FOUND', path: ['input', 'paymentLinkId'] };
    expect(await slow.send()).toMatchObject({ is: 'refused', refusals: [about] });
    expect(await refusalsOf(rig.provider, 'closePaymentLink', closeOf(id))).toEqual([
      'NOT_FOUND input.paymentLinkId',
    ]);
    expect(rig.effects().filter((effect) => effect.startsWith('delete'))).toHaveLength(1);
  });

  test('is refused of what was paid, also where it is paid meanwhile, and of the POS link', async () => {
    await using rig = await startRig();
    const { id } = await rig.create(plain);
    const run = await prepareRun(rig.provider, 'closePaymentLink', closeOf(id));
    rig.sandbox.pay(id);
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'INVALID_STATE', path: ['input', 'paymentLinkId'] }],
    });
    const refused = (link: string, account?: string) =>
      refusalsOf(rig.provider, 'closePaymentLink', closeOf(link, account));
    expect(await refused(id)).toEqual(['INVALID_STATE input.paymentLinkId']);
    expect(await refused('6955PO')).toEqual(['UNSUPPORTED_BY_PROVIDER input.paymentLinkId']);
    expect(await refused('6955PO', 'another')).toEqual(['NOT_FOUND input.paymentLinkId']);
    expect(await refused('1OO')).toEqual(['NOT_FOUND input.paymentLinkId']);
    expect(await refused('x/y')).toEqual(['NOT_FOUND input.paymentLinkId']);
    expect(rig.sandbox.store.requests.get(id)?.status).toBe('success');
  });

  test('whose answer was lost is told by whether the request is there', async () => {
    await using rig = await startRig();
    const { id } = await rig.create(plain);
    const handler = handlerOf(rig.provider, 'closePaymentLink');
    const run = await prepareRun(rig.provider, 'closePaymentLink', closeOf(id));
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({ is: 'found', result: null });
  });
});

const request = {
  transaction_id: '5OO',
  status: 'pending',
  payment_id: null,
  amount: 5,
  currency: 'USD',
  fixed_amount: true,
};

test.each([
  ['no body', { status: 200, body: '' }, 'done'],
  ['its word', { status: 200, body: '{"result":"success","transaction_id":"5OO"}' }, 'done'],
  ['another word', { status: 200, body: '{"result":"pending"}' }, 'unknown'],
  ['an error of the server', { status: 500, body: '{}' }, 'unknown'],
  ['too many requests', { status: 429, body: '{}' }, 'notCarriedOut'],
  ['a key that may not', { status: 403, body: '{"message":"Forbidden"}' }, 'refused'],
] as const)('an end that is answered with %s', async (_, answer, is) => {
  const fake = await startFakePaysley((__, method) =>
    method === 'GET' ? { body: JSON.stringify({ transaction: request }) } : answer,
  );
  const provider = connectTo(fake);
  const run = await prepareRun(provider, 'closePaymentLink', closeOf('5OO'));
  expect((await run.send()).is).toBe(is);
  await provider.close();
  await fake.close();
});

test('links are settled as long after as is set', async () => {
  await using rig = await startRig();
  const provider = rig.connect({ settleSeconds: 200 });
  for (const kind of [
    'createPaymentLink',
    'updatePaymentLink',
    'closePaymentLink',
    'prefillPosLink',
  ] as const) {
    expect(handlerOf(provider, kind).settlesAfterMs).toBe(200_000);
  }
});

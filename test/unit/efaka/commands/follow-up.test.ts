import { describe, expect, test } from 'vitest';
import type { PaymentRecord } from '../../../../sandbox/efaka/records.ts';
import type { CommandKind, Commands } from '../../../../src/domain/commands.ts';
import { sourceOf, projectionOf, testCall } from '../../../kit/read-source.ts';
import { ref } from '../rig.ts';
import type { CommandRig } from './command-rig.ts';
import { capture, create, money, refund, startCommandRig } from './command-rig.ts';

/** Of what was done: kind, on what, and how much. */
function effects({ sandbox }: CommandRig): readonly string[] {
  return sandbox.effects().map(({ kind, amount }) => `${kind} ${amount ?? ''}`);
}

/** Makes an authorization or a sale through the service; its id. */
async function made(rig: CommandRig, captureMethod: 'MANUAL' | 'AUTOMATIC', last4?: string): Promise<string> {
  const { outcome } = await rig.run('createTransaction', create(rig.register(last4), { captureMethod }));
  if (outcome.is !== 'done' || outcome.result === null) throw new Error(outcome.is);
  return outcome.result.nativeId;
}

describe('capture', () => {
  test('of all, of parts and of the rest, each once', async () => {
    await using rig = await startCommandRig();
    const id = await made(rig, 'MANUAL');
    const part = await rig.run('captureTransaction', capture(id, { amount: money('30.00'), final: false }));
    expect(part.outcome).toEqual({ is: 'done', result: null });
    expect(part.prepared).toMatchObject({
      target: { kind: 'transaction', nativeId: id, parent: null },
      mark: part.operation.id,
      reference: null,
      baseline: { on: id },
    });
    expect(part.prepared.amount).toEqual(money('30.00'));
    const rest = await rig.run('captureTransaction', capture(id));
    expect(rest.prepared.amount).toEqual(money('62.00'));
    expect(effects(rig)).toEqual(['payment 92.00', 'capture 30.00', 'capture 62.00']);
    expect(rig.sandbox.effects()[1]).toMatchObject({
      target: id,
      reference: part.operation.id,
      mark: part.operation.id,
    });
    expect(await rig.refusals('captureTransaction', capture(id))).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  test('counts what others did under the reference of the payment', async () => {
    await using rig = await startCommandRig();
    const id = rig.payment({ paymentType: 'PA', merchantTransactionId: 'order-1' });
    rig.payment({
      paymentType: 'CP',
      referencedId: id,
      amount: '50.00',
      merchantTransactionId: 'order-1',
    });
    expect(await rig.refusals('captureTransaction', capture(id, { amount: money('42.01') }))).toMatchObject([
      { code: 'BAD_USER_INPUT', path: ['input', 'amount'] },
    ]);
    expect((await rig.run('captureTransaction', capture(id))).prepared.amount).toEqual(money('42.00'));
  });

  test('beyond what is known is for the provider to refuse', async () => {
    await using rig = await startCommandRig();
    const id = rig.payment({ paymentType: 'PA' });
    rig.payment({ paymentType: 'CP', referencedId: id, merchantTransactionId: 'of-somebody-else' });
    const { outcome } = await rig.run('captureTransaction', capture(id));
    expect(outcome).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'INVALID_STATE', path: ['input', 'transactionId'] }],
    });
    expect(effects(rig)).toEqual([]);
  });

  test('of yen has no places', async () => {
    await using rig = await startCommandRig();
    const id = rig.payment({ paymentType: 'PA', amount: '92.00', currency: 'JPY' });
    const { prepared } = await rig.run('captureTransaction', capture(id));
    expect(prepared.amount?.amount).toBe('92');
    expect(effects(rig)).toEqual(['capture 92.00']);
  });
});

describe('void', () => {
  test('of an authorization and of a sale, all of it', async () => {
    await using rig = await startCommandRig();
    for (const id of [await made(rig, 'MANUAL'), await made(rig, 'AUTOMATIC')]) {
      const { prepared, outcome } = await rig.run('voidTransaction', { transaction: ref('transaction', id) });
      expect(outcome).toEqual({ is: 'done', result: null });
      expect(prepared).toMatchObject({ baseline: { on: id }, target: { nativeId: id } });
      expect(await rig.refusals('voidTransaction', { transaction: ref('transaction', id) })).toMatchObject([
        { code: 'INVALID_STATE' },
      ]);
    }
    expect(effects(rig)).toEqual(['payment 92.00', 'payment 92.00', 'void 92.00', 'void 92.00']);
  });

  test('not of what was captured or refunded', async () => {
    await using rig = await startCommandRig();
    const [held, sold] = [await made(rig, 'MANUAL'), await made(rig, 'AUTOMATIC')];
    await rig.run('captureTransaction', capture(held, { amount: money('1.00') }));
    await rig.run('refundTransaction', refund(sold, { amount: money('1.00') }));
    for (const id of [held, sold]) {
      expect(await rig.refusals('voidTransaction', { transaction: ref('transaction', id) })).toMatchObject([
        { code: 'INVALID_STATE', path: ['input', 'transactionId'] },
      ]);
    }
  });
});

describe('refund', () => {
  test('of a sale, in parts, and what is left', async () => {
    await using rig = await startCommandRig();
    const id = await made(rig, 'AUTOMATIC');
    const part = await rig.run(
      'refundTransaction',
      refund(id, { amount: money('30.00'), reference: 'back-1' }),
    );
    if (part.outcome.is !== 'done' || part.outcome.result === null) throw new Error(part.outcome.is);
    expect(part.outcome.result.kind).toBe('refund');
    expect(part.prepared).toMatchObject({ mark: 'back-1', reference: 'back-1', baseline: { on: id } });
    const place = ref('refund', part.outcome.result.nativeId);
    const read = await sourceOf(rig.efa, 'refund').getMany(
      [place],
      projectionOf<'refund'>('status', 'reference', 'transaction'),
      testCall(),
    );
    expect(read.get(place.id)).toMatchObject({
      status: 'SUCCEEDED',
      reference: 'back-1',
      transaction: ref('transaction', id),
    });
    const rest = await rig.run('refundTransaction', refund(id));
    expect(rest.prepared.amount).toEqual(money('62.00'));
    expect(effects(rig)).toEqual(['payment 92.00', 'refund 30.00', 'refund 62.00']);
    expect(await rig.refusals('refundTransaction', refund(id))).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  test('a reference is used once, by payments and refunds together', async () => {
    await using rig = await startCommandRig();
    const id = await made(rig, 'AUTOMATIC');
    rig.payment({ merchantTransactionId: 'order-1' });
    const again = refund(id, { amount: money('1.00'), reference: 'order-1' });
    expect(await rig.refusals('refundTransaction', again)).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'reference'] },
    ]);
    expect(effects(rig)).toEqual(['payment 92.00']);
  });

  test('of an authorization is of its capture, which the journal knows', async () => {
    await using rig = await startCommandRig();
    const id = await made(rig, 'MANUAL');
    const unknown = [{ code: 'INVALID_STATE', path: ['input', 'transactionId'] }];
    expect(await rig.refusals('refundTransaction', refund(id))).toMatchObject(unknown);
    await rig.run('captureTransaction', capture(id, { amount: money('50.00') }));
    const captureId = rig.sandbox.effects().at(-1)?.id;
    const { prepared, outcome } = await rig.run('refundTransaction', refund(id));
    expect(outcome.is).toBe('done');
    expect(prepared).toMatchObject({ target: { nativeId: id }, baseline: { on: captureId } });
    expect(rig.sandbox.effects().at(-1)).toMatchObject({
      kind: 'refund',
      target: captureId,
      amount: '50.00',
    });
    rig.journal.length = 0;
    expect(await rig.refusals('refundTransaction', refund(id))).toMatchObject(unknown);
  });

  test('of several captures is of the one that has enough', async () => {
    await using rig = await startCommandRig();
    const id = await made(rig, 'MANUAL');
    await rig.run('captureTransaction', capture(id, { amount: money('30.00') }));
    await rig.run('captureTransaction', capture(id, { amount: money('62.00') }));
    const [, small, large] = rig.sandbox.effects();
    const bad = [{ code: 'BAD_USER_INPUT', path: ['input', 'amount'] }];
    expect(await rig.refusals('refundTransaction', refund(id))).toMatchObject(bad);
    expect(await rig.refusals('refundTransaction', refund(id, { amount: money('62.01') }))).toMatchObject(
      bad,
    );
    await rig.run('refundTransaction', refund(id, { amount: money('40.00') }));
    expect(rig.sandbox.effects().at(-1)?.target).toBe(large?.id);
    await rig.run('refundTransaction', refund(id, { amount: money('30.00') }));
    expect(rig.sandbox.effects().at(-1)?.target).toBe(small?.id);
    // One is left with something: that one, and all of it.
    expect((await rig.run('refundTransaction', refund(id))).prepared.amount).toEqual(money('22.00'));
    expect(await rig.refusals('refundTransaction', refund(id))).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  test('without a look-up by reference the capture is not known', async () => {
    await using rig = await startCommandRig({ query: false }, { mode: 'TEST' });
    const id = await made(rig, 'MANUAL');
    await rig.run('captureTransaction', capture(id));
    expect(await rig.refusals('captureTransaction', capture(id))).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect(await rig.refusals('refundTransaction', refund(id))).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect(effects(rig)).toEqual(['payment 92.00', 'capture 92.00']);
  });
});

const item = { nativeId: '1', quantity: '1', amount: null };
type Case<C extends CommandKind> = readonly [C, (id: string) => Commands[C], string];
const unsupported: readonly (Case<'captureTransaction'> | Case<'refundTransaction'>)[] = [
  ['captureTransaction', (id) => capture(id, { lineItems: [item] }), 'lineItems'],
  ['refundTransaction', (id) => refund(id, { lineItems: [item] }), 'lineItems'],
  ['refundTransaction', (id) => refund(id, { reason: 'x' }), 'reason'],
  ['refundTransaction', (id) => refund(id, { receiptEmail: 'a@b.example' }), 'receiptEmail'],
  ['refundTransaction', (id) => refund(id, { receiptPhone: '+1' }), 'receiptPhone'],
];

const states: readonly (readonly [string, Partial<PaymentRecord>])[] = [
  ['a payout', { paymentType: 'CD' }],
  ['what was declined', { result: { code: '800.100.100', description: '' } }],
  ['what is pending', { result: { code: '000.200.000', description: '' } }],
  ['what is to be reviewed', { result: { code: '000.400.000', description: '' } }],
  ['what nobody knows', { result: { code: '900.100.300', description: '' } }],
];

describe('refused before anything is sent', () => {
  test.each(unsupported)('%s: %o', async (kind, input, name) => {
    await using rig = await startCommandRig();
    expect(await rig.refusals(kind, input(rig.payment()))).toMatchObject([
      { code: 'UNSUPPORTED_BY_PROVIDER', path: ['input', name] },
    ]);
    expect(rig.sandbox.requests.since(0).entries).toEqual([]);
  });

  test.each(states)('%s', async (_, given) => {
    await using rig = await startCommandRig();
    const refusals = [{ code: 'INVALID_STATE', path: ['input', 'transactionId'] }];
    const held = rig.payment({ paymentType: 'PA', ...given });
    const sold = rig.payment(given);
    expect(await rig.refusals('captureTransaction', capture(held))).toMatchObject(refusals);
    expect(await rig.refusals('refundTransaction', refund(sold))).toMatchObject(refusals);
    for (const id of [held, sold]) {
      const input = { transaction: ref('transaction', id) };
      expect(await rig.refusals('voidTransaction', input)).toMatchObject(refusals);
    }
  });

  test('what is there and is no payment, and what is not there', async () => {
    await using rig = await startCommandRig();
    const refusals = [{ code: 'NOT_FOUND', path: ['input', 'transactionId'] }];
    const captured = rig.payment({ paymentType: 'CP', referencedId: rig.payment() });
    for (const id of ['f'.repeat(32), 'x', captured]) {
      expect(await rig.refusals('captureTransaction', capture(id))).toMatchObject(refusals);
      expect(await rig.refusals('refundTransaction', refund(id))).toMatchObject(refusals);
      const input = { transaction: ref('transaction', id) };
      expect(await rig.refusals('voidTransaction', input)).toMatchObject(refusals);
    }
  });

  test('a sale is not captured', async () => {
    await using rig = await startCommandRig();
    expect(await rig.refusals('captureTransaction', capture(rig.payment()))).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
  });

  test('amounts that do not fit', async () => {
    await using rig = await startCommandRig();
    const held = rig.payment({ paymentType: 'PA', currency: 'KWD' });
    const sold = rig.payment();
    const amount = [{ code: 'BAD_USER_INPUT', path: ['input', 'amount'] }];
    expect(
      await rig.refusals('captureTransaction', capture(held, { amount: money('1.234', 'KWD') })),
    ).toMatchObject(amount);
    expect(await rig.refusals('refundTransaction', refund(sold, { amount: money('0') }))).toMatchObject(
      amount,
    );
    expect(await rig.refusals('refundTransaction', refund(sold, { amount: money('92.01') }))).toMatchObject(
      amount,
    );
    expect(
      await rig.refusals('refundTransaction', refund(sold, { amount: money('1.00', 'USD') })),
    ).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'amount', 'currency'] }]);
  });
});

test('what was read before a command is not shown after it', async () => {
  await using rig = await startCommandRig({}, { rereadSeconds: 30 });
  const id = rig.payment({ paymentType: 'PA', merchantTransactionId: 'order-1' });
  const call = testCall();
  const place = ref('transaction', id);
  const status = async (): Promise<unknown> =>
    (
      await sourceOf(rig.efa, 'transaction').getMany([place], projectionOf<'transaction'>('status'), call)
    ).get(place.id);
  expect(await status()).toMatchObject({ status: 'AUTHORIZED' });
  await rig.run('captureTransaction', capture(id));
  // As its capture would be seen under the payment's own reference.
  const [made] = rig.sandbox.effects();
  rig.sandbox.store.payments.update(made?.id ?? '', { merchantTransactionId: 'order-1' });
  expect(await status()).toMatchObject({ status: 'SUCCEEDED' });
});

import { describe, expect, test } from 'vitest';
import type { PaymentRecord } from '../../../../sandbox/efaka/records.ts';
import { capture, create, money, now, refund, startCommandRig } from './command-rig.ts';
import type { CommandRig, Ran } from './command-rig.ts';
import { ref } from '../rig.ts';

/** Of a payment whose answers are lost: what is done with it is done. */
async function lost(rig: CommandRig, run: Promise<Ran>): Promise<Ran> {
  const before = rig.sandbox.effects().length;
  const ran = await run;
  expect(ran.outcome.is).toBe('unknown');
  expect(rig.sandbox.effects()).toHaveLength(before + 1);
  return ran;
}

function last(rig: CommandRig): string {
  return rig.sandbox.effects().at(-1)?.id ?? '';
}

describe('an answer that was lost', () => {
  test.each([
    ['PA', { captureMethod: 'MANUAL' }],
    ['DB', {}],
    ['CD', { direction: 'PAYOUT' }],
    ['DB', { reference: 'order-1' }],
  ] as const)('%s %o: the payment is found by its mark', async (_, given) => {
    await using rig = await startCommandRig();
    const { operation } = await lost(rig, rig.run('createTransaction', create(rig.register('0044'), given)));
    expect(await rig.lookUp(operation)).toEqual({
      is: 'found',
      result: { kind: 'transaction', nativeId: last(rig), parent: null },
    });
    expect(rig.sandbox.effects()).toHaveLength(1);
  });

  test('captures, reversals and refunds are found, each once', async () => {
    await using rig = await startCommandRig();
    const card = { bin: '400000', last4Digits: '0044', holder: '', expiryMonth: '05', expiryYear: '2034' };
    const held = rig.payment({ paymentType: 'PA', card });
    const sold = rig.payment({ card, merchantTransactionId: 'order-1' });
    const other = rig.payment({ paymentType: 'PA', card });
    const part = { amount: money('9.00') };
    const runs = [
      () => rig.run('captureTransaction', capture(held, part)),
      () => rig.run('voidTransaction', { transaction: ref('transaction', other) }),
      () => rig.run('refundTransaction', refund(sold, part)),
      () => rig.run('refundTransaction', refund(sold, { ...part, reference: 'back-1' })),
    ];
    const found: unknown[] = [];
    for (const run of runs) {
      const { operation } = await lost(rig, run());
      found.push(await rig.lookUp(operation));
      rig.journal.push({ ...operation, state: 'SUCCEEDED' });
    }
    const ids = rig.sandbox.effects().map(({ id }) => id);
    expect(found).toEqual([
      { is: 'found', result: null },
      { is: 'found', result: null },
      { is: 'found', result: { kind: 'refund', nativeId: ids[2], parent: null } },
      { is: 'found', result: { kind: 'refund', nativeId: ids[3], parent: null } },
    ]);
  });

  test('where nothing is found nothing was done, once the provider must show it', async () => {
    await using rig = await startCommandRig();
    const { operation } = await lost(rig, rig.run('createTransaction', create(rig.register('0044'))));
    rig.sandbox.store.payments.delete(last(rig));
    expect(await rig.lookUp(operation)).toEqual({ is: 'absent' });
    expect(rig.efa.commands.createTransaction?.settlesAfterMs).toBe(180_000);
  });

  test('where it may be found another way nothing is proven', async () => {
    await using rig = await startCommandRig({ query: false }, { mode: 'TEST' });
    const { operation } = await lost(rig, rig.run('createTransaction', create(rig.register('0044'))));
    expect(await rig.lookUp(operation)).toMatchObject({ is: 'unclear' });
  });

  test('a provider that does not know itself settles nothing', async () => {
    await using rig = await startCommandRig();
    const { outcome, operation } = await rig.run('createTransaction', create(rig.register('0036')));
    expect(outcome.is).toBe('unknown');
    expect(await rig.lookUp(operation)).toMatchObject({ is: 'unclear' });
    expect(rig.sandbox.effects()).toEqual([]);
  });

  test('a look-up that fails rejects', async () => {
    await using rig = await startCommandRig();
    const { operation } = await rig.run('createTransaction', create(rig.register('0044')));
    await rig.sandbox.close();
    await expect(rig.lookUp(operation)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });
});

describe('what has the reference and is not ours', () => {
  /** An operation with a reference of the caller's, of which nothing reached the provider. */
  async function unsent(rig: CommandRig): Promise<Ran['operation']> {
    const given = { reference: 'order-1', amount: money('20.00') };
    const { operation } = await rig.run('createTransaction', create(rig.register('0044'), given));
    rig.sandbox.store.payments.delete(last(rig));
    return operation;
  }

  const own: Partial<PaymentRecord> = { merchantTransactionId: 'order-1', amount: '20.00' };

  test.each<readonly [string, Partial<PaymentRecord>]>([
    ['is of another operation', { customParameters: { operation: 'another' } }],
    ['is of another amount', { amount: '20.01' }],
    ['is of another currency', { currency: 'USD' }],
    ['was made before', { timestamp: '2026-01-05 09:50:00+0000' }],
    ['is a capture', { paymentType: 'CP', referencedId: 'a'.repeat(32) }],
    ['is the duplicate that was refused', { result: { code: '800.110.100', description: '' } }],
  ])('%s', async (_, given) => {
    await using rig = await startCommandRig();
    const operation = await unsent(rig);
    rig.payment({ ...own, ...given });
    expect(await rig.lookUp(operation)).toEqual({ is: 'absent' });
  });

  test('one that agrees is ours where no mark is echoed; of two none is', async () => {
    await using rig = await startCommandRig({ echo: false });
    const operation = await unsent(rig);
    const id = rig.payment(own);
    expect(await rig.lookUp(operation)).toMatchObject({ is: 'found', result: { nativeId: id } });
    rig.payment(own);
    expect(await rig.lookUp(operation)).toMatchObject({ is: 'unclear' });
  });

  test('the mark wins over what only agrees', async () => {
    await using rig = await startCommandRig();
    const operation = await unsent(rig);
    rig.payment(own);
    const id = rig.payment({ ...own, customParameters: { operation: operation.id } });
    expect(await rig.lookUp(operation)).toMatchObject({ is: 'found', result: { nativeId: id } });
  });

  test.each([
    ['declined', '800.100.100', { is: 'found' }],
    ['not valid', '200.300.404', { is: 'refused', refusals: [{ code: 'BAD_USER_INPUT' }] }],
    [
      'of a payment that is in the way',
      '700.400.100',
      { is: 'refused', refusals: [{ code: 'INVALID_STATE' }] },
    ],
    [
      'too much for the system',
      '800.800.400',
      { is: 'refused', refusals: [{ code: 'PROVIDER_UNAVAILABLE' }] },
    ],
    ['pending', '000.200.000', { is: 'found' }],
    ['of no class', '400.001.600', { is: 'unclear' }],
  ])('ours, and %s', async (_, code, finding) => {
    await using rig = await startCommandRig();
    const operation = await unsent(rig);
    rig.payment({
      ...own,
      customParameters: { operation: operation.id },
      result: { code, description: '' },
    });
    expect(await rig.lookUp(operation)).toMatchObject(finding);
  });

  test('a capture that was declined has no record to show it', async () => {
    await using rig = await startCommandRig();
    const id = rig.payment({ paymentType: 'PA' });
    const { operation } = await rig.run('captureTransaction', capture(id));
    rig.sandbox.store.payments.update(last(rig), { result: { code: '800.100.100', description: '' } });
    expect(await rig.lookUp(operation)).toMatchObject({ is: 'refused', refusals: [{ code: 'DECLINED' }] });
  });

  test('what acts on another payment', async () => {
    await using rig = await startCommandRig();
    const id = rig.payment({ paymentType: 'PA' });
    const { operation } = await rig.run('captureTransaction', capture(id));
    rig.sandbox.store.payments.update(last(rig), { referencedId: 'b'.repeat(32) });
    expect(await rig.lookUp(operation)).toEqual({ is: 'absent' });
  });

  test('an operation without a mark', async () => {
    await using rig = await startCommandRig();
    const operation = await unsent(rig);
    expect(await rig.lookUp({ ...operation, mark: null })).toMatchObject({ is: 'unclear' });
    expect(operation.sentAt).toBe(now);
  });
});

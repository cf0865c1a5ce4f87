import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PaymentRecord } from '../../../../sandbox/govineer/records.ts';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { Rig } from './rig.ts';
import { openRig, usd } from './rig.ts';

let rig: Rig;
const id = 'pay_rig';
const state = ['INVALID_STATE input.transactionId'];

beforeEach(async () => {
  rig = await openRig();
  insert({});
});
afterEach(() => rig.close());

function insert(more: Partial<PaymentRecord>): void {
  const now = new Date().toISOString();
  rig.store.payments.insert({
    uid: id,
    status: 'captured',
    reference_id: 'R',
    base_amount: 1000,
    tax_amount: 0,
    processing_fee_amount: 8,
    total_amount: 1008,
    captured_amount: 1008,
    refunded_amount: 0,
    currency: 'USD',
    payment_method: {
      payment_method_type: 'wallet_credit',
      wallet: { saved_payment_method_uid: 'spm_card' },
    },
    created_at: now,
    updated_at: now,
    ...more,
  });
}

const change = (more: Partial<PaymentRecord>): void => void rig.store.payments.update(id, more);

/** A refund by somebody else. */
function othersRefund(amount: number, uid = 'txn_other'): void {
  rig.store.transactions.insert({
    uid,
    payment_uid: id,
    type: 'refund',
    amount,
    currency: 'USD',
    status: 'approved',
    created_at: new Date().toISOString(),
  });
}

describe('a capture', () => {
  beforeEach(() => change({ status: 'validated', captured_amount: 0 }));

  test('repeats what was quoted; a lost answer is told by the payment', async () => {
    const run = await prepareRun(rig.provider, 'captureTransaction', rig.capture(id, { amount: usd(1008) }));
    const handler = handlerOf(rig.provider, 'captureTransaction');
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({ is: 'found', result: null });
    expect(rig.effects()).toEqual(['payment new 10.08']);
    // Sent again all the same it takes nothing, and is looked up.
    expect(await run.send()).toEqual({ is: 'duplicate' });
    expect(rig.effects()).toHaveLength(1);
  });

  test('that is declined is done, and shows in the record', async () => {
    change({
      payment_method: {
        payment_method_type: 'wallet_credit',
        wallet: { saved_payment_method_uid: 'spm_declined' },
      },
    });
    const run = await prepareRun(rig.provider, 'captureTransaction', rig.capture(id));
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(rig.store.payments.get(id)?.status).toBe('failed');
    expect(rig.effects()).toEqual([]);
  });

  test('is of all of it, by a saved method, once', async () => {
    const refuse = (more: Parameters<Rig['capture']>[1]) =>
      refusalsOf(rig.provider, 'captureTransaction', rig.capture(id, more));
    expect(await refuse({ amount: usd(1000) })).toEqual(['BAD_USER_INPUT input.amount']);
    expect(
      await refuse({ final: false, lineItems: [{ nativeId: '1', quantity: null, amount: null }] }),
    ).toEqual(['UNSUPPORTED_BY_PROVIDER input.final', 'UNSUPPORTED_BY_PROVIDER input.lineItems']);
    change({
      payment_method: {
        payment_method_type: 'credit',
        credit: { last4: '1111', exp_month: 1, exp_year: 2030, bin: '411111' },
      },
    });
    expect(await refuse({})).toEqual(['UNSUPPORTED_BY_PROVIDER input.transactionId']);
    change({ status: 'captured' });
    expect(await refuse({})).toEqual(state);
    expect(await refusalsOf(rig.provider, 'captureTransaction', rig.capture('nobody'))).toEqual([
      'NOT_FOUND input.transactionId',
    ]);
  });
});

describe('a void', () => {
  const input = () => ({ transaction: rig.ref('transaction', id) });

  test.each([['validated'], ['captured']])(
    'of what is %s; a lost answer is told by the payment',
    async (status) => {
      change({ status });
      const run = await prepareRun(rig.provider, 'voidTransaction', input());
      const handler = handlerOf(rig.provider, 'voidTransaction');
      expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
      expect(await run.send()).toEqual({ is: 'done', result: null });
      expect(await handler.lookUp(run.operation(), testCall())).toEqual({ is: 'found', result: null });
      expect(rig.effects()).toEqual([`void ${id} 10.08`]);
      change({ status: 'under_review' });
      expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
    },
  );

  test('is not of what was captured on another day, or is settled', async () => {
    change({ updated_at: '2025-01-01T00:00:00Z' });
    expect(await refusalsOf(rig.provider, 'voidTransaction', input())).toEqual(state);
    change({ status: 'settled', updated_at: new Date().toISOString() });
    expect(await refusalsOf(rig.provider, 'voidTransaction', input())).toEqual(state);
  });
});

describe('a refund', () => {
  test('is of all that is left, with its reason, and names its own record', async () => {
    const part = await prepareRun(
      rig.provider,
      'refundTransaction',
      rig.refund(id, { amount: usd(8), reason: 'broken' }),
    );
    const outcome = await part.send();
    const [{ id: made } = { id: '' }] = rig.sandbox.effects();
    expect(outcome).toEqual({ is: 'done', result: { kind: 'refund', nativeId: made, parent: null } });
    const rest = await prepareRun(rig.provider, 'refundTransaction', rig.refund(id));
    expect(rest.command.amount?.amount).toBe('10.00');
    expect(await rest.send()).toMatchObject({ is: 'done' });
    expect(rig.effects()).toEqual([`refund ${id} 0.08`, `refund ${id} 10.00`]);
    expect(await refusalsOf(rig.provider, 'refundTransaction', rig.refund(id))).toEqual(state);
  });

  test('that was lost is the one new row of its amount', async () => {
    othersRefund(8);
    const run = await prepareRun(rig.provider, 'refundTransaction', rig.refund(id, { amount: usd(8) }));
    const handler = handlerOf(rig.provider, 'refundTransaction');
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const [{ id: made } = { id: '' }] = rig.sandbox.effects();
    const result = { kind: 'refund', nativeId: made, parent: null };
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({ is: 'found', result });
    othersRefund(8, 'txn_another');
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
    for (const uid of ['txn_another', made]) rig.store.transactions.delete(uid);
    // More went back, and nothing shows what: nobody may say that it was not ours.
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
  });

  test('says what is wrong with it', async () => {
    const refuse = (more: Parameters<Rig['refund']>[1]) =>
      refusalsOf(rig.provider, 'refundTransaction', rig.refund(id, more));
    expect(
      await refuse({
        amount: usd(1009),
        lineItems: [{ nativeId: '1', quantity: null, amount: null }],
        reference: 'r',
        receiptEmail: 'a@example.com',
        receiptPhone: '1',
      }),
    ).toEqual([
      'BAD_USER_INPUT input.amount',
      'UNSUPPORTED_BY_PROVIDER input.lineItems',
      'UNSUPPORTED_BY_PROVIDER input.receiptEmail',
      'UNSUPPORTED_BY_PROVIDER input.receiptPhone',
      'UNSUPPORTED_BY_PROVIDER input.reference',
    ]);
    expect(await refuse({ amount: usd(0) })).toEqual(['BAD_USER_INPUT input.amount']);
    change({ status: 'validated' });
    expect(await refuse({})).toEqual(state);
  });
});

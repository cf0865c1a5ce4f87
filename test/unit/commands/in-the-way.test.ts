import { describe, expect, it } from 'vitest';
import { Money } from '../../../src/domain/money.ts';
import type { Commands } from '../../../src/domain/commands.ts';
import type { CommandHandler, StepOutcome } from '../../../src/ports/command.ts';
import { FakePayments } from './fake-payments.ts';
import { codesOf, paymentInput, paymentRef, refundInput, Rig, settled, stateOf } from './rig.ts';

const lost: StepOutcome = { is: 'unknown', cause: new Error('reset') };

const captures: CommandHandler<'captureTransaction'> = {
  settlesAfterMs: null,
  prepare: async ({ transaction }) => ({
    is: 'prepared',
    account: transaction.account,
    target: { kind: 'transaction', nativeId: transaction.nativeId, parent: null },
    guard: null,
    amount: null,
    mark: null,
    reference: null,
    baseline: {},
    steps: [{ name: 'capture', send: async () => ({ is: 'done', result: null }) }],
  }),
  lookUp: async () => ({ is: 'unclear', reason: 'no' }),
};

const capture: Commands['captureTransaction'] = {
  transaction: paymentRef(),
  amount: null,
  lineItems: null,
  final: true,
};

describe('an unsettled operation about a payment', () => {
  it.each(['under way', 'UNKNOWN'])('%s: no other is sent, whatever it is and its key', async (state) => {
    const rig = new Rig({ capture: captures });
    rig.refunds.react = () => (state === 'UNKNOWN' ? lost : new Promise(() => undefined));
    const asked = rig.refund('k');
    await settled();
    const first = await rig.journal.byKey('default', 'k');
    for (const answer of [
      await rig.refund('other'),
      await rig.refund('another', refundInput({ amount: null })),
      await rig.capture('capture', capture),
    ]) {
      expect(answer).toMatchObject({ own: false, replayed: false });
      expect(codesOf(answer)).toEqual(['CONFLICT']);
      expect(answer.operation?.id).toBe(first?.id);
    }
    expect(rig.refunds.sent).toHaveLength(1);
    expect(rig.refunds.prepared).toBe(1);
    // The same key is not another operation.
    if (state === 'UNKNOWN') expect((await rig.refund('k')).operation?.id).toBe((await asked).operation?.id);
  });

  it('does not hold back what is about other payments', async () => {
    const rig = new Rig();
    rig.refunds.react = () => lost;
    await rig.refund('k');
    const other = await rig.refund('other', refundInput({ transaction: paymentRef('p2') }));
    expect(other.own).toBe(true);
  });

  it('once it is settled holds nothing back', async () => {
    const rig = new Rig({ capture: captures });
    await rig.refund('k');
    expect(stateOf(await rig.refund('other'))).toBe('SUCCEEDED');
    expect(stateOf(await rig.capture('capture', capture))).toBe('SUCCEEDED');
  });

  it('of another tenant holds back too, but is not shown', async () => {
    const rig = new Rig();
    rig.refunds.react = () => lost;
    await rig.refund('k');
    const answer = await rig.refund('k', refundInput(), { tenant: 'other' });
    expect(answer).toMatchObject({ operation: null, own: false });
    expect(codesOf(answer)).toEqual(['CONFLICT']);
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('that began between the look and the recording is found by the journal', async () => {
    const rig = new Rig();
    let nested: Promise<unknown> | null = null;
    rig.refunds.react = () => lost;
    rig.refunds.refuse = async () => {
      if (nested === null) {
        nested = rig.refund('first');
        await nested;
      }
      return null;
    };
    const answer = await rig.refund('second');
    expect(codesOf(answer)).toEqual(['CONFLICT']);
    expect(answer.operation?.key).toBe('first');
    expect(await rig.journal.byKey('default', 'second')).toBeNull();
  });

  it('that stands in the way of another attempt is told', async () => {
    const rig = new Rig();
    rig.refunds.react = () => ({
      is: 'notCarriedOut',
      refusal: { code: 'PROVIDER_UNAVAILABLE', message: 'down', path: null },
    });
    await rig.refund('released');
    rig.refunds.react = () => lost;
    await rig.refund('k');
    const answer = await rig.refund('released');
    expect(codesOf(answer)).toEqual(['CONFLICT']);
    expect(answer.operation?.key).toBe('k');
    expect((await rig.journal.byKey('default', 'released'))?.attempts).toBe(1);
  });
});

describe('an unsettled payment', () => {
  async function unsettledPayment() {
    const create = new FakePayments();
    create.react = () => lost;
    const rig = new Rig({ create });
    await rig.pay('k', paymentInput({ reference: 'order 1' }));
    return { rig, create };
  }

  it.each([
    ['an equal one', {}, 'CONFLICT'],
    ['an equal one that is meant to be another', { allowDuplicate: true }, null],
    ['one of another amount', { amount: Money.ofMinorUnits(501n, 'USD') }, null],
    ['one in another currency', { amount: Money.ofMinorUnits(500n, 'EUR') }, null],
    ['one of another reference', { reference: 'order 2' }, null],
    ['one without a reference', { reference: null }, null],
  ])('%s', async (_, more, code) => {
    const { rig, create } = await unsettledPayment();
    const answer = await rig.pay('other', paymentInput({ reference: 'order 1', ...more }));
    expect(answer.own).toBe(code === null);
    if (code !== null) {
      expect(codesOf(answer)).toEqual([code]);
      expect(answer.operation?.key).toBe('k');
    }
    expect(create.sent).toHaveLength(code === null ? 2 : 1);
  });

  it('of another tenant does not hold it back', async () => {
    const { rig } = await unsettledPayment();
    const answer = await rig.pay('k', paymentInput({ reference: 'order 1' }), 'other');
    expect(answer.own).toBe(true);
  });
});

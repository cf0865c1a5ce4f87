import { describe, expect, it } from 'vitest';
import type { Finding, StepOutcome } from '../../../src/ports/command.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import { FakePayments, paymentPlace } from './fake-payments.ts';
import { refundPlace } from './fake-refunds.ts';
import { codesOf, commandDeadlineMs, Rig, settled, stateOf } from './rig.ts';

const say = (code: Refusal['code'], path: readonly string[] | null = null): Refusal => ({
  code,
  message: 'told',
  path,
});

describe('what a provider answers to the one step of a command', () => {
  it('done: SUCCEEDED, also where the bank declined: the record tells', async () => {
    const rig = new Rig();
    const answer = await rig.refund('k');
    expect(answer.operation).toMatchObject({ state: 'SUCCEEDED', refusals: [], released: false });
    expect(answer.operation?.settledAt).toBe(rig.clock.now());
  });

  it.each<[string, StepOutcome, Partial<Record<string, unknown>>, readonly string[]]>([
    [
      'nothing reached it',
      { is: 'notCarriedOut', refusal: say('PROVIDER_UNAVAILABLE') },
      { state: 'FAILED', released: true },
      ['PROVIDER_UNAVAILABLE'],
    ],
    [
      'too many requests',
      { is: 'notCarriedOut', refusal: say('RATE_LIMITED') },
      { state: 'FAILED', released: true },
      ['RATE_LIMITED'],
    ],
    [
      'the credentials are not accepted, also fresh ones',
      { is: 'notCarriedOut', refusal: say('PROVIDER_AUTHENTICATION_FAILED') },
      { state: 'FAILED', released: true },
      ['PROVIDER_AUTHENTICATION_FAILED'],
    ],
    [
      'refused, for two reasons',
      { is: 'refused', refusals: [say('BAD_USER_INPUT', ['input', 'amount']), say('CONFLICT')] },
      { state: 'FAILED', released: false },
      ['BAD_USER_INPUT', 'CONFLICT'],
    ],
    [
      'forbidden',
      { is: 'refused', refusals: [say('PROVIDER_AUTHENTICATION_FAILED')] },
      { state: 'FAILED', released: false },
      ['PROVIDER_AUTHENTICATION_FAILED'],
    ],
    [
      'no answer',
      { is: 'unknown', cause: new Error('reset') },
      { state: 'UNKNOWN', settledAt: null, refusals: [] },
      ['OUTCOME_UNKNOWN'],
    ],
  ])('%s', async (_, outcome, operation, codes) => {
    const rig = new Rig();
    rig.refunds.react = () => outcome;
    const answer = await rig.refund('k');
    expect(answer.operation).toMatchObject(operation);
    expect(codesOf(answer)).toEqual(codes);
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it.each<[string, Finding | null, string, readonly string[]]>([
    ['ours', { is: 'found', result: null }, 'SUCCEEDED', []],
    ['not ours', { is: 'absent' }, 'FAILED', ['CONFLICT']],
    ['not ours, as the look-up says', { is: 'refused', refusals: [say('CONFLICT')] }, 'FAILED', ['CONFLICT']],
    ['nobody can tell', { is: 'unclear', reason: 'two of them' }, 'UNKNOWN', ['OUTCOME_UNKNOWN']],
    ['the look-up fails', null, 'UNKNOWN', ['OUTCOME_UNKNOWN']],
  ])('it has one already: looked up, %s', async (_, finding, state, codes) => {
    const rig = new Rig();
    rig.refunds.react = () => ({ is: 'duplicate' });
    rig.refunds.find = () => {
      if (finding === null) throw new Error('down');
      return finding;
    };
    const answer = await rig.refund('k');
    expect(stateOf(answer)).toBe(state);
    expect(codesOf(answer)).toEqual(codes);
    expect(rig.refunds.lookedUp).toBe(1);
  });

  it('a mistake of ours while it is sent is no answer', async () => {
    const rig = new Rig();
    rig.refunds.react = () => {
      throw new TypeError('a mistake');
    };
    expect(stateOf(await rig.refund('k'))).toBe('UNKNOWN');
  });

  it('a last step that wants another one is no answer', async () => {
    const rig = new Rig();
    rig.refunds.react = () => ({ is: 'next', result: null });
    expect(stateOf(await rig.refund('k'))).toBe('UNKNOWN');
  });

  it('nothing until the deadline of commands: UNKNOWN, whoever still waits', async () => {
    const rig = new Rig();
    rig.refunds.react = () => new Promise(() => undefined);
    const asked = rig.refund('k');
    for (let passed = 0; passed <= commandDeadlineMs + 2_000; passed += 5_000) {
      await settled();
      await rig.later(5_000);
    }
    expect(stateOf(await asked)).toBe('SENT');
    expect((await rig.journal.byKey('default', 'k'))?.state).toBe('UNKNOWN');
    expect(rig.desk.running.count).toBe(0);
  });
});

describe('a command of several steps', () => {
  it('sends them in order, each recorded, and ends with the last', async () => {
    const create = new FakePayments();
    const rig = new Rig({ create });
    const answer = await rig.pay('k');
    const id = answer.operation?.id ?? '';
    expect(create.sent).toEqual([`create ${id}`, `confirm ${id}`, `process ${id}`]);
    expect(answer.operation).toMatchObject({
      state: 'SUCCEEDED',
      result: paymentPlace(id),
      steps: [
        { number: 1, name: 'create', state: 'done', nativeId: `t-${id}` },
        { number: 2, name: 'confirm', state: 'done', nativeId: `t-${id}` },
        { number: 3, name: 'process', state: 'sent' },
      ],
    });
  });

  it('ends where an earlier step is all there is to it: a decline, say', async () => {
    const create = new FakePayments();
    create.react = (step, id) =>
      step === 'confirm' ? { is: 'done', result: paymentPlace(id) } : create.apply(step, id);
    expect(stateOf(await new Rig({ create }).pay('k'))).toBe('SUCCEEDED');
    expect(create.sent).toHaveLength(2);
  });

  it.each<[string, StepOutcome, string, boolean]>([
    ['refused', { is: 'refused', refusals: [say('LIMIT_EXCEEDED')] }, 'FAILED', false],
    // What was made is there: under the same key it would be made once more.
    ['not reached', { is: 'notCarriedOut', refusal: say('PROVIDER_UNAVAILABLE') }, 'FAILED', false],
    ['lost', { is: 'unknown', cause: new Error('reset') }, 'UNKNOWN', false],
  ])('is %s at its second step: nothing more is sent', async (_, outcome, state, released) => {
    const create = new FakePayments();
    create.react = (step, id) => (step === 'confirm' ? outcome : create.apply(step, id));
    const rig = new Rig({ create });
    const answer = await rig.pay('k');
    const id = answer.operation?.id ?? '';
    expect(answer.operation).toMatchObject({ state, released });
    expect(create.sent).toHaveLength(2);
    if (state === 'FAILED') expect(answer.operation?.result).toEqual(paymentPlace(id));
    const again = await rig.pay('k');
    expect(again.replayed).toBe(true);
    expect(create.sent).toHaveLength(2);
    expect(create.applied).toEqual([]);
  });

  it('is not reached at its first step: the same key begins anew', async () => {
    const create = new FakePayments();
    create.react = () => ({ is: 'notCarriedOut', refusal: say('PROVIDER_UNAVAILABLE') });
    const rig = new Rig({ create });
    const first = await rig.pay('k');
    create.react = (step, id) => create.apply(step, id);
    const again = await rig.pay('k');
    expect(again.operation).toMatchObject({ id: first.operation?.id, state: 'SUCCEEDED', attempts: 2 });
    expect(create.applied).toHaveLength(1);
  });

  it('that would go on after its deadline does not', async () => {
    const create = new FakePayments();
    const rig = new Rig({ create });
    create.react = async (step, id) => {
      if (step === 'create') rig.clock.advance(commandDeadlineMs);
      return create.apply(step, id);
    };
    // The request has waited long enough by then.
    expect(stateOf(await rig.pay('k'))).toBe('SENT');
    await settled();
    const row = await rig.journal.byKey('default', 'k');
    expect(row).toMatchObject({ state: 'FAILED', released: false });
    expect(row?.result).toEqual(paymentPlace(row?.id ?? ''));
    expect(create.sent).toHaveLength(1);
  });
});

it('an answer that comes after somebody has looked it up changes nothing that is settled', async () => {
  const rig = new Rig();
  const { promise, resolve } = Promise.withResolvers<void>();
  rig.refunds.react = async (id) => {
    rig.refunds.applied.push(id);
    await promise;
    return { is: 'unknown', cause: new Error('late') };
  };
  const asked = rig.refund('k');
  await settled();
  const row = await rig.journal.byKey('default', 'k');
  // As if this process had been asleep for longer than its lease.
  await rig.journal.expire((row?.leaseUntil ?? 0) + 1);
  expect(await rig.refund('k')).toMatchObject({ replayed: true, operation: { state: 'SUCCEEDED' } });
  resolve();
  const answer = await asked;
  expect(answer.operation).toMatchObject({
    state: 'SUCCEEDED',
    result: refundPlace(answer.operation?.id ?? ''),
  });
});

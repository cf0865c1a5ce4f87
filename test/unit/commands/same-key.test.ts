import { describe, expect, it } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import { Money } from '../../../src/domain/money.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import { FakeRefunds, refundPlace } from './fake-refunds.ts';
import { codesOf, paymentInput, Rig, refundInput, settled, stateOf, twoReplicas } from './rig.ts';

const unreachable: StepOutcome = {
  is: 'notCarriedOut',
  refusal: { code: 'PROVIDER_UNAVAILABLE', message: 'not reached', path: null },
};
const limited: StepOutcome = {
  is: 'notCarriedOut',
  refusal: { code: 'RATE_LIMITED', message: 'later', path: null, retryAfterSeconds: 7 },
};
const refused: StepOutcome = {
  is: 'refused',
  refusals: [{ code: 'BAD_USER_INPUT', message: 'no', path: ['input', 'amount'] }],
};
const lost: StepOutcome = { is: 'unknown', cause: new Error('reset') };

describe('a key that was never seen', () => {
  it('is recorded, and sent once', async () => {
    const rig = new Rig();
    const answer = await rig.refund('k');
    expect(answer).toMatchObject({ replayed: false, userErrors: [], own: true });
    expect(answer.operation).toMatchObject({
      state: 'SUCCEEDED',
      key: 'k',
      tenant: 'default',
      mutation: 'refundTransaction',
      connection: 'gov',
      account: 'a1',
      target: { kind: 'transaction', nativeId: 'p1' },
      attempts: 1,
      steps: [{ number: 1, name: 'refund', state: 'sent' }],
    });
    expect(answer.operation?.result).toEqual(refundPlace(answer.operation?.id ?? ''));
    expect(rig.refunds.sent).toEqual([answer.operation?.id]);
  });

  it('is another one in another tenant', async () => {
    const rig = new Rig();
    const one = await rig.refund('k');
    const other = await rig.refund('k', refundInput(), { tenant: 'other' });
    expect(other.replayed).toBe(false);
    expect(other.operation?.id).not.toBe(one.operation?.id);
  });
});

describe('the same key and input', () => {
  it.each([
    ['done', null, 'SUCCEEDED', []],
    ['refused', refused, 'FAILED', ['BAD_USER_INPUT']],
  ])('after it was %s: the first outcome, nothing sent', async (_, outcome, state, codes) => {
    const rig = new Rig();
    if (outcome !== null) rig.refunds.react = () => outcome;
    const first = await rig.refund('k');
    const again = await rig.refund('k', refundInput({ amount: Money.ofMinorUnits(500n, 'USD') }));
    expect(again.replayed).toBe(true);
    expect(again.operation).toEqual(first.operation);
    expect(stateOf(again)).toBe(state);
    expect(codesOf(again)).toEqual(codes);
    expect(again.userErrors).toEqual(first.userErrors);
    expect(rig.refunds.sent).toHaveLength(1);
    expect(rig.refunds.prepared).toBe(1);
  });

  it('shows a redirect only the first time', async () => {
    const rig = new Rig();
    const redirect = { url: 'https://pay.example', method: 'GET', parameters: [] } as const;
    rig.refunds.react = () => ({ is: 'done', result: null, redirect });
    expect((await rig.refund('k')).redirect).toEqual(redirect);
    expect((await rig.refund('k')).redirect).toBeNull();
  });

  it.each([
    ['it was not reached', unreachable, 'PROVIDER_UNAVAILABLE'],
    ['too much was asked', limited, 'RATE_LIMITED'],
  ])('after %s: sent again, as another attempt of the same operation', async (_, outcome, code) => {
    const rig = new Rig();
    rig.refunds.react = () => outcome;
    const first = await rig.refund('k');
    expect(first.operation).toMatchObject({ state: 'FAILED', released: true, attempts: 1 });
    expect(codesOf(first)).toEqual([code]);
    if (outcome === limited) expect(first.userErrors[0]?.retryAfterSeconds).toBe(7);
    rig.refunds.react = (id) => rig.refunds.apply(id);
    const again = await rig.refund('k');
    expect(again).toMatchObject({ replayed: false, userErrors: [] });
    expect(again.operation).toMatchObject({ id: first.operation?.id, state: 'SUCCEEDED', attempts: 2 });
    expect(rig.refunds.applied).toEqual([first.operation?.id]);
  });

  it('another attempt that is refused by the checks leaves the operation as it was, and tells why', async () => {
    const rig = new Rig();
    rig.refunds.react = () => unreachable;
    const first = await rig.refund('k');
    rig.refunds.refuse = () => ({
      is: 'refused',
      refusals: [{ code: 'INVALID_STATE', message: 'gone', path: null }],
    });
    const again = await rig.refund('k');
    expect(again.operation).toEqual(first.operation);
    expect(codesOf(again)).toEqual(['INVALID_STATE']);
    rig.refunds.refuse = () => {
      throw new ProviderFailure('PROVIDER_TIMEOUT', 'slow', { provider: 'GOVINEER', connection: 'gov' });
    };
    const third = await rig.refund('k');
    expect(third.operation).toEqual(first.operation);
    expect(codesOf(third)).toEqual(['PROVIDER_TIMEOUT']);
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('under way here: waits for it', async () => {
    const rig = new Rig();
    const { promise, resolve } = Promise.withResolvers<void>();
    rig.refunds.react = async (id) => {
      await promise;
      return rig.refunds.apply(id);
    };
    const first = rig.refund('k');
    await settled();
    const second = rig.refund('k');
    await settled();
    resolve();
    expect(await first).toMatchObject({ replayed: false, operation: { state: 'SUCCEEDED' } });
    expect(await second).toMatchObject({ replayed: true, operation: { state: 'SUCCEEDED' } });
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('under way here for too long: PENDING, and the command goes on', async () => {
    const rig = new Rig();
    const { promise, resolve } = Promise.withResolvers<void>();
    rig.refunds.react = async (id) => {
      await promise;
      return rig.refunds.apply(id);
    };
    const first = rig.refund('k', refundInput(), { waitMs: 5_000 });
    await settled();
    const second = rig.refund('k', refundInput(), { waitMs: 5_000 });
    await settled();
    await rig.later(5_000);
    expect(await first).toMatchObject({ replayed: false, userErrors: [], operation: { state: 'SENT' } });
    expect(await second).toMatchObject({ replayed: true, userErrors: [], operation: { state: 'SENT' } });
    resolve();
    await settled();
    expect(await rig.refund('k')).toMatchObject({ replayed: true, operation: { state: 'SUCCEEDED' } });
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('under way on another replica: looks by growing pauses until it ends', async () => {
    const { first, second } = twoReplicas();
    const { promise, resolve } = Promise.withResolvers<void>();
    first.refunds.react = async (id) => {
      await promise;
      return first.refunds.apply(id);
    };
    const begun = first.refund('k');
    await settled();
    const waiting = second.refund('k');
    await settled();
    for (const pause of [100, 200, 400, 800]) await second.later(pause);
    resolve();
    await settled();
    await second.later(2_000);
    expect(await waiting).toMatchObject({ replayed: true, operation: { state: 'SUCCEEDED' } });
    expect((await begun).replayed).toBe(false);
    expect(first.refunds.sent).toHaveLength(1);
    const polls = second.clock.waits.filter((ms) => ms <= 2_000);
    expect(polls).toEqual([100, 200, 400, 800, 1_600]);
  });

  it('under way on another replica for too long: PENDING', async () => {
    const { first, second } = twoReplicas();
    first.refunds.react = () => new Promise(() => undefined);
    void first.refund('k');
    await settled();
    const waiting = second.refund('k', refundInput(), { waitMs: 1_000 });
    for (let passed = 0; passed < 10; passed += 1) {
      await settled();
      await second.later(200);
    }
    expect(await waiting).toMatchObject({ replayed: true, operation: { state: 'SENT' } });
  });

  it('UNKNOWN: looked up now, never sent again', async () => {
    const rig = new Rig();
    rig.refunds.react = (id) => {
      rig.refunds.apply(id);
      return lost;
    };
    const first = await rig.refund('k');
    expect(stateOf(first)).toBe('UNKNOWN');
    expect(codesOf(first)).toEqual(['OUTCOME_UNKNOWN']);
    expect(rig.refunds.lookedUp).toBe(0);
    const again = await rig.refund('k');
    expect(again).toMatchObject({ replayed: true, userErrors: [], operation: { state: 'SUCCEEDED' } });
    expect(rig.refunds.lookedUp).toBe(1);
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('UNKNOWN and not to be found yet: still UNKNOWN, and why', async () => {
    const rig = new Rig();
    rig.refunds.react = () => lost;
    await rig.refund('k');
    const again = await rig.refund('k');
    expect(again.operation).toMatchObject({ state: 'UNKNOWN', lookUps: 1 });
    expect(again.operation?.unresolvedReason).toMatch(/may still be on its way/);
    expect(codesOf(again)).toEqual(['OUTCOME_UNKNOWN']);
    expect(rig.refunds.sent).toHaveLength(1);
  });
});

describe('the same key for something else', () => {
  it.each([
    ['another amount', refundInput({ amount: Money.ofMinorUnits(501n, 'USD') })],
    ['another currency', refundInput({ amount: Money.ofMinorUnits(500n, 'EUR') })],
    ['all that is left', refundInput({ amount: null })],
    ['another reason', refundInput({ reason: 'late' })],
  ])('%s is refused', async (_, input) => {
    const rig = new Rig();
    await rig.refund('k');
    const other = await rig.refund('k', input);
    expect(other).toMatchObject({ operation: null, replayed: false });
    expect(other.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] },
    ]);
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('another mutation is refused, also where the provider has no such command', async () => {
    const rig = new Rig();
    await rig.refund('k');
    expect(codesOf(await rig.pay('k', paymentInput()))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('a hundred at once', () => {
  it.each([1, 2])('with the same key, on %i replicas, are sent once', async (replicas) => {
    const { first, second } = twoReplicas();
    const rigs = replicas === 1 ? [first] : [first, second];
    const asked = Array.from({ length: 100 }, (_, index) => (rigs[index % rigs.length] ?? first).refund('k'));
    for (let passed = 0; passed < 20; passed += 1) {
      await settled();
      await first.later(300);
    }
    const answers = await Promise.all(asked);
    expect(first.refunds.sent).toHaveLength(1);
    expect(first.refunds.applied).toHaveLength(1);
    expect(new Set(answers.map(({ operation }) => operation?.id)).size).toBe(1);
    expect(answers.every(({ operation }) => operation?.state === 'SUCCEEDED')).toBe(true);
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
  });

  it('whose one attempt was not carried out get that outcome, and make no attempts of their own', async () => {
    const rig = new Rig({ refunds: new FakeRefunds() });
    const { promise, resolve } = Promise.withResolvers<void>();
    rig.refunds.react = async () => {
      await promise;
      return unreachable;
    };
    const asked = Array.from({ length: 100 }, () => rig.refund('k'));
    await settled();
    resolve();
    const answers = await Promise.all(asked);
    expect(rig.refunds.sent).toHaveLength(1);
    expect(new Set(answers.map((answer) => codesOf(answer).join(','))).size).toBe(1);
  });
});

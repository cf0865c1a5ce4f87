import { describe, expect, it } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import { Money } from '../../../src/domain/money.ts';
import { codesOf, Rig, refundInput, settled, twoReplicas } from './rig.ts';

describe('what is found wrong before', () => {
  it('is not recorded: the same key may be used for the mended input', async () => {
    const rig = new Rig();
    rig.refunds.refuse = () => ({
      is: 'refused',
      refusals: [{ code: 'LIMIT_EXCEEDED', message: 'too much', path: ['input', 'amount'] }],
    });
    const first = await rig.refund('k', refundInput({ amount: Money.ofMinorUnits(9n, 'USD') }));
    expect(first).toMatchObject({ operation: null, replayed: false });
    expect(codesOf(first)).toEqual(['LIMIT_EXCEEDED']);
    rig.refunds.refuse = null;
    expect(await rig.refund('k')).toMatchObject({ replayed: false, operation: { state: 'SUCCEEDED' } });
  });

  it('a read that fails is an error of the request, and nothing is recorded', async () => {
    const rig = new Rig();
    const failure = new ProviderFailure('PROVIDER_UNAVAILABLE', 'down', {
      provider: 'GOVINEER',
      connection: 'gov',
    });
    rig.refunds.refuse = () => {
      throw failure;
    };
    await expect(rig.refund('k')).rejects.toBe(failure);
    expect(await rig.journal.byKey('default', 'k')).toBeNull();
  });

  it('a command that the provider does not have is UNSUPPORTED_BY_PROVIDER', async () => {
    const rig = new Rig();
    const answer = await rig.pay('k');
    expect(answer.operation).toBeNull();
    expect(codesOf(answer)).toEqual(['UNSUPPORTED_BY_PROVIDER']);
  });

  it('what is refused because the same key got there first is answered with the first one', async () => {
    const { first, second } = twoReplicas();
    const { promise, resolve } = Promise.withResolvers<void>();
    // The second is still checking while the first one records, sends and ends; then nothing is left to refund.
    first.refunds.refuse = async () => {
      if (first.refunds.prepared === 1) await promise;
      return first.refunds.applied.length > 0
        ? { is: 'refused', refusals: [{ code: 'INVALID_STATE', message: 'refunded', path: null }] }
        : null;
    };
    const slow = second.refund('k');
    await settled();
    const quick = await first.refund('k');
    resolve();
    expect(quick).toMatchObject({ replayed: false, operation: { state: 'SUCCEEDED' } });
    expect(await slow).toMatchObject({ replayed: true, operation: { state: 'SUCCEEDED' } });
    expect(first.refunds.sent).toHaveLength(1);
  });
});

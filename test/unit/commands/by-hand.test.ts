import { describe, expect, it } from 'vitest';
import type { HandSettlement } from '../../../src/gateway/commands/settle-by-hand.ts';
import { settleByHand } from '../../../src/gateway/commands/settle-by-hand.ts';
import { anonymous, mayDo } from '../../../src/ports/caller.ts';
import { codesOf, Rig } from './rig.ts';

async function lostRefund(): Promise<{ rig: Rig; id: string }> {
  const rig = new Rig();
  rig.refunds.react = () => ({ is: 'unknown', cause: new Error('reset') });
  const { operation } = await rig.refund('k');
  return { rig, id: operation?.id ?? '' };
}

const decision = (id: string, more: Partial<HandSettlement> = {}): HandSettlement => ({
  id,
  outcome: 'APPLIED',
  madeNativeId: null,
  note: 'The bank shows it.',
  ...more,
});

describe('a person decides', () => {
  it('that it was applied: SUCCEEDED, with what it made, by whom, and it is in the log', async () => {
    const { rig, id } = await lostRefund();
    const answer = await settleByHand(rig.terms, anonymous, decision(id, { madeNativeId: 'r1' }));
    expect(answer.userErrors).toEqual([]);
    expect(answer.operation).toMatchObject({
      state: 'SUCCEEDED',
      result: { kind: 'refund', nativeId: 'r1', parent: null },
      settledBy: 'anonymous',
      settledNote: 'The bank shows it.',
    });
    const audited = rig.log.lines.filter((line) => line['audit'] === 'operations:settle');
    expect(audited).toMatchObject([
      { operation: id, caller: 'anonymous', outcome: 'APPLIED', note: 'The bank shows it.' },
    ]);
    expect(await rig.refund('k')).toMatchObject({ replayed: true, operation: { state: 'SUCCEEDED' } });
  });

  it('that it was not: FAILED, and the key is not free', async () => {
    const { rig, id } = await lostRefund();
    await settleByHand(rig.terms, anonymous, decision(id, { outcome: 'NOT_APPLIED' }));
    const again = await rig.refund('k');
    expect(again).toMatchObject({ replayed: true, operation: { state: 'FAILED', released: false } });
    expect(codesOf(again)).toEqual(['PROVIDER_TIMEOUT']);
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it.each<[string, Partial<HandSettlement>, string]>([
    ['no note', { note: '  ' }, 'note'],
    ['a note that is too long', { note: 'x'.repeat(2_001) }, 'note'],
    ['a card number', { note: 'of 4111 1111 1111 1111' }, 'note'],
    ['a record that was not made', { outcome: 'NOT_APPLIED', madeNativeId: 'r1' }, 'targetNativeId'],
    ['no id', { madeNativeId: '' }, 'targetNativeId'],
  ])('not with %s', async (_, more, member) => {
    const { rig, id } = await lostRefund();
    const answer = await settleByHand(rig.terms, anonymous, decision(id, more));
    expect(answer.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', member] }]);
    expect(answer.operation?.state).toBe('UNKNOWN');
    expect(rig.log.text()).not.toContain('4111');
  });

  it('only about what is UNKNOWN, and of the own tenant', async () => {
    const { rig, id } = await lostRefund();
    const foreign = { ...anonymous, tenant: 'other' };
    expect(await settleByHand(rig.terms, foreign, decision(id))).toMatchObject({
      operation: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    await settleByHand(rig.terms, anonymous, decision(id));
    expect(await settleByHand(rig.terms, anonymous, decision(id, { outcome: 'NOT_APPLIED' }))).toMatchObject({
      operation: { state: 'SUCCEEDED' },
      userErrors: [{ code: 'INVALID_STATE' }],
    });
  });

  it('who has the scope', () => {
    expect(mayDo(anonymous, 'operations:settle')).toBe(true);
    expect(mayDo({ ...anonymous, scopes: new Set() }, 'operations:settle')).toBe(false);
    expect(mayDo({ ...anonymous, scopes: new Set(['operations:settle']) }, 'operations:settle')).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import type { LedgerEffect } from '../../sandbox/kit/ledger.ts';
import type { ToldOperation } from '../kit/money-graph.ts';
import type { Intent } from '../kit/money-intents.ts';
import { judge } from '../kit/money-judge.ts';

const target = { key: 'wal', kind: 'refund', id: 'T', nativeId: '7', amount: null } as const;
const intent: Intent = {
  name: 'i1-0',
  key: 'wal',
  kind: 'refund',
  target,
  mutation: 'refundTransaction',
  input: { transactionId: 'T' },
  duplicates: 1,
  impatient: true,
  seed: 1,
};
const effect: LedgerEffect = {
  at: 0,
  kind: 'refund',
  id: '8',
  target: '7',
  amount: '1.00',
  currency: 'CHF',
  reference: null,
  mark: null,
};

function operation(state: ToldOperation['state'], more: Partial<ToldOperation> = {}): ToldOperation {
  return {
    id: 'O',
    idempotencyKey: 'i1-0#1',
    mutation: 'refundTransaction',
    state,
    attempts: 1,
    targetId: 'T',
    unresolvedReason: null,
    error: null,
    ...more,
  };
}

function judged(
  effects: readonly LedgerEffect[],
  operations: readonly ToldOperation[],
  answers: readonly ToldOperation[] = [],
  declined = false,
): readonly string[] {
  const told = new Map([['i1-0', { requests: answers.length, answers }]]);
  const ledgers = [
    { key: 'wal', effects: () => effects, paymentOf: (id: string) => id, declined: () => declined },
  ];
  return judge({ intents: [intent], told, operations, ledgers }).violations;
}

describe('the judge of money', () => {
  test.each([
    ['done once', [effect], [operation('SUCCEEDED')]],
    ['failed, and nothing happened', [], [operation('FAILED')]],
    [
      'failed, then done by a new key',
      [effect],
      [operation('FAILED'), operation('SUCCEEDED', { id: 'P', idempotencyKey: 'i1-0#2' })],
    ],
    ['unknown for a reason', [effect], [operation('UNKNOWN', { unresolvedReason: 'nobody tells' })]],
    ['never sent', [], []],
  ])('lets through: %s', (_, effects, operations) => {
    expect(judged(effects, operations)).toEqual([]);
  });

  test.each([
    ['2 effects', [effect, effect], [operation('SUCCEEDED')]],
    ['told FAILED', [effect], [operation('FAILED')]],
    ['never told', [effect], []],
    ['1 SUCCEEDED, 0 effects', [], [operation('SUCCEEDED')]],
    ['UNKNOWN without a reason', [], [operation('UNKNOWN')]],
    ['still PENDING', [], [operation('PENDING')]],
    ['an effect that nobody wanted', [{ ...effect, target: '9' }], []],
    ['an effect that nobody wanted', [{ ...effect, kind: 'void' }], []],
    ['i2-0 was never wanted', [], [operation('FAILED', { idempotencyKey: 'i2-0#1' })]],
  ] as const)('finds: %s', (problem, effects, operations) => {
    expect(judged(effects, operations).join('\n')).toContain(problem);
  });

  test('lets a decline be an answer', () => {
    expect(judged([], [operation('SUCCEEDED')], [], true)).toEqual([]);
    expect(judged([effect, effect], [operation('SUCCEEDED')], [], true)).not.toEqual([]);
  });

  test('finds what was told and is not so any more', () => {
    const told = operation('SUCCEEDED');
    expect(judged([], [operation('FAILED')], [told]).join()).toContain('SUCCEEDED became FAILED');
    expect(judged([effect], [], [told]).join()).toContain('is not in the journal');
  });
});

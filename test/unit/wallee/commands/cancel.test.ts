import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareRun, refusalsOf, told, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { effectsSince, openDesk, refTo, space } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const tables = () => desk.sandbox.store.space(Number(space));

describe('cancelBillingSubscription', () => {
  const inState = (state: string): string => {
    const found = tables()
      .subscriptions.all()
      .find((record) => record.state === state);
    if (found === undefined) throw new Error(`a subscription that is ${state}`);
    return `${found.id}`;
  };
  const cancelOf = (id: string, atPeriodEnd = false) => ({
    billingSubscription: refTo('billingSubscription', id),
    atPeriodEnd,
  });

  test('ends it at once, or at the end of the period', async () => {
    for (const [atPeriodEnd, state] of [
      [false, 'TERMINATED'],
      [true, 'TERMINATION_SCHEDULED'],
    ] as const) {
      const id = inState('ACTIVE');
      const before = desk.sandbox.effects().length;
      const run = await prepareRun(desk.wal, 'cancelBillingSubscription', cancelOf(id, atPeriodEnd));
      expect(run.command.amount).toBeNull();
      expect(await desk.lookUp('cancelBillingSubscription', { operation: () => unsent(run) })).toEqual({
        is: 'absent',
      });
      expect(await run.send()).toEqual({ is: 'done', result: null });
      expect(tables().subscriptions.get(Number(id))?.state).toBe(state);
      expect(effectsSince(desk, before)).toMatchObject([{ kind: 'cancel', target: id, amount: null }]);
      expect(await desk.lookUp('cancelBillingSubscription', run)).toEqual({ is: 'found', result: null });
    }
  });

  test('is refused unless it runs; what changed otherwise is not clear', async () => {
    const scheduled = inState('TERMINATION_SCHEDULED');
    expect(await refusalsOf(desk.wal, 'cancelBillingSubscription', cancelOf(inState('TERMINATED')))).toEqual([
      'INVALID_STATE input.billingSubscriptionId',
    ]);
    expect(await refusalsOf(desk.wal, 'cancelBillingSubscription', cancelOf(scheduled, true))).toEqual([
      'INVALID_STATE input.billingSubscriptionId',
    ]);
    expect(await refusalsOf(desk.wal, 'cancelBillingSubscription', cancelOf('999999'))).toEqual([
      'NOT_FOUND input.billingSubscriptionId',
    ]);
    const id = inState('SUSPENDED');
    const run = await prepareRun(desk.wal, 'cancelBillingSubscription', cancelOf(id));
    tables().subscriptions.update(Number(id), { state: 'ACTIVE' });
    expect((await desk.lookUp('cancelBillingSubscription', { operation: () => unsent(run) })).is).toBe(
      'unclear',
    );
    expect(
      await (await prepareRun(desk.wal, 'cancelBillingSubscription', cancelOf(scheduled))).send(),
    ).toMatchObject({ is: 'done' });
    const ended = await run.send();
    expect(ended).toMatchObject({ is: 'done' });
    const outcome = await run.send();
    expect(outcome.is === 'refused' ? told(outcome.refusals) : outcome).toEqual(['INVALID_STATE -']);
  });
});

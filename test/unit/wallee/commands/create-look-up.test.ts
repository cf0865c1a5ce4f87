import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareRun, told, unsent } from '../../../kit/command-run.ts';
import { money, openDesk, payment, space } from './desk.ts';
import type { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const tables = () => desk.sandbox.store.space(Number(space));
describe('a look-up', () => {
  test('of a creation that got no answer: nothing is taken, the transaction is named', async () => {
    const run = await prepareRun(desk.wal, 'createTransaction', payment(desk, { reference: 'twice' }));
    // Another of the same reference is not ours.
    await desk.paid({ reference: 'TWICE' });
    expect(await desk.lookUp('createTransaction', { operation: () => unsent(run) })).toEqual({
      is: 'absent',
    });
    await run.send({ lost: 1 });
    const finding = await desk.lookUp('createTransaction', run);
    if (finding.is !== 'refused' || finding.result === undefined) throw new Error('a refusal with a record');
    expect(told(finding.refusals)).toEqual(['PROVIDER_TIMEOUT -']);
    expect(desk.transaction(finding.result.nativeId)).toMatchObject({
      state: 'PENDING',
      metaData: { operation: run.id },
    });
  });

  test('of a confirmation that got no answer: nothing is taken, whether it arrived or not', async () => {
    const run = await prepareRun(desk.wal, 'createTransaction', payment(desk));
    await run.send({ lost: 2 });
    expect(await desk.lookUp('createTransaction', run)).toMatchObject({
      is: 'refused',
      result: { kind: 'transaction' },
    });
    const pending = await prepareRun(desk.wal, 'createTransaction', payment(desk));
    await pending.send({ lost: 1 });
    const made = await desk.lookUp('createTransaction', pending);
    const nativeId = made.is === 'refused' ? (made.result?.nativeId ?? '') : '';
    const operation = unsent(pending, [{ state: 'done', nativeId }, {}]);
    expect(await desk.lookUp('createTransaction', { operation: () => operation })).toMatchObject({
      is: 'refused',
      result: { nativeId },
    });
  });

  test('of a payment that got no answer: found by the state of the transaction, in whatever way it ended', async () => {
    for (const [amount, state] of [
      ['29.95', 'FULFILL'],
      ['29.51', 'FAILED'],
    ] as const) {
      const run = await prepareRun(desk.wal, 'createTransaction', payment(desk, { amount: money(amount) }));
      await run.send({ lost: 3 });
      const finding = await desk.lookUp('createTransaction', run);
      expect(finding.is).toBe('found');
      const id = finding.is === 'found' ? (finding.result?.nativeId ?? '') : '';
      expect(desk.transaction(id).state).toBe(state);
    }
  });

  test('of one that is under way is not clear; of one that was never asked for it is absent', async () => {
    const stuck = await prepareRun(desk.wal, 'createTransaction', payment(desk, { amount: money('29.52') }));
    await stuck.send({ lost: 3 });
    expect(await desk.lookUp('createTransaction', stuck)).toEqual({
      is: 'unclear',
      reason: 'wallee is still processing the payment.',
    });
    const confirmed = await prepareRun(desk.wal, 'createTransaction', payment(desk));
    await confirmed.send({ lost: 2 });
    const operation = confirmed.operation();
    const nativeId = operation.steps[0]?.nativeId ?? '';
    const steps = [{ state: 'done' as const, nativeId }, { state: 'done' as const, nativeId }, {}];
    expect(await desk.lookUp('createTransaction', { operation: () => unsent(confirmed, steps) })).toEqual({
      is: 'absent',
    });
    tables().transactions.delete(Number(nativeId));
    expect((await desk.lookUp('createTransaction', { operation: () => unsent(confirmed, steps) })).is).toBe(
      'unclear',
    );
  });

  test('of a page: confirmed is found, pending is absent', async () => {
    const source = { is: 'hosted', methods: null, saveMethod: null } as const;
    const run = await prepareRun(desk.wal, 'createTransaction', payment(desk, { source }));
    await run.send({ lost: 2 });
    expect((await desk.lookUp('createTransaction', run)).is).toBe('found');
    const other = await prepareRun(desk.wal, 'createTransaction', payment(desk, { source }));
    await other.send({ lost: 1 });
    const made = await desk.lookUp('createTransaction', other);
    const nativeId = made.is === 'refused' ? (made.result?.nativeId ?? '') : '';
    const operation = unsent(other, [{ state: 'done', nativeId }, {}]);
    expect(await desk.lookUp('createTransaction', { operation: () => operation })).toEqual({ is: 'absent' });
  });
});

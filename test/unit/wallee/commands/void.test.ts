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

describe('voidTransaction', () => {
  const voidOf = (id: string) => ({ transaction: refTo('transaction', id) });

  test('releases what is authorized; a void that was not there before tells', async () => {
    const id = await desk.paid({ captureMethod: 'MANUAL' });
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(desk.wal, 'voidTransaction', voidOf(id));
    expect(run.command).toMatchObject({ mark: null, baseline: { voids: [] } });
    expect(await desk.lookUp('voidTransaction', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(desk.transaction(id).state).toBe('VOIDED');
    expect(effectsSince(desk, before)).toMatchObject([{ kind: 'void', target: id, amount: '29.95' }]);
    expect(await desk.lookUp('voidTransaction', run)).toEqual({ is: 'found', result: null });
  });

  test('one that failed leaves the authorization; an older one says nothing', async () => {
    const id = await desk.paid({ captureMethod: 'MANUAL' });
    const old = { id: 900_001, linkedTransaction: Number(id), state: 'FAILED' as const };
    const voided = {
      version: 1,
      linkedSpaceId: 405,
      mode: 'ONLINE' as const,
      labels: [],
      language: 'en',
      createdOn: '2026-01-01T00:00:00Z',
    };
    tables().voids.insert({ ...voided, ...old, transaction: { id: Number(id) } });
    const run = await prepareRun(desk.wal, 'voidTransaction', voidOf(id));
    expect(run.command.baseline).toEqual({ voids: ['900001'] });
    const lost = { operation: () => unsent(run) };
    expect(await desk.lookUp('voidTransaction', lost)).toEqual({ is: 'absent' });
    tables().voids.insert({ ...voided, ...old, id: 900_002, transaction: { id: Number(id) } });
    const finding = await desk.lookUp('voidTransaction', lost);
    expect(finding.is === 'refused' ? told(finding.refusals) : finding).toEqual(['DECLINED -']);
    tables().transactions.update(Number(id), { state: 'PROCESSING' });
    tables().voids.delete(900_002);
    expect((await desk.lookUp('voidTransaction', lost)).is).toBe('unclear');
  });

  test('is refused unless it is authorized', async () => {
    const id = await desk.paid();
    expect(await refusalsOf(desk.wal, 'voidTransaction', voidOf(id))).toEqual([
      'INVALID_STATE input.transactionId',
    ]);
    expect(await refusalsOf(desk.wal, 'voidTransaction', voidOf('999999'))).toEqual([
      'NOT_FOUND input.transactionId',
    ]);
  });
});

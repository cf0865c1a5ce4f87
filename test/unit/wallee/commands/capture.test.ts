import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaptureTransaction } from '../../../../src/domain/commands.ts';
import { prepareRun, refusalsOf, told, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { effectsSince, money, openDesk, part, refTo, twoItems } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

function captureOf(transaction: string, changes: Partial<CaptureTransaction> = {}): CaptureTransaction {
  return {
    transaction: refTo('transaction', transaction),
    amount: null,
    lineItems: null,
    final: true,
    ...changes,
  };
}

describe('captureTransaction', () => {
  test('takes all that is left, marked by the operation', async () => {
    const id = await twoItems(desk, 'MANUAL');
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(desk.wal, 'captureTransaction', captureOf(id));
    expect(run.command).toMatchObject({
      target: { kind: 'transaction', nativeId: id },
      mark: run.id,
      baseline: {},
    });
    expect(run.command.amount?.amount).toBe('59.95');
    expect(await desk.lookUp('captureTransaction', { operation: () => unsent(run) })).toEqual({
      is: 'absent',
    });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(desk.transaction(id)).toMatchObject({ state: 'FULFILL' });
    const expected = {
      kind: 'capture',
      target: id,
      amount: '59.95',
      currency: 'CHF',
      reference: null,
      mark: run.id,
    };
    expect(effectsSince(desk, before)).toEqual([expected]);
    expect(await desk.lookUp('captureTransaction', run)).toEqual({ is: 'found', result: null });
  });

  test('takes parts of line items, then the rest of them', async () => {
    const id = await twoItems(desk, 'MANUAL');
    const before = desk.sandbox.effects().length;
    const first = captureOf(id, {
      final: false,
      lineItems: [part('b', { quantity: '2' }), part('a', { amount: money('9.95') })],
    });
    const run = await prepareRun(desk.wal, 'captureTransaction', first);
    expect(run.command.amount?.amount).toBe('29.95');
    expect(await run.send()).toMatchObject({ is: 'done' });
    expect(desk.transaction(id)).toMatchObject({ state: 'AUTHORIZED' });
    const rest = await prepareRun(desk.wal, 'captureTransaction', captureOf(id, { amount: money('30.00') }));
    expect(await rest.send()).toMatchObject({ is: 'done' });
    expect(desk.transaction(id)).toMatchObject({ state: 'FULFILL' });
    expect(effectsSince(desk, before).map(({ amount }) => amount)).toEqual(['29.95', '30.00']);
  });

  test('takes a part of the one line item there is', async () => {
    const id = await desk.paid({ captureMethod: 'MANUAL' });
    const run = await prepareRun(desk.wal, 'captureTransaction', captureOf(id, { amount: money('10.00') }));
    expect(await run.send()).toMatchObject({ is: 'done' });
    expect(desk.transaction(id).completedAmount.text).toBe('10.00');
  });

  test('is refused before anything is sent', async () => {
    const id = await twoItems(desk, 'MANUAL');
    const refused = (changes: Partial<CaptureTransaction>) =>
      refusalsOf(desk.wal, 'captureTransaction', captureOf(id, changes));
    expect(await refused({ amount: money('59.96') })).toEqual(['BAD_USER_INPUT input.amount']);
    expect(await refused({ amount: money('10', 'EUR') })).toEqual(['BAD_USER_INPUT input.amount']);
    expect(await refused({ amount: money('0') })).toEqual(['BAD_USER_INPUT input.amount']);
    // Of which of two?
    expect(await refused({ amount: money('10.00') })).toEqual(['BAD_USER_INPUT input.lineItems']);
    expect(await refused({ amount: money('10.00'), lineItems: [part('a')] })).toEqual([
      'BAD_USER_INPUT input.amount',
    ]);
    expect(
      await refused({
        lineItems: [
          part('x'),
          part('a', { quantity: '2' }),
          part('b', { amount: money('30.01') }),
          part('b', { amount: money('1', 'EUR') }),
        ],
      }),
    ).toEqual([
      'BAD_USER_INPUT input.lineItems.0.nativeId',
      'BAD_USER_INPUT input.lineItems.1.quantity',
      'BAD_USER_INPUT input.lineItems.2.amount',
      'BAD_USER_INPUT input.lineItems.3.amount',
      'BAD_USER_INPUT input.lineItems.3.nativeId',
    ]);
    // 29.95 ÷ 3 is no amount.
    expect(await refused({ lineItems: [part('a', { quantity: '0.333' })] })).toEqual([
      'BAD_USER_INPUT input.lineItems.0.amount',
    ]);
    expect(await refused({ lineItems: [part('a', { amount: money('0') })] })).toEqual([
      'BAD_USER_INPUT input.lineItems',
    ]);
    const taken = await desk.paid();
    expect(await refusalsOf(desk.wal, 'captureTransaction', captureOf(taken))).toEqual([
      'INVALID_STATE input.transactionId',
    ]);
    expect(await refusalsOf(desk.wal, 'captureTransaction', captureOf('999999'))).toEqual([
      'NOT_FOUND input.transactionId',
    ]);
    const elsewhere = { ...captureOf(id), transaction: refTo('transaction', id, 'x') };
    expect(await refusalsOf(desk.wal, 'captureTransaction', elsewhere)).toEqual([
      'NOT_FOUND input.transactionId',
    ]);
  });

  test('what wallee refuses by now is told', async () => {
    const id = await desk.paid({ captureMethod: 'MANUAL' });
    const late = await prepareRun(desk.wal, 'captureTransaction', captureOf(id));
    await (await prepareRun(desk.wal, 'captureTransaction', captureOf(id))).send();
    const outcome = await late.send();
    expect(outcome.is === 'refused' ? told(outcome.refusals) : outcome).toEqual(['INVALID_STATE -']);
    expect(await desk.lookUp('captureTransaction', late)).toEqual({ is: 'absent' });
  });
});

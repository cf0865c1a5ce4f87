import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { effectsSince, money, openDesk, part, refundOf, space, twoItems } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const tables = () => desk.sandbox.store.space(Number(space));

describe('refundTransaction', () => {
  test('gives back parts, then all that is left', async () => {
    const id = await desk.paid();
    const before = desk.sandbox.effects().length;
    const first = await prepareRun(
      desk.wal,
      'refundTransaction',
      refundOf(id, { amount: money('9.95'), reference: 'R1' }),
    );
    expect(await desk.lookUp('refundTransaction', { operation: () => unsent(first) })).toEqual({
      is: 'absent',
    });
    const outcome = await first.send();
    expect(outcome).toMatchObject({ is: 'done', result: { kind: 'refund' } });
    expect(await desk.lookUp('refundTransaction', first)).toEqual({
      is: 'found',
      result: outcome.is === 'done' ? outcome.result : null,
    });
    const rest = await prepareRun(desk.wal, 'refundTransaction', refundOf(id));
    expect(rest.command.amount?.amount).toBe('20.00');
    await rest.send();
    const told = { kind: 'refund', target: id, currency: 'CHF' };
    expect(effectsSince(desk, before)).toEqual([
      { ...told, amount: '9.95', reference: 'R1', mark: first.id },
      { ...told, amount: '20.00', reference: null, mark: rest.id },
    ]);
    expect(await refusalsOf(desk.wal, 'refundTransaction', refundOf(id))).toEqual([
      'INVALID_STATE input.transactionId',
    ]);
  });

  test('gives back pieces of line items, or a share of each, exactly', async () => {
    const pieces = await twoItems(desk, 'AUTOMATIC');
    const run = await prepareRun(
      desk.wal,
      'refundTransaction',
      refundOf(pieces, { lineItems: [part('b', { quantity: '2' }), part('a')] }),
    );
    expect(run.command.amount?.amount).toBe('49.95');
    await run.send();
    expect(desk.transaction(pieces).refundedAmount.text).toBe('49.95');
    const share = await twoItems(desk, 'AUTOMATIC');
    const lowered = refundOf(share, {
      amount: money('6.00'),
      lineItems: [part('b', { amount: money('6.00') })],
    });
    await (await prepareRun(desk.wal, 'refundTransaction', lowered)).send();
    expect(desk.transaction(share).refundedAmount.text).toBe('6.00');
    const [refund] = tables().refunds.lookup('transaction.id', [Number(share)]);
    expect(
      refund?.record.reductions.map((one) => [one.quantityReduction.text, one.unitPriceReduction.text]),
    ).toEqual([['0', '2']]);
  });

  test('is refused before anything is sent', async () => {
    const id = await twoItems(desk, 'AUTOMATIC');
    const refused = (changes: Partial<Parameters<typeof refundOf>[1]>) =>
      refusalsOf(desk.wal, 'refundTransaction', refundOf(id, changes));
    expect(await refused({ reason: 'x', receiptEmail: 'a@b', receiptPhone: '1', reference: 'é' })).toEqual([
      'BAD_USER_INPUT input.reference',
      'UNSUPPORTED_BY_PROVIDER input.reason',
      'UNSUPPORTED_BY_PROVIDER input.receiptEmail',
      'UNSUPPORTED_BY_PROVIDER input.receiptPhone',
    ]);
    expect(await refused({ amount: money('59.96') })).toEqual(['BAD_USER_INPUT input.amount']);
    expect(await refused({ amount: money('1', 'EUR') })).toEqual(['BAD_USER_INPUT input.amount']);
    expect(await refused({ amount: money('1'), lineItems: [part('a')] })).toEqual([
      'BAD_USER_INPUT input.amount',
    ]);
    expect(
      await refused({
        lineItems: [
          part('x'),
          part('a', { amount: money('29.96') }),
          // 10.00 ÷ 3 pieces.
          part('b', { amount: money('10.00') }),
          part('b', { quantity: '4' }),
        ],
      }),
    ).toEqual([
      'BAD_USER_INPUT input.lineItems.0.nativeId',
      'BAD_USER_INPUT input.lineItems.1.amount',
      'BAD_USER_INPUT input.lineItems.2.amount',
      'BAD_USER_INPUT input.lineItems.3.nativeId',
      'BAD_USER_INPUT input.lineItems.3.quantity',
    ]);
    expect(await refused({ lineItems: [part('a', { quantity: '1', amount: money('1.00') })] })).toEqual([
      'BAD_USER_INPUT input.lineItems.0.amount',
    ]);
    await (await prepareRun(desk.wal, 'refundTransaction', refundOf(id, { amount: money('1.00') }))).send();
    expect(await refused({ lineItems: [part('a')] })).toEqual(['INVALID_STATE input.lineItems']);
    const reserved = await desk.paid({ captureMethod: 'MANUAL' });
    expect(await refusalsOf(desk.wal, 'refundTransaction', refundOf(reserved))).toEqual([
      'INVALID_STATE input.transactionId',
    ]);
    expect(await refusalsOf(desk.wal, 'refundTransaction', refundOf('999999'))).toEqual([
      'NOT_FOUND input.transactionId',
    ]);
  });

  test('of a payment of which another refund is under way leaves that out', async () => {
    const id = await desk.paid();
    await (await prepareRun(desk.wal, 'refundTransaction', refundOf(id, { amount: money('10.00') }))).send();
    const [refund] = tables().refunds.lookup('transaction.id', [Number(id)]);
    if (refund === undefined) throw new Error('a refund');
    tables().refunds.update(refund.record.id, { state: 'PENDING' });
    tables().transactions.update(Number(id), { refundedAmount: refund.record.totalAppliedFees });
    const rest = await prepareRun(desk.wal, 'refundTransaction', refundOf(id));
    expect(rest.command.amount?.amount).toBe('19.95');
  });
});

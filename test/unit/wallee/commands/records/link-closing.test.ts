import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PaymentLinkRecord } from '../../../../../src/domain/records/payment-link.ts';
import { prepareRun, refusalsOf, unsent } from '../../../../kit/command-run.ts';
import type { Desk } from '../desk.ts';
import { item, money, openDesk, refTo } from '../desk.ts';
import { make, recordEffects, shown, tablesOf } from './record-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const creation = (reference: string | null = null) => ({
  account: refTo('account', '405'),
  link: { is: 'reusable', fields: { name: 'Membership', lineItems: [item()], reference } } as const,
});
const linkOf = (id: string) => tablesOf(desk).paymentLinks.get(Number(id));

describe('closePaymentLink', () => {
  const closing = (id: string) => ({ paymentLink: refTo('paymentLink', id) });

  test('deletes it, and tells how it was last', async () => {
    const id = await make(desk, 'createPaymentLink', creation('CLOSE-1'));
    const before = desk.sandbox.effects().length;
    const [run, second] = [
      await prepareRun(desk.wal, 'closePaymentLink', closing(id)),
      await prepareRun(desk.wal, 'closePaymentLink', closing(id)),
    ];
    expect(await desk.lookUp('closePaymentLink', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    const outcome = await run.send();
    const last = outcome.is === 'done' ? outcome.last : undefined;
    expect(outcome).toMatchObject({ is: 'done', result: null });
    expect(last).toBeInstanceOf(PaymentLinkRecord);
    expect(last).toMatchObject({
      status: 'CANCELLED',
      reference: 'CLOSE-1',
      amount: money('29.95'),
      ref: { nativeId: id, account: '405' },
    });
    expect(linkOf(id)).toBeUndefined();
    expect(shown(await second.send())).toBe('refused NOT_FOUND input.paymentLinkId');
    expect(recordEffects(desk, before)).toEqual([`delete PaymentLink ${id}`]);
    expect(await desk.lookUp('closePaymentLink', run)).toEqual({ is: 'found', result: null });
    expect(await refusalsOf(desk.wal, 'closePaymentLink', closing(id))).toEqual([
      'NOT_FOUND input.paymentLinkId',
    ]);
  });

  test('one that is shown as deleted is gone', async () => {
    const id = await make(desk, 'createPaymentLink', creation());
    const run = await prepareRun(desk.wal, 'closePaymentLink', closing(id));
    tablesOf(desk).paymentLinks.update(Number(id), { state: 'DELETING' });
    expect(await desk.lookUp('closePaymentLink', run)).toEqual({ is: 'found', result: null });
    expect(await refusalsOf(desk.wal, 'closePaymentLink', closing(id))).toEqual([
      'NOT_FOUND input.paymentLinkId',
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tagOf } from '../../../../datasources/profituity/commands/tag.ts';
import { prepareRun, refusalsOf, told, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { effectsSince, idOf, money, openDesk, payment, refTo, refundOf } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

/** Far from the day that the bank of this file has come to. */
async function scheduledPayment(): Promise<string> {
  const input = payment(desk, { scheduledFor: Date.parse('2040-01-01T00:00:00Z') });
  return idOf(await (await prepareRun(desk.pro, 'createTransaction', input)).send());
}

test('nothing is held, so that nothing can be captured; there are no products, groups or links', () => {
  expect(Object.keys(desk.pro.commands).toSorted()).toEqual([
    'cancelBillingSubscription',
    'createCustomer',
    'createTransaction',
    'deleteCustomer',
    'deletePaymentMethod',
    'refundTransaction',
    'savePaymentMethod',
    'updateCustomer',
    'voidTransaction',
  ]);
});

describe('voidTransaction', () => {
  const voidOf = (id: string) => ({ transaction: refTo('transaction', id, desk.merchant) });

  test('cancels what is scheduled; the status tells', async () => {
    const id = await scheduledPayment();
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(desk.pro, 'voidTransaction', voidOf(id));
    expect(run.command).toMatchObject({ target: { kind: 'transaction', nativeId: id }, mark: null });
    expect(run.command.amount?.amount).toBe('100.10');
    expect(await desk.lookUp('voidTransaction', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(desk.record(id).status).toBe('Canceled');
    expect(effectsSince(desk, before)).toMatchObject([{ kind: 'void', target: id, amount: '100.10' }]);
    expect(await desk.lookUp('voidTransaction', run)).toEqual({ is: 'found', result: null });
  });

  test('what went to the bank meanwhile was not stopped; a word nobody knows is not clear', async () => {
    const id = await scheduledPayment();
    const run = await prepareRun(desk.pro, 'voidTransaction', voidOf(id));
    desk.sandbox.store.payments.update(id, { status: 'Pending' });
    const outcome = await run.send();
    expect(outcome.is === 'refused' ? told(outcome.refusals) : outcome).toEqual(['INVALID_STATE -']);
    expect(await desk.lookUp('voidTransaction', run)).toEqual({ is: 'absent' });
    desk.sandbox.store.payments.update(id, { status: 'Held' });
    expect((await desk.lookUp('voidTransaction', run)).is).toBe('unclear');
    desk.sandbox.store.payments.delete(id);
    expect((await desk.lookUp('voidTransaction', run)).is).toBe('unclear');
  });

  test('is refused unless it is a scheduled payment', async () => {
    const id = await desk.paid();
    const refund = idOf(await (await prepareRun(desk.pro, 'refundTransaction', refundOf(desk, id))).send());
    const refused = (one: string) => refusalsOf(desk.pro, 'voidTransaction', voidOf(one));
    expect(await refused(id)).toEqual(['INVALID_STATE input.transactionId']);
    expect(await refused(refund)).toEqual(['NOT_FOUND input.transactionId']);
    expect(await refused('00000000-0000-4000-a000-000000000001')).toEqual(['NOT_FOUND input.transactionId']);
    expect(await refused('x')).toEqual(['NOT_FOUND input.transactionId']);
  });
});

describe('refundTransaction', () => {
  test('gives back parts, then what refunds left; both marks are on it', async () => {
    const id = await desk.paid();
    const before = desk.sandbox.effects().length;
    const input = refundOf(desk, id, { amount: money('0.10'), reason: 'Broken', reference: 'R-1' });
    const first = await prepareRun(desk.pro, 'refundTransaction', input);
    expect(first.command).toMatchObject({ mark: 'R-1', reference: 'R-1' });
    expect(await desk.lookUp('refundTransaction', { operation: () => unsent(first) })).toEqual({
      is: 'absent',
    });
    const refund = idOf(await first.send());
    expect(desk.record(refund)).toMatchObject({
      refundOfPaymentId: id,
      type: 2,
      amount: 0.1,
      description: 'Broken',
      externalId: 'R-1',
      identificationNumber: tagOf(first.id),
    });
    const result = { kind: 'refund', nativeId: refund, parent: null };
    expect(await desk.lookUp('refundTransaction', first)).toEqual({ is: 'found', result });
    const rest = await prepareRun(desk.pro, 'refundTransaction', refundOf(desk, id));
    expect(rest.command.amount?.amount).toBe('100.00');
    await rest.send();
    const same = { kind: 'refund', target: id, currency: 'USD' };
    expect(effectsSince(desk, before)).toEqual([
      { ...same, amount: '0.10', reference: 'R-1', mark: tagOf(first.id) },
      { ...same, amount: '100.00', reference: rest.id, mark: tagOf(rest.id) },
    ]);
    const refused = (changes: Parameters<typeof refundOf>[2]) =>
      refusalsOf(desk.pro, 'refundTransaction', refundOf(desk, id, changes));
    expect(await refused({})).toEqual(['INVALID_STATE input.transactionId']);
  });

  test('is refused before anything is sent', async () => {
    const id = await desk.paid();
    const refused = (changes: Parameters<typeof refundOf>[2], of = id) =>
      refusalsOf(desk.pro, 'refundTransaction', refundOf(desk, of, changes));
    expect(
      await refused({
        amount: money('100.11'),
        receiptEmail: 'a@b',
        receiptPhone: '1',
        lineItems: [{ nativeId: 'a', quantity: null, amount: null }],
      }),
    ).toEqual([
      'BAD_USER_INPUT input.amount',
      'UNSUPPORTED_BY_PROVIDER input.lineItems',
      'UNSUPPORTED_BY_PROVIDER input.receiptEmail',
      'UNSUPPORTED_BY_PROVIDER input.receiptPhone',
    ]);
    expect(await refused({ amount: money('1', 'EUR') })).toEqual(['BAD_USER_INPUT input.amount']);
    expect(await refused({ amount: money('0') })).toEqual(['BAD_USER_INPUT input.amount']);
    expect(await refused({ reference: '' })).toEqual(['BAD_USER_INPUT input.reference']);
    const used = desk.record(id).externalId;
    expect(await refused({ reference: used })).toEqual(['CONFLICT input.reference']);
    expect(await refused({}, '00000000-0000-4000-a000-000000000001')).toEqual([
      'NOT_FOUND input.transactionId',
    ]);
    const scheduled = await scheduledPayment();
    expect(await refused({}, scheduled)).toEqual(['INVALID_STATE input.transactionId']);
    const payout = await prepareRun(desk.pro, 'createTransaction', payment(desk, { direction: 'PAYOUT' }));
    const credit = idOf(await payout.send());
    desk.sandbox.store.payments.update(credit, { status: 'Paid' });
    expect(await refused({}, credit)).toEqual(['INVALID_STATE input.transactionId']);
  });

  test('a rule of the business is told as a state of things', async () => {
    const id = await desk.paid();
    const late = await prepareRun(desk.pro, 'refundTransaction', refundOf(desk, id));
    await (
      await prepareRun(desk.pro, 'refundTransaction', refundOf(desk, id, { amount: money('1') }))
    ).send();
    const outcome = await late.send();
    expect(outcome.is === 'refused' ? told(outcome.refusals) : outcome).toEqual(['INVALID_STATE -']);
    expect(await desk.lookUp('refundTransaction', late)).toEqual({ is: 'absent' });
  });
});

describe('cancelBillingSubscription', () => {
  const cancelOf = (id: string, atPeriodEnd = false) => ({
    billingSubscription: refTo('billingSubscription', id, desk.merchant),
    atPeriodEnd,
  });

  test('makes the template inactive, once', async () => {
    const { id, externalId } = desk.template(true);
    const before = desk.sandbox.effects().length;
    const [run, late] = await Promise.all([
      prepareRun(desk.pro, 'cancelBillingSubscription', cancelOf(id)),
      prepareRun(desk.pro, 'cancelBillingSubscription', cancelOf(id)),
    ]);
    expect(await desk.lookUp('cancelBillingSubscription', { operation: () => unsent(run) })).toEqual({
      is: 'absent',
    });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(desk.sandbox.store.paymentTemplates.get(id)?.isActive).toBe(false);
    expect(await desk.lookUp('cancelBillingSubscription', run)).toEqual({ is: 'found', result: null });
    const outcome = await late.send();
    expect(outcome.is === 'refused' ? told(outcome.refusals) : outcome).toEqual(['INVALID_STATE -']);
    expect(effectsSince(desk, before)).toEqual([
      { kind: 'cancel', target: id, amount: null, currency: null, reference: externalId, mark: null },
    ]);
    expect(await refusalsOf(desk.pro, 'cancelBillingSubscription', cancelOf(id, true))).toEqual([
      'INVALID_STATE input.billingSubscriptionId',
      'UNSUPPORTED_BY_PROVIDER input.atPeriodEnd',
    ]);
    desk.sandbox.store.paymentTemplates.delete(id);
    expect((await desk.lookUp('cancelBillingSubscription', run)).is).toBe('unclear');
  });

  test('is refused of a saved account, and at the end of a period', async () => {
    expect(
      await refusalsOf(desk.pro, 'cancelBillingSubscription', cancelOf(desk.template(false).id)),
    ).toEqual(['NOT_FOUND input.billingSubscriptionId']);
    expect(
      await refusalsOf(desk.pro, 'cancelBillingSubscription', cancelOf(desk.template(true).id, true)),
    ).toEqual(['UNSUPPORTED_BY_PROVIDER input.atPeriodEnd']);
  });
});

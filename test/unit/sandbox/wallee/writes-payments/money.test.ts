import { RefundType } from 'postfinancecheckout';
import type { Refund, RefundCreate, TransactionCompletionDetails } from 'postfinancecheckout';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Decimal } from '../../../../../sandbox/wallee/wire/decimal.ts';
import {
  difference,
  isWithin,
  product,
  quotient,
  sumOf,
} from '../../../../../sandbox/wallee/writes/payments/exact.ts';
import { ITEM, NOW, openDesk, refusal, space } from './desk.ts';
import type { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const part = (id: number | undefined, details: TransactionCompletionDetails) =>
  desk.transactions.postPaymentTransactionsIdCompletePartiallyOnline({
    space,
    id: id ?? 0,
    transactionCompletionDetails: details,
  });
const refund = (
  id: number | undefined,
  externalId: string,
  changes: Partial<RefundCreate>,
): Promise<Refund> =>
  desk.refunds.postPaymentRefunds({
    space,
    refundCreate: { transaction: id ?? 0, type: RefundType.MerchantInitiatedOnline, externalId, ...changes },
  });

test('an authorized transaction is completed, online and offline', async () => {
  for (const mode of ['ONLINE', 'OFFLINE']) {
    const { id = 0 } = await desk.paid(true);
    const completion =
      mode === 'ONLINE'
        ? await desk.transactions.postPaymentTransactionsIdCompleteOnline({ space, id })
        : await desk.transactions.postPaymentTransactionsIdCompleteOffline({ space, id });
    expect(completion).toMatchObject({
      state: 'SUCCESSFUL',
      mode,
      linkedTransaction: id,
      amount: 29.95,
      lastCompletion: true,
    });
    const done = await desk.read(id);
    expect(done).toMatchObject({ state: 'FULFILL', completedAmount: 29.95 });
    expect(done.completedOn).toEqual(NOW);
    expect(
      await desk.completions.getPaymentTransactionsCompletionsId({ space, id: completion.id ?? 0 }),
    ).toEqual(completion);
  }
});

test('completing what was taken at once tells its completion again', async () => {
  const { id = 0, version } = await desk.paid(false);
  const completion = await desk.transactions.postPaymentTransactionsIdCompleteOnline({ space, id });
  expect(completion).toMatchObject({ state: 'SUCCESSFUL', linkedTransaction: id, mode: 'DIRECT' });
  expect(await desk.read(id)).toMatchObject({ version, completedAmount: 29.95 });
});

test('a completion in parts leaves the rest authorized until the last', async () => {
  const { id } = await desk.paid(true, {
    lineItems: [ITEM, { ...ITEM, uniqueId: 'b', quantity: 2, amountIncludingTax: 10 }],
  });
  const details = {
    externalId: 'part-1',
    lastCompletion: false,
    lineItems: [{ uniqueId: 'b', quantity: 1, amount: 5 }],
  };
  const first = await part(id, details);
  expect(first).toMatchObject({
    state: 'SUCCESSFUL',
    amount: 5,
    externalId: 'part-1',
    lastCompletion: false,
  });
  expect(await desk.read(id)).toMatchObject({ state: 'AUTHORIZED', completedAmount: 5 });
  expect((await part(id, details)).id).toBe(first.id);
  expect((await desk.read(id)).completedAmount).toBe(5);
  expect(
    await refusal(part(id, { lineItems: [{ uniqueId: 'b', quantity: 1, amount: 5.01 }] })),
  ).toMatchObject({ status: 422, at: ['lineItems[0].amount'] });
  expect(await refusal(part(id, { lineItems: [{ uniqueId: 'x', quantity: 1, amount: 1 }] }))).toMatchObject({
    status: 422,
    at: ['lineItems[0].uniqueId'],
  });
  expect(
    await refusal(desk.transactions.postPaymentTransactionsIdVoidOnline({ space, id: id ?? 0 })),
  ).toMatchObject({ status: 422 });
  const rest = await desk.transactions.postPaymentTransactionsIdCompletePartiallyOffline({
    space,
    id: id ?? 0,
    transactionCompletionDetails: { externalId: 'part-2' },
  });
  expect(rest).toMatchObject({ mode: 'OFFLINE', amount: 34.95, lastCompletion: true });
  expect(await desk.read(id)).toMatchObject({ state: 'FULFILL', completedAmount: 39.95 });
  expect(await refusal(part(id, { externalId: 'part-3' }))).toMatchObject({ status: 422 });
  expect((await part(id, { externalId: 'part-2' })).id).toBe(rest.id);
});

test('a last completion of less releases what is left', async () => {
  const { id } = await desk.paid(true);
  await part(id, { lastCompletion: true, lineItems: [{ uniqueId: '5412', quantity: 1, amount: 9.95 }] });
  expect(await desk.read(id)).toMatchObject({
    state: 'FULFILL',
    completedAmount: 9.95,
    authorizationAmount: 29.95,
  });
  expect(await refusal(refund(id, 'beyond-completed', { amount: 9.96 }))).toMatchObject({
    status: 422,
    at: ['amount'],
  });
});

test('an authorized transaction is voided, once', async () => {
  const first = await desk.paid(true);
  const id = first.id ?? 0;
  const voided = await desk.transactions.postPaymentTransactionsIdVoidOnline({
    space,
    id,
    expand: new Set(['transaction']),
  });
  expect(voided).toMatchObject({
    state: 'SUCCESSFUL',
    mode: 'ONLINE',
    linkedTransaction: id,
    transaction: { id, state: 'VOIDED' },
  });
  const second = (await desk.paid(true)).id ?? 0;
  expect(await desk.transactions.postPaymentTransactionsIdVoidOffline({ space, id: second })).toMatchObject({
    mode: 'OFFLINE',
  });
  for (const call of [
    desk.transactions.postPaymentTransactionsIdVoidOnline({ space, id }),
    desk.transactions.postPaymentTransactionsIdCompleteOnline({ space, id }),
    refund(id, 'of-a-void', { amount: 1 }),
  ]) {
    expect(await refusal(call)).toMatchObject({ status: 422 });
  }
  expect((await desk.read(id)).state).toBe('VOIDED');
});

test('pending and fulfilled transactions are neither completed nor voided', async () => {
  const pending = (await desk.create()).id ?? 0;
  const done = (await desk.paid(false)).id ?? 0;
  for (const call of [
    desk.transactions.postPaymentTransactionsIdCompleteOnline({ space, id: pending }),
    desk.transactions.postPaymentTransactionsIdVoidOnline({ space, id: pending }),
    desk.transactions.postPaymentTransactionsIdVoidOnline({ space, id: done }),
    part(pending, {}),
    refund(pending, 'of-nothing', { amount: 1 }),
  ]) {
    expect(await refusal(call)).toMatchObject({ status: 422, code: 'unprocessable_entity' });
  }
});

test('a refund comes through, and its external id acts once', async () => {
  const { id } = await desk.paid(false);
  const first = await refund(id, 'e1', { amount: 9.95, merchantReference: 'R-1' });
  expect(first).toMatchObject({
    state: 'SUCCESSFUL',
    amount: 9.95,
    version: 1,
    transaction: { id },
    externalId: 'e1',
    merchantReference: 'R-1',
  });
  expect(first.succeededOn).toEqual(NOW);
  expect((await refund(id, 'e1', { amount: 20 })).id).toBe(first.id);
  expect((await desk.read(id)).refundedAmount).toBe(9.95);
  // Letters of another case are another id, whatever searches make of them.
  expect((await refund(id, 'E1', { amount: 0.05 })).id).not.toBe(first.id);
  expect(await refusal(refund(id, 'e2', { amount: 19.96 }))).toMatchObject({ status: 422, at: ['amount'] });
  await refund(id, 'e2', { amount: 19.95 });
  expect(await desk.read(id)).toMatchObject({ refundedAmount: 29.95, state: 'FULFILL' });
  expect(await refusal(refund(id, 'e3', { amount: 0.01 }))).toMatchObject({ status: 422 });
});

test('open refunds count, reductions are worked out, and wrong shapes are refused', async () => {
  const { id } = await desk.paid(false, { lineItems: [{ ...ITEM, quantity: 4, amountIncludingTax: 40 }] });
  const reductions = [{ lineItemUniqueId: '5412', quantityReduction: 1, unitPriceReduction: 0.5 }];
  expect(await refund(id, 'r1', { reductions })).toMatchObject({ amount: 11.5 });
  const { refunds } = desk.sandbox.store.space(space);
  const [row] = refunds.lookup('externalId', ['r1']);
  if (row === undefined) throw new Error('the refund was expected in the store');
  refunds.insert({
    ...row.record,
    id: 777_777_777,
    externalId: 'open',
    state: 'PENDING',
    amount: new Decimal('20'),
  });
  expect(await refusal(refund(id, 'r2', { amount: 8.51 }))).toMatchObject({ status: 422, at: ['amount'] });
  expect(await refund(id, 'r3', { amount: 8.5 })).toMatchObject({ amount: 8.5 });
  for (const changes of [
    {},
    { amount: 1, reductions },
    { amount: 0 },
    { amount: -1 },
    { amount: 1, completion: 1 },
  ]) {
    expect(await refusal(refund(id, 'r4', changes))).toMatchObject({ status: 422 });
  }
  expect(await refusal(refund(1, 'r5', { amount: 1 }))).toMatchObject({ status: 422, at: ['transaction'] });
  expect(await refusal(refund(id, 'é', { amount: 1 }))).toMatchObject({ status: 422, at: ['externalId'] });
});

test('arithmetic keeps every digit', () => {
  const d = (text: string): Decimal => new Decimal(text);
  expect(sumOf([d('0.1'), d('0.2'), d('-0.05')]).text).toBe('0.25');
  expect(difference(d('0.1'), d('9007199254740993.07')).text).toBe('-9007199254740992.97');
  expect(product(d('-0.03'), d('1.5')).text).toBe('-0.045');
  expect(quotient(d('10'), d('3'), 2).text).toBe('3.33');
  expect(quotient(d('-0.05'), d('2'), 2).text).toBe('-0.03');
  expect([isWithin(d('0'), d('-1')), isWithin(d('-1.01'), d('-1')), isWithin(d('1'), d('1.00'))]).toEqual([
    true,
    false,
    true,
  ]);
});

import { SubscriptionsService, Configuration } from 'postfinancecheckout';
import { HttpBearerAuth } from 'postfinancecheckout/dist/auth/HttpBearerAuth.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ITEM, NOW, openDesk, refusal, space } from './desk.ts';
import type { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const tables = () => desk.sandbox.store.space(space);

/** An active token that stands for a means of payment. */
function token(): number {
  const active = tables()
    .tokenVersions.all()
    .filter(({ state }) => state === 'ACTIVE');
  const found = tables()
    .tokens.all()
    .find(({ id, state }) => state === 'ACTIVE' && active.some((one) => one.token.id === id));
  if (found === undefined) throw new Error('a token was expected');
  return Number(found.id);
}

/** One that stands for nothing. */
function emptyToken(): number {
  const id = 990_001;
  tables().tokens.insert({
    id,
    version: 1,
    linkedSpaceId: space,
    state: 'ACTIVE',
    externalId: 'empty',
    enabledForOneClickPayment: false,
    createdOn: '2026-01-01T00:00:00Z',
  });
  return id;
}

async function confirmed(amountIncludingTax: number, changes: object = {}): Promise<number> {
  const { id = 0, version = 0 } = await desk.create({
    lineItems: [{ ...ITEM, amountIncludingTax }],
    token: token(),
    ...changes,
  });
  await desk.transactions.postPaymentTransactionsIdConfirm({ space, id, transactionPending: { version } });
  return id;
}

const process = (id: number) => desk.transactions.postPaymentTransactionsIdProcessWithToken({ space, id });

describe('process-with-token', () => {
  test('takes the money, once, and answers with the charge', async () => {
    const before = desk.sandbox.effects().length;
    const metaData = { operation: 'op' };
    const id = await confirmed(29.95, { merchantReference: 'INV', metaData });
    expect(await process(id)).toMatchObject({ state: 'SUCCESSFUL', type: 'TOKEN', transaction: { id } });
    expect((await desk.read(id)).state).toBe('FULFILL');
    expect((await refusal(process(id))).status).toBe(422);
    const at = NOW.getTime();
    expect(desk.sandbox.effects().slice(before)).toEqual([
      {
        at,
        kind: 'payment',
        id: `${id}`,
        target: null,
        amount: '29.95',
        currency: 'CHF',
        reference: 'INV',
        mark: 'op',
      },
    ]);
  });

  test('reserves it where completion is deferred', async () => {
    const id = await confirmed(29.95, { completionBehavior: 'COMPLETE_DEFERRED' });
    await process(id);
    expect((await desk.read(id)).state).toBe('AUTHORIZED');
  });

  test('is declined, or stays under way, as the amount says', async () => {
    const before = desk.sandbox.effects().length;
    const declined = await confirmed(10.51);
    expect(await process(declined)).toMatchObject({
      state: 'FAILED',
      failureReason: { category: 'END_USER' },
    });
    expect((await desk.read(declined)).state).toBe('FAILED');
    const stuck = await confirmed(10.52);
    expect(await process(stuck)).toMatchObject({ state: 'PENDING' });
    expect((await desk.read(stuck)).state).toBe('PROCESSING');
    expect(desk.sandbox.effects()).toHaveLength(before);
  });

  test('needs a confirmed transaction with a token that stands for something', async () => {
    const { id = 0 } = await desk.create({ token: token(), autoConfirmationEnabled: false });
    expect((await refusal(process(id))).status).toBe(422);
    const none = await confirmed(1, { token: emptyToken() });
    expect(await refusal(process(none))).toMatchObject({ status: 422, at: ['token'] });
    expect((await refusal(process(999_999))).status).toBe(404);
  });
});

test('the page of a confirmed transaction is told, and nothing changes', async () => {
  const id = await confirmed(29.95);
  const before = await desk.read(id);
  const url = await desk.transactions.getPaymentTransactionsIdPaymentPageUrl({ space, id });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/s\/405\/.*securityToken=/);
  expect(await desk.read(id)).toEqual(before);
  await process(id);
  const late = desk.transactions.getPaymentTransactionsIdPaymentPageUrl({ space, id });
  expect((await refusal(late)).status).toBe(422);
});

test('a subscription is ended at once, or at the end of its period, and no more after that', async () => {
  const subscriptions = new SubscriptionsService(
    new Configuration({
      basePath: desk.sandbox.url,
      httpBearerAuth: new HttpBearerAuth(desk.sandbox.userId, desk.sandbox.authenticationKey),
    }),
  );
  const before = desk.sandbox.effects().length;
  const id = Number(
    tables()
      .subscriptions.all()
      .find(({ state }) => state === 'ACTIVE')?.id,
  );
  const terminate = (respectTerminationPeriod: boolean) =>
    subscriptions.postSubscriptionsIdTerminate({ space, id, respectTerminationPeriod });
  await terminate(true);
  expect(tables().subscriptions.get(id)?.state).toBe('TERMINATION_SCHEDULED');
  expect((await refusal(terminate(true))).status).toBe(422);
  await terminate(false);
  expect(tables().subscriptions.get(id)?.state).toBe('TERMINATED');
  expect((await refusal(terminate(false))).status).toBe(422);
  expect(desk.sandbox.effects().slice(before)).toMatchObject([
    { kind: 'cancel', id: `${id}`, target: `${id}`, amount: null },
    { kind: 'cancel', id: `${id}`, target: `${id}`, amount: null },
  ]);
});

test('captures, voids and refunds are in the ledger once; what is told again is not; a reset empties it', async () => {
  const before = desk.sandbox.effects().length;
  const capture = await desk.paid(true);
  const details = { externalId: 'c1', lastCompletion: true };
  const complete = () =>
    desk.transactions.postPaymentTransactionsIdCompletePartiallyOnline({
      space,
      id: capture.id ?? 0,
      transactionCompletionDetails: details,
    });
  await complete();
  await complete();
  const released = await desk.paid(true);
  await desk.transactions.postPaymentTransactionsIdVoidOnline({ space, id: released.id ?? 0 });
  const back = () =>
    desk.refunds.postPaymentRefunds({
      space,
      refundCreate: {
        transaction: capture.id ?? 0,
        type: 'MERCHANT_INITIATED_ONLINE',
        externalId: 'r1',
        amount: 9.95,
      },
    });
  await back();
  await back();
  const [target, other] = [`${capture.id}`, `${released.id}`];
  const expected = [
    { kind: 'payment', id: target, target: null, amount: '29.95', mark: null },
    { kind: 'capture', target, amount: '29.95', mark: 'c1' },
    { kind: 'payment', id: other },
    { kind: 'void', target: other, amount: '29.95' },
    { kind: 'refund', target, amount: '9.95', mark: 'r1' },
  ];
  expect(desk.sandbox.effects().slice(before)).toMatchObject(expected);
  const route = `${new URL(desk.sandbox.url).origin}/__sandbox/ledger`;
  expect(await (await fetch(route)).json()).toEqual({ effects: desk.sandbox.effects() });
  expect((await fetch(route, { method: 'POST' })).status).toBe(405);
  desk.sandbox.reset();
  expect(desk.sandbox.effects()).toEqual([]);
});

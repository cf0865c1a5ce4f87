import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerEffect } from '../../../../sandbox/kit/ledger.ts';
import type { PaymentRecord } from '../../../../sandbox/paysley/records.ts';
import type { PaysleySandboxOptions } from '../../../../sandbox/paysley/server.ts';
import type { Answer, TestClient } from './client.ts';
import { answer, payment, startTestClient } from './client.ts';

const NOW = Date.UTC(2026, 5, 9, 13, 47, 19);
const today = new Date(NOW - 3_600_000).toISOString();

let client: TestClient;

async function start(options: PaysleySandboxOptions = {}, ...rows: readonly PaymentRecord[]): Promise<void> {
  client = await startTestClient({ now: () => NOW, ...options });
  for (const row of rows) client.sandbox.store.payments.insert(row);
}

async function send(method: string, path: string, body?: unknown): Promise<Answer> {
  const { baseUrl, accessKey } = client.sandbox;
  return answer(
    await fetch(`${baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${accessKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

/** Rows on a row, as type and amount. */
function followed(id: string): readonly string[] {
  const rows = client.sandbox.store.payments.all().filter((row) => row.reference_payment_id === id);
  return rows.map(({ payment_type: type, amount }) => `${type} ${amount}`);
}

const told = ({ kind, target, amount, currency }: LedgerEffect): unknown[] => [
  kind,
  target,
  amount,
  currency,
];

const authorization = payment('pa', { payment_type: 'CC.PA', amount: 1500.12, reference_number: '123' });
const sale = payment('db', { amount: 45, reference_number: 'R1' });

beforeEach(() => start({}, authorization, sale));
afterEach(() => client[Symbol.asyncDispose]());

describe('captures', () => {
  test('answer as published, and are a row of the history', async () => {
    const { status, body } = await send('POST', '/captures/pa', { amount: 10 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      transaction_type: 'once-off',
      transaction_id: '6954555OO',
      captured_amount: 10,
      amount: 1500.12,
      balance: 10,
      currency: 'ZAR',
      ref_number: '123',
      status: 'capture',
      capture_date: '2026-06-09T13:47:19.000Z',
    });
    const { body: read } = await client.get(`/payments/${String(body['payment_id'])}`);
    expect(read['payment']).toMatchObject({ payment_type: 'CC.CP', reference_payment_id: 'pa', amount: 10 });
    expect(client.sandbox.effects().map(told)).toEqual([['capture', 'pa', '10.00', 'ZAR']]);
  });

  test('end where nothing is left', async () => {
    expect((await send('POST', '/captures/pa', { amount: 1500.13 })).body).toMatchObject({
      is_valid: false,
      error_field: 'amount',
      result: 'failed',
    });
    expect((await send('POST', '/captures/pa', { amount: 1500 })).status).toBe(200);
    expect((await send('POST', '/captures/pa', { amount: 0.13 })).status).toBe(422);
    expect((await send('POST', '/captures/pa', { amount: 0.12 })).body).toMatchObject({ balance: 1500.12 });
    expect(followed('pa')).toEqual(['CC.CP 1500', 'CC.CP 0.12']);
  });

  test.each([['db'], ['nobody'], ['voided']])('are not of %s', async (id) => {
    client.sandbox.store.payments.insert(payment('voided', { payment_type: 'CC.PA' }));
    client.sandbox.store.payments.insert(
      payment('rv', { payment_type: 'CC.RV', reference_payment_id: 'voided' }),
    );
    const { body, status } = await send('POST', `/captures/${id}`, { amount: 1 });
    expect([status, body]).toEqual([404, { result: 'failed', message: 'Payment not found.' }]);
    expect(client.sandbox.effects()).toEqual([]);
  });
});

describe('refunds', () => {
  test('answer as published; the balance is what is left', async () => {
    await send('POST', '/refunds/db', { amount: 13 });
    const { body } = await send('POST', '/refunds/db', { amount: 1, mobile_number: '+12345678' });
    expect(body).toMatchObject({
      amount: 45,
      balance: 31,
      currency: 'ZAR',
      email: '',
      mobile_number: '+12345678',
      ref_number: 'R1',
      refund_date: '2026-06-09T13:47:19.000Z',
      refunded_amount: 1,
      status: 'refund',
      transaction_id: 6_954_555,
      transaction_type: 'once-off',
    });
    expect(followed('db')).toEqual(['CC.RF 13', 'CC.RF 1']);
    expect(client.sandbox.effects().map(told)).toEqual([
      ['refund', 'db', '13.00', 'ZAR'],
      ['refund', 'db', '1.00', 'ZAR'],
    ]);
  });

  test('of all of a payment on its own day are reversals', async () => {
    client.sandbox.store.payments.insert(payment('new', { payment_date: today }));
    client.sandbox.store.payments.insert(payment('part', { payment_date: today, amount: 2 }));
    await send('POST', '/refunds/new', { amount: 1 });
    await send('POST', '/refunds/part', { amount: 1 });
    await send('POST', '/refunds/db', { amount: 45 });
    expect([...followed('new'), ...followed('part'), ...followed('db')]).toEqual([
      'CC.RV 1',
      'CC.RF 1',
      'CC.RF 45',
    ]);
  });

  test.each([
    [undefined, 'amount is required.'],
    ['1', 'amount must be a number greater than 0.'],
    [0, 'amount must be a number greater than 0.'],
    [1.001, 'amount must be a number greater than 0.'],
    [45.01, 'amount is greater than the balance.'],
  ])('refuse the amount %s', async (amount, message) => {
    const { status, body } = await send('POST', '/refunds/db', { amount });
    const wrong = { is_valid: false, error_field: 'amount', error_message: message, result: 'failed' };
    expect([status, body]).toEqual([422, wrong]);
    expect(client.sandbox.effects()).toEqual([]);
  });

  test('are not of what was charged back, failed or was not captured', async () => {
    const { payments } = client.sandbox.store;
    payments.insert(payment('cb', { payment_type: 'CC.CB', reference_payment_id: 'db' }));
    payments.insert(payment('no', { status: 'failed' }));
    for (const id of ['db', 'no', 'pa', 'nobody']) {
      expect((await send('POST', `/refunds/${id}`, { amount: 1 })).status).toBe(404);
    }
  });

  test('of an authorization are of its capture', async () => {
    const { body } = await send('POST', '/captures/pa', { amount: 10 });
    const capture = String(body['payment_id']);
    expect((await send('POST', '/refunds/pa', { amount: 1 })).status).toBe(404);
    expect((await send('POST', `/refunds/${capture}`, { amount: 4 })).body).toMatchObject({ balance: 6 });
    expect((await send('POST', '/captures/pa', { amount: 1 })).body).toMatchObject({ balance: 7 });
  });

  test('or of itself, and answer with its id, where that is how it is', async () => {
    await client[Symbol.asyncDispose]();
    await start({ refundAnswer: 'original', capturedRefunds: 'authorization' }, authorization);
    const { body } = await send('POST', '/captures/pa', { amount: 10 });
    expect((await send('POST', `/refunds/${String(body['payment_id'])}`, { amount: 1 })).status).toBe(404);
    expect((await send('POST', '/refunds/pa', { amount: 4 })).body).toMatchObject({
      balance: 6,
      payment_id: 'pa',
    });
    expect((await send('POST', '/refunds/pa', { amount: 7 })).status).toBe(422);
  });
});

describe('the end of a subscription', () => {
  const scheduled = payment('s1', { transaction_type: 'scheduled', reference_number: 'S' });

  test('is told once', async () => {
    client.sandbox.store.payments.insert(scheduled);
    const { status, body } = await send('DELETE', '/subscriptions/s1');
    expect(status).toBe(200);
    expect(body).toEqual({
      transaction_type: 'scheduled',
      payment_id: 's1',
      email: '',
      mobile_number: '',
      amount: 1,
      currency: 'ZAR',
      ref_number: 'S',
      status: 'end_subscription',
    });
    const again = await send('DELETE', '/subscriptions/s1');
    expect([again.status, again.body]).toEqual([404, { result: 'failed', message: 'Payment is not found.' }]);
    expect(client.sandbox.effects()).toMatchObject([{ kind: 'cancel', id: '6954555OO', target: 's1' }]);
  });

  test('is not of another payment', async () => {
    expect((await send('DELETE', '/subscriptions/db')).status).toBe(404);
  });
});

test('the ledger is a control route, and emptied by a reset', async () => {
  await send('POST', '/refunds/db', { amount: 1 });
  const ledger = async (): Promise<unknown> =>
    (await fetch(`${client.sandbox.url}/__sandbox/ledger`)).json() as Promise<unknown>;
  expect(await ledger()).toEqual({ effects: client.sandbox.effects() });
  client.sandbox.reset();
  expect(await ledger()).toEqual({ effects: [] });
});

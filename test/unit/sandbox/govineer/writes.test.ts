import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer, TestClient } from './client.ts';
import { answer, startTestClient } from './client.ts';

const START = Date.UTC(2026, 0, 5, 23, 30);
let now: number;
let client: TestClient;

beforeEach(async () => {
  now = START;
  client = await startTestClient({ scale: 0.05, now: () => now });
});
afterEach(() => client[Symbol.asyncDispose]());

async function post(path: string, body?: unknown): Promise<Answer> {
  const { sandbox, token, account } = client;
  const headers = { authorization: `Bearer ${token}`, 'x-payment-account-uid': account };
  return answer(
    await fetch(sandbox.url + path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

const credit = {
  fingerprint: 'fp_x',
  last4: '1111',
  exp_month: 12,
  exp_year: 2030,
  bin: '411111',
  holder_name: 'Ada Example',
};
const method = { payment_method_type: 'credit', credit };
const order = {
  base_amount: 12_345,
  tax_amount: 0,
  currency: 'USD',
  reference_id: 'INV-1001',
  payment_method: method,
};
const quoted = { ...order, processing_fee_amount: 99, total_amount: 12_444 };
const effects = (): readonly string[] =>
  client.sandbox.effects().map(({ kind, target, amount }) => `${kind} ${target ?? 'new'} ${amount}`);

async function validated(): Promise<string> {
  const { status, body } = await post('/api/payments', order);
  expect(status).toBe(201);
  return String(body['uid']);
}

test('a payment is validated, which prices it and shows no fingerprint', async () => {
  const { body } = await post('/api/payments', order);
  const { fingerprint: _, ...shown } = credit;
  expect(body).toEqual({
    ...quoted,
    uid: body['uid'],
    status: 'validated',
    captured_amount: 0,
    refunded_amount: 0,
    payment_method: { payment_method_type: 'credit', credit: shown },
    created_at: '2026-01-05T23:30:00.000Z',
    updated_at: '2026-01-05T23:30:00.000Z',
  });
  expect((await client.get(`/api/payments/${String(body['uid'])}`)).body).toEqual(body);
  expect(effects()).toEqual([]);
});

test.each([
  ['an unknown property', { ...order, amont: 1 }, 'amont'],
  [
    'an unknown nested property',
    { ...order, payment_method: { ...method, credit: { ...credit, cvc: '1' } } },
    'payment_method.credit.cvc',
  ],
  ['one that is missing', { ...order, base_amount: undefined }, 'base_amount'],
  ['a fraction', { ...order, base_amount: 1.5 }, 'base_amount'],
  ['another currency', { ...order, currency: 'EUR' }, 'currency'],
  [
    'two methods',
    { ...order, payment_method: { ...method, wallet: { saved_payment_method_uid: 'x' } } },
    'wallet',
  ],
  [
    'a saved method that there is not',
    {
      ...order,
      payment_method: { payment_method_type: 'wallet_ach', wallet: { saved_payment_method_uid: 'x' } },
    },
    'saved_payment_method_uid',
  ],
])('%s is refused by its name', async (_, body, name) => {
  const reply = await post('/api/payments', body);
  expect([reply.status, reply.body['code']]).toEqual([400, 'validation_error']);
  expect(reply.body['message']).toContain(name);
});

test('a reference is used once, unless it came to nothing', async () => {
  const uid = await validated();
  expect((await post('/api/payments', order)).body['code']).toBe('duplicate_payment');
  await post(`/api/payments/${uid}/void`);
  expect((await post('/api/payments', order)).status).toBe(201);
});

test('a capture repeats everything, and takes the money once', async () => {
  const uid = await validated();
  const capture = (body: unknown): Promise<Answer> => post(`/api/payments/${uid}/capture`, body);
  const differences = [
    { base_amount: 12_344 },
    { tax_amount: 1 },
    { processing_fee_amount: 98 },
    { total_amount: 12_443 },
    { reference_id: 'other' },
    { payment_method: { ...method, credit: { ...credit, last4: '4444' } } },
  ];
  for (const difference of differences) {
    expect((await capture({ ...quoted, ...difference })).status).toBe(400);
  }
  expect(effects()).toEqual([]);
  expect((await capture(quoted)).body).toMatchObject({ status: 'captured', captured_amount: 12_444 });
  expect((await capture(quoted)).status).toBe(409);
  expect(effects()).toEqual(['payment new 124.44']);
  const sales = await client.list('/api/transactions', { $filter: `payment_uid eq '${uid}'` });
  expect(sales).toMatchObject([{ type: 'sale', amount: 12_444, status: 'approved' }]);
});

test('a quote holds for fifteen minutes', async () => {
  const uid = await validated();
  now = START + 15 * 60_000;
  const { status, body } = await post(`/api/payments/${uid}/capture`, quoted);
  expect([status, body['code']]).toEqual([410, 'session_expired']);
  expect((await client.get(`/api/payments/${uid}`)).body['status']).toBe('expired');
  expect(effects()).toEqual([]);
});

test.each([
  [
    'card_declined',
    { payment_method: { ...method, credit: { ...credit, bin: '400000', last4: '0002' } } },
    'failed',
  ],
  ['insufficient_funds', { base_amount: 40_202 }, 'failed'],
  ['challenge_required', { base_amount: 40_205 }, 'validated'],
])('%s is 402, and takes nothing', async (code, changes, status) => {
  const { body } = await post('/api/payments', { ...order, ...changes });
  const { base_amount, processing_fee_amount, total_amount } = body;
  const amounts = { base_amount, processing_fee_amount, total_amount };
  const path = `/api/payments/${String(body['uid'])}`;
  const reply = await post(`${path}/capture`, { ...order, ...changes, ...amounts });
  expect([reply.status, reply.body['code']]).toEqual([402, code]);
  expect((await client.get(path)).body['status']).toBe(status);
  expect(effects()).toEqual([]);
});

test('refunds are of what was captured, a row each; a void is of the same day', async () => {
  const uid = await validated();
  const refund = (body?: unknown): Promise<Answer> => post(`/api/payments/${uid}/refund`, body);
  expect((await refund({ amount: 1 })).status).toBe(409);
  await post(`/api/payments/${uid}/capture`, quoted);
  // The next day; tokens last an hour.
  now += 45 * 60_000;
  expect((await post(`/api/payments/${uid}/void`)).status).toBe(409);
  expect((await refund({ amount: 12_445 })).status).toBe(400);
  expect((await refund({ amount: 44, note: 'x' })).status).toBe(400);
  expect((await refund({ amount: 44, reason: 'broken' })).body).toMatchObject({
    status: 'partially_refunded',
    refunded_amount: 44,
  });
  expect((await refund()).body).toMatchObject({ status: 'refunded', refunded_amount: 12_444 });
  expect((await refund({ amount: 1 })).status).toBe(409);
  expect(effects()).toEqual(['payment new 124.44', `refund ${uid} 0.44`, `refund ${uid} 124.00`]);
  const rows = await client.list('/api/transactions', {
    $filter: `payment_uid eq '${uid}' and type eq 'refund'`,
  });
  expect(rows.map(({ amount }) => amount)).toEqual(expect.arrayContaining([44, 12_400]));
});

test('a void tells of the capture it undoes', async () => {
  const uid = await validated();
  await post(`/api/payments/${uid}/capture`, quoted);
  expect((await post(`/api/payments/${uid}/void`)).body).toMatchObject({
    status: 'voided',
    captured_amount: 0,
  });
  expect((await post(`/api/payments/${uid}/void`)).status).toBe(409);
  expect(effects()).toEqual(['payment new 124.44', `void ${uid} 124.44`]);
});

test('a terminal answers before it is paid', async () => {
  const { terminals } = client.sandbox.store.account(client.account);
  const uid = terminals.all()[0]?.uid ?? '';
  const { payment_method: _, ...body } = order;
  terminals.update(uid, { status: 'offline' });
  expect((await post(`/api/terminals/${uid}/payments`, body)).status).toBe(400);
  terminals.update(uid, { status: 'online' });
  const reply = await post(`/api/terminals/${uid}/payments`, body);
  expect([reply.status, reply.body['status']]).toEqual([202, 'validated']);
  const read = await client.get(`/api/payments/${String(reply.body['uid'])}`);
  expect(read.body).toMatchObject({ status: 'captured', captured_amount: 12_444 });
  expect((await post('/api/terminals/nobody/payments', body)).status).toBe(404);
  expect(effects()).toEqual(['payment new 124.44']);
});

test('the ledger is a control route, and emptied by a reset', async () => {
  await post(`/api/payments/${await validated()}/capture`, quoted);
  const ledger = async (): Promise<unknown> =>
    (await fetch(`${client.sandbox.url}/__sandbox/ledger`)).json() as Promise<unknown>;
  expect(await ledger()).toEqual({ effects: client.sandbox.effects() });
  client.sandbox.reset();
  expect(await ledger()).toEqual({ effects: [] });
});

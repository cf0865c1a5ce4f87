import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

interface Sent {
  /** Of the session, instead of the token; then without the account header. */
  readonly bearer?: string;
  readonly key?: string;
}

async function send(
  method: string,
  path: string,
  body?: unknown,
  { bearer, key }: Sent = {},
): Promise<Answer> {
  const headers: Record<string, string> = { authorization: `Bearer ${bearer ?? client.token}` };
  if (bearer === undefined) headers['x-payment-account-uid'] = client.account;
  if (key !== undefined) headers['idempotency-key'] = key;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return answer(await fetch(client.sandbox.url + path, init));
}

const effects = (): readonly string[] =>
  client.sandbox
    .effects()
    .map(({ kind, record, target, amount }) => [kind, record, target, amount].filter(Boolean).join(' '));

const ada = { reference_id: 'C-9', name: 'Ada Example', email: 'ada@example.com' };
const customers = '/api/customers';

describe('customers', () => {
  test('are made, replaced whole and taken away, and the reads show it', async () => {
    const made = await send('POST', customers, ada);
    expect([made.status, made.body]).toEqual([
      201,
      {
        ...ada,
        uid: made.body['uid'],
        created_at: made.body['created_at'],
        updated_at: made.body['updated_at'],
      },
    ]);
    const uid = String(made.body['uid']);
    expect(await client.list(customers, { $filter: "reference_id eq 'C-9'" })).toEqual([made.body]);
    expect(
      (await send('PUT', `${customers}/${uid}`, { name: 'Ada B.', reference_id: 'C-9' })).body,
    ).toMatchObject({
      name: 'Ada B.',
      email: null,
    });
    expect((await send('DELETE', `${customers}/${uid}`)).status).toBe(204);
    expect((await send('DELETE', `${customers}/${uid}`)).status).toBe(404);
    expect((await client.get(`${customers}/${uid}`)).status).toBe(404);
    expect(effects()).toEqual(['create customer', `update customer ${uid}`, `delete customer ${uid}`]);
  });

  test.each([
    ['an unknown property', { ...ada, phone: '1' }, 'phone'],
    ['no reference', { name: 'Ada' }, 'reference_id'],
    ['no name', { reference_id: 'x' }, 'name'],
    ['what is no e-mail address', { ...ada, email: 'ada' }, 'email'],
  ])('%s is refused by its name', async (_, body, name) => {
    const reply = await send('POST', customers, body);
    expect([reply.status, reply.body['code']]).toEqual([400, 'validation_error']);
    expect(reply.body['message']).toContain(`'${name}'`);
    expect(effects()).toEqual([]);
  });

  test('a reference is used once, a name stays a name', async () => {
    const { body } = await send('POST', customers, ada);
    expect((await send('POST', customers, ada)).status).toBe(409);
    const other = await send('POST', customers, { reference_id: 'C-10', name: 'B' });
    const path = `${customers}/${String(other.body['uid'])}`;
    expect((await send('PUT', path, { ...ada, name: 'B' })).status).toBe(409);
    expect((await send('PUT', path, { reference_id: 'C-10' })).status).toBe(400);
    expect((await send('PUT', `${customers}/${String(body['uid'])}`, { ...ada, name: 'C' })).status).toBe(
      200,
    );
  });
});

const credit = {
  fingerprint: 'fp_x',
  last4: '1111',
  exp_month: 12,
  exp_year: 2030,
  bin: '411111',
  holder_name: 'Ada Example',
};

test('saved methods get a lasting fingerprint; the first one is the default until another is', async () => {
  const uid = String((await send('POST', customers, ada)).body['uid']);
  const path = `${customers}/${uid}/payment-methods`;
  const body = { payment_method: { payment_method_type: 'credit', credit } };
  const first = await send('POST', path, body);
  expect(first.body).toEqual({
    saved_payment_method_uid: expect.stringMatching(/^spm_/) as string,
    payment_method: {
      payment_method_type: 'credit',
      credit: { ...credit, fingerprint: expect.stringMatching(/^fpp_/) as string },
    },
  });
  const second = String((await send('POST', path, body)).body['saved_payment_method_uid']);
  const defaults = async () => (await client.list(path, {})).filter((row) => row['is_default'] === true);
  expect(await defaults()).toMatchObject([
    { saved_payment_method_uid: first.body['saved_payment_method_uid'] },
  ]);
  const chosen = { saved_payment_method_uid: second };
  expect((await send('PUT', `${customers}/${uid}/default-payment-method`, chosen)).status).toBe(200);
  expect(await defaults()).toMatchObject([chosen]);
  const nobody = { saved_payment_method_uid: 'spm_nobody' };
  expect((await send('PUT', `${customers}/${uid}/default-payment-method`, nobody)).status).toBe(400);
  expect((await send('DELETE', `${path}/${second}`)).status).toBe(204);
  expect((await send('DELETE', `${path}/${second}`)).status).toBe(404);
  expect((await send('POST', path, { payment_method: { payment_method_type: 'ach', credit } })).status).toBe(
    400,
  );
  const wallet = { payment_method_type: 'credit', credit, wallet: {} };
  expect((await send('POST', path, { payment_method: wallet })).status).toBe(400);
  expect(effects()).toHaveLength(5);
});

test('clients and accounts are made, and listed', async () => {
  const city = { customer_id: 'M-1', name: 'City', timezone: 'Mountain Standard Time', subdomain: 'city' };
  const made = await send('POST', '/api/clients', city);
  expect(made.body).toMatchObject(city);
  expect(await client.list('/api/clients', { $filter: "customer_id eq 'M-1'" })).toEqual([made.body]);
  expect((await send('POST', '/api/clients', city)).status).toBe(409);
  expect((await send('POST', '/api/clients', { ...city, customer_id: 'M-2' })).body['message']).toContain(
    'subdomain',
  );
  const iana = { ...city, customer_id: 'M-3', subdomain: 'c', timezone: 'America/Denver' };
  expect((await send('POST', '/api/clients', iana)).body['message']).toContain('timezone');

  const water = {
    client_id: made.body['uid'],
    name: 'Water',
    processor: 'zift',
    external_account_id: '1',
    external_merchant_id: '2',
    minimum_payment_amount: 0.5,
  };
  const account = await send('POST', '/api/paymentaccounts', water);
  expect(account.body).toMatchObject({ ...water, maximum_payment_amount: 999_999.99 });
  expect((await client.get(customers, { account: String(account.body['uid']) })).body).toMatchObject({
    value: [],
  });
  for (const [changes, name] of [
    [{ client_id: 'nobody' }, 'client_id'],
    [{ maximum_payment_amount: 0.1 }, 'maximum_payment_amount'],
    [{ processor: 'x' }, 'processor'],
    [{ currency: 'USD' }, 'currency'],
  ] as const) {
    expect((await send('POST', '/api/paymentaccounts', { ...water, ...changes })).body['message']).toContain(
      name,
    );
  }
  expect(effects()).toEqual(['create client', 'create account']);
});

const order = {
  amount: 14_227,
  currency: 'USD',
  success_url: 'https://shop.example.com/ok',
  cancel_url: 'https://shop.example.com/no',
};
const sessions = '/v1/hosted-sessions';
const card = { last4: '4242', exp_month: 12, exp_year: 2030, bin: '424242' };
const paid = { processor_token: 'tok', method: 'card', payment_method: { card } };

async function opened(more: object = {}): Promise<{ readonly path: string; readonly secret: string }> {
  const { status, body } = await send('POST', sessions, { ...order, ...more });
  expect(status).toBe(201);
  return { path: `${sessions}/${String(body['session_id'])}`, secret: String(body['client_secret']) };
}

describe('hosted sessions', () => {
  test('are opened, changed in part and ended; the secret is told once, and opens that session alone', async () => {
    const { path, secret } = await opened({ metadata: { a: '1' }, expires_in_seconds: 600 });
    const read = await client.get(path);
    expect(read.body).toMatchObject({ status: 'active', layout: 'embedded', amount: 14_227, line_items: [] });
    expect(read.text).not.toMatch(/secret|success_url|metadata/);
    expect((await send('GET', path, undefined, { bearer: secret })).status).toBe(200);
    expect((await send('PATCH', path, { amount: 5 }, { bearer: secret })).status).toBe(403);
    const lines = [{ description: 'Water', amount: 5 }];
    expect((await send('PATCH', path, { line_items: lines })).body).toEqual({
      ...read.body,
      line_items: [{ ...lines[0], quantity: 1 }],
    });
    expect((await send('PATCH', path, { description: 'x' })).body['message']).toContain("'description'");
    expect((await send('PATCH', path, {})).status).toBe(400);
    expect((await send('POST', `${path}/expire`)).body).toMatchObject({ status: 'expired', amount: 14_227 });
    expect((await send('POST', `${path}/expire`)).status).toBe(410);
    expect((await send('PATCH', path, { amount: 5 })).status).toBe(410);
    expect((await send('GET', path, undefined, { bearer: secret })).status).toBe(410);
    const id = path.slice(sessions.length + 1);
    expect(effects()).toEqual([
      'create session 142.27',
      `update session ${id} 142.27`,
      `delete session ${id}`,
    ]);
  });

  test('that are paid are completed, with the fee that is published, and can not be touched', async () => {
    const { path, secret } = await opened();
    const confirm = (more: object, sent: Sent = {}) =>
      send('POST', `${path}/confirm`, { ...paid, ...more }, { bearer: secret, ...sent });
    expect((await send('POST', `${path}/confirm`, paid)).status).toBe(403);
    const declined = { payment_method: { card: { ...card, bin: '400000', last4: '0002' } } };
    expect((await confirm(declined)).body['code']).toBe('card_declined');
    const first = await confirm({}, { key: 'k' });
    expect(first.body).toMatchObject({ status: 'completed', payment: { total_amount: 14_650 } });
    expect((await confirm({}, { key: 'k' })).body).toEqual(first.body);
    expect((await confirm({}, { key: 'l' })).body['code']).toBe('already_confirmed');
    expect((await client.get(path)).body['status']).toBe('completed');
    expect((await send('PATCH', path, { amount: 5 })).status).toBe(409);
    expect((await send('POST', `${path}/expire`)).status).toBe(409);
    expect(effects()).toEqual(['create session 142.27', 'payment 146.50']);
  });

  test('end by themselves', async () => {
    const { path, secret } = await opened();
    now += 1_800_000;
    expect((await client.get(path)).body['status']).toBe('expired');
    expect((await send('POST', `${path}/confirm`, paid, { bearer: secret })).status).toBe(410);
    expect((await send('PATCH', path, { amount: 5 })).status).toBe(410);
  });

  test('keep how they were paid, where that was asked for', async () => {
    const uid = String((await send('POST', customers, ada)).body['uid']);
    const { path, secret } = await opened({ customer_id: uid, setup_future_usage: 'off_session' });
    await send('POST', `${path}/confirm`, { ...paid, save_method: true }, { bearer: secret });
    const rows = await client.list(`${customers}/${uid}/payment-methods`, {});
    expect(rows).toMatchObject([{ payment_method: { credit: { last4: '4242' } }, is_default: true }]);
  });

  test.each([
    ['an unknown property', { amont: 1 }, 'amont'],
    [
      'an unknown one of a line',
      { line_items: [{ description: 'a', amount: 1, sku: 'x' }] },
      'line_items.0.sku',
    ],
    ['a line without an amount', { line_items: [{ description: 'a' }] }, 'line_items.0.amount'],
    ['no address to come back to', { success_url: undefined }, 'success_url'],
    ['a method that there is not', { allowed_methods: ['cash'] }, 'allowed_methods'],
    ['a time too short', { expires_in_seconds: 1 }, 'expires_in_seconds'],
    ['a customer that there is not', { customer_id: 'nobody' }, 'customer_id'],
  ])('%s is refused by its name', async (_, more, name) => {
    const reply = await send('POST', sessions, { ...order, ...more });
    expect([reply.status, reply.body['code']]).toEqual([400, 'validation_error']);
    expect(reply.body['message']).toContain(`'${name}'`);
  });
});

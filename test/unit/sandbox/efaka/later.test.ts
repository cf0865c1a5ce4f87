import { describe, expect, test } from 'vitest';
import { RETRY_MS } from '../../../../sandbox/efaka/later/notifier.ts';
import { answer, NOON, startTestClient } from './client.ts';
import type { Body, TestClient } from './client.ts';
import { startReceiver } from './receiver.ts';

const PENDING = { 'card.number': '4000000000000028' };
const SHOP = 'https://shop.example/back?order=7';
const ELSEWHERE = { paymentBrand: 'PAYPAL', shopperResultUrl: SHOP };
const MINUTE = 60_000;

const codeOf = async (client: TestClient, id: string): Promise<string | undefined> =>
  (await client.get(`/v3/payments/${id}`)).body.result?.code;

describe('a pending payment', () => {
  test('succeeds after its time and is told; before that it is pending', async () => {
    let now = NOON;
    await using receiver = await startReceiver();
    await using client = await startTestClient({ now: () => now });
    const id = await client.pay({ ...PENDING, notificationUrl: `${receiver.url}/hook?a=b` });
    now += 4_999;
    expect(await codeOf(client, id)).toBe('000.200.000');
    expect(client.sandbox.store.effects).toEqual([]);
    now += 1;
    await client.sandbox.advance();
    expect(await codeOf(client, id)).toBe('000.000.000');
    expect(client.sandbox.store.effects).toMatchObject([{ id, at: NOON + 5000 }]);
    expect(receiver.received).toMatchObject([
      {
        method: 'POST',
        path: '/hook?a=b',
        type: 'application/json; charset=UTF-8',
        authorization: undefined,
      },
    ]);
    const inquiry = await client.get(`/v3/payments/${id}`);
    expect(receiver.received[0]?.body).toBe(inquiry.text);
    expect(client.sandbox.store.deliveries).toEqual([{ at: NOON + 5000, id, attempt: 1, status: 200 }]);
  });

  test('is settled by the next request too, and by the time chosen', async () => {
    let now = NOON;
    await using client = await startTestClient({ now: () => now, pendingSeconds: 90 });
    const [id, invoice] = [await client.pay(PENDING), await client.pay({ paymentBrand: 'INVOICE' })];
    now += 89_000;
    expect(await codeOf(client, id)).toBe('000.200.000');
    expect(await codeOf(client, invoice)).toBe('800.400.500');
    now += 1_000;
    expect(await codeOf(client, id)).toBe('000.000.000');
    expect(await codeOf(client, invoice)).toBe('000.000.000');
  });

  test('settles by the clock without a request', async () => {
    await using receiver = await startReceiver();
    await using client = await startTestClient({ now: Date.now, pendingSeconds: 0.03 });
    await client.pay({ ...PENDING, notificationUrl: receiver.url });
    await expect.poll(() => receiver.received.length).toBe(1);
  });
});

describe('notifications', () => {
  test('are tried again by the schedule until one is taken', async () => {
    let now = NOON;
    await using receiver = await startReceiver(500);
    await using client = await startTestClient({ now: () => now });
    const { sandbox } = client;
    const id = await client.pay({ ...PENDING, notificationUrl: receiver.url });
    now += 5_000;
    await sandbox.advance();
    for (const minutes of [1, 2, 4]) {
      const before = receiver.received.length;
      now += minutes * MINUTE - 1;
      await sandbox.advance();
      expect(receiver.received).toHaveLength(before);
      now += 1;
      await sandbox.advance();
      expect(receiver.received).toHaveLength(before + 1);
    }
    receiver.status = 204;
    now += 8 * MINUTE;
    await sandbox.advance();
    now += 365 * 24 * 60 * MINUTE;
    await sandbox.advance();
    expect(sandbox.store.deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, 500],
      [3, 500],
      [4, 500],
      [5, 204],
    ]);
    expect(new Set(receiver.received.map(({ body }) => (JSON.parse(body) as Body).id))).toEqual(
      new Set([id]),
    );
  });

  test('end with the schedule; a redirect is not followed and counts as not taken', async () => {
    let now = NOON;
    await using receiver = await startReceiver(307);
    await using client = await startTestClient({ now: () => now, retrySpeed: 60 });
    await client.pay({ ...PENDING, notificationUrl: receiver.url });
    now += 5_000;
    await client.sandbox.advance();
    for (const wait of RETRY_MS) {
      now += wait / 60;
      await client.sandbox.advance();
    }
    now += 1e12;
    await client.sandbox.advance();
    expect(RETRY_MS).toHaveLength(37);
    expect(receiver.received).toHaveLength(38);
  });

  test('go to this machine only, and nowhere where they are off', async () => {
    let now = NOON;
    await using receiver = await startReceiver();
    await using client = await startTestClient({ now: () => now });
    await using silent = await startTestClient({ now: () => now, notify: false });
    const targets = [
      'http://192.0.2.1/x',
      'https://127.0.0.1/x',
      'http://127.0.0.1.example.org/',
      'ftp://localhost',
      'no address',
    ];
    for (const notificationUrl of targets) await client.pay({ ...PENDING, notificationUrl });
    await silent.pay({ ...PENDING, notificationUrl: receiver.url });
    now += 5_000;
    await client.sandbox.advance();
    await silent.sandbox.advance();
    now += MINUTE;
    await client.sandbox.advance();
    expect(client.sandbox.store.deliveries.map(({ attempt, status }) => [attempt, status])).toEqual(
      targets.map(() => [1, null]),
    );
    expect(silent.sandbox.store.effects).toHaveLength(1);
    expect(receiver.received).toEqual([]);
  });

  test('a reset or the end gives up what is under way', async () => {
    let now = NOON;
    await using receiver = await startReceiver(0);
    const client = await startTestClient({ now: () => now });
    const { sandbox } = client;
    await client.pay({ ...PENDING, notificationUrl: receiver.url });
    now += 5_000;
    const advanced = sandbox.advance();
    await expect.poll(() => receiver.received.length).toBe(1);
    sandbox.reset();
    await advanced;
    expect(sandbox.store.deliveries).toEqual([]);

    await client.pay({ ...PENDING, notificationUrl: receiver.url });
    const waiting = await client.pay(PENDING);
    now += 5_000;
    expect(await codeOf(client, waiting)).toBe('000.000.000');
    await expect.poll(() => receiver.received.length).toBe(2);
    await client.pay(PENDING);
    await sandbox.close();
    await sandbox.advance();
    expect(sandbox.store.deliveries).toEqual([]);
  });
});

describe('the shopper elsewhere', () => {
  test('is sent on, completes, is sent back; the merchant inquires', async () => {
    await using receiver = await startReceiver();
    await using client = await startTestClient();
    const { body } = await client.post('/v3/payments', {
      amount: '92.00',
      currency: 'EUR',
      paymentType: 'DB',
      ...ELSEWHERE,
      notificationUrl: receiver.url,
    });
    expect(body).toMatchObject({ result: { code: '000.200.000' }, redirect: { method: 'GET' } });
    const target = pageOf(body);
    const shown = await answer(await fetch(target));
    expect([shown.status, shown.text.includes('92.00 EUR')]).toEqual([200, true]);
    const back = await submit(target, 'complete');
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe(
      `${SHOP}&id=${body.id}&resourcePath=%2Fv3%2Fpayments%2F${body.id}`,
    );
    await client.sandbox.advance();
    const inquiry = await client.get(`/v3/payments/${body.id}`);
    expect(inquiry.body.result?.code).toBe('000.000.000');
    expect(inquiry.body).not.toHaveProperty('redirect');
    expect(receiver.received.map(({ body: told }) => told)).toEqual([inquiry.text]);
    expect(client.sandbox.store.effects).toHaveLength(1);
    // The page is gone: nobody completes twice.
    expect((await submit(target, 'cancel')).status).toBe(404);
  });

  test('cancels, does nothing sensible, or never comes back', async () => {
    let now = NOON;
    await using client = await startTestClient({ now: () => now });
    const start = async (): Promise<Body> =>
      (await client.get(`/v3/payments/${await client.pay(ELSEWHERE)}`)).body;
    const [cancelled, left] = [await start(), await start()];
    expect((await submit(pageOf(cancelled), 'dance')).status).toBe(400);
    expect((await submit(pageOf(cancelled), 'cancel')).status).toBe(303);
    const inquiry = await client.get(`/v3/payments/${cancelled.id}`);
    expect([inquiry.status, inquiry.body.result?.code]).toEqual([400, '100.396.101']);
    now += 30 * MINUTE;
    expect(await codeOf(client, left.id ?? '')).toBe('100.395.501');
    expect(client.sandbox.store.effects).toEqual([]);
  });

  test('needs the session of the redirect, and the merchant an address to return to', async () => {
    await using client = await startTestClient();
    const id = await client.pay(ELSEWHERE);
    const page = `${client.sandbox.url}/shopper/payments/${id}`;
    expect((await fetch(page)).status).toBe(404);
    expect((await fetch(`${page}?session=x`)).status).toBe(404);
    const { body } = await client.post('/v3/payments', {
      amount: '1.00',
      currency: 'EUR',
      paymentType: 'DB',
      paymentBrand: 'IDEAL',
    });
    expect(body.result).toMatchObject({
      code: '200.300.404',
      parameterErrors: [{ name: 'shopperResultUrl', value: null }],
    });
  });

  test('can go on with what the merchant began with', async () => {
    await using client = await startTestClient();
    const { id } = client.sandbox.store.payments.all().find(({ redirect }) => redirect !== undefined) ?? {};
    const { body } = await client.get(`/v3/payments/${id}`);
    const done = await submit(pageOf(body), 'complete');
    expect([done.status, done.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await codeOf(client, id ?? '')).toBe('000.000.000');
  });
});

test('a payment that was reviewed is accepted once, and told; its money moved before', async () => {
  await using receiver = await startReceiver();
  await using client = await startTestClient();
  const id = await client.pay({ 'card.number': '4000000000000010', notificationUrl: receiver.url });
  const accept = async (): Promise<number> =>
    (await fetch(`${client.sandbox.url}/back-office/payments/${id}/accept`, { method: 'POST' })).status;
  expect(await accept()).toBe(204);
  expect(await codeOf(client, id)).toBe('000.000.000');
  await client.sandbox.advance();
  expect(receiver.received).toHaveLength(1);
  expect(client.sandbox.store.effects).toHaveLength(1);
  expect(await accept()).toBe(409);
});

function pageOf({ redirect }: Body): string {
  const query = redirect?.parameters.map(({ name, value }) => `${name}=${value}`).join('&');
  return `${redirect?.url}?${query}`;
}

async function submit(target: string, action: string): Promise<Response> {
  const session = new URL(target).searchParams.get('session') ?? '';
  const body = new URLSearchParams({ session, action });
  return await fetch(target, { method: 'POST', redirect: 'manual', body });
}

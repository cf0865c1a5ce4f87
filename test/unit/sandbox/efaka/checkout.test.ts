import { expect, test } from 'vitest';
import { NOON, startTestClient, VISA } from './client.ts';
import type { Fields, TestClient } from './client.ts';
import { startReceiver } from './receiver.ts';

const ORDER: Fields = {
  amount: '12.00',
  currency: 'EUR',
  paymentType: 'DB',
  merchantTransactionId: 'basket-1',
  shopperResultUrl: 'https://shop.example/done',
};
const MINUTE = 60_000;

async function open(client: TestClient, more: Fields = {}): Promise<string> {
  const { status, body, text } = await client.post('/v3/checkouts', { ...ORDER, ...more });
  if (status !== 200 || body.id === undefined) throw new Error(text);
  return body.id;
}

/** What the shopper sends from the page: a card, and whatever a rogue would add. */
async function enter(client: TestClient, id: string, fields: Fields = VISA): Promise<Response> {
  return await fetch(`${client.sandbox.url}/shopper/checkouts/${id}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  });
}

const outcome = async (client: TestClient, id: string): Promise<string> => {
  const { status, body } = await client.get(`/v3/checkouts/${id}/payment`);
  return `${status} ${body.result?.code}`;
};

test('is created, pending until the shopper paid, then the payment', async () => {
  await using client = await startTestClient();
  const created = await client.post('/v3/checkouts', { ...ORDER, 'card.number': '4200000000000000' });
  expect(created.body).toMatchObject({
    result: { code: '000.200.100', description: 'successfully created checkout' },
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    timestamp: '2026-01-05 10:00:00+0000',
  });
  expect(JSON.stringify(client.sandbox.store.checkouts.all())).not.toContain('4200000000000000');
  const id = created.body.id ?? '';
  expect(await outcome(client, id)).toBe('200 000.200.000');
  const shown = await fetch(`${client.sandbox.url}/shopper/checkouts/${id}`);
  expect([shown.status, (await shown.text()).includes('12.00 EUR')]).toEqual([200, true]);
  const back = await enter(client, id);
  expect(back.status).toBe(303);
  expect(back.headers.get('location')).toBe(
    `${ORDER.shopperResultUrl}?id=${id}&resourcePath=%2Fv3%2Fcheckouts%2F${id}%2Fpayment`,
  );
  const { body } = await client.get(`/v3/checkouts/${id}/payment`);
  // The amount is the merchant's, whatever the page sends.
  expect(body).toMatchObject({
    amount: '12.00',
    merchantTransactionId: 'basket-1',
    card: { last4Digits: '0000' },
  });
  expect((await client.get(`/v3/payments/${body.id}`)).body).toEqual(body);
  expect(client.sandbox.store.effects).toMatchObject([{ id: body.id, amount: '12.00' }]);
  expect((await enter(client, id)).status).toBe(400);
  expect(client.sandbox.store.effects).toHaveLength(1);
});

test('a declined try is told, and another one may follow', async () => {
  await using client = await startTestClient();
  const id = await open(client, { createRegistration: 'true' });
  expect((await enter(client, id, { ...VISA, 'card.number': '4000000000000002' })).status).toBe(303);
  expect(await outcome(client, id)).toBe('400 800.100.100');
  const faulty = await enter(client, id, { ...VISA, 'card.number': '<b>' });
  expect(faulty.status).toBe(400);
  expect(await faulty.text()).toContain('card.number has a wrong format');
  expect(await outcome(client, id)).toBe('400 800.100.100');
  await enter(client, id);
  const { body } = await client.get(`/v3/checkouts/${id}/payment`);
  expect(body.result?.code).toBe('000.100.110');
  expect((await client.get(`/v3/registrations/${body.registrationId}`)).body).toMatchObject({
    paymentBrand: 'VISA',
  });
});

test('is over after half an hour, unless it was paid', async () => {
  let now = NOON;
  await using client = await startTestClient({ now: () => now });
  const [left, paid] = [await open(client), await open(client)];
  now += 30 * MINUTE - 1;
  expect(await outcome(client, left)).toBe('200 000.200.000');
  await enter(client, paid);
  now += 1;
  expect(await outcome(client, left)).toBe('400 200.300.404');
  expect((await enter(client, left)).status).toBe(400);
  expect(await outcome(client, paid)).toBe('200 000.100.110');
});

test('a shopper who pays elsewhere is sent on from the page', async () => {
  await using receiver = await startReceiver();
  await using client = await startTestClient();
  const id = await open(client, { notificationUrl: receiver.url });
  const on = await enter(client, id, { paymentBrand: 'PAYPAL' });
  expect(on.status).toBe(303);
  const target = new URL(on.headers.get('location') ?? '', client.sandbox.url);
  expect(await outcome(client, id)).toBe('200 000.200.000');
  const body = new URLSearchParams({ session: target.searchParams.get('session') ?? '', action: 'complete' });
  const back = await fetch(target, { method: 'POST', redirect: 'manual', body });
  expect(back.headers.get('location')).toContain('https://shop.example/done?id=');
  expect(await outcome(client, id)).toBe('200 000.000.000');
  await client.sandbox.advance();
  expect(receiver.received).toHaveLength(1);
});

test('what no payment could be made of is refused at once', async () => {
  await using client = await startTestClient();
  for (const [fields, code] of [
    [{ amount: '0' }, '100.550.300'],
    [{ amount: '1.5' }, '100.550.303'],
    [{ currency: '' }, '100.550.400'],
    [{ currency: 'EURO' }, '100.550.401'],
    [{ paymentType: '' }, '200.300.404'],
    [{ paymentType: 'RF' }, '700.100.100'],
    [{ shopperResultUrl: 'short' }, '200.300.404'],
    [{ 'customer.email': 'nobody' }, '200.300.404'],
    [{ notificationUrl: 'x'.repeat(2049) }, '200.300.404'],
  ] as const) {
    expect(await client.code('/v3/checkouts', { ...ORDER, ...fields }), code).toBe(`400 ${code}`);
  }
  expect((await enter(client, '0'.repeat(32))).status).toBe(404);
});

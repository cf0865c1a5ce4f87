import { expect, test } from 'vitest';
import { answer, idOf, payment, startTestClient, VISA } from './client.ts';
import { startReceiver } from './receiver.ts';

test('the store inserts, edits and deletes what the next request reads', async () => {
  await using client = await startTestClient();
  const { payments, registrations, checkouts } = client.sandbox.store;
  const read = async (id: string): Promise<string | undefined> =>
    (await client.get(`/v3/payments/${id}`)).body.amount;
  const found = async (merchantTransactionId: string): Promise<readonly unknown[]> =>
    (await client.get('/v3/query', { merchantTransactionId })).body.records?.map(({ id }) => id) ?? [];
  payments.insert(payment(idOf(1), { merchantTransactionId: 'a', referencedId: idOf(5) }));
  expect([await read(idOf(1)), await found('a')]).toEqual(['1.00', [idOf(1)]]);
  payments.update(idOf(1), { amount: '2.00', merchantTransactionId: 'b' });
  expect([await read(idOf(1)), await found('a'), await found('b')]).toEqual(['2.00', [], [idOf(1)]]);
  expect(payments.childrenOf(idOf(5)).map(({ amount }) => amount)).toEqual(['2.00']);
  const [first] = payments.all();
  if (first === undefined) throw new Error('there are payments');
  payments.update(first.id, { merchantTransactionId: 'b', timestamp: '2020-01-01 00:00:00+0000' });
  expect(await found('b')).toEqual([first.id, idOf(1)]);
  expect(payments.all().filter(({ id }) => id === first.id)).toHaveLength(1);
  const size = payments.all().length;
  expect([payments.delete(first.id), payments.delete(first.id)]).toEqual([true, false]);
  expect(payments.all()).toHaveLength(size - 1);
  expect(await found('b')).toEqual([idOf(1)]);
  expect((await client.get(`/v3/payments/${first.id}`)).status).toBe(404);
  expect(() => payments.insert(payment(idOf(1)))).toThrow(idOf(1));
  expect(() => payments.update(first.id, {})).toThrow(first.id);
  payments.insert(first);
  expect(await read(first.id)).toBe(first.amount);

  const [registration] = registrations.all();
  if (registration === undefined) throw new Error('there are registrations');
  expect(() => registrations.insert(registration)).toThrow(registration.id);
  registrations.update(registration.id, { paymentBrand: 'JCB' });
  expect((await client.get(`/v3/registrations/${registration.id}`)).body.paymentBrand).toBe('JCB');
  expect(() => checkouts.update(idOf(1), {})).toThrow(idOf(1));
});

test('journal and reset', async () => {
  await using client = await startTestClient();
  const { sandbox } = client;
  const journal = async (since: number): Promise<{ entries: Record<string, unknown>[]; next: number }> =>
    (await answer(await fetch(`${sandbox.url}/__sandbox/journal?since=${since}`))).body as never;
  const [first] = sandbox.store.payments.all();
  const before = await client.get(`/v3/payments/${first?.id}`);
  const id = await client.pay({ merchantTransactionId: 'mine' });
  await client.get('/v3/nothing', {}, { token: 'secret' });
  const { entries, next } = await journal(0);
  expect(entries.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['GET', `/v3/payments/${first?.id}`, before.status],
    ['POST', '/v3/payments', 200],
    ['GET', '/v3/nothing', 403],
  ]);
  expect(JSON.stringify(entries)).not.toContain(sandbox.accessToken);
  await client.get('/v3/resultcodes');
  expect((await journal(next)).entries).toHaveLength(1);

  sandbox.store.payments.delete(first?.id ?? '');
  expect((await fetch(`${sandbox.url}/__sandbox/reset`, { method: 'POST' })).status).toBe(204);
  expect((await journal(0)).entries).toEqual([]);
  expect((await client.get(`/v3/payments/${first?.id}`)).text).toBe(before.text);
  expect((await client.get(`/v3/payments/${id}`)).status).toBe(404);
  expect(sandbox.store.effects).toEqual([]);
  // The same calls give the same ids again.
  expect(await client.pay({ merchantTransactionId: 'mine' })).toBe(id);
  sandbox.reset();
  expect(sandbox.requests.since(0).entries).toEqual([]);
  expect(sandbox.store.payments.get(id)).toBeUndefined();
});

test('latency holds an answer back', async () => {
  await using client = await startTestClient({ latencyMs: 60 });
  const began = performance.now();
  expect((await client.get('/v3/resultcodes')).status).toBe(200);
  expect(performance.now() - began).toBeGreaterThanOrEqual(55);
});

test('a million payments take no time to begin with', async () => {
  const began = performance.now();
  await using client = await startTestClient({ scale: 500 });
  expect(performance.now() - began).toBeLessThan(15_000);
  const [found] = client.sandbox.store.payments.withReference('order-600000');
  expect((await client.get(`/v3/payments/${found?.id}`)).body.merchantTransactionId).toBe('order-600000');
});

test('307 within the origin keeps method and body', async () => {
  await using client = await startTestClient({ redirects: 'same-origin' });
  const { url, accessToken } = client.sandbox;
  const [first] = client.sandbox.store.payments.all();
  const moved = await client.get(`/v3/payments/${first?.id}`, { entityId: client.sandbox.entityId });
  expect(moved.status).toBe(307);
  expect(moved.headers.get('location')).toBe(
    `${url}/moved/v3/payments/${first?.id}?entityId=${client.sandbox.entityId}`,
  );
  // fetch follows by itself within the origin, with token and body.
  const { status, body } = await client.post('/v3/payments', VISA);
  expect([status, body.amount]).toEqual([200, '92.00']);
  expect(client.sandbox.store.effects).toHaveLength(1);
  const read = await fetch(`${url}/v3/payments/${body.id}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect((await answer(read)).body).toEqual(body);
  expect((await client.get('/moved/v3/resultcodes', {}, { token: 'x' })).status).toBe(403);
});

test('307 to another origin names it, and no request of the sandbox goes there', async () => {
  await using receiver = await startReceiver();
  await using client = await startTestClient({ redirects: 'other-origin', redirectOrigin: receiver.url });
  const moved = await client.get('/v3/resultcodes');
  expect([moved.status, moved.headers.get('location')]).toEqual([
    307,
    `${receiver.url}/moved/v3/resultcodes`,
  ]);
  expect(receiver.received).toEqual([]);
  await using byName = await startTestClient({ redirects: 'other-origin' });
  const { port } = new URL(byName.sandbox.url);
  expect((await byName.get('/v3/query')).headers.get('location')).toBe(
    `http://localhost:${port}/moved/v3/query`,
  );
  // The shopper's pages and the control routes stay where they are.
  expect((await fetch(`${byName.sandbox.url}/shopper/checkouts/x`)).status).toBe(404);
  expect((await fetch(`${byName.sandbox.url}/__sandbox/journal`)).status).toBe(200);
});

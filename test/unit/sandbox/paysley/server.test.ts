import { expect, test } from 'vitest';
import { startSandboxes } from '../../../../sandbox/providers.ts';
import { answer, ids, payment, startTestClient } from './client.ts';

test('the store inserts, edits and deletes what the next request reads', async () => {
  await using client = await startTestClient();
  const { payments, customers } = client.sandbox.store;
  await client.history();
  payments.insert(payment('new', { payment_date: '2026-03-01T00:00:00.000Z' }));
  expect(ids(await client.history({ limit: 1 }))).toEqual(['new']);
  payments.update('new', { payment_date: '2020-01-01T00:00:00.000Z' });
  expect(ids(await client.history({ limit: 1 }))).not.toEqual(['new']);
  expect(payments.delete('new')).toBe(true);
  expect(payments.delete('new')).toBe(false);
  expect((await client.get('/payments/new')).status).toBe(404);
  const [some] = payments.all();
  if (some === undefined) throw new Error('there are payments');
  expect(() => payments.insert(some)).toThrow(some.payment_id);
  expect(() => payments.update('new', {})).toThrow('new');
  expect(() => payments.update(some.payment_id, { payment_id: 'other' })).toThrow(some.payment_id);
  const [customer] = customers.all();
  if (customer === undefined) throw new Error('there are customers');
  await client.get('/customers');
  customers.insert({ ...customer, customer_id: 1 });
  expect((await client.get('/customers', { limit: 1 })).body.customers).toMatchObject([{ customer_id: 1 }]);
});

test('journal and reset', async () => {
  await using client = await startTestClient();
  const { sandbox } = client;
  const journal = async (since: number): Promise<{ entries: Record<string, unknown>[]; next: number }> =>
    (await answer(await fetch(`${sandbox.url}/__sandbox/journal?since=${since}`))).body as never;
  const before = await client.get('/payments', { limit: 100 });
  await client.get('/nothing');
  await client.get('/payments', {}, { key: 'py_live_x' });
  const { entries, next } = await journal(0);
  expect(entries.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['GET', '/v2/payments?limit=100', 200],
    ['GET', '/v2/nothing', 404],
    ['GET', '/v2/payments', 403],
  ]);
  expect(JSON.stringify(entries)).not.toContain('py_');
  await client.get('/pos');
  expect((await journal(next)).entries).toHaveLength(1);

  sandbox.store.payments.delete(sandbox.store.payments.all()[0]?.payment_id ?? '');
  sandbox.store.posLink = undefined;
  expect((await fetch(`${sandbox.url}/__sandbox/reset`, { method: 'POST' })).status).toBe(204);
  expect((await journal(0)).entries).toEqual([]);
  expect((await client.get('/payments', { limit: 100 })).text).toBe(before.text);
  expect((await client.get('/pos')).body.result).toBe('success');
  sandbox.store.customers.delete(sandbox.store.customers.all()[0]?.customer_id ?? 0);
  const { size } = sandbox.store.customers;
  sandbox.reset();
  expect(sandbox.store.customers.size).toBe(size + 1);
  expect(sandbox.requests.since(0).entries).toEqual([]);
});

test('latency holds an answer back', async () => {
  await using client = await startTestClient({ latencyMs: 60 });
  const began = performance.now();
  expect((await client.get('/pos')).status).toBe(200);
  expect(performance.now() - began).toBeGreaterThanOrEqual(55);
});

test('is started with the others, and says how to reach it', async () => {
  const sandboxes = await startSandboxes({ port: 0, seed: 1, scale: 0.01, latencyMs: 0 });
  try {
    const { environment, urls } = sandboxes;
    expect(environment).toMatchObject({
      PAYSLEY_BASE_URL: `${urls.paysley}/v2`,
      PAYSLEY_ACCESS_KEY: expect.stringMatching(/^py_test_/),
      PAYSLEY_CURRENCY: 'USD',
      PAYSLEY_TIME_ZONE: 'UTC',
      PAYSLEY_MODE: 'SANDBOX',
    });
    const response = await fetch(`${environment.PAYSLEY_BASE_URL}/payments`, {
      headers: { authorization: `Bearer ${environment.PAYSLEY_ACCESS_KEY}` },
    });
    expect(response.status).toBe(200);
  } finally {
    await sandboxes.close();
  }
});

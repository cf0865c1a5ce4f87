import { expect, test } from 'vitest';
import { answer, startTestClient } from './client.ts';

const LISTS = ['/payments', '/payment-requests', '/pos', '/customers', '/products-services', '/nothing', ''];

test('the key has the prefix of its host and belongs to the seed', async () => {
  await using first = await startTestClient();
  await using second = await startTestClient();
  await using live = await startTestClient({ keyPrefix: 'py_live_', seed: 2 });
  expect(first.sandbox.accessKey).toMatch(/^py_test_[A-Za-z0-9]{20}$/);
  expect(second.sandbox.accessKey).toBe(first.sandbox.accessKey);
  expect(live.sandbox.accessKey).toMatch(/^py_live_[A-Za-z0-9]{20}$/);
  expect(live.sandbox.accessKey.slice(8)).not.toBe(first.sandbox.accessKey.slice(8));
  expect((await live.get('/payments')).status).toBe(200);
});

test('no key, half a header and an unknown key are 401 on every path, known or not', async () => {
  await using client = await startTestClient();
  for (const path of LISTS) {
    const bare = await answer(await fetch(client.sandbox.baseUrl + path));
    expect([bare.status, bare.body], path).toEqual([401, { message: 'Unauthorized' }]);
    for (const authorization of [`Basic ${client.sandbox.accessKey}`, client.sandbox.accessKey, 'Bearer']) {
      const response = await fetch(client.sandbox.baseUrl + path, { headers: { authorization } });
      expect(response.status, authorization).toBe(401);
    }
    for (const key of ['py_test_w3Lwv3CZIZzye4cYxxr0', client.sandbox.accessKey.toUpperCase()]) {
      expect((await client.get(path, {}, { key })).status, key).toBe(401);
    }
  }
});

test('a key of the other host is forbidden', async () => {
  await using client = await startTestClient();
  await using live = await startTestClient({ keyPrefix: 'py_live_' });
  for (const [host, key] of [
    [client, live.sandbox.accessKey],
    [live, client.sandbox.accessKey],
  ] as const) {
    for (const path of LISTS) {
      expect(await host.get(path, {}, { key })).toMatchObject({
        status: 403,
        text: '{"message":"Forbidden"}',
      });
    }
  }
});

test('above the rate a key gets 429 and is not told when to come back', async () => {
  let now = 0;
  await using client = await startTestClient({ rateLimitPerSecond: 2, now: () => now });
  for (let index = 0; index < 2; index += 1) expect((await client.get('/pos')).status).toBe(200);
  const refused = await client.get('/pos');
  expect(refused).toMatchObject({ status: 429, body: { message: 'Too Many Requests' } });
  expect(refused.headers.has('retry-after')).toBe(false);
  now += 1000;
  expect((await client.get('/pos')).status).toBe(200);
});

import { expect, test } from 'vitest';
import { answer, startTestClient } from './client.ts';

const PATHS = ['/v3/payments/x', '/v3/query', '/v3/resultcodes', '/v3/nothing', '/'];

test('token and entity belong to the seed', async () => {
  await using first = await startTestClient();
  await using second = await startTestClient();
  await using other = await startTestClient({ seed: 2 });
  expect(first.sandbox.accessToken).toMatch(/^OGFj[A-Za-z0-9]{52}$/);
  expect(first.sandbox.entityId).toMatch(/^[a-f0-9]{32}$/);
  expect(second.sandbox).toMatchObject({
    accessToken: first.sandbox.accessToken,
    entityId: first.sandbox.entityId,
  });
  expect(other.sandbox.accessToken).not.toBe(first.sandbox.accessToken);
  expect((await other.get('/v3/resultcodes')).status).toBe(200);
});

test('401 without a bearer token, 403 with one that is not known, on every path', async () => {
  await using client = await startTestClient();
  const { url, accessToken } = client.sandbox;
  for (const path of PATHS) {
    for (const authorization of [undefined, 'Bearer', `Basic ${accessToken}`, accessToken]) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      const refused = await answer(await fetch(url + path, { headers }));
      expect([refused.status, refused.body.result?.code], `${path} ${authorization}`).toEqual([
        401,
        '800.900.300',
      ]);
      expect(refused.body.timestamp).toBe('2026-01-05 10:00:00+0000');
    }
    for (const token of ['x', accessToken.toLowerCase(), `${accessToken}=`]) {
      const refused = await client.get(path, {}, { token });
      expect([refused.status, refused.body.result?.code], `${path} ${token}`).toEqual([403, '800.900.300']);
    }
  }
});

test('an entity that is sent has to be one by its form; which one it is does not matter', async () => {
  await using client = await startTestClient();
  expect((await client.get('/v3/resultcodes', { entityId: client.sandbox.entityId })).status).toBe(200);
  expect((await client.get('/v3/resultcodes', { entityId: 'a'.repeat(32) })).status).toBe(200);
  for (const entityId of ['A'.repeat(32), 'a'.repeat(31), 'g'.repeat(32)]) {
    const refused = await client.get('/v3/resultcodes', { entityId });
    expect([refused.status, refused.body.result?.code]).toEqual([400, '200.300.404']);
    expect(refused.body.result?.parameterErrors).toMatchObject([{ name: 'entityId', value: entityId }]);
    expect(await client.code('/v3/payments', { entityId })).toBe('400 200.300.404');
  }
});

test('what is not there is 404, a method that a path does not have too', async () => {
  await using client = await startTestClient();
  for (const path of [
    '/',
    '/v3',
    '/v3/',
    '/payments',
    '/v3/Payments/x',
    '/v3/payments/',
    '/v3/nothing',
    '/v2/query',
  ]) {
    const refused = await client.get(path);
    expect([refused.status, refused.body.result?.code], path).toEqual([404, '200.300.404']);
    expect(refused.body).not.toHaveProperty('id');
  }
  expect((await client.get('/v3/payments')).status).toBe(404);
  expect((await client.post('/v3/resultcodes')).status).toBe(404);
  expect((await client.get(`/v3/payments/${'0'.repeat(32)}`)).status).toBe(404);
  expect((await client.get('/v3/payments/%E0%A4%A')).status).toBe(404);
});

test('above the rate: 800.120.100, which is of a class with status 400', async () => {
  let now = 0;
  await using client = await startTestClient({ rateLimitPerSecond: 2, now: () => now });
  for (let index = 0; index < 2; index += 1) expect((await client.get('/v3/resultcodes')).status).toBe(200);
  const refused = await client.get('/v3/resultcodes');
  expect([refused.status, refused.body.result?.code]).toEqual([400, '800.120.100']);
  now += 1000;
  expect((await client.get('/v3/resultcodes')).status).toBe(200);
});

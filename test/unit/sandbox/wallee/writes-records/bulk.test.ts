import { describe, expect, test } from 'vitest';
import { startWriteClient } from './write-client.ts';

describe('bulk', () => {
  test('each item has its result, in order, whatever the others come to', async () => {
    await using client = await startWriteClient();
    const bulk = async (method: string, body: unknown): Promise<Record<string, unknown>[]> => {
      const answer = await client.send(method, '/customers/bulk', { body });
      expect(answer.status).toBe(200);
      return JSON.parse(answer.text) as Record<string, unknown>[];
    };
    const created = await bulk('POST', [{ givenName: 'A' }, { givenName: 1 }, 'x', { nick: 1 }, {}]);
    expect(created.map(({ statusCode }) => statusCode)).toEqual([201, 422, 400, 400, 201]);
    const [first, second] = [Number(created[0]?.id), Number(created[4]?.id)];
    expect(created[0]).toEqual({ id: first, link: `/api/v2.0/customers/${first}`, statusCode: 201 });
    expect(created[1]).toEqual({
      statusCode: 422,
      error: expect.objectContaining({
        code: 'unprocessable_entity',
        errors: { givenName: expect.any(String) },
      }),
    });
    const changed = await bulk('PATCH', [
      { id: second, version: 1, givenName: 'B' },
      { id: first, version: 2 },
      { version: 1 },
      { id: 1, version: 1 },
      { id: second, version: 2, familyName: 'C' },
    ]);
    expect(changed.map(({ id, statusCode }) => [id, statusCode])).toEqual([
      [second, 200],
      [first, 409],
      [undefined, 400],
      [1, 404],
      [second, 200],
    ]);
    expect((await client.send('GET', `/customers/${second}`)).body).toMatchObject({
      version: 3,
      givenName: 'B',
      familyName: 'C',
    });
    const deleted = await bulk('DELETE', [first, first, `${second}`, second]);
    expect(deleted.map(({ statusCode }) => statusCode)).toEqual([204, 404, 400, 204]);
    expect((await client.send('GET', `/customers/${second}`)).status).toBe(404);
    expect(await bulk('POST', [])).toEqual([]);
  });

  test('one hundred items are taken, more are not, nor anything but an array', async () => {
    await using client = await startWriteClient();
    const before = client.sandbox.store.space(405).webhookUrls.size;
    const items = (length: number): object[] => Array.from({ length }, () => ({ url: 'https://a.ch' }));
    const many = await client.send('POST', '/webhooks/urls/bulk', { body: items(101) });
    expect([many.status, many.body.code]).toEqual([413, 'payload_too_large']);
    expect((await client.send('POST', '/webhooks/urls/bulk', { body: {} })).status).toBe(400);
    expect(client.sandbox.store.space(405).webhookUrls.size).toBe(before);
    expect((await client.send('POST', '/webhooks/urls/bulk', { body: items(100) })).status).toBe(200);
    expect(client.sandbox.store.space(405).webhookUrls.size).toBe(before + 100);
  });

  test('ids beyond 2^53 keep their digits', async () => {
    await using client = await startWriteClient();
    const id = 9_007_199_254_740_993n;
    client.sandbox.store.space(405).customers.insert({
      id,
      version: 1,
      linkedSpaceId: 405,
      metaData: {},
      createdOn: '2026-01-05T10:00:00Z',
    });
    expect((await client.send('POST', '/customers', { body: {} })).text).toContain(`"id":${id + 1n}`);
    const answer = await client.send('DELETE', '/customers/bulk', { body: `[${id}]` });
    expect(answer.text).toBe(`[{"id":${id},"link":"/api/v2.0/customers/${id}","statusCode":204}]`);
    expect(client.sandbox.store.space(405).customers.get(id)).toBeUndefined();
  });
});

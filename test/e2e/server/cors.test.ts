import { describe, expect, it } from 'vitest';
import type { Running } from './start.ts';
import { start } from './start.ts';

const SHOP = 'https://shop.example';

function preflight(server: Running, origin: string): Promise<Response> {
  return fetch(server.url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });
}

function namesOf(response: Response): readonly string[] {
  return [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
}

describe('pages of other origins', () => {
  it('are told nothing where none are configured', async () => {
    await using server = await start();
    expect(namesOf(await preflight(server, SHOP))).toEqual([]);
    const answer = await server.post({ query: '{ counted }' }, { origin: SHOP });
    expect(namesOf(answer)).toEqual([]);
    expect(answer.headers.get('vary')).toBe('accept, accept-encoding');
  });

  it('may ask and read where theirs is configured, without credentials', async () => {
    await using server = await start({ http: { corsOrigins: [SHOP, 'http://localhost:3000'] } });
    const asked = await preflight(server, SHOP);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, POST');
    for (const header of ['content-type', 'authorization', 'x-api-key', 'apollo-require-preflight']) {
      expect(asked.headers.get('access-control-allow-headers')).toContain(header);
    }
    const answer = await server.post({ query: '{ counted }' }, { origin: SHOP });
    expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toBe('origin, accept, accept-encoding');
    expect(await answer.json()).toHaveProperty('data.counted');
  });

  it('may not where another is, and caches learn that it depends on the origin', async () => {
    await using server = await start({ http: { corsOrigins: [SHOP] } });
    for (const origin of [
      'https://evil.example',
      'https://shop.example.evil.example',
      'null',
      'HTTPS://SHOP.EXAMPLE',
    ]) {
      expect(namesOf(await preflight(server, origin))).toEqual([]);
      const answer = await server.post({ query: '{ counted }' }, { origin });
      expect(namesOf(answer)).toEqual([]);
      expect(answer.headers.get('vary')).toBe('origin, accept, accept-encoding');
    }
    expect((await server.post({ query: '{ counted }' })).headers.get('vary')).toContain('origin');
  });

  it('can read why they were refused', async () => {
    await using server = await start({ http: { corsOrigins: [SHOP] } });
    const answer = await fetch(server.url, { method: 'POST', headers: { origin: SHOP }, body: 'x' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP);
  });
});

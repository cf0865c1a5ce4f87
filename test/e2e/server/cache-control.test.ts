import { describe, expect, it } from 'vitest';
import type { Running } from './start.ts';
import { start } from './start.ts';

const PRIVATE = 'private, no-store';
const PREFLIGHT = { 'apollo-require-preflight': 'yes' };

function get(server: Running, query: string, more = ''): Promise<Response> {
  return fetch(`${server.url}?query=${encodeURIComponent(query)}${more}`, { headers: PREFLIGHT });
}

describe('what caches on the way may keep', () => {
  it('is what asks for the schema alone', async () => {
    await using server = await start();
    for (const query of [
      '{ __typename }',
      '{ __schema { queryType { name } } }',
      '{ a: __typename __type(name: "Query") { name } }',
    ]) {
      const answer = await get(server, query);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
      expect(Object.keys(Object(await answer.json()))).toEqual(['data']);
    }
  });

  it('is nothing else', async () => {
    await using server = await start();
    for (const query of [
      '{ counted }',
      '{ __typename counted }',
      '{ ...A } fragment A on Query { __typename }',
      '{ nobody }',
      '{',
    ]) {
      expect((await get(server, query)).headers.get('cache-control'), query).toBe(PRIVATE);
    }
    const explained = await get(
      server,
      '{ __typename }',
      `&extensions=${encodeURIComponent('{"explain":"ANALYZE"}')}`,
    );
    expect(explained.headers.get('cache-control')).toBe(PRIVATE);
    expect((await server.post({ query: '{ __typename }' })).headers.get('cache-control')).toBe(PRIVATE);
  });
});

import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { start } from './start.ts';

const QUERY = { query: '{ transactions { nodes { id } } }' };
const DATA = { data: { transactions: { nodes: [{ id: 'stub-1' }] } } };

/** Until something holds; nobody knows when, so it is looked at again and again. */
async function until(holds: () => boolean): Promise<void> {
  await expect.poll(holds, { timeout: 5_000, interval: 5 }).toBe(true);
}

describe('the endpoint', () => {
  it('answers POST', async () => {
    await using server = await start();
    const response = await server.post(QUERY);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(DATA);
  });

  it('answers GET', async () => {
    await using server = await start();
    const url = `${server.url}?query=${encodeURIComponent(QUERY.query)}`;
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(await response.json()).toEqual(DATA);
  });

  it('lets no cache keep what it says', async () => {
    await using server = await start();
    for (const body of [QUERY, { query: '{' }, '{', {}]) {
      const { headers } = await server.post(body);
      expect(headers.get('cache-control')).toMatch(/no-store/);
    }
  });

  it('refuses a simple GET, which any web page could send', async () => {
    await using server = await start();
    const response = await fetch(`${server.url}?query=${encodeURIComponent(QUERY.query)}`);
    expect(response.status).toBe(400);
    expect(server.stub.calls).toBe(0);
  });

  it('refuses mutations by GET', async () => {
    await using server = await start();
    const url = `${server.url}?query=${encodeURIComponent('mutation { pay(amount: 1) }')}`;
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBe(405);
    expect(server.stub.calls).toBe(0);
  });

  it('has no CORS headers', async () => {
    await using server = await start();
    for (const method of ['OPTIONS', 'POST']) {
      const response = await fetch(server.url, { method, headers: { origin: 'https://evil.example' } });
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('answers only to names of this machine where it must', async () => {
    await using server = await start();
    const { port } = new URL(server.url);
    const ask = async (host: string): Promise<string> => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.end(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      const [first] = (await once(socket, 'data')) as [Buffer];
      return first.toString().split('\r\n', 1)[0] ?? '';
    };
    expect(await ask(`localhost:${port}`)).toBe('HTTP/1.1 200 OK');
    expect(await ask(`evil.example:${port}`)).toBe('HTTP/1.1 403 Forbidden');
    expect(await ask(`127.0.0.1.evil.example`)).toBe('HTTP/1.1 403 Forbidden');
  });
});

describe('a body', () => {
  it('of a mebibyte is read, of one byte more is not', async () => {
    await using server = await start();
    const fill = (length: number): string => {
      const empty = JSON.stringify({ ...QUERY, extensions: { pad: '' } });
      return JSON.stringify({ ...QUERY, extensions: { pad: 'x'.repeat(length - empty.length) } });
    };
    expect((await server.post(fill(1024 * 1024))).status).toBe(200);
    const refused = await server.post(fill(1024 * 1024 + 1));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  it('is limited without a length told before', async () => {
    await using server = await start();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)),
    });
    const answer = fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await answer).status).toBe(413);
  });

  it.each([
    ['no JSON', '{"query": "{ secret-word', 400],
    ['nothing', '', 400],
    ['a list', '[{"query":"{ __typename }"}]', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['an object without a query', '{"variables":{}}', 400],
    ['variables that are no object', '{"query":"{ __typename }","variables":[]}', 400],
  ])('that is %s is refused', async (_what, body, status) => {
    await using server = await start();
    const response = await server.post(body);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(text + server.logged()).not.toContain('secret-word');
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'of type %s is refused',
    async (type) => {
      await using server = await start();
      expect((await server.post(QUERY, { 'content-type': type })).status).toBe(415);
      expect(server.stub.calls).toBe(0);
    },
  );

  it('that is compressed is refused', async () => {
    await using server = await start();
    expect((await server.post(QUERY, { 'content-encoding': 'gzip' })).status).toBe(415);
  });
});

describe('a path', () => {
  it.each([
    ['/nothing', 404],
    ['/graphql/', 404],
    ['/playground/../package.json', 404],
    ['/playground/%2e%2e%2fpackage.json', 404],
    ['//graphql', 404],
  ])('%s is %d', async (path, status) => {
    await using server = await start();
    expect((await fetch(server.origin + path, { redirect: 'manual' })).status).toBe(status);
  });

  it('/ leads to where the playground is', async () => {
    await using server = await start();
    const response = await fetch(server.origin, { redirect: 'manual' });
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe('/graphql');
  });

  it('refuses other methods and says which there are', async () => {
    await using server = await start();
    const response = await fetch(server.url, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    expect((await fetch(`${server.origin}/healthz`, { method: 'POST' })).status).toBe(405);
  });

  it('answers OPTIONS and HEAD', async () => {
    await using server = await start();
    const options = await fetch(server.url, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
    const head = await fetch(`${server.origin}/healthz`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0);
  });
});

describe('health', () => {
  it('is alive while it lives', async () => {
    await using server = await start({ http: { readiness: () => ({ ready: false, reasons: ['x'] }) } });
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  });

  it('is ready when it is, and says why when not', async () => {
    let reasons: string[] = ['no connection could be made'];
    await using server = await start({
      http: { readiness: async () => ({ ready: reasons.length === 0, reasons }) },
    });
    const before = await fetch(`${server.origin}/readyz`);
    expect([before.status, await before.json()]).toEqual([503, { ready: false, reasons }]);
    reasons = [];
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
  });

  it('is not ready if nobody can tell', async () => {
    await using server = await start({
      http: {
        readiness: () => {
          throw new Error('secret-word');
        },
      },
    });
    const response = await fetch(`${server.origin}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('secret-word');
  });
});

describe('a request id', () => {
  it.each([
    ['abc-123_DEF.4', true],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    ['with space', false],
    ['a"}{"b', false],
  ])('%s of the client is kept: %s', async (id, kept) => {
    await using server = await start({ http: { newRequestId: () => 'made-here' } });
    const response = await server.post(QUERY, { 'x-request-id': id });
    expect(response.headers.get('x-request-id')).toBe(kept ? id : 'made-here');
    expect(server.scopes[0]?.requestId).toBe(kept ? id : 'made-here');
    expect(server.lines.at(-1)).toMatchObject({ requestId: kept ? id : 'made-here' });
  });
});

describe('the signal', () => {
  it('fires when the client goes away', async () => {
    await using server = await start();
    const client = new AbortController();
    const answer = fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ waits }' }),
      signal: client.signal,
    });
    await until(() => server.scopes.length === 1);
    expect(server.scopes[0]?.signal.aborted).toBe(false);
    client.abort();
    await expect(answer).rejects.toThrow();
    await until(() => server.scopes[0]?.signal.aborted === true);
    // That is no error of the server.
    await until(() => server.logged().includes('failed after'));
    expect(server.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('fires at the deadline, and the client is told', async () => {
    await using server = await start({ http: { requestDeadlineMs: 50, now: () => 1_000 } });
    const answer = await (await server.post({ query: '{ waits transactions { nodes { id } } }' })).json();
    expect(server.scopes[0]?.deadline).toBe(1_050);
    expect(answer).toEqual({
      ...DATA,
      data: { waits: null, ...DATA.data },
      errors: [
        {
          message: 'The request took longer than 50 milliseconds.',
          path: ['waits'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'PROVIDER_TIMEOUT', requestId: expect.any(String) },
        },
      ],
    });
  });

  it('does not fire after the answer', async () => {
    await using server = await start({ http: { requestDeadlineMs: 30 } });
    await (await server.post(QUERY)).text();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(server.scopes[0]?.signal.aborted).toBe(false);
  });
});

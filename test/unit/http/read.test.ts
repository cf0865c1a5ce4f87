import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { AuthHook } from '../../../datasources/http/auth-hook.ts';
import { NumberText } from '../../../datasources/http/number-text.ts';
import { json, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import { bodyMark, expectNoLeak, harness, secretMark } from './harness.ts';
import { VirtualClock } from './virtual-clock.ts';

const list = { path: '/list', method: 'GET' } as const;
const ok = json({ ok: true });
const sad = (status: number, headers: Record<string, string> = {}) =>
  json({ text: bodyMark }, status, headers);

describe('what is sent and read', () => {
  it('path and query go out as they stand, behind the prefix, with headers and credentials', async () => {
    await using server = await startMisbehavingServer(json({ id: 1 }, 200, { 'x-total': '7' }));
    await using rig = harness(`${server.origin}/api/v2/`);
    const path = `/list?$filter=name%20eq%20'O''Neil'&$top=2`;
    const response = await rig.upstream.read(
      { path, method: 'GET', headers: { 'x-account': 'a1' } },
      rig.call(),
    );
    expect(server.seen[0]).toMatchObject({ method: 'GET', url: `/api/v2${path}`, body: '' });
    expect(server.seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${secretMark}`,
      'x-account': 'a1',
      accept: 'application/json',
    });
    expect(response).toMatchObject({ status: 200, bytes: 8, headers: { 'x-total': '7' } });
    expect(response.json()).toEqual({ id: 1 });
    expect(response.json()).toBe(response.json());
  });

  it('a POST carries its body, and the observer does not', async () => {
    await using server = await startMisbehavingServer(ok);
    await using rig = harness(server.origin);
    await rig.upstream.read({ path: '/search', method: 'POST', body: `{"q":"${bodyMark}"}` }, rig.call());
    expect(server.seen[0]).toMatchObject({ method: 'POST', body: `{"q":"${bodyMark}"}` });
    expect(server.seen[0]?.headers['content-type']).toBe('application/json');
    expect(rig.calls).toMatchObject([
      { method: 'POST', url: `${server.origin}/search`, status: 200, attempt: 1 },
    ]);
    expectNoLeak(rig.calls, rig.logged);
  });

  it('gzip is inflated, and counted so', async () => {
    const body = gzipSync('{"long":12345678901234567890}');
    const headers = { 'content-encoding': 'gzip', 'content-type': 'application/json' };
    await using server = await startMisbehavingServer({ kind: 'reply', status: 200, headers, body });
    await using rig = harness(server.origin);
    const response = await rig.upstream.read(list, rig.call());
    expect(response.bytes).toBe(29);
    expect(response.json()).toEqual({ long: new NumberText('12345678901234567890') });
  });

  it('a preview shows the URL with its secrets masked', async () => {
    await using rig = harness('https://api.example.com/v1');
    const path = `/x?client_secret=${secretMark}&a=b%20c&$skiptoken=7`;
    expect(rig.upstream.preview({ path, method: 'POST', body: '{}' })).toEqual({
      method: 'POST',
      url: 'https://api.example.com/v1/x?client_secret=***&a=b%20c&$skiptoken=7',
      body: '{}',
    });
  });

  it.each(['ftp://x', 'https://user:pw@x', 'https://x/?a=1', 'nonsense'])('%s is no base URL', (url) => {
    expect(() => harness(url)).toThrow(/^baseUrl: required/);
  });
});

it.each([
  { path: `/a b${bodyMark}` },
  { path: `/\r\nx: ${bodyMark}` },
  { path: '/', headers: { 'x-account': `a\r\nx: ${bodyMark}` } },
])('what HTTP does not allow is not sent: %#', async (request) => {
  await using server = await startMisbehavingServer(ok);
  await using rig = harness(server.origin);
  const read = rig.upstream.read({ method: 'GET', ...request }, rig.call());
  const error: unknown = await read.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
  expectNoLeak(error);
  expect(server.seen).toHaveLength(0);
  expect(rig.upstream.health().health).toBe('UP');
});

describe('tries', () => {
  it.each([
    ['429', sad(429)],
    ['503', sad(503)],
    ['a reset', { kind: 'hangUp', how: 'reset' }],
    ['a cut body', { kind: 'cut', how: 'close', body: '{"a":' }],
  ] as const)('two of %s and then an answer is an answer', async (_name, bad) => {
    await using server = await startMisbehavingServer(bad, bad, ok);
    await using rig = harness(server.origin);
    expect((await rig.upstream.read(list, rig.call())).json()).toEqual({ ok: true });
    expect(server.seen).toHaveLength(3);
    expectNoLeak(rig.logged, rig.calls);
  });

  it('waits are half of 100 and 200 ms when the dice show the middle, nothing when they show zero', async () => {
    await using server = await startMisbehavingServer(
      sad(503),
      sad(503),
      sad(503),
      sad(503),
      sad(503),
      sad(503),
    );
    await using rig = harness(server.origin);
    await rig.failure('PROVIDER_UNAVAILABLE');
    expect(rig.clock.skipped).toEqual([50, 100]);
    rig.clock.chance = 0;
    await rig.failure('PROVIDER_UNAVAILABLE');
    expect(rig.clock.skipped).toEqual([50, 100, 0, 0]);
  });

  it('Retry-After in seconds is kept', async () => {
    await using server = await startMisbehavingServer(sad(429, { 'retry-after': '2' }), ok);
    await using rig = harness(server.origin);
    await rig.upstream.read(list, rig.call());
    expect(rig.clock.skipped).toEqual([2000]);
  });

  it('Retry-After as a date is kept, by the clock', async () => {
    const start = Date.UTC(2026, 4, 5, 10, 0, 0);
    const header = { 'retry-after': 'Tue, 05 May 2026 10:00:01 GMT' };
    await using server = await startMisbehavingServer(sad(503, header), ok);
    await using rig = harness(server.origin, {}, new VirtualClock(2000, start));
    await rig.upstream.read(list, rig.call());
    expect(rig.clock.skipped).toEqual([1000]);
  });

  it.each([
    [429, 'RATE_LIMITED'],
    [503, 'PROVIDER_UNAVAILABLE'],
  ] as const)(
    '%i with a Retry-After beyond the deadline fails at once and says when',
    async (status, code) => {
      await using server = await startMisbehavingServer(sad(status, { 'retry-after': '30' }));
      await using rig = harness(server.origin);
      expect((await rig.failure(code)).retryAfterSeconds).toBe(30);
      expect(server.seen).toHaveLength(1);
      expect(rig.clock.skipped).toEqual([]);
    },
  );

  it('a wait that would end after the deadline is not begun', async () => {
    await using server = await startMisbehavingServer(sad(503));
    await using rig = harness(server.origin, {}, new VirtualClock(10));
    await rig.failure('PROVIDER_UNAVAILABLE', { deadline: rig.clock.now() + 40 });
    expect(server.seen).toHaveLength(1);
  });
});

describe('redirects', () => {
  const to = (location: string, status = 307) => sad(status, { location });

  it.each([301, 302, 307, 308])('%i within the origin is followed once', async (status) => {
    await using server = await startMisbehavingServer(to('/elsewhere?a=1', status), ok);
    await using rig = harness(`${server.origin}/api`);
    expect((await rig.upstream.read(list, rig.call())).json()).toEqual({ ok: true });
    expect(server.seen.map(({ url }) => url)).toEqual(['/api/list', '/elsewhere?a=1']);
    expect(rig.calls).toHaveLength(2);
  });

  it('a second one is not', async () => {
    await using server = await startMisbehavingServer(to('/a'), to('/b'), ok);
    await using rig = harness(server.origin);
    expect((await rig.failure('PROVIDER_BAD_RESPONSE')).httpStatus).toBe(307);
    expect(server.seen).toHaveLength(2);
  });

  it('credentials never go to another origin', async () => {
    await using other = await startMisbehavingServer(ok);
    await using server = await startMisbehavingServer(to(`${other.origin}/${bodyMark}`));
    await using rig = harness(server.origin);
    expect((await rig.failure('PROVIDER_BAD_RESPONSE')).message).toContain('another origin');
    expect(other.seen).toHaveLength(0);
  });

  it.each([{}, { location: 'http://' }])('one to nowhere is PROVIDER_BAD_RESPONSE', async (headers) => {
    await using server = await startMisbehavingServer(sad(302, headers));
    await using rig = harness(server.origin);
    await rig.failure('PROVIDER_BAD_RESPONSE');
  });

  it('a POST is not sent anywhere else', async () => {
    await using server = await startMisbehavingServer(to('/b'));
    await using rig = harness(server.origin);
    const read = rig.upstream.read({ path: '/a', method: 'POST', body: '{}' }, rig.call());
    await expect(read).rejects.toMatchObject({ code: 'PROVIDER_BAD_RESPONSE', httpStatus: 307 });
    expect(server.seen).toHaveLength(1);
  });
});

describe('credentials', () => {
  const renewable = () => {
    let version = 1;
    const refused: unknown[] = [];
    const auth: AuthHook = {
      headers: () => Promise.resolve({ authorization: `Bearer ${secretMark}${version}` }),
      refresh(_call, headers) {
        refused.push(headers['authorization']);
        version += 1;
        return Promise.resolve();
      },
    };
    return { auth, refused };
  };

  it('are refreshed once after a 401, and the request sent again', async () => {
    await using server = await startMisbehavingServer(sad(401), ok);
    const { auth, refused } = renewable();
    await using rig = harness(server.origin, { auth });
    await rig.upstream.read(list, rig.call());
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${secretMark}1`,
      `Bearer ${secretMark}2`,
    ]);
    expect(refused).toEqual([`Bearer ${secretMark}1`]);
    expect(rig.clock.skipped).toEqual([]);
  });

  it('are not refreshed twice, other tries between or not', async () => {
    await using server = await startMisbehavingServer(sad(401), sad(503), sad(401), ok);
    const { auth, refused } = renewable();
    await using rig = harness(server.origin, { auth });
    expect((await rig.failure('PROVIDER_AUTHENTICATION_FAILED')).httpStatus).toBe(401);
    expect(refused).toHaveLength(1);
    expect(server.seen).toHaveLength(3);
  });

  it('may be signed with what is sent', async () => {
    await using server = await startMisbehavingServer(sad(307, { location: '/b?c=d' }), ok);
    const signed: unknown[] = [];
    const headers: AuthHook['headers'] = (_call, request) => {
      signed.push(request);
      return Promise.resolve({});
    };
    await using rig = harness(`${server.origin}/v2`, { auth: { headers } });
    await rig.upstream.read({ ...list, authScope: 's' }, rig.call());
    expect(signed).toEqual([
      { method: 'GET', path: '/v2/list', authScope: 's' },
      { method: 'GET', path: '/b?c=d', authScope: 's' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ProviderErrorCode } from '../../../src/domain/errors.ts';
import type { Behaviour } from '../../kit/misbehaving-server.ts';
import { json, refusingOrigin, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import { bodyMark, expectNoLeak, harness } from './harness.ts';
import { VirtualClock } from './virtual-clock.ts';

const sad = (status: number): Behaviour => json({ error: { code: 'bad_thing', text: bodyMark } }, status);
const page = `<html>${bodyMark}</html>`;

/** mapping.md §7.3, the column for reads: what comes, what it is called, how often it is asked for. */
const statuses: readonly (readonly [status: number, code: ProviderErrorCode, sends: number])[] = [
  [304, 'PROVIDER_BAD_RESPONSE', 1],
  [400, 'PROVIDER_BAD_RESPONSE', 1],
  [401, 'PROVIDER_AUTHENTICATION_FAILED', 1],
  [402, 'PROVIDER_BAD_RESPONSE', 1],
  [403, 'PROVIDER_AUTHENTICATION_FAILED', 1],
  [404, 'NOT_FOUND', 1],
  [406, 'PROVIDER_BAD_RESPONSE', 1],
  [408, 'PROVIDER_UNAVAILABLE', 3],
  [409, 'PROVIDER_BAD_RESPONSE', 1],
  [410, 'NOT_FOUND', 1],
  [413, 'LIMIT_EXCEEDED', 1],
  [415, 'PROVIDER_BAD_RESPONSE', 1],
  [416, 'SCAN_LIMIT_EXCEEDED', 1],
  [422, 'PROVIDER_BAD_RESPONSE', 1],
  [429, 'RATE_LIMITED', 3],
  [500, 'PROVIDER_UNAVAILABLE', 3],
  [501, 'PROVIDER_UNAVAILABLE', 1],
  [502, 'PROVIDER_UNAVAILABLE', 3],
  [503, 'PROVIDER_UNAVAILABLE', 3],
  [504, 'PROVIDER_UNAVAILABLE', 3],
];

describe('statuses', () => {
  it.each(statuses)('%i is %s after %i sends', async (status, code, sends) => {
    await using server = await startMisbehavingServer(sad(status), sad(status), sad(status), sad(status));
    await using rig = harness(server.origin);
    const metrics = { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 };
    const failure = await rig.failure(code, { metrics });
    expect(failure.httpStatus).toBe(status);
    expect(failure.message).toContain(String(status));
    expect(server.seen).toHaveLength(sends);
    expect(metrics.upstreamCalls).toBe(sends);
    expect(rig.calls.map(({ attempt }) => attempt)).toEqual([1, 2, 3].slice(0, sends));
    expect(rig.calls.map((call) => call.status)).toEqual(Array(sends).fill(status));
    expect(rig.clock.asleep).toBe(0);
  });
});

const faults: readonly (readonly [name: string, Behaviour, ProviderErrorCode, sends: number])[] = [
  ['a reset before headers', { kind: 'hangUp', how: 'reset' }, 'PROVIDER_UNAVAILABLE', 3],
  ['a close before headers', { kind: 'hangUp', how: 'close' }, 'PROVIDER_UNAVAILABLE', 3],
  ['a reset within the body', { kind: 'cut', how: 'reset', body: bodyMark }, 'PROVIDER_BAD_RESPONSE', 3],
  ['a cut body', { kind: 'cut', how: 'close', body: bodyMark }, 'PROVIDER_BAD_RESPONSE', 3],
  ['something else than HTTP', { kind: 'notHttp', text: `220 ${bodyMark}\r\n` }, 'PROVIDER_BAD_RESPONSE', 1],
  ['a body over the limit', { kind: 'huge', bytes: 70_000 }, 'PROVIDER_BAD_RESPONSE', 1],
  ['a gzip bomb', { kind: 'bomb', bytes: 50_000_000 }, 'PROVIDER_BAD_RESPONSE', 1],
  ['broken gzip', reply({ 'content-encoding': 'gzip' }), 'PROVIDER_BAD_RESPONSE', 1],
  ['an encoding nobody asked for', reply({ 'content-encoding': 'br' }), 'PROVIDER_BAD_RESPONSE', 1],
  [
    'a page with status 200',
    { ...reply({ 'content-type': 'text/html' }), body: page },
    'PROVIDER_BAD_RESPONSE',
    1,
  ],
  ['a page that says it is JSON', reply({ 'content-type': 'application/json' }), 'PROVIDER_BAD_RESPONSE', 1],
  ['half an object', { kind: 'reply', status: 200, body: `{"a":"${bodyMark}` }, 'PROVIDER_BAD_RESPONSE', 1],
  ['an empty body', { kind: 'reply', status: 200 }, 'PROVIDER_BAD_RESPONSE', 1],
  [
    'no UTF-8',
    { kind: 'reply', status: 200, body: Buffer.from([0x22, 0xff, 0x22]) },
    'PROVIDER_BAD_RESPONSE',
    1,
  ],
  ['too deep JSON', { kind: 'reply', status: 200, body: '['.repeat(60_000) }, 'PROVIDER_BAD_RESPONSE', 1],
];

function reply(headers: Readonly<Record<string, string>>): Extract<Behaviour, { kind: 'reply' }> {
  return { kind: 'reply', status: 200, headers, body: page };
}

describe('faults', () => {
  it.each(faults)('%s', async (_name, behaviour, code, sends) => {
    await using server = await startMisbehavingServer(behaviour, behaviour, behaviour, behaviour);
    await using rig = harness(server.origin, { settings: { maxResponseBytes: 65_536 } });
    await rig.failure(code);
    expect(server.seen).toHaveLength(sends);
    expect(rig.clock.asleep).toBe(0);
  });

  it('a refused connection is tried three times and is PROVIDER_UNAVAILABLE', async () => {
    await using rig = harness(await refusingOrigin());
    const failure = await rig.failure('PROVIDER_UNAVAILABLE');
    expect(failure.message).toContain('ECONNREFUSED');
    expect(failure.httpStatus).toBeUndefined();
    expect(rig.calls.map(({ status }) => status)).toEqual([null, null, null]);
  });

  it('a host that does not exist is PROVIDER_UNAVAILABLE', async () => {
    await using rig = harness('http://paygraph.invalid');
    const failure = await rig.failure('PROVIDER_UNAVAILABLE');
    expect(failure.message).toContain('host name');
  });

  it('TLS against a server without it is PROVIDER_UNAVAILABLE, at once', async () => {
    await using server = await startMisbehavingServer();
    await using rig = harness(server.origin.replace('http:', 'https:'));
    await rig.failure('PROVIDER_UNAVAILABLE');
    expect(rig.calls).toHaveLength(1);
  });

  it.each(['hang', 'drip'] as const)('%s: one try is cut off, then the stage', async (kind) => {
    const slow: Behaviour = kind === 'hang' ? { kind } : { kind, everyMs: 5 };
    await using server = await startMisbehavingServer(slow, slow, slow);
    await using rig = harness(server.origin);
    const failing = rig.failure('PROVIDER_TIMEOUT');
    await server.reached(1);
    rig.clock.advance(3000);
    await server.reached(2);
    rig.clock.advance(2000);
    expect((await failing).message).toContain('5000 ms');
    expect(server.seen).toHaveLength(2);
    expect(rig.clock.asleep).toBe(0);
  });

  it('the call’s own deadline comes first', async () => {
    await using server = await startMisbehavingServer({ kind: 'hang' });
    await using rig = harness(server.origin, {}, new VirtualClock(100));
    const failing = rig.failure('PROVIDER_TIMEOUT', { deadline: rig.clock.now() + 700 });
    await server.reached(1);
    rig.clock.advance(700);
    expect((await failing).message).toContain('700 ms');
  });

  it('a deadline that has passed sends nothing', async () => {
    await using server = await startMisbehavingServer();
    await using rig = harness(server.origin);
    await rig.failure('PROVIDER_TIMEOUT', { deadline: rig.clock.now() });
    expect(server.seen).toHaveLength(0);
  });
});

describe('the limit of a body', () => {
  it.each(['huge', 'bomb'] as const)(
    '%s: one byte more is told apart from what is not JSON',
    async (kind) => {
      const limit = { settings: { maxResponseBytes: 65_536 } };
      await using server = await startMisbehavingServer({ kind, bytes: 65_536 }, { kind, bytes: 65_537 });
      await using rig = harness(server.origin, limit);
      expect((await rig.failure('PROVIDER_BAD_RESPONSE')).message).toContain('required JSON');
      expect((await rig.failure('PROVIDER_BAD_RESPONSE')).message).toContain('within the limit');
    },
  );
});

describe('native codes', () => {
  const nativeCodeOf = (body: unknown): string => (body as { error: { code: string } }).error.code;

  it('are taken from the body of an error', async () => {
    await using server = await startMisbehavingServer(sad(400));
    await using rig = harness(server.origin, { nativeCodeOf });
    expect((await rig.failure('PROVIDER_BAD_RESPONSE')).nativeCode).toBe('bad_thing');
  });

  it.each([
    ['free text', json({ error: { code: `${bodyMark} is not a code` } }, 400)],
    ['another shape', json([], 400)],
    ['no JSON', { kind: 'reply', status: 400, body: page }],
    ['a cut body', { kind: 'cut', how: 'reset', status: 400, body: bodyMark }],
  ] satisfies [string, Behaviour][])('are not taken from %s', async (_name, behaviour) => {
    await using server = await startMisbehavingServer(behaviour);
    await using rig = harness(server.origin, { nativeCodeOf });
    const failure = await rig.failure('PROVIDER_BAD_RESPONSE');
    expect(failure).toMatchObject({ nativeCode: undefined, httpStatus: 400 });
  });
});

it('a leak would be found', () => {
  expect(() => expectNoLeak(new Error('x', { cause: new Error(bodyMark) }))).toThrow();
  expect(() => expectNoLeak([{ url: `https://x/?q=${bodyMark}` }])).toThrow();
});

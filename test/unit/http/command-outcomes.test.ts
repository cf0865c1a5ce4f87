import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CommandAnswer, CommandRequest } from '../../../datasources/http/command-request.ts';
import { refusalOf } from '../../../datasources/http/refusal-of.ts';
import type { ErrorCode } from '../../../src/domain/error-code.ts';
import type { Behaviour } from '../../kit/misbehaving-server.ts';
import { json, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import { bodyMark, expectNoLeak, harness, secretMark } from './harness.ts';

const order: CommandRequest = { method: 'POST', path: '/payments', body: `{"pan":"${bodyMark}"}` };
const ok = json({ id: 'p-1' });

/** Sends one command to a server that does that, once, and holds that it came once and that nothing leaked. */
async function outcomeOf(behaviour: Behaviour): Promise<CommandAnswer> {
  await using server = await startMisbehavingServer(behaviour);
  await using rig = harness(server.origin, { settings: { maxResponseBytes: 65_536 } });
  const answer = await rig.upstream.send(order, rig.call());
  expect(server.seen).toHaveLength(1);
  expect(rig.calls).toHaveLength(1);
  expectNoLeak(rig.calls, rig.logged);
  if (answer.is !== 'answer') expectNoLeak(answer);
  expect(rig.clock.asleep).toBe(0);
  return answer;
}

describe('answers', () => {
  it('a request goes as it is given, with credentials, and its answer is read', async () => {
    await using server = await startMisbehavingServer(json({ id: 'p-1' }, 201, { 'x-trace': 't' }), ok);
    await using rig = harness(`${server.origin}/v2`);
    const metrics = { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 };
    const form = 'application/x-www-form-urlencoded; charset=UTF-8';
    const answer = await rig.upstream.send(
      { method: 'PUT', path: '/a?b=c', body: 'd=e', contentType: form, headers: { 'x-more': '1' } },
      rig.call({ metrics }),
    );
    expect(answer).toMatchObject({ is: 'answer', status: 201, json: { id: 'p-1' } });
    expect(answer).toHaveProperty(['headers', 'x-trace'], 't');
    expect(server.seen).toMatchObject([{ method: 'PUT', url: '/v2/a?b=c', body: 'd=e' }]);
    expect(server.seen[0]?.headers).toMatchObject({
      'content-type': form,
      'x-more': '1',
      accept: 'application/json',
      'user-agent': 'paygraph',
      authorization: `Bearer ${secretMark}`,
    });
    expect(metrics.upstreamCalls).toBe(1);
    expect(rig.calls).toMatchObject([{ method: 'PUT', status: 201, attempt: 1 }]);

    await rig.upstream.send({ method: 'DELETE', path: '/a' }, rig.call());
    expect(server.seen[1]?.headers).not.toHaveProperty('content-type');
    expect(server.seen[1]).toMatchObject({ method: 'DELETE', body: '' });
  });

  it('a body is JSON unless it is called something else', async () => {
    await using server = await startMisbehavingServer(ok);
    await using rig = harness(server.origin);
    await rig.upstream.send(order, rig.call());
    expect(server.seen[0]?.headers['content-type']).toBe('application/json');
  });

  it('204 has no body, and is an answer', async () => {
    expect(await outcomeOf({ kind: 'reply', status: 204 })).toMatchObject({
      is: 'answer',
      status: 204,
      json: undefined,
    });
  });

  it('gzip is read', async () => {
    const zipped = gzipSync(JSON.stringify({ id: 'p-2' }));
    const behaviour = {
      kind: 'reply',
      status: 200,
      headers: { 'content-encoding': 'gzip' },
      body: zipped,
    } as const;
    expect(await outcomeOf(behaviour)).toMatchObject({ is: 'answer', json: { id: 'p-2' } });
  });

  const refusals: readonly (readonly [status: number, code: ErrorCode])[] = [
    [400, 'BAD_USER_INPUT'],
    [402, 'INTERNAL_SERVER_ERROR'],
    [403, 'PROVIDER_AUTHENTICATION_FAILED'],
    [404, 'NOT_FOUND'],
    [405, 'INTERNAL_SERVER_ERROR'],
    [406, 'INTERNAL_SERVER_ERROR'],
    [409, 'CONFLICT'],
    [410, 'INVALID_STATE'],
    [412, 'INTERNAL_SERVER_ERROR'],
    [413, 'LIMIT_EXCEEDED'],
    [415, 'INTERNAL_SERVER_ERROR'],
    [422, 'BAD_USER_INPUT'],
  ];

  it.each(refusals)('%i is an answer that refuses: %s', async (status, code) => {
    const answer = await outcomeOf(json({ error: { code: 'odd' } }, status));
    expect(answer).toMatchObject({ is: 'answer', status, json: { error: { code: 'odd' } } });
    expect(refusalOf({ status })).toMatchObject({ code, path: null });
  });

  it('a refusal counts whether its body can be read or not', async () => {
    const page = { kind: 'reply', status: 400, body: `<html>${bodyMark}</html>` } as const;
    expect(await outcomeOf(page)).toMatchObject({ is: 'answer', status: 400, json: undefined });
    const cut = { kind: 'cut', how: 'reset', status: 409, body: '{"id":' } as const;
    expect(await outcomeOf(cut)).toMatchObject({ is: 'answer', status: 409, json: undefined });
  });

  it('2xx refuses nothing', () => {
    expect(() => refusalOf({ status: 200 })).toThrow(TypeError);
  });
});

describe('what may have happened', () => {
  const behaviours: readonly (readonly [name: string, Behaviour])[] = [
    ['a reset when the request was read', { kind: 'hangUp', how: 'reset' }],
    ['a close when the request was read', { kind: 'hangUp', how: 'close' }],
    ['a reset within the body', { kind: 'cut', how: 'reset', body: `{"x":"${bodyMark}"` }],
    ['a close within the body', { kind: 'cut', how: 'close', body: `{"x":"${bodyMark}"` }],
    ['a page with 200', { kind: 'reply', status: 200, body: `<html>${bodyMark}</html>` }],
    ['bytes with 201', { kind: 'reply', status: 201, body: Buffer.from([0xff, 0xfe, 0x7b]) }],
    ['broken gzip', { kind: 'reply', status: 200, headers: { 'content-encoding': 'gzip' }, body: bodyMark }],
    [
      'an encoding nobody asked for',
      { kind: 'reply', status: 200, headers: { 'content-encoding': 'br' }, body: bodyMark },
    ],
    ['something else than HTTP', { kind: 'notHttp', text: `220 ${bodyMark}\r\n` }],
    ['a body over the limit', { kind: 'huge', bytes: 70_000 }],
    ['a gzip bomb', { kind: 'bomb', bytes: 50_000_000 }],
    ...[300, 302, 304, 307, 308, 408, 418, 423, 425, 451, 500, 501, 502, 503, 504].map(
      (status) => [`status ${status}`, json({ error: bodyMark }, status, { location: '/else' })] as const,
    ),
  ];

  it.each(behaviours)('%s', async (_, behaviour) => {
    const answer = await outcomeOf(behaviour);
    expect(answer.is).toBe('unknown');
    expect(answer).toHaveProperty(['cause', 'message'], expect.stringMatching(/^required .+, got .+/));
  });
});

describe('429', () => {
  const at = (header: Readonly<Record<string, string>>): Behaviour => json({ x: bodyMark }, 429, header);

  it.each([
    ['seconds', { 'retry-after': '120' }, 120],
    ['a date', { 'retry-after': 'Thu, 01 Jan 2026 00:01:30 GMT' }, 90],
    ['nothing, which is a rest of our own,', {}, 1],
  ])('with %s was not carried out', async (_, header, retryAfterSeconds) => {
    const answer = await outcomeOf(at(header));
    expect(answer).toMatchObject({ is: 'notCarriedOut', refusal: { code: 'RATE_LIMITED', path: null } });
    if (answer.is !== 'notCarriedOut') throw new Error('no refusal');
    expect(answer.refusal.retryAfterSeconds).toBe(retryAfterSeconds);
  });
});

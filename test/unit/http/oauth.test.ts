import { describe, expect, it, vi } from 'vitest';
import { createOAuthGrant, basicCredentials } from '../../../datasources/http/oauth-grant.ts';
import type { IssuedToken } from '../../../datasources/http/oauth-token.ts';
import { bearerAuth, createOAuthToken } from '../../../datasources/http/oauth-token.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import type { CallContext, UpstreamCall } from '../../../src/ports/call-context.ts';
import type { Behaviour } from '../../kit/misbehaving-server.ts';
import { json, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import { bodyMark, expectNoLeak, harness, secretMark } from './harness.ts';
import { VirtualClock } from './virtual-clock.ts';

function callOf(clock: VirtualClock, given: Partial<CallContext> = {}): CallContext {
  return {
    signal: new AbortController().signal,
    deadline: clock.now() + 60_000,
    caller: anonymous,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
    ...given,
  };
}

/** A source of tokens `t1`, `t2`, … that answers when told to. */
function tokens(expiresIn = 3600) {
  const clock = new VirtualClock(0);
  const asked: { readonly call: CallContext; readonly answer: PromiseWithResolvers<IssuedToken> }[] = [];
  const token = createOAuthToken({
    clock,
    fetch(call) {
      const answer = Promise.withResolvers<IssuedToken>();
      asked.push({ call, answer });
      return answer.promise;
    },
  });
  const give = (): void => asked.at(-1)?.answer.resolve({ accessToken: `t${asked.length}`, expiresIn });
  const get = async (): Promise<string> => {
    const got = token.get(callOf(clock));
    give();
    return await got;
  };
  return { clock, asked, token, give, get };
}

describe('the token', () => {
  it('is fetched once for many callers, and kept', async () => {
    const { clock, asked, token, give } = tokens();
    const many = Array.from({ length: 50 }, () => token.get(callOf(clock)));
    give();
    expect(new Set(await Promise.all(many))).toEqual(new Set(['t1']));
    expect(await token.get(callOf(clock))).toBe('t1');
    expect(asked).toHaveLength(1);
    expect(clock.asleep).toBe(0);
  });

  it.each([
    [3600, 3_300_000],
    [600, 300_000],
    [300, 270_000],
    [10, 9000],
  ])('that lives %i s is replaced after %i ms', async (expiresIn, keptMs) => {
    const { clock, asked, get } = tokens(expiresIn);
    await get();
    clock.advance(keptMs - 1);
    expect(await get()).toBe('t1');
    clock.advance(1);
    expect(await get()).toBe('t2');
    expect(asked).toHaveLength(2);
  });

  it('comes to the others when one caller leaves', async () => {
    const { clock, asked, token, give } = tokens();
    const leaving = new AbortController();
    const first = token.get(callOf(clock, { signal: leaving.signal }));
    const second = token.get(callOf(clock));
    leaving.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    expect(asked[0]?.call.signal.aborted).toBe(false);
    give();
    expect(await second).toBe('t1');
  });

  it('is no longer asked for when the last caller has left, and anew by the next', async () => {
    const { clock, asked, token, get } = tokens();
    const leaving = new AbortController();
    const only = token.get(callOf(clock, { signal: leaving.signal }));
    leaving.abort(new Error('gone'));
    await expect(only).rejects.toThrow('gone');
    expect(asked[0]?.call.signal.aborted).toBe(true);
    await vi.waitFor(() => expect(clock.asleep).toBe(0));
    expect(await get()).toBe('t2');
  });

  it('is forgotten only while it is the current one', async () => {
    const { asked, token, get } = tokens();
    await get();
    token.invalidate('t0');
    expect(await get()).toBe('t1');
    token.invalidate('t1');
    expect(await get()).toBe('t2');
    token.invalidate('t1');
    expect(await get()).toBe('t2');
    expect(asked).toHaveLength(2);
  });

  it('that cannot be had is asked for again after a second, not before', async () => {
    const { clock, asked, token, get } = tokens();
    const problem = new Error('no token');
    const both = [token.get(callOf(clock)), token.get(callOf(clock))];
    asked[0]?.answer.reject(problem);
    for (const one of both) await expect(one).rejects.toBe(problem);
    clock.advance(999);
    await expect(token.get(callOf(clock))).rejects.toBe(problem);
    expect(asked).toHaveLength(1);
    clock.advance(1);
    expect(await get()).toBe('t2');
  });
});

function grant(origin: string, clock = new VirtualClock()) {
  const logged: object[] = [];
  const grant = createOAuthGrant({
    provider: 'GOVINEER',
    connection: 'main',
    tokenUrl: `${origin}/oauth2/token`,
    form: () => ({ grant_type: 'client_credentials', scope: 'a/b c', client_secret: secretMark }),
    headers: () => basicCredentials('me', secretMark),
    clock,
    log: { info: (fields) => void logged.push(fields), warn: (fields) => void logged.push(fields) },
  });
  return { grant, clock, logged, [Symbol.asyncDispose]: () => grant.close() };
}

const issued = (extra: object = {}) =>
  json({ access_token: secretMark, expires_in: 3600, token_type: 'Bearer', ...extra });
const refusal = (error: string) => json({ error, error_description: bodyMark }, 400);

describe('the token endpoint', () => {
  it('gets a form and its credentials, and the request is counted', async () => {
    await using server = await startMisbehavingServer(issued());
    await using rig = grant(server.origin);
    const calls: UpstreamCall[] = [];
    const call = callOf(rig.clock, { observer: { called: (made) => void calls.push(made) } });
    expect(await rig.grant.fetch(call)).toEqual({ accessToken: secretMark, expiresIn: 3600 });
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/oauth2/token',
      body: `grant_type=client_credentials&scope=a%2Fb+c&client_secret=${secretMark}`,
    });
    expect(server.seen[0]?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`me:${secretMark}`).toString('base64')}`,
    });
    expect(call.metrics.upstreamCalls).toBe(1);
    expect(calls).toHaveLength(1);
    expectNoLeak(calls);
  });

  const outcomes: readonly (readonly [string, Behaviour, Partial<ProviderFailure>, number])[] = [
    [
      'invalid_client',
      refusal('invalid_client'),
      { code: 'PROVIDER_AUTHENTICATION_FAILED', nativeCode: 'invalid_client' },
      1,
    ],
    ['invalid_grant', refusal('invalid_grant'), { code: 'PROVIDER_AUTHENTICATION_FAILED' }, 1],
    [
      'invalid_scope',
      refusal('invalid_scope'),
      { code: 'PROVIDER_BAD_RESPONSE', nativeCode: 'invalid_scope' },
      1,
    ],
    ['an unknown error', refusal(bodyMark), { code: 'PROVIDER_BAD_RESPONSE', nativeCode: undefined }, 1],
    ['401', json({ error: bodyMark }, 401), { code: 'PROVIDER_AUTHENTICATION_FAILED', httpStatus: 401 }, 1],
    ['503', json({ error: bodyMark }, 503), { code: 'PROVIDER_UNAVAILABLE', httpStatus: 503 }, 3],
    ['429', json({ error: bodyMark }, 429), { code: 'RATE_LIMITED' }, 3],
    ['a page', { kind: 'reply', status: 200, body: bodyMark }, { code: 'PROVIDER_BAD_RESPONSE' }, 1],
    ['no token', json({ text: bodyMark }), { code: 'PROVIDER_BAD_RESPONSE' }, 1],
    [
      'a token that would break the header',
      issued({ access_token: `${bodyMark}\r\nx: y` }),
      { code: 'PROVIDER_BAD_RESPONSE' },
      1,
    ],
    ['a token of another type', issued({ token_type: 'mac' }), { code: 'PROVIDER_BAD_RESPONSE' }, 1],
    ['a token that has expired', issued({ expires_in: 0 }), { code: 'PROVIDER_BAD_RESPONSE' }, 1],
  ];
  it.each(outcomes)('%s', async (_name, behaviour, expected, sends) => {
    await using server = await startMisbehavingServer(...Array.from({ length: sends }, () => behaviour));
    await using rig = grant(server.origin);
    const failure: unknown = await rig.grant.fetch(callOf(rig.clock)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProviderFailure);
    expect(failure).toMatchObject(expected);
    expect(server.seen).toHaveLength(sends);
    expectNoLeak(failure, rig.logged);
  });
});

it('together: one token for many reads, a fresh one after a 401, all of it counted', async () => {
  await using authority = await startMisbehavingServer(
    issued({ access_token: 'one' }),
    issued({ access_token: 'two' }),
  );
  const ok = json({ ok: true });
  await using server = await startMisbehavingServer(ok, ok, ok, json({}, 401), ok);
  await using issuer = grant(authority.origin);
  const auth = bearerAuth(
    createOAuthToken({ fetch: (call) => issuer.grant.fetch(call), clock: issuer.clock }),
  );
  await using rig = harness(server.origin, { auth }, issuer.clock);
  const metrics = { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 };
  const read = () => rig.upstream.read({ path: '/', method: 'GET' }, rig.call({ metrics }));
  await Promise.all([read(), read(), read()]);
  await read();
  expect(authority.seen).toHaveLength(2);
  expect(server.seen.map(({ headers }) => headers.authorization?.slice(7))).toEqual([
    'one',
    'one',
    'one',
    'one',
    'two',
  ]);
  expect(metrics.upstreamCalls).toBe(7);
});

it('refused credentials fail the read with the same code', async () => {
  await using authority = await startMisbehavingServer(refusal('invalid_client'));
  await using server = await startMisbehavingServer();
  await using issuer = grant(authority.origin);
  const auth = bearerAuth(
    createOAuthToken({ fetch: (call) => issuer.grant.fetch(call), clock: issuer.clock }),
  );
  await using rig = harness(server.origin, { auth }, issuer.clock);
  await rig.failure('PROVIDER_AUTHENTICATION_FAILED');
  expect(server.seen).toHaveLength(0);
});

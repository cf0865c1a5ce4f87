import { describe, expect, it } from 'vitest';
import type { AuthHook, RequestToSign } from '../../../datasources/http/auth-hook.ts';
import { providerFailure } from '../../../datasources/http/failure.ts';
import { json, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import { expectNoLeak, harness, secretMark } from './harness.ts';

const order = { method: 'PATCH', path: '/payments', body: '{}', authScope: 'one' } as const;
const name = { provider: 'GOVINEER', connection: 'main' } as const;

function fresh(): AuthHook & { readonly asked: RequestToSign[]; readonly refused: string[] } {
  const asked: RequestToSign[] = [];
  const refused: string[] = [];
  return {
    asked,
    refused,
    headers(_, request) {
      asked.push(request);
      return Promise.resolve({ authorization: `Bearer ${secretMark}-${refused.length}` });
    },
    refresh(_call, headers) {
      refused.push(headers['authorization'] ?? '');
      return Promise.resolve();
    },
  };
}

describe('401', () => {
  it('refreshes the credentials and sends once more', async () => {
    await using server = await startMisbehavingServer(json({}, 401), json({ id: 'p' }));
    const auth = fresh();
    await using rig = harness(server.origin, { auth });
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({ is: 'answer', json: { id: 'p' } });
    expect(auth.refused).toEqual([`Bearer ${secretMark}-0`]);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${secretMark}-0`,
      `Bearer ${secretMark}-1`,
    ]);
    const signed = { method: 'PATCH', path: '/payments', authScope: 'one' };
    expect(auth.asked).toEqual([signed, signed]);
    expect(rig.calls.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 401],
      [2, 200],
    ]);
  });

  it('twice is final, and nothing was carried out', async () => {
    await using server = await startMisbehavingServer(json({}, 401), json({}, 401), json({}));
    await using rig = harness(server.origin, { auth: fresh() });
    const answer = await rig.upstream.send(order, rig.call());
    expect(answer).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'PROVIDER_AUTHENTICATION_FAILED', path: null },
    });
    expectNoLeak(answer);
    expect(server.seen).toHaveLength(2);
  });

  it('is final at once where there is nothing to refresh', async () => {
    await using server = await startMisbehavingServer(json({}, 401), json({}));
    await using rig = harness(server.origin);
    const refusal = { code: 'PROVIDER_AUTHENTICATION_FAILED' };
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({ is: 'notCarriedOut', refusal });
    expect(server.seen).toHaveLength(1);
  });

  it('and then a reset: what was sent last may have happened', async () => {
    await using server = await startMisbehavingServer(json({}, 401), { kind: 'hangUp', how: 'reset' });
    await using rig = harness(server.origin, { auth: fresh() });
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({ is: 'unknown' });
    expect(server.seen).toHaveLength(2);
  });

  it('and then no fresh credentials: nothing happened', async () => {
    await using server = await startMisbehavingServer(json({}, 401), json({}));
    const failure = providerFailure(name, 'RATE_LIMITED', {
      required: 'a token',
      got: '429',
      retryAfterMs: 7000,
    });
    const auth = { ...fresh(), refresh: () => Promise.reject(failure) };
    await using rig = harness(server.origin, { auth });
    expect(await rig.upstream.send(order, rig.call())).toEqual({
      is: 'notCarriedOut',
      refusal: { code: 'RATE_LIMITED', message: failure.message, path: null, retryAfterSeconds: 7 },
    });
    expect(server.seen).toHaveLength(1);
  });
});

describe('credentials', () => {
  it('that cannot be had are told as what they are', async () => {
    await using server = await startMisbehavingServer(json({}));
    const failure = providerFailure(name, 'PROVIDER_AUTHENTICATION_FAILED', {
      required: 'a token',
      got: 'refused credentials',
    });
    await using rig = harness(server.origin, { auth: { headers: () => Promise.reject(failure) } });
    expect(await rig.upstream.send(order, rig.call())).toEqual({
      is: 'notCarriedOut',
      refusal: { code: 'PROVIDER_AUTHENTICATION_FAILED', message: failure.message, path: null },
    });
    expect(server.seen).toEqual([]);
  });

  it('that fail by a mistake of ours reject, and nothing was sent', async () => {
    await using server = await startMisbehavingServer(json({}));
    const auth = { headers: () => Promise.reject(new TypeError('a mistake')) };
    await using rig = harness(server.origin, { auth });
    await expect(rig.upstream.send(order, rig.call())).rejects.toThrow('a mistake');
    expect(server.seen).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { AuthHook } from '../../../datasources/http/auth-hook.ts';
import { isObject } from '../../../datasources/http/decode.ts';
import type { UpstreamOptions } from '../../../datasources/http/upstream.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { Behaviour } from '../../kit/misbehaving-server.ts';
import { json, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import { bodyMark, harness } from './harness.ts';
import { VirtualClock } from './virtual-clock.ts';

const list = { path: '/list', method: 'GET' } as const;
const order = { method: 'POST', path: '/payments', body: '{}' } as const;
const ok = json({ ok: true });
const late = (seconds: number, status = 429): Behaviour =>
  json({ text: bodyMark }, status, { 'retry-after': String(seconds) });

/** Time that passes only when it is told to, so that whatever waits is seen to wait. */
const standing = () => new VirtualClock(-1);
const settle = () => new Promise((resolve) => setImmediate(resolve));

const throttling: Partial<UpstreamOptions> = {
  meaningOf: (_status, body) => (isObject(body) && body['slow'] === true ? 'RATE_LIMITED' : null),
  refusalOf: (body) => (isObject(body) && body['slow'] === true ? 'RATE_LIMITED' : null),
};

describe('who is asked to come later', () => {
  const ways: readonly (readonly [name: string, Behaviour])[] = [
    ['429 and seconds', late(30)],
    ['429 and a date', json({}, 429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' })],
    ['503 and seconds', late(30, 503)],
    ['words of the provider with 400', json({ slow: true }, 400, { 'retry-after': '30' })],
    ['words of the provider with 200', json({ slow: true }, 200, { 'retry-after': '30' })],
  ];

  it.each(ways)('by %s sends nothing until then: no read, and no command', async (_name, behaviour) => {
    await using server = await startMisbehavingServer(behaviour, ok, ok);
    await using rig = harness(server.origin, throttling, standing());
    const refused = await rig.upstream.read(list, rig.call()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProviderFailure);
    expect(refused).toMatchObject({ retryAfterSeconds: 30 });
    rig.clock.advance(12_500);
    expect((await rig.failure('RATE_LIMITED')).retryAfterSeconds).toBe(18);
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'RATE_LIMITED', retryAfterSeconds: 18 },
    });
    expect(server.seen).toHaveLength(1);
    rig.clock.advance(17_500);
    expect((await rig.upstream.read(list, rig.call())).json()).toEqual({ ok: true });
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({ is: 'answer' });
  });

  it.each(ways)('by %s to a command sends nothing either', async (_name, behaviour) => {
    await using server = await startMisbehavingServer(behaviour, ok);
    await using rig = harness(server.origin, throttling, standing());
    await rig.upstream.send(order, rig.call());
    expect((await rig.failure('RATE_LIMITED')).retryAfterSeconds).toBe(30);
    rig.clock.advance(30_000);
    await rig.upstream.read(list, rig.call());
    expect(server.seen).toHaveLength(2);
  });

  it('without a word of how long: both stay away for a while', async () => {
    await using server = await startMisbehavingServer(json({}, 429), ok);
    await using rig = harness(server.origin, { settings: { pause: { firstMs: 120_000, mostMs: 120_000 } } });
    // The dice show the middle: three quarters of two minutes.
    expect((await rig.failure('RATE_LIMITED')).retryAfterSeconds).toBe(90);
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({
      refusal: { code: 'RATE_LIMITED', retryAfterSeconds: 90 },
    });
    rig.clock.advance(90_000);
    await rig.upstream.read(list, rig.call());
    expect(server.seen).toHaveLength(2);
  });

  it('503 alone is no such word', async () => {
    await using server = await startMisbehavingServer(json({}, 503), ok);
    await using rig = harness(server.origin, { settings: { retries: 0 } }, standing());
    await rig.failure('PROVIDER_UNAVAILABLE');
    await rig.upstream.read(list, rig.call());
  });
});

describe('those who wait already', () => {
  it('go when it is over, one at first; those whose time is up before are told at once', async () => {
    await using server = await startMisbehavingServer(late(3), ...Array.from({ length: 8 }, () => ok));
    await using rig = harness(server.origin, { settings: { concurrency: 1 } }, standing());
    const reads = Array.from({ length: 5 }, () => rig.upstream.read(list, rig.call()));
    const impatient = rig.failure('RATE_LIMITED', { deadline: rig.clock.now() + 2000 });
    expect((await impatient).retryAfterSeconds).toBe(3);
    const command = rig.upstream.send(order, rig.call());
    await settle();
    expect(server.seen).toHaveLength(1);
    rig.clock.advance(2999);
    await settle();
    expect(server.seen).toHaveLength(1);
    rig.clock.advance(1);
    await Promise.all(reads);
    expect(await command).toMatchObject({ is: 'answer' });
    expect(server.seen).toHaveLength(7);
    expect(server.underWay.most).toBeLessThanOrEqual(2);
    expect(rig.clock.asleep).toBe(0);
  });

  it('leave when nobody waits for them any more', async () => {
    await using server = await startMisbehavingServer(late(3));
    await using rig = harness(server.origin, { settings: { retries: 0 } }, standing());
    await rig.failure('RATE_LIMITED');
    const leaving = new AbortController();
    const read = rig.upstream.read(list, rig.call({ signal: leaving.signal }));
    await settle();
    leaving.abort(new Error('gone'));
    await expect(read).rejects.toThrow('gone');
    expect(rig.clock.asleep).toBe(0);
  });

  it('for credentials send nothing once the rest has begun', async () => {
    const given = Promise.withResolvers<Readonly<Record<string, string>>>();
    let asked = 0;
    const auth: AuthHook = {
      headers: () => {
        asked += 1;
        return asked === 1 ? given.promise : Promise.resolve({ authorization: 'x' });
      },
    };
    await using server = await startMisbehavingServer(late(4), ok);
    await using rig = harness(server.origin, { auth, settings: { retries: 0 } }, standing());
    const slow = rig.upstream.send(order, rig.call());
    await rig.failure('RATE_LIMITED');
    given.resolve({ authorization: 'x' });
    await settle();
    expect(server.seen).toHaveLength(1);
    rig.clock.advance(4000);
    expect(await slow).toMatchObject({ is: 'answer' });
  });

  it('on the way back and too long were called too often, not answered too late', async () => {
    await using server = await startMisbehavingServer(late(1), { kind: 'hang' });
    await using rig = harness(
      server.origin,
      { settings: { retries: 0, deadlineMs: 9000, tryMs: 9000 } },
      standing(),
    );
    await rig.failure('RATE_LIMITED');
    rig.clock.advance(1000);
    const probing = rig.failure('PROVIDER_TIMEOUT');
    await server.reached(2);
    const behind = rig.failure('RATE_LIMITED', { deadline: rig.clock.now() + 2000 });
    const command = rig.upstream.send(order, rig.call({ deadline: rig.clock.now() + 2000 }));
    rig.clock.advance(2000);
    expect((await behind).retryAfterSeconds).toBe(1);
    expect(await command).toMatchObject({ is: 'notCarriedOut', refusal: { code: 'RATE_LIMITED' } });
    rig.clock.advance(7000);
    await probing;
  });
});

describe('the rate of a connection', () => {
  it('holds for reads, their further tries and commands together', async () => {
    await using server = await startMisbehavingServer(json({}, 502), ok, ok, ok);
    await using rig = harness(server.origin, { settings: { requestsPerSecond: 1 } });
    const started = rig.clock.now();
    await rig.upstream.read(list, rig.call());
    await rig.upstream.send(order, rig.call());
    await rig.upstream.read(list, rig.call());
    expect(server.seen).toHaveLength(4);
    expect(rig.clock.now() - started).toBe(3000);
  });

  it('that would be kept only after the deadline: says so at once', async () => {
    await using server = await startMisbehavingServer(ok);
    await using rig = harness(server.origin, { settings: { requestsPerSecond: 0.05 } }, standing());
    await rig.upstream.read(list, rig.call());
    expect((await rig.failure('RATE_LIMITED')).retryAfterSeconds).toBe(20);
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({
      refusal: { code: 'RATE_LIMITED', retryAfterSeconds: 20 },
    });
    expect(server.seen).toHaveLength(1);
  });
});

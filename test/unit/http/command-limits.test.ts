import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { CommandAnswer } from '../../../datasources/http/command-request.ts';
import { json, refusingOrigin, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import { expectNoLeak, harness } from './harness.ts';

const order = { method: 'POST', path: '/payments', body: '{}' } as const;
const ok = json({ id: 'p' });

function expectUnsent(answer: CommandAnswer): void {
  expect(answer).toMatchObject({
    is: 'notCarriedOut',
    refusal: { code: 'PROVIDER_UNAVAILABLE', path: null },
  });
  expectNoLeak(answer);
}

/** Takes connections and never says a word; counts the bytes that came after a TLS greeting. */
async function silentPort(): Promise<
  AsyncDisposable & { readonly port: number; readonly first: Promise<Buffer> }
> {
  const server = createServer();
  const greeted = Promise.withResolvers<Buffer>();
  server.on('connection', (socket) => {
    socket.once('data', (data: Buffer) => greeted.resolve(data));
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    first: greeted.promise,
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, 'close');
    },
  };
}

describe('what never reached the provider', () => {
  it('a refused connection', async () => {
    await using rig = harness(await refusingOrigin());
    expectUnsent(await rig.upstream.send(order, rig.call()));
    expect(rig.calls).toMatchObject([{ status: null, attempt: 1 }]);
  });

  it('a host that there is not', async () => {
    await using rig = harness('http://no-such-host.invalid');
    expectUnsent(await rig.upstream.send(order, rig.call()));
  });

  it('a server that speaks no TLS', async () => {
    await using server = await startMisbehavingServer(ok);
    await using rig = harness(server.origin.replace('http:', 'https:'));
    expectUnsent(await rig.upstream.send(order, rig.call()));
    expect(server.seen).toEqual([]);
  });

  it('a TLS handshake that never ends: the connection timed out', async () => {
    await using silent = await silentPort();
    await using rig = harness(`https://127.0.0.1:${silent.port}`, { settings: { connectMs: 200 } });
    expectUnsent(await rig.upstream.send(order, rig.call()));
  });

  it('a deadline that comes before the connection', async () => {
    await using silent = await silentPort();
    await using rig = harness(`https://127.0.0.1:${silent.port}`, { settings: { connectMs: 300 } });
    const sending = rig.upstream.send(order, rig.call());
    await silent.first;
    rig.clock.advance(60_000);
    expectUnsent(await sending);
  });

  it('a deadline that has passed', async () => {
    await using server = await startMisbehavingServer(ok);
    await using rig = harness(server.origin);
    expectUnsent(await rig.upstream.send(order, rig.call({ deadline: rig.clock.now() })));
    expect(server.seen).toEqual([]);
  });

  it('a caller that stopped before', async () => {
    await using server = await startMisbehavingServer(ok);
    await using rig = harness(server.origin);
    expectUnsent(await rig.upstream.send(order, rig.call({ signal: AbortSignal.abort() })));
    expect(server.seen).toEqual([]);
  });

  it('what HTTP does not allow', async () => {
    await using server = await startMisbehavingServer(ok);
    await using rig = harness(server.origin);
    expectUnsent(await rig.upstream.send({ ...order, path: '/a b' }, rig.call()));
    expect(server.seen).toEqual([]);
  });

  it('a client that is closed', async () => {
    await using server = await startMisbehavingServer(ok);
    await using rig = harness(server.origin);
    await rig.upstream.close();
    expectUnsent(await rig.upstream.send(order, rig.call()));
    expect(server.seen).toEqual([]);
  });

  it('a breaker that is open, for commands and reads alike', async () => {
    await using server = await startMisbehavingServer(json({}, 500), json({}, 500), ok);
    const breaker = { size: 2, minimumCalls: 2, openMs: 60_000 };
    await using rig = harness(server.origin, { settings: { breaker } });
    for (const _ of [1, 2]) expect((await rig.upstream.send(order, rig.call())).is).toBe('unknown');
    expect(rig.upstream.health().health).toBe('DOWN');
    expectUnsent(await rig.upstream.send(order, rig.call()));
    await rig.failure('PROVIDER_UNAVAILABLE');
    expect(server.seen).toHaveLength(2);
  });

  it('a queue that is full, and one whose turn does not come in time', async () => {
    const held = Promise.withResolvers<void>();
    await using server = await startMisbehavingServer({ kind: 'hold', until: held.promise, next: ok }, ok);
    await using rig = harness(server.origin, { settings: { concurrency: 1, queue: 1 } });
    const first = rig.upstream.send(order, rig.call());
    await server.reached(1);
    const second = rig.upstream.send(order, rig.call({ deadline: rig.clock.now() + 5000 }));
    expectUnsent(await rig.upstream.send(order, rig.call()));
    rig.clock.advance(5000);
    expectUnsent(await second);
    held.resolve();
    expect(await first).toMatchObject({ is: 'answer' });
    expect(server.seen).toHaveLength(1);
  });

  it('a path that is none rejects', async () => {
    await using rig = harness('http://127.0.0.1:1');
    await expect(rig.upstream.send({ ...order, path: 'a' }, rig.call())).rejects.toThrow(TypeError);
  });
});

describe('what was on its way', () => {
  it('a server that says nothing until the deadline', async () => {
    await using server = await startMisbehavingServer({ kind: 'hang' });
    await using rig = harness(server.origin);
    const sending = rig.upstream.send(order, rig.call({ deadline: rig.clock.now() + 100_000 }));
    await server.reached(1);
    // Far beyond what a read may take.
    rig.clock.advance(99_999);
    expect(rig.clock.asleep).toBe(1);
    rig.clock.advance(1);
    expect(await sending).toMatchObject({ is: 'unknown' });
    expect(rig.clock.asleep).toBe(0);
    expect(rig.upstream.health().health).toBe('DEGRADED');
  });

  it('an answer that comes too late', async () => {
    const held = Promise.withResolvers<void>();
    await using server = await startMisbehavingServer({ kind: 'hold', until: held.promise, next: ok });
    await using rig = harness(server.origin);
    const sending = rig.upstream.send(order, rig.call());
    await server.reached(1);
    rig.clock.advance(60_000);
    held.resolve();
    expect(await sending).toMatchObject({ is: 'unknown' });
  });

  it('an answer that comes within the deadline, however slow', async () => {
    const held = Promise.withResolvers<void>();
    await using server = await startMisbehavingServer({ kind: 'hold', until: held.promise, next: ok });
    await using rig = harness(server.origin);
    const sending = rig.upstream.send(order, rig.call());
    await server.reached(1);
    rig.clock.advance(59_999);
    held.resolve();
    expect(await sending).toMatchObject({ is: 'answer', json: { id: 'p' } });
  });

  it('a body that never ends', async () => {
    await using server = await startMisbehavingServer({ kind: 'drip', everyMs: 5 });
    await using rig = harness(server.origin);
    const sending = rig.upstream.send(order, rig.call());
    await server.reached(1);
    rig.clock.advance(60_000);
    expect(await sending).toMatchObject({ is: 'unknown' });
  });

  it('a caller that stops waiting', async () => {
    await using server = await startMisbehavingServer({ kind: 'hang' });
    await using rig = harness(server.origin);
    const stop = new AbortController();
    const sending = rig.upstream.send(order, rig.call({ signal: stop.signal }));
    await server.reached(1);
    stop.abort(new Error('shutting down'));
    expect(await sending).toMatchObject({ is: 'unknown' });
    expect(rig.upstream.health().health).toBe('UP');
  });

  it('a kept connection that the other side resets: sent once, and nobody knows', async () => {
    await using server = await startMisbehavingServer(ok, { kind: 'hangUp', how: 'reset' }, ok);
    await using rig = harness(server.origin, { settings: { concurrency: 1 } });
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({ is: 'answer' });
    expect(await server.connections()).toBe(1);
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({ is: 'unknown' });
    expect(server.seen).toHaveLength(2);
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({ is: 'answer' });
  });

  it('commands wait for no read: their connections are their own', async () => {
    await using server = await startMisbehavingServer({ kind: 'hang' }, ok);
    await using rig = harness(server.origin, { settings: { concurrency: 1 } });
    const stop = new AbortController();
    const reading = rig.upstream.read({ method: 'GET', path: '/a' }, rig.call({ signal: stop.signal }));
    await server.reached(1);
    expect(await rig.upstream.send(order, rig.call())).toMatchObject({ is: 'answer' });
    expect(await server.connections()).toBe(2);
    stop.abort(new Error('gone'));
    await expect(reading).rejects.toThrow('gone');
  });

  it('a command under way is not lost by closing', async () => {
    const held = Promise.withResolvers<void>();
    await using server = await startMisbehavingServer({ kind: 'hold', until: held.promise, next: ok });
    await using rig = harness(server.origin);
    const sending = rig.upstream.send(order, rig.call());
    await server.reached(1);
    const closing = rig.upstream.close();
    held.resolve();
    expect(await sending).toMatchObject({ is: 'answer' });
    await closing;
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import type { MisbehavingServer } from '../../kit/misbehaving-server.ts';
import { bodyMark, harness } from './harness.ts';
import { VirtualClock } from './virtual-clock.ts';

const list = { path: '/list', method: 'GET' } as const;
const ok = json({ ok: true });
const sad = (status: number) => json({ text: bodyMark }, status);

async function allGone(server: MisbehavingServer): Promise<void> {
  await vi.waitFor(async () => expect(await server.connections()).toBe(0), { timeout: 5000 });
}

describe('a caller who goes away', () => {
  const reason = new Error('nobody waits');

  it.each([{ kind: 'hang' }, { kind: 'drip', everyMs: 5 }] as const)(
    'during $kind: rejects at once, with the reason, and leaves no socket and no timer',
    async (behaviour) => {
      await using server = await startMisbehavingServer(behaviour);
      await using rig = harness(server.origin);
      const leaving = new AbortController();
      const read = rig.upstream.read(list, rig.call({ signal: leaving.signal }));
      await server.reached(1);
      leaving.abort(reason);
      await expect(read).rejects.toBe(reason);
      await allGone(server);
      expect(rig.clock.asleep).toBe(0);
      expect(rig.calls).toMatchObject([{ status: null }]);
      expect(rig.upstream.health().health).toBe('UP');
    },
  );

  it('between tries: no other is made', async () => {
    await using server = await startMisbehavingServer(sad(503), ok);
    await using rig = harness(server.origin, {}, new VirtualClock(-1));
    const leaving = new AbortController();
    const read = rig.upstream.read(list, rig.call({ signal: leaving.signal }));
    await vi.waitFor(() => expect(rig.clock.waits).toContain(50));
    leaving.abort(reason);
    await expect(read).rejects.toBe(reason);
    expect(server.seen).toHaveLength(1);
    expect(rig.clock.asleep).toBe(0);
  });

  it('before the call: nothing is sent', async () => {
    await using server = await startMisbehavingServer();
    await using rig = harness(server.origin);
    const read = rig.upstream.read(list, rig.call({ signal: AbortSignal.abort(reason) }));
    await expect(read).rejects.toBe(reason);
    expect(server.seen).toHaveLength(0);
  });

  it('while others queue: they are served', async () => {
    const gate = Promise.withResolvers<void>();
    await using server = await startMisbehavingServer({ kind: 'hold', until: gate.promise, next: ok }, ok);
    await using rig = harness(server.origin, { settings: { concurrency: 1 } });
    const leaving = new AbortController();
    const first = rig.upstream.read(list, rig.call());
    const second = rig.upstream.read(list, rig.call({ signal: leaving.signal }));
    const third = rig.upstream.read(list, rig.call());
    await server.reached(1);
    leaving.abort(reason);
    await expect(second).rejects.toBe(reason);
    gate.resolve();
    await Promise.all([first, third]);
    expect(server.seen).toHaveLength(2);
  });
});

describe('concurrency', () => {
  it('no more calls are under way than allowed, and all get their turn', async () => {
    const gate = Promise.withResolvers<void>();
    const held = { kind: 'hold', until: gate.promise, next: ok } as const;
    await using server = await startMisbehavingServer(...Array.from({ length: 12 }, () => held));
    await using rig = harness(server.origin, { settings: { concurrency: 3 } });
    const reads = Array.from({ length: 12 }, () => rig.upstream.read(list, rig.call()));
    await server.reached(3);
    gate.resolve();
    await Promise.all(reads);
    expect(server.underWay.most).toBe(3);
    expect(server.seen).toHaveLength(12);
  });

  it('waiting for a turn ends at the deadline', async () => {
    await using server = await startMisbehavingServer({ kind: 'hang' });
    await using rig = harness(server.origin, { settings: { concurrency: 1, tryMs: 9000, deadlineMs: 9000 } });
    const hanging = rig.failure('PROVIDER_TIMEOUT');
    await server.reached(1);
    const waiting = rig.failure('PROVIDER_TIMEOUT', { deadline: rig.clock.now() + 3000 });
    rig.clock.advance(3000);
    await waiting;
    expect(server.seen).toHaveLength(1);
    rig.clock.advance(6000);
    await hanging;
  });

  it('a full queue is PROVIDER_UNAVAILABLE', async () => {
    const gate = Promise.withResolvers<void>();
    await using server = await startMisbehavingServer({ kind: 'hold', until: gate.promise, next: ok }, ok);
    await using rig = harness(server.origin, { settings: { concurrency: 1, queue: 1 } });
    const served = [rig.upstream.read(list, rig.call()), rig.upstream.read(list, rig.call())];
    await server.reached(1);
    expect((await rig.failure('PROVIDER_UNAVAILABLE')).message).toContain('1 calls');
    gate.resolve();
    await Promise.all(served);
  });
});

describe('breaker and health', () => {
  afterEach(() => void vi.useRealTimers());
  const settings = { retries: 0, breaker: { minimumCalls: 3, openMs: 5000, recentMs: 30_000 } };
  const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
  const start = Date.UTC(2026, 0, 1);

  /** Moves the system's time too, by which cockatiel reckons. */
  function pass(clock: VirtualClock, ms: number): void {
    clock.advance(ms);
    vi.setSystemTime(Date.now() + ms);
  }

  it('opens on failures, is probed by one call, and closes when that succeeds', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    await using server = await startMisbehavingServer(...times(3, sad(500)));
    await using rig = harness(server.origin, { settings });
    expect(rig.upstream.health()).toEqual({ health: 'UP', since: start });

    pass(rig.clock, 10);
    await rig.failure('PROVIDER_UNAVAILABLE');
    expect(rig.upstream.health()).toEqual({ health: 'DEGRADED', since: start + 10 });
    pass(rig.clock, 10);
    await rig.failure('PROVIDER_UNAVAILABLE');
    await rig.failure('PROVIDER_UNAVAILABLE');
    expect(rig.upstream.health()).toEqual({ health: 'DOWN', since: start + 20 });

    expect((await rig.failure('PROVIDER_UNAVAILABLE')).message).toContain('last calls failed');
    expect(server.seen).toHaveLength(3);

    pass(rig.clock, 5000);
    const gate = Promise.withResolvers<void>();
    server.script({ kind: 'hold', until: gate.promise, next: ok }, ok);
    const probe = rig.upstream.read(list, rig.call());
    const behind = rig.upstream.read(list, rig.call());
    await server.reached(4);
    expect(rig.upstream.health()).toEqual({ health: 'DEGRADED', since: start + 5020 });
    expect(server.underWay.now).toBe(1);
    gate.resolve();
    await Promise.all([probe, behind]);
    expect(rig.upstream.health()).toEqual({ health: 'UP', since: start + 5020 });
    expect(rig.logged).toMatchObject([{ breaker: 'open' }, { breaker: 'halfOpen' }, { breaker: 'closed' }]);
  });

  it('stays open when the probe fails, or nobody waited for it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    await using server = await startMisbehavingServer(...times(4, sad(503)), { kind: 'hang' });
    await using rig = harness(server.origin, { settings });
    for (let count = 0; count < 3; count += 1) await rig.failure('PROVIDER_UNAVAILABLE');
    pass(rig.clock, 5000);
    expect((await rig.failure('PROVIDER_UNAVAILABLE')).httpStatus).toBe(503);
    expect(rig.upstream.health()).toEqual({ health: 'DOWN', since: start + 5000 });

    pass(rig.clock, 5000);
    const leaving = new AbortController();
    const read = rig.upstream.read(list, rig.call({ signal: leaving.signal }));
    await server.reached(5);
    leaving.abort(new Error('gone'));
    await expect(read).rejects.toThrow('gone');
    await vi.waitFor(() => expect(rig.upstream.health().health).toBe('DOWN'));
  });

  it.each([400, 401, 403, 404, 408, 422, 429])('%i never opens it', async (status) => {
    const answer = json({}, status, { 'retry-after': '0' });
    await using server = await startMisbehavingServer(...times(8, answer));
    await using rig = harness(server.origin, { settings });
    for (let count = 0; count < 8; count += 1) await rig.upstream.read(list, rig.call()).catch(() => null);
    expect(server.seen).toHaveLength(8);
    expect(rig.upstream.health()).toEqual({ health: 'UP', since: start });
  });

  it('timeouts open it; a failure is forgotten after a while', async () => {
    await using server = await startMisbehavingServer(...times(3, { kind: 'hang' } as const), ok);
    await using rig = harness(server.origin, { settings: { ...settings, breaker: { minimumCalls: 4 } } });
    for (let count = 1; count <= 2; count += 1) {
      const failing = rig.failure('PROVIDER_TIMEOUT');
      await server.reached(count);
      rig.clock.advance(3000);
      await failing;
    }
    expect(rig.upstream.health()).toEqual({ health: 'DEGRADED', since: start + 3000 });
    rig.clock.advance(30_000);
    expect(rig.upstream.health()).toEqual({ health: 'UP', since: start + 36_000 });
  });

  it('a stage that ended soon after a try began counts for nothing', async () => {
    await using server = await startMisbehavingServer({ kind: 'hang' });
    await using rig = harness(server.origin, { settings }, new VirtualClock(10));
    const failing = rig.failure('PROVIDER_TIMEOUT', { deadline: rig.clock.now() + 100 });
    await server.reached(1);
    rig.clock.advance(100);
    await failing;
    await allGone(server);
    expect(rig.upstream.health().health).toBe('UP');
  });
});

it('close lets calls end, leaves no connection, and refuses more', async () => {
  const gate = Promise.withResolvers<void>();
  await using server = await startMisbehavingServer({ kind: 'hold', until: gate.promise, next: ok });
  const rig = harness(server.origin);
  const read = rig.upstream.read(list, rig.call());
  await server.reached(1);
  const closed = Promise.all([rig.upstream.close(), rig.upstream.close()]);
  gate.resolve();
  expect((await read).status).toBe(200);
  await closed;
  await allGone(server);
  await rig.failure('PROVIDER_UNAVAILABLE');
});

import { describe, expect, it } from 'vitest';
import { QueueFull } from '../../../src/resilience/concurrency.ts';
import type { Lane, Turn } from '../../../src/resilience/turnstile.ts';
import { CalledTooOften, Turnstile } from '../../../src/resilience/turnstile.ts';
import { VirtualClock } from '../http/virtual-clock.ts';

interface Call {
  readonly name: string;
  readonly turn: Turn;
  end(): void;
}

/** A door with one lane, whose calls are under way until they are told to end. */
class Rig {
  // No wait passes by itself.
  readonly clock = new VirtualClock(-1);
  readonly turnstile: Turnstile;
  readonly lane: Lane;
  readonly underWay: Call[] = [];
  readonly begun: string[] = [];
  readonly failed: unknown[] = [];

  constructor(concurrency = 4, requestsPerSecond: number | null = null, queue = 100) {
    const pause = { firstMs: 1000, mostMs: 4000 };
    this.turnstile = new Turnstile(this.clock, { requestsPerSecond, pause, concurrency });
    this.lane = this.turnstile.lane(concurrency, queue);
  }

  call(name: string, given: { owner?: object; withinMs?: number; signal?: AbortSignal; lane?: Lane } = {}) {
    const {
      owner = this,
      withinMs = 60_000,
      signal = new AbortController().signal,
      lane = this.lane,
    } = given;
    return lane
      .run({ owner, deadline: this.clock.now() + withinMs, signal }, async (turn) => {
        this.begun.push(name);
        const { promise, resolve } = Promise.withResolvers<void>();
        this.underWay.push({ name, turn, end: resolve });
        await promise;
        return name;
      })
      .catch((error: unknown) => {
        this.failed.push(error);
        return error;
      });
  }

  calls(count: number, prefix = 'call'): void {
    for (let index = 0; index < count; index += 1) void this.call(`${prefix} ${index}`);
  }

  async endAll(): Promise<void> {
    for (const call of this.underWay.splice(0)) call.end();
    await settle();
  }

  async pass(ms: number): Promise<void> {
    this.clock.advance(ms);
    await settle();
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

function afterMs(error: unknown): number {
  if (!(error instanceof CalledTooOften)) throw error;
  return error.afterMs;
}

describe('calls under way', () => {
  it('are as many as allowed; owners take turns', async () => {
    const rig = new Rig(1);
    rig.calls(3);
    void rig.call('other', { owner: {} });
    await settle();
    expect(rig.begun).toEqual(['call 0']);
    for (let round = 0; round < 4; round += 1) await rig.endAll();
    expect(rig.begun).toEqual(['call 0', 'call 1', 'other', 'call 2']);
  });

  it('of another lane have a number of their own, and lanes take turns at the rate', async () => {
    const rig = new Rig(1, 1);
    const other = rig.turnstile.lane(9, 9);
    for (const name of ['read 0', 'read 1']) void rig.call(name, { lane: other });
    void rig.call('command');
    await settle();
    await rig.pass(1000);
    await rig.pass(1000);
    expect(rig.begun).toEqual(['read 0', 'command', 'read 1']);
  });

  it('leave nobody behind when one who waits goes away, or there are too many', async () => {
    const rig = new Rig(1, null, 2);
    const leaving = new AbortController();
    void rig.call('first');
    const second = rig.call('second', { signal: leaving.signal });
    void rig.call('third');
    expect(await rig.call('fourth')).toBeInstanceOf(QueueFull);
    leaving.abort(new Error('gone'));
    expect(await second).toMatchObject({ message: 'gone' });
    await rig.endAll();
    expect(rig.begun).toEqual(['first', 'third']);
    expect(await rig.call('late', { signal: AbortSignal.abort(new Error('before')) })).toMatchObject({
      message: 'before',
    });
  });
});

describe('the rate', () => {
  it('lets a second’s worth begin at once, then one by one, and leaves no timer', async () => {
    const rig = new Rig(100, 4);
    rig.calls(7);
    await settle();
    expect(rig.begun).toHaveLength(4);
    await rig.pass(249);
    expect(rig.begun).toHaveLength(4);
    await rig.pass(1);
    expect(rig.begun).toHaveLength(5);
    await rig.pass(500);
    await rig.pass(0);
    expect(rig.begun).toHaveLength(7);
    expect(rig.clock.asleep).toBe(0);
  });

  it('of less than one a second holds back too', async () => {
    const rig = new Rig(100, 0.5);
    rig.calls(2);
    await settle();
    await rig.pass(1999);
    expect(rig.begun).toHaveLength(1);
    await rig.pass(1);
    expect(rig.begun).toHaveLength(2);
  });

  it('sends away at once who could not begin in time, and says when to come again', async () => {
    const rig = new Rig(100, 1);
    rig.calls(3);
    const late = await rig.call('late', { withinMs: 3000 });
    expect(afterMs(late)).toBe(3000);
    // Another owner's call goes before two of those.
    void rig.call('other', { owner: {}, withinMs: 3000 });
    await settle();
    await rig.pass(1000);
    await rig.pass(1000);
    expect(rig.begun).toEqual(['call 0', 'call 1', 'other']);
    expect(rig.failed).toEqual([late]);
  });

  it('does not suffer from a clock that is set back', async () => {
    const rig = new Rig(100, 1);
    rig.calls(2);
    rig.clock.advance(-5000);
    await rig.pass(7000);
    expect(rig.begun).toHaveLength(2);
  });
});

describe('a rest', () => {
  /** One call that is refused while others wait. */
  async function refused(ms: number | null, concurrency = 4): Promise<Rig> {
    const rig = new Rig(concurrency);
    void rig.call('refused');
    await settle();
    rig.underWay[0]?.turn.refused(ms);
    await rig.endAll();
    return rig;
  }

  it('keeps everybody until it is over, then lets in one, two, four at a time', async () => {
    const rig = await refused(7000);
    rig.calls(12);
    await rig.pass(6999);
    expect(rig.begun).toEqual(['refused']);
    await rig.pass(1);
    for (const atATime of [1, 2, 4, 4]) {
      expect(rig.underWay).toHaveLength(atATime);
      await rig.endAll();
    }
    expect(rig.begun).toHaveLength(13);
    expect(rig.clock.asleep).toBe(0);
  });

  it('sends away at once who can’t wait for its end, those included who wait already', async () => {
    const rig = new Rig(1);
    void rig.call('refused');
    const soon = rig.call('soon', { withinMs: 5000 });
    void rig.call('patient', { withinMs: 9000 });
    await settle();
    rig.underWay[0]?.turn.refused(7000);
    expect(afterMs(await soon)).toBe(7000);
    await rig.pass(1000);
    expect(afterMs(await rig.call('new', { withinMs: 6000 }))).toBe(6000);
    await rig.endAll();
    await rig.pass(6000);
    expect(rig.begun).toEqual(['refused', 'patient']);
  });

  it('of unknown length grows, once for calls that were refused together, and is forgotten when all is well', async () => {
    const rig = new Rig(2);
    const lengths: number[] = [];
    rig.calls(9);
    await settle();
    for (let round = 0; round < 4; round += 1) {
      for (const { turn } of rig.underWay) turn.refused(null);
      lengths.push(rig.turnstile.restMs());
      await rig.endAll();
      await rig.pass(rig.turnstile.restMs());
    }
    expect(lengths).toEqual([750, 1500, 3000, 3000]);
    await rig.endAll();
    expect(rig.underWay).toHaveLength(2);
    rig.underWay[0]?.turn.refused(null);
    expect(rig.turnstile.restMs()).toBe(750);
  });

  it('is made longer by a later answer that says so, never shorter', async () => {
    const rig = new Rig();
    rig.calls(4);
    await settle();
    const [first, second, third] = rig.underWay;
    first?.turn.refused(5000);
    second?.turn.refused(2000);
    expect(rig.turnstile.restMs()).toBe(5000);
    third?.turn.refused(9000);
    expect(rig.turnstile.restMs()).toBe(9000);
    third?.turn.refused(1e12);
    expect(rig.turnstile.restMs()).toBe(86_400_000);
  });

  it('that begins between a turn and the sending is waited for, in the queue', async () => {
    const rig = new Rig(2);
    const sent: string[] = [];
    const prepared = Promise.withResolvers<void>();
    const waiting = { owner: {}, deadline: rig.clock.now() + 9000, signal: new AbortController().signal };
    const sending = rig.lane.run(waiting, async (turn) => {
      await prepared.promise;
      await turn.hold();
      sent.push('slow');
    });
    void rig.call('refused');
    await settle();
    rig.underWay[0]?.turn.refused(5000);
    await rig.endAll();
    prepared.resolve();
    await rig.pass(4999);
    expect(sent).toEqual([]);
    await rig.pass(1);
    await sending;
    expect(sent).toEqual(['slow']);
    // Its turn was given back once.
    rig.calls(9);
    for (let round = 0; round < 6; round += 1) {
      await rig.endAll();
      expect(rig.underWay.length).toBeLessThanOrEqual(2);
    }
    expect(rig.begun).toHaveLength(10);
  });

  it('that is too long for a turn that came before it ends that turn', async () => {
    const rig = new Rig(1);
    const waiting = { owner: {}, deadline: rig.clock.now() + 1000, signal: new AbortController().signal };
    const sending = rig.lane.run(waiting, async (turn) => {
      rig.turnstile.rest(5000);
      await turn.hold();
    });
    expect(afterMs(await sending.catch((error: unknown) => error))).toBe(5000);
    void rig.call('next');
    await rig.pass(5000);
    expect(rig.begun).toEqual(['next']);
  });

  it('is told: how long it is closed, and that it opens', async () => {
    const rig = await refused(7000);
    expect(rig.turnstile.closedMs()).toBe(7000);
    await rig.pass(7000);
    expect(rig.turnstile.closedMs()).toBe(0);
    rig.calls(9);
    for (let round = 0; round < 4; round += 1) await rig.endAll();
    expect(rig.turnstile.closedMs()).toBeNull();
  });
});

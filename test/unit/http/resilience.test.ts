import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { UpstreamLog } from '../../../datasources/http/upstream-log.ts';
import type { Log } from '../../../src/log.ts';
import { createBreaker } from '../../../src/resilience/breaker.ts';
import { createConcurrencyLimit } from '../../../src/resilience/concurrency.ts';
import { DeadlineExceeded, orAborted, withDeadline } from '../../../src/resilience/deadline.ts';
import { retryAfterMs } from '../../../src/resilience/retry-after.ts';
import { backoffMs, withRetries } from '../../../src/resilience/retry.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { VirtualClock } from './virtual-clock.ts';

const never = new AbortController().signal;

describe('Retry-After', () => {
  const now = Date.UTC(2026, 4, 5, 10);
  it.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['Tue, 05 May 2026 10:01:00 GMT', 60_000],
    ['Tue, 05 May 2026 09:00:00 GMT', 0],
    [undefined, null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['2026-05-05', null],
    ['Tue, 99 May 2026 10:01:00 GMT', null],
  ])('%j is %j ms', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});

describe('retries', () => {
  const settings = { retries: 2, baseMs: 100, capMs: 2000 };

  it('a wait is anywhere between nothing and its bound', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (n, random) => {
          const wait = backoffMs(n, settings, random);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThan(Math.min(2000, 100 * 2 ** (n - 1)));
        },
      ),
    );
    expect([1, 2, 3, 9].map((n) => backoffMs(n, settings, 0.999))).toEqual([99, 199, 399, 1998]);
  });

  it('end with the last error, and only those worth it are made', async () => {
    const clock = new VirtualClock();
    let tries = 0;
    const run = (judged: 'giveUp' | { afterMs: null }) =>
      withRetries(
        { settings, clock, signal: never, deadline: clock.now() + 9000, judge: () => judged },
        () => {
          tries += 1;
          return Promise.reject(new Error(`try ${tries}`));
        },
      );
    await expect(run({ afterMs: null })).rejects.toThrow('try 3');
    await expect(run('giveUp')).rejects.toThrow('try 4');
  });
});

describe('deadlines', () => {
  it('work that ends in time leaves nothing behind', async () => {
    const clock = new VirtualClock(0);
    const work = withDeadline({ clock, deadline: clock.now() + 50, signal: never }, () => Promise.resolve(7));
    expect(await work).toBe(7);
    expect(clock.asleep).toBe(0);
  });

  it('work that heeds no signal is left at the deadline', async () => {
    const clock = new VirtualClock(0);
    let told: unknown;
    const work = withDeadline({ clock, deadline: clock.now() + 50, signal: never }, (signal) => {
      signal.addEventListener('abort', () => (told = signal.reason));
      return new Promise(() => undefined);
    });
    clock.advance(50);
    await expect(work).rejects.toBeInstanceOf(DeadlineExceeded);
    expect(told).toBeInstanceOf(DeadlineExceeded);
  });

  it('work that fails after its caller has left troubles nobody', async () => {
    const leaving = new AbortController();
    const late = Promise.withResolvers<void>();
    const work = orAborted(late.promise, leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(work).rejects.toThrow('gone');
    late.reject(new Error('late'));
    await new Promise((resolve) => setImmediate(resolve));
  });
});

it('a call that waits for its turn leaves the queue when its signal aborts', async () => {
  const inTurn = createConcurrencyLimit(1, 5);
  const gate = Promise.withResolvers<void>();
  const first = inTurn(() => gate.promise, never);
  const leaving = new AbortController();
  let ran = false;
  const second = inTurn(() => {
    ran = true;
    return Promise.resolve();
  }, leaving.signal);
  leaving.abort(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  gate.resolve();
  await first;
  expect(await inTurn(() => Promise.resolve(7), never)).toBe(7);
  expect(ran).toBe(false);
});

it('the breaker lets errors through as they are', async () => {
  const counted = new Error('counted');
  const other = new Error('other');
  const breaker = createBreaker({
    settings: {},
    clock: new VirtualClock(),
    counts: (error) => error === counted,
  });
  for (const error of [counted, other]) {
    await expect(breaker.run(() => Promise.reject(error), never)).rejects.toBe(error);
  }
  expect(breaker.condition().state).toBe('shaky');
});

describe('the system’s clock', () => {
  it('tells the time and throws dice', () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
    expect(systemClock.monotonic()).toBeLessThanOrEqual(systemClock.monotonic());
    const dice = systemClock.random();
    expect(dice >= 0 && dice < 1).toBe(true);
  });

  it('sleeps, and wakes at once with the reason', async () => {
    const before = systemClock.monotonic();
    await systemClock.sleep(20, never);
    expect(systemClock.monotonic() - before).toBeGreaterThan(15);
    const leaving = new AbortController();
    const asleep = systemClock.sleep(2 ** 33, leaving.signal);
    const reason = new Error('gone');
    setImmediate(() => leaving.abort(reason));
    await expect(asleep).rejects.toBe(reason);
    await expect(systemClock.sleep(1, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

it('the service’s log fits', () => {
  expectTypeOf<Log>().toExtend<UpstreamLog>();
});

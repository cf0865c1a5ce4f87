import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { within } from '../../../src/gateway/commands/within.ts';
import { systemClock } from '../../../src/system-clock.ts';

const patience = (signal: AbortSignal, ms = 60_000) => ({ deadline: Date.now() + ms, signal });

test('what it comes to, or null where the time is up or nobody waits any more', async () => {
  const { signal } = new AbortController();
  expect(await within(systemClock, patience(signal), Promise.resolve('done'))).toBe('done');
  await expect(within(systemClock, patience(signal), Promise.reject(new Error('no')))).rejects.toThrow('no');
  const never = new Promise<string>(() => undefined);
  expect(await within(systemClock, patience(signal, 5), never)).toBeNull();
  const stop = new AbortController();
  const waiting = within(systemClock, patience(stop.signal), never);
  stop.abort();
  expect(await waiting).toBeNull();
});

test('work that rejects when nobody waits any more is nobody’s unhandled rejection', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  try {
    const stopped = AbortSignal.abort();
    const rejects = async (): Promise<string> => {
      await turn();
      throw new Error('the process is stopping');
    };
    expect(await within(systemClock, patience(stopped), rejects())).toBeNull();
    const stop = new AbortController();
    const waiting = within(systemClock, patience(stop.signal), rejects());
    stop.abort();
    expect(await waiting).toBeNull();
    await turn();
    await turn();
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
  }
});

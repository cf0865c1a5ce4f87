import { describe, expect, test } from 'vitest';
import { createRereads } from '../../../datasources/efaka/rereads.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { testCall } from '../../kit/read-source.ts';
import { VirtualClock } from '../http/virtual-clock.ts';

const keepMs = 30_000;

function rig(maxSize?: number) {
  const clock = new VirtualClock();
  const loads: CallContext[] = [];
  const rereads = createRereads<{ readonly load: number }>(clock, keepMs, maxSize);
  const load = (call: CallContext) => {
    loads.push(call);
    return Promise.resolve({ load: loads.length });
  };
  return { clock, loads, rereads, load };
}

function callOf(tenant: string, id = 'anybody', signal = new AbortController().signal): CallContext {
  return { ...testCall(signal), caller: { ...anonymous, tenant, id } };
}

describe('what was read a moment ago', () => {
  test('is read again when its time is over', async () => {
    const { clock, rereads, load } = rig();
    const read = () => rereads.read('a', 'recent', callOf('t'), load);
    expect(await read()).toEqual({ load: 1 });
    clock.advance(keepMs - 1);
    expect(await read()).toEqual({ load: 1 });
    clock.advance(1);
    expect(await read()).toEqual({ load: 2 });
  });

  test('counts from before it was asked for', async () => {
    const { clock, rereads, load } = rig();
    await rereads.read('a', 'recent', callOf('t'), async (call) => {
      clock.advance(20_000);
      return load(call);
    });
    clock.advance(10_000);
    expect(await rereads.read('a', 'recent', callOf('t'), load)).toEqual({ load: 2 });
  });

  test('is for the same caller and key alone', async () => {
    const { rereads, load } = rig();
    const read = (key: string, tenant: string, id: string) =>
      rereads.read(key, 'recent', callOf(tenant, id), load);
    expect(await read('a', 't', 'x')).toEqual({ load: 1 });
    expect(await read('a', 't', 'y')).toEqual({ load: 2 });
    expect(await read('a', 'u', 'x')).toEqual({ load: 3 });
    expect(await read('b', 't', 'x')).toEqual({ load: 4 });
    expect(await read('a', 't', 'x')).toEqual({ load: 1 });
  });

  test('never does where a fresh one is wanted, which then is the recent one', async () => {
    const { rereads, load } = rig();
    await rereads.read('a', 'recent', callOf('t'), load);
    expect(await rereads.read('a', 'fresh', callOf('t'), load)).toEqual({ load: 2 });
    expect(await rereads.read('a', 'recent', callOf('t'), load)).toEqual({ load: 2 });
    expect(await rereads.read('a', 'fresh', callOf('t'), () => Promise.resolve(null))).toBeNull();
    expect(await rereads.read('a', 'recent', callOf('t'), load)).toEqual({ load: 3 });
  });

  test('is neither nothing nor a failure', async () => {
    const { rereads, load } = rig();
    expect(await rereads.read('a', 'recent', callOf('t'), () => Promise.resolve(null))).toBeNull();
    const failing = rereads.read('a', 'recent', callOf('t'), () => Promise.reject(new Error('ill')));
    await expect(failing).rejects.toThrow('ill');
    expect(await rereads.read('a', 'recent', callOf('t'), load)).toEqual({ load: 1 });
  });

  test('is kept of so many keys only', async () => {
    const { loads, rereads, load } = rig(10);
    for (let key = 0; key < 1000; key += 1) await rereads.read(String(key), 'recent', callOf('t'), load);
    for (let key = 0; key < 1000; key += 1) await rereads.read(String(key), 'recent', callOf('t'), load);
    expect(loads.length).toBe(2000);
    await rereads.read('999', 'recent', callOf('t'), load);
    expect(loads.length).toBe(2000);
  });

  test('is nothing at all where nothing is to be kept', async () => {
    const { load } = rig();
    const rereads = createRereads<{ readonly load: number }>(new VirtualClock(), 0);
    const reads = [1, 2].map(() => rereads.read('a', 'recent', callOf('t'), load));
    expect(await Promise.all(reads)).toEqual([{ load: 1 }, { load: 2 }]);
  });
});

describe('at the same time', () => {
  function held() {
    const { rereads } = rig();
    const { promise, resolve, reject } = Promise.withResolvers<{ readonly load: number } | null>();
    const signals: AbortSignal[] = [];
    const load = ({ signal }: CallContext) => {
      signals.push(signal);
      return promise;
    };
    return { rereads, load, signals, resolve, reject };
  }

  test('one read serves all', async () => {
    const { rereads, load, signals, resolve } = held();
    const reads = [1, 2, 3].map(() => rereads.read('a', 'recent', callOf('t'), load));
    resolve({ load: 1 });
    expect(await Promise.all(reads)).toEqual([{ load: 1 }, { load: 1 }, { load: 1 }]);
    expect(signals).toHaveLength(1);
  });

  test('who goes away does not stop it for the others; when all have gone it stops', async () => {
    const { rereads, load, signals } = held();
    const [first, second] = [new AbortController(), new AbortController()];
    const reads = [first, second].map(({ signal }) =>
      rereads.read('a', 'recent', callOf('t', 'x', signal), load).catch((error: unknown) => error),
    );
    first.abort(new Error('first left'));
    expect(await reads[0]).toMatchObject({ message: 'first left' });
    expect(signals[0]?.aborted).toBe(false);
    second.abort(new Error('second left'));
    expect(await reads[1]).toMatchObject({ message: 'second left' });
    expect(signals[0]?.aborted).toBe(true);
  });

  test('a failure is shared by all, and the next one tries again', async () => {
    const { rereads, load, signals, reject } = held();
    const reads = [1, 2].map(() => rereads.read('a', 'recent', callOf('t'), load));
    reject(new Error('ill'));
    for (const read of reads) await expect(read).rejects.toThrow('ill');
    await expect(rereads.read('a', 'recent', callOf('t'), load)).rejects.toThrow('ill');
    expect(signals).toHaveLength(2);
  });

  test('who has gone already asks nobody', async () => {
    const { rereads, load, signals } = held();
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(rereads.read('a', 'recent', callOf('t', 'x', gone), load)).rejects.toThrow('gone');
    expect(signals).toEqual([]);
  });
});

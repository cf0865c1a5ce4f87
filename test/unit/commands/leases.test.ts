import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/ports/journal.ts';
import { MemoryJournal } from '../../kit/memory-journal.ts';
import { FakePayments, paymentPlace } from './fake-payments.ts';
import { codesOf, leaseMs, paymentRef, refundInput, Rig, settled, stateOf } from './rig.ts';

/** A journal in which something happens before a write. */
function interrupted(name: keyof Journal, happens: () => void): MemoryJournal {
  let once = true;
  return new MemoryJournal(undefined, (write, run) => {
    if (write === name && once) {
      once = false;
      happens();
    }
    return run();
  });
}

describe('a lease', () => {
  it('is renewed while the provider thinks', async () => {
    const rig = new Rig();
    rig.refunds.react = () => new Promise(() => undefined);
    void rig.refund('k');
    await settled();
    for (let passed = 0; passed < 90_000; passed += 5_000) await rig.later(5_000);
    const row = await rig.journal.byKey('default', 'k');
    expect(row?.state).toBe('SENT');
    expect(row?.leaseUntil).toBeGreaterThan(rig.clock.now());
    expect(await rig.journal.expire(rig.clock.now())).toBe(0);
  });

  it('that is over before the first byte keeps it from being sent, and the same key sends it', async () => {
    const rig: Rig = new Rig({
      // The process is stopped while it writes that it sends: longer than its lease lasts.
      journal: interrupted('send', () => rig.clock.advance(leaseMs + 1)),
    });
    const answer = await rig.refund('k');
    expect(rig.refunds.sent).toEqual([]);
    expect(answer.operation).toMatchObject({ state: 'FAILED', released: true });
    expect(codesOf(answer)).toEqual(['PROVIDER_UNAVAILABLE']);
    expect(await rig.refund('k')).toMatchObject({ operation: { state: 'SUCCEEDED', attempts: 2 } });
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('is measured by the clock that never goes back, whatever time it is said to be', async () => {
    const rig: Rig = new Rig({ journal: interrupted('send', () => rig.clock.advance(leaseMs + 1)) });
    const { clock } = rig;
    const began = clock.now();
    // The wall clock is set back meanwhile, so that by it the lease would still last.
    Object.assign(clock, { now: () => began });
    const answer = await rig.refund('k');
    expect(rig.refunds.sent).toEqual([]);
    expect(answer.operation).toMatchObject({ state: 'FAILED', released: true });
  });

  it('that somebody took away while the operation was only recorded: nothing is sent', async () => {
    const journal = interrupted('send', () => {
      for (const row of journal.store.rows.values()) {
        journal.store.rows.set(row.id, { ...row, owner: 'somebody else' });
      }
    });
    const rig = new Rig({ journal });
    const answer = await rig.refund('k');
    expect(rig.refunds.sent).toEqual([]);
    expect(stateOf(answer)).toBe('PENDING');
  });

  it('that is lost between two steps: the rest is not sent', async () => {
    const create = new FakePayments();
    const journal = interrupted('stepDone', () => void journal.expire(Number.MAX_SAFE_INTEGER));
    const rig = new Rig({ create, journal });
    const answer = await rig.pay('k');
    const id = answer.operation?.id ?? '';
    expect(create.sent).toEqual([`create ${id}`]);
    expect(answer.operation).toMatchObject({ state: 'FAILED', released: false, result: paymentPlace(id) });
  });

  it('of a process that died is noticed by whoever waits for the same key', async () => {
    const store = new MemoryJournal().store;
    const dead = new Rig({ journal: new MemoryJournal(store) });
    dead.refunds.react = (id) => {
      dead.refunds.applied.push(id);
      return new Promise(() => undefined);
    };
    void dead.refund('k');
    await settled();
    await dead.desk.running.stop();
    const { clock, refunds } = dead;
    const alive = new Rig({ journal: new MemoryJournal(store), clock, refunds });
    clock.advance(leaseMs - 1_000);
    const waiting = alive.refund('k');
    for (let passed = 0; passed < 8; passed += 1) {
      await settled();
      await alive.later(500);
    }
    expect(await waiting).toMatchObject({ replayed: true, operation: { state: 'UNKNOWN' } });
    expect(await alive.refund('k')).toMatchObject({ replayed: true, operation: { state: 'SUCCEEDED' } });
    expect(refunds.sent).toHaveLength(1);
  });
});

describe('when the process must stop', () => {
  it('what ends in time is recorded; what does not is left SENT, and nothing more is written', async () => {
    const rig = new Rig();
    const { promise, resolve } = Promise.withResolvers<void>();
    rig.refunds.react = async (id) => {
      if (rig.refunds.sent.length === 1) await promise;
      else await new Promise(() => undefined);
      return rig.refunds.apply(id);
    };
    void rig.refund('quick');
    void rig.pay('unsupported');
    await settled();
    const drained = rig.desk.running.drain(10_000);
    resolve();
    await settled();
    await drained;
    expect((await rig.journal.byKey('default', 'quick'))?.state).toBe('SUCCEEDED');

    void rig.refund('slow').catch(() => undefined);
    await settled();
    const over = rig.desk.running.drain(10_000);
    await settled();
    await rig.later(10_000);
    await over;
    expect(rig.desk.running.count).toBe(1);
    await rig.desk.running.stop();
    expect(rig.desk.running.count).toBe(0);
    expect((await rig.journal.byKey('default', 'slow'))?.state).toBe('SENT');
    await expect(rig.refund('another', refundInput({ transaction: paymentRef('p2') }))).rejects.toMatchObject(
      { code: 'PROVIDER_UNAVAILABLE' },
    );
  });

  it('steps that were not sent are not sent any more', async () => {
    const create = new FakePayments();
    const rig = new Rig({ create });
    create.react = async (step, id) => {
      const outcome = create.apply(step, id);
      if (step === 'create') void rig.desk.running.stop();
      return outcome;
    };
    await rig.pay('k');
    expect(create.sent).toHaveLength(1);
    expect((await rig.journal.byKey('default', 'k'))?.state).toBe('SENT');
  });
});

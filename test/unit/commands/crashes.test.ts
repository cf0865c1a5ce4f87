import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/ports/journal.ts';
import type { AroundWrite } from '../../kit/memory-journal.ts';
import { MemoryJournal, memoryJournalStore } from '../../kit/memory-journal.ts';
import { FakePayments, paymentPlace } from './fake-payments.ts';
import { leaseMs, Rig, settled } from './rig.ts';

/** Writes of one payment that goes well: open, send, stepDone, send, stepDone, send, settle. */
const writes = 7;

/** A process that dies at its nth write, before or after that is on the disk: nothing is written behind it. */
function dyingAt(nth: number, when: 'before' | 'after'): { around: AroundWrite; dead: () => boolean } {
  let seen = 0;
  let dead = false;
  return {
    dead: () => dead,
    around: <T>(_: keyof Journal, write: () => T): T => {
      if (dead) throw new Error('nobody is there any more');
      seen += 1;
      if (seen < nth) return write();
      dead = true;
      if (when === 'after') write();
      throw new Error('killed');
    },
  };
}

const cases = Array.from({ length: writes }, (_, index) => index + 1).flatMap((nth) =>
  (['before', 'after'] as const).flatMap((when) =>
    ([true, false] as const).map((applies) => [nth, when, applies] as const),
  ),
);

describe('a process that is killed', () => {
  it.each(cases)('at its write %i, %s it is done; the last step applies: %s', async (nth, when, applies) => {
    const store = memoryJournalStore();
    const create = new FakePayments();
    create.react = (step, id) =>
      step === 'process' && !applies
        ? { is: 'refused', refusals: [{ code: 'DECLINED', message: 'no', path: null }] }
        : create.apply(step, id);
    const { around, dead } = dyingAt(nth, when);
    const first = new Rig({ journal: new MemoryJournal(store, around), create });
    const asked = first.pay('k').catch(() => null);
    await settled();
    expect(dead()).toBe(true);
    await first.desk.running.stop();
    await asked;
    const sentBefore = [...create.sent];

    const { clock } = first;
    const next = new Rig({ journal: new MemoryJournal(store), clock, create });
    clock.advance(leaseMs);
    for (let times = 0; times < 40; times += 1) {
      await next.pass();
      clock.advance(60_000);
    }
    // Whoever comes next looks, and sends nothing.
    expect(create.sent).toEqual(sentBefore);
    const [row] = store.rows.values();
    if (nth === 1 && when === 'before') {
      expect(row).toBeUndefined();
      return;
    }
    expect(row?.state).toBe(create.applied.length > 0 ? 'SUCCEEDED' : 'FAILED');
    // What was begun is not paid unseen: whoever reads the operation finds the payment.
    if (create.made.length > 0) expect(row?.result).toEqual(paymentPlace(row?.id ?? ''));

    const again = await next.pay('k');
    await settled();
    expect(again.operation?.id).toBe(row?.id);
    expect(new Set(create.sent).size).toBe(create.sent.length);
    expect(create.applied.length).toBeLessThanOrEqual(1);
    // Only what was never sent at all may be sent now.
    if (sentBefore.length > 0) expect(create.sent).toEqual(sentBefore);
  });

  it('is not the same as a store that fails once: what is known is written in the end', async () => {
    let failures = 2;
    const journal = new MemoryJournal(undefined, (name, write) => {
      if (name === 'settle' && failures > 0) {
        failures -= 1;
        throw new Error('busy');
      }
      return write();
    });
    const rig = new Rig({ journal });
    const asked = rig.refund('k');
    await settled();
    await rig.later(200);
    await rig.later(1_000);
    expect((await asked).operation?.state).toBe('SUCCEEDED');
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('nothing is sent where the journal cannot be written', async () => {
    for (const broken of ['open', 'send'] as const) {
      const journal = new MemoryJournal(undefined, (name, write) => {
        if (name === broken) throw new Error('full');
        return write();
      });
      const rig = new Rig({ journal });
      const asked = rig.refund('k');
      if (broken === 'open') await expect(asked).rejects.toThrow('full');
      else expect(await asked).toMatchObject({ operation: { state: 'FAILED', released: true } });
      expect(rig.refunds.sent).toEqual([]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import { lookUpPause } from '../../../src/gateway/commands/pauses.ts';
import { Upkeep } from '../../../src/gateway/commands/upkeep.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import { MemoryJournal } from '../../kit/memory-journal.ts';
import { refundPlace } from './fake-refunds.ts';
import { codesOf, commandDeadlineMs, leaseMs, paymentRef, refundInput, Rig, settled } from './rig.ts';

const lost: StepOutcome = { is: 'unknown', cause: new Error('reset') };

async function lostRefund(applied: boolean): Promise<{ rig: Rig; row: () => Promise<Operation | null> }> {
  const rig = new Rig();
  rig.refunds.react = (id) => {
    if (applied) rig.refunds.apply(id);
    return lost;
  };
  await rig.refund('k');
  return { rig, row: () => rig.journal.byKey('default', 'k') };
}

describe('an operation whose answer was lost', () => {
  it('is looked up when it is due, not before', async () => {
    const { rig, row } = await lostRefund(true);
    await rig.pass();
    expect(rig.refunds.lookedUp).toBe(0);
    rig.clock.advance(5_000);
    await rig.pass();
    const id = (await row())?.id ?? '';
    expect(await row()).toMatchObject({ state: 'SUCCEEDED', result: refundPlace(id), released: false });
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('is FAILED where the provider shows that it refused it', async () => {
    const { rig, row } = await lostRefund(false);
    rig.refunds.find = () => ({
      is: 'refused',
      refusals: [{ code: 'LIMIT_EXCEEDED', message: 'too much', path: null }],
    });
    rig.clock.advance(5_000);
    await rig.pass();
    expect(await row()).toMatchObject({ state: 'FAILED', released: false });
    expect(codesOf(await rig.refund('k'))).toEqual(['LIMIT_EXCEEDED']);
  });

  it('is not believed to be absent before the provider must show it', async () => {
    const { rig, row } = await lostRefund(false);
    for (let passed = 5_000; passed < 180_000; passed += 5_000) {
      rig.clock.advance(5_000);
      await rig.pass();
      expect((await row())?.state).toBe('UNKNOWN');
    }
    expect((await row())?.unresolvedReason).toMatch(/may still be on its way/);
    rig.clock.advance(5_000);
    await rig.pass();
    expect(await row()).toMatchObject({ state: 'FAILED', released: false });
    const again = await rig.refund('k');
    expect(again.replayed).toBe(true);
    expect(codesOf(again)).toEqual(['PROVIDER_TIMEOUT']);
    expect(rig.refunds.sent).toHaveLength(1);
  });

  it('is not believed to be absent while the command may still be under way, however soon the provider shows things', async () => {
    const { rig, row } = await lostRefund(false);
    rig.refunds.settlesAfterMs = 1_000;
    const over = leaseMs + commandDeadlineMs;
    for (let passed = 5_000; passed < over; passed += 5_000) {
      rig.clock.advance(5_000);
      await rig.pass();
      expect((await row())?.state, `${passed} ms`).toBe('UNKNOWN');
    }
    rig.clock.advance(5_000);
    await rig.pass();
    expect(await row()).toMatchObject({ state: 'FAILED', released: false });
  });

  it('is never believed to be absent where a look-up proves nothing', async () => {
    const { rig, row } = await lostRefund(false);
    rig.refunds.settlesAfterMs = null;
    rig.clock.advance(86_400_000);
    await rig.pass();
    expect(await row()).toMatchObject({ state: 'UNKNOWN', lookUps: 1 });
    expect((await row())?.unresolvedReason).toMatch(/does not prove/);
  });

  it.each([
    [
      () => {
        throw new ProviderFailure('PROVIDER_TIMEOUT', 'slow', { provider: 'GOVINEER', connection: 'gov' });
      },
      'The provider could not be asked: PROVIDER_TIMEOUT.',
    ],
    [() => ({ is: 'unclear', reason: 'Two are alike.' }) as const, 'Two are alike.'],
  ])('stays UNKNOWN and says why', async (find, reason) => {
    const { rig, row } = await lostRefund(true);
    rig.refunds.find = find;
    rig.clock.advance(5_000);
    await rig.pass();
    expect(await row()).toMatchObject({ state: 'UNKNOWN', unresolvedReason: reason, owner: null });
    expect((await row())?.lookUpAt).toBeGreaterThan(rig.clock.now());
  });

  it('is given up after a while where the provider does not answer the look-up', async () => {
    const { rig, row } = await lostRefund(true);
    rig.refunds.find = () => new Promise(() => undefined);
    rig.clock.advance(5_000);
    const pass = rig.pass();
    await settled();
    await rig.later(20_000);
    await pass;
    expect((await row())?.unresolvedReason).toMatch(/in time/);
  });

  it('waits for its connection where that is not configured any more', async () => {
    const { rig, row } = await lostRefund(true);
    const { clock, journal } = rig;
    Object.assign(rig.terms, { connection: () => undefined });
    clock.advance(5_000);
    await rig.pass();
    expect((await row())?.unresolvedReason).toMatch(/not configured/);
    expect(
      await journal.claim((await row())?.id ?? '', { owner: 'x', until: 1 }, clock.now()),
    ).not.toBeNull();
  });

  it('is looked up by one of two replicas', async () => {
    const { rig } = await lostRefund(true);
    const { clock, journal, refunds } = rig;
    const other = new Rig({ clock, journal, refunds });
    refunds.find = (operation) => {
      const result = refundPlace(operation.id);
      return new Promise((resolve) => setImmediate(() => resolve({ is: 'found', result })));
    };
    clock.advance(5_000);
    await Promise.all([rig.pass(), other.pass()]);
    expect(refunds.lookedUp).toBe(1);
  });
});

describe('pauses', () => {
  it('grow from 5 seconds to 10 minutes, a fifth more or less', () => {
    const at = (chance: number) =>
      [0, 1, 2, 6, 7, 50].map((times) => lookUpPause(times, { random: () => chance }));
    expect(at(0.5)).toEqual([5_000, 10_000, 20_000, 320_000, 600_000, 600_000]);
    expect(at(0)).toEqual([4_000, 8_000, 16_000, 256_000, 480_000, 480_000]);
    expect(at(0.999)[0]).toBeLessThan(6_000);
  });
});

describe('what is done for no request', () => {
  it('begins at once with what an earlier process left behind, and goes on', async () => {
    const dead = new Rig();
    dead.refunds.react = (id) => {
      dead.refunds.applied.push(id);
      return new Promise(() => undefined);
    };
    void dead.refund('k');
    await settled();
    await dead.desk.running.stop();
    dead.clock.advance(leaseMs);
    const { clock, journal, refunds } = dead;
    const next = new Rig({ clock, journal, refunds });
    const upkeep = new Upkeep({ terms: next.terms, reconciler: next.reconciler, retentionDays: 400 });
    upkeep.start();
    await settled();
    expect((await journal.byKey('default', 'k'))?.state).toBe('SUCCEEDED');

    refunds.react = (id) => {
      refunds.apply(id);
      return lost;
    };
    await next.refund('other', refundInput({ transaction: paymentRef('p2') }));
    await next.later(5_000);
    await next.later(5_000);
    expect((await journal.byKey('default', 'other'))?.state).toBe('SUCCEEDED');
    await upkeep.stop();
    expect(clock.asleep).toBe(0);
  });

  it('forgets settled operations of more than 400 days, once a day', async () => {
    const journal = new MemoryJournal();
    const rig = new Rig({ journal });
    await rig.refund('old');
    rig.clock.advance(400 * 86_400_000 - 1);
    await rig.refund('young', refundInput({ transaction: paymentRef('p2') }));
    const upkeep = new Upkeep({ terms: rig.terms, reconciler: rig.reconciler, retentionDays: 400 });
    upkeep.start();
    await settled();
    expect(journal.store.rows.size).toBe(2);
    await rig.later(6_000);
    expect(journal.store.rows.size).toBe(2);
    await rig.later(86_400_000);
    expect([...journal.store.rows.values()].map(({ key }) => key)).toEqual(['young']);
    await upkeep.stop();
  });

  it('outlives a journal that fails', async () => {
    let failing = true;
    const journal = new MemoryJournal(undefined, (name, write) => {
      if (failing && name === 'expire') throw new Error('disk');
      return write();
    });
    const rig = new Rig({ journal });
    rig.refunds.react = (id) => {
      rig.refunds.apply(id);
      return lost;
    };
    await rig.refund('k');
    const upkeep = new Upkeep({ terms: rig.terms, reconciler: rig.reconciler, retentionDays: 400 });
    upkeep.start();
    await rig.later(6_000);
    expect((await journal.byKey('default', 'k'))?.state).toBe('UNKNOWN');
    failing = false;
    await rig.later(6_000);
    expect((await journal.byKey('default', 'k'))?.state).toBe('SUCCEEDED');
    await upkeep.stop();
  });
});

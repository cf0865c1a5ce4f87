import { describe, expect, it } from 'vitest';
import { draft, idOf, lease, operationOf, place, refusal, start, step } from './drafts.ts';
import { makeRig } from './rig.ts';
import { storeKinds } from './stores.ts';

describe.each(storeKinds)('the journal in %s', (kind) => {
  const rig = makeRig(kind);

  describe('send', () => {
    it('makes PENDING SENT, once', async () => {
      const operation = await rig.opened();
      const tried = await Promise.all(
        [rig.a, rig.b, rig.a, rig.b].map((journal) => journal.send(operation.id, step(), lease(), start + 5)),
      );
      expect(tried.filter(Boolean)).toHaveLength(1);
      expect(await rig.read(operation)).toEqual({
        ...operation,
        state: 'SENT',
        sentAt: start + 5,
        steps: [step()],
      });
    });

    it('sends the next step, each once', async () => {
      const { id } = await rig.sent();
      expect(await rig.a.stepDone(id, step(1, { state: 'done', nativeId: 't-1' }), lease())).toBe(true);
      expect(await rig.a.send(id, step(1), lease(), start)).toBe(false);
      expect(await rig.a.send(id, step(2), lease(), start + 9)).toBe(true);
      expect(await rig.a.send(id, step(2), lease(), start)).toBe(false);
      expect(await rig.a.byId('tenant', id)).toMatchObject({
        state: 'SENT',
        sentAt: start + 9,
        steps: [step(1, { state: 'done', nativeId: 't-1' }), step(2)],
      });
    });

    it('sends a step again that was not carried out', async () => {
      const operation = await rig.sent();
      expect(await rig.a.stepDone(operation.id, step(1, { state: 'notCarriedOut' }), lease())).toBe(true);
      expect(await rig.a.send(operation.id, step(1), lease(), start)).toBe(true);
      expect((await rig.read(operation)).steps).toEqual([step(1)]);
    });

    it('needs a lease that lasts', async () => {
      const { id } = await rig.opened();
      expect(await rig.a.send(id, step(), lease('b'), start)).toBe(false);
      expect(await rig.a.send(id, step(), lease('a', start + 90_000), start + 60_000)).toBe(false);
      expect((await rig.a.byId('tenant', id))?.state).toBe('PENDING');
      expect(await rig.a.send(id, step(), lease(), start + 59_999)).toBe(true);
    });

    it('lengthens the lease, and never shortens it', async () => {
      const operation = await rig.opened();
      await rig.a.send(operation.id, step(), lease('a', start + 1), start);
      expect((await rig.read(operation)).leaseUntil).toBe(start + 60_000);
      await rig.a.stepDone(operation.id, step(1, { state: 'done' }), lease('a', start + 70_000));
      expect((await rig.read(operation)).leaseUntil).toBe(start + 70_000);
    });

    it('is refused for what is lost, settled or not there', async () => {
      const lost = await rig.unknown();
      expect(await rig.a.send(lost.id, step(2), lease(), start)).toBe(false);
      const over = await rig.released();
      expect(await rig.a.send(over.id, step(), lease(), start)).toBe(false);
      expect(await rig.a.send(idOf(0xffff), step(), lease(), start)).toBe(false);
    });
  });

  describe('stepDone', () => {
    it('needs the lease, and a step without answer', async () => {
      const { id } = await rig.opened();
      const done = step(1, { state: 'done' });
      expect(await rig.a.stepDone(id, done, lease())).toBe(false);
      await rig.a.send(id, step(), lease(), start);
      expect(await rig.b.stepDone(id, done, lease('b'))).toBe(false);
      expect(await rig.a.stepDone(id, step(2, { state: 'done' }), lease())).toBe(false);
      const tried = await Promise.all([rig.a.stepDone(id, done, lease()), rig.b.stepDone(id, done, lease())]);
      expect(tried.filter(Boolean)).toHaveLength(1);
      await rig.a.lose(id, 'a', start);
      expect(await rig.a.stepDone(id, done, lease())).toBe(false);
    });
  });

  describe('settle', () => {
    it('ends with what was made, once', async () => {
      const operation = await rig.sent();
      const ends = await Promise.all([
        rig.a.settle(operation.id, { state: 'SUCCEEDED', result: place }, start + 7, { owner: 'a' }),
        rig.b.settle(operation.id, { state: 'SUCCEEDED', result: place }, start + 7, { owner: 'a' }),
      ]);
      const [won] = ends.filter((end) => end !== null);
      expect(ends).toContain(null);
      expect(won).toEqual({
        ...operation,
        state: 'SUCCEEDED',
        result: place,
        sentAt: start,
        steps: [step()],
        settledAt: start + 7,
        owner: null,
        leaseUntil: null,
      });
      expect(await rig.read(operation)).toEqual(won);
    });

    it('ends with why not, and what was left behind', async () => {
      const operation = await rig.sent();
      const refusals = [refusal, { ...refusal, path: null, retryAfterSeconds: 30 }];
      expect(
        await rig.a.settle(
          operation.id,
          { state: 'FAILED', refusals, released: false, result: place },
          start,
          {
            owner: 'a',
          },
        ),
      ).toMatchObject({ state: 'FAILED', refusals, released: false, result: place });
    });

    it('is the owner’s while it is not UNKNOWN', async () => {
      const end = { state: 'SUCCEEDED', result: null } as const;
      const operation = await rig.sent();
      expect(await rig.b.settle(operation.id, end, start, { owner: 'b' })).toBeNull();
      expect(await rig.b.settle(operation.id, end, start)).toBeNull();
      expect((await rig.read(operation)).state).toBe('SENT');
    });

    it('takes the late answer of who sent it, and the finding of who looks it up', async () => {
      const end = { state: 'SUCCEEDED', result: null } as const;
      for (const owner of ['a', 'b']) {
        const { id } = await rig.unknown();
        expect(await rig.b.claim(id, lease('b'), start)).not.toBeNull();
        expect(await rig.b.settle(id, end, start, { owner: 'c' })).toBeNull();
        expect(await rig.b.settle(id, end, start, { owner })).toMatchObject({
          state: 'SUCCEEDED',
          lookUpAt: null,
        });
        expect(await rig.b.settle(id, end, start, { owner })).toBeNull();
      }
    });

    it('knows an answer to an older attempt from one to this', async () => {
      const { id, key } = await rig.released();
      operationOf(await rig.b.reopen(id, draft({ id, key }), lease('b')));
      await rig.b.send(id, step(), lease('b'), start);
      await rig.b.lose(id, 'b', start);
      const late = { state: 'FAILED', refusals: [refusal], released: true } as const;
      expect(await rig.a.settle(id, late, start, { owner: 'a' })).toBeNull();
    });
  });

  describe('leases', () => {
    it('that are over make what was sent UNKNOWN, and the rest free', async () => {
      const until = start - 2_000_000;
      const pending = operationOf(await rig.a.open(draft(), lease('a', until)));
      const out = operationOf(await rig.a.open(draft(), lease('a', until)));
      await rig.a.send(out.id, step(), lease('a', until), until - 1);
      expect(await rig.a.expire(until - 1)).toBe(0);
      expect((await Promise.all([rig.a.expire(until), rig.b.expire(until)])).toSorted()).toEqual([0, 2]);
      expect(await rig.read(pending)).toMatchObject({
        state: 'FAILED',
        released: true,
        settledAt: until,
        refusals: [],
        owner: null,
        lookUpAt: null,
      });
      expect(await rig.read(out)).toMatchObject({
        state: 'UNKNOWN',
        released: false,
        settledAt: null,
        owner: null,
        leaseUntil: null,
        lookUpAt: until,
      });
      expect(await rig.a.send(pending.id, step(), lease(), until)).toBe(false);
      expect(await rig.a.lose(out.id, 'a', start)).toBeNull();
    });

    it('are renewed by their owner', async () => {
      const operation = await rig.opened();
      expect(await rig.a.renew(operation.id, lease('b', start + 99_000))).toBe(false);
      expect(await rig.a.renew(operation.id, lease('a', start + 99_000))).toBe(true);
      expect(await rig.a.renew(operation.id, lease('a', start + 1))).toBe(true);
      expect((await rig.read(operation)).leaseUntil).toBe(start + 99_000);
      await rig.a.settle(operation.id, { state: 'SUCCEEDED', result: null }, start, { owner: 'a' });
      expect(await rig.a.renew(operation.id, lease('a'))).toBe(false);
    });
  });
});

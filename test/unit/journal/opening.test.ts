import { describe, expect, it } from 'vitest';
import { draft, lease, money, operationOf, start, step } from './drafts.ts';
import { makeRig } from './rig.ts';
import { storeKinds } from './stores.ts';

describe.each(storeKinds)('the journal in %s', (kind) => {
  const rig = makeRig(kind);

  describe('open', () => {
    it('records everything of the draft, PENDING under the lease', async () => {
      const one = draft();
      const operation = operationOf(await rig.a.open(one, lease()));
      expect(operation).toEqual({
        ...one,
        state: 'PENDING',
        released: false,
        result: null,
        answer: null,
        steps: [],
        refusals: [],
        unresolvedReason: null,
        attempts: 1,
        sentAt: null,
        settledAt: null,
        settledBy: null,
        settledNote: null,
        owner: 'a',
        leaseUntil: start + 60_000,
        lookUps: 0,
        lookUpAt: null,
      });
      expect(await rig.read(operation)).toEqual(operation);
      expect(await rig.b.byKey(one.tenant, one.key)).toEqual(operation);
    });

    it('answers a key that was seen with its operation, and changes nothing', async () => {
      const operation = await rig.opened();
      const again = draft({ key: operation.key, digest: 'other', guard: operation.guard });
      expect(await rig.b.open(again, lease('b'))).toEqual({ is: 'known', operation });
      expect(await rig.read(operation)).toEqual(operation);
      expect(await rig.b.byId(again.tenant, again.id)).toBeNull();
    });

    it('takes the same key of another tenant for another', async () => {
      const operation = await rig.opened();
      const other = operationOf(await rig.a.open(draft({ tenant: 'other', key: operation.key }), lease()));
      expect(other.id).not.toBe(operation.id);
      expect(await rig.a.byId('tenant', other.id)).toBeNull();
      expect((await rig.a.byKey('other', operation.key))?.id).toBe(other.id);
    });

    it('answers a guard that is held with who holds it, until that is settled', async () => {
      const operation = await rig.opened();
      const second = draft({ guard: operation.guard, tenant: 'other' });
      expect(await rig.b.open(second, lease('b'))).toEqual({ is: 'guarded', operation });
      await rig.a.send(operation.id, step(), lease(), start);
      expect((await rig.b.open(second, lease('b'))).is).toBe('guarded');
      await rig.a.lose(operation.id, 'a', start);
      expect((await rig.b.open(second, lease('b'))).is).toBe('guarded');
      expect(await rig.b.byKey('other', second.key)).toBeNull();
      await rig.a.settle(operation.id, { state: 'SUCCEEDED', result: null }, start);
      expect((await rig.b.open(second, lease('b'))).is).toBe('new');
    });

    it('holds a guard for one connection alone, and no guard for nobody', async () => {
      const operation = await rig.opened();
      expect((await rig.a.open(draft({ guard: operation.guard, connection: 'paysley' }), lease())).is).toBe(
        'new',
      );
      expect((await rig.a.open(draft({ guard: null }), lease())).is).toBe('new');
      expect((await rig.a.open(draft({ guard: null }), lease())).is).toBe('new');
    });

    it('rejects for an id that is taken', async () => {
      const operation = await rig.opened();
      await expect(rig.a.open(draft({ id: operation.id }), lease())).rejects.toThrow(/could not be recorded/);
    });

    it.each([
      ['a NUL', { reference: 'a\0b' }],
      ['half a pair', { reference: 'a\ud83d' }],
      ['a broken number', { createdAt: 0.5 }],
      ['an object', { baseline: { card: { number: '4111' } } as never }],
    ])('rejects for %s', async (_, over) => {
      const one = draft(over);
      await expect(rig.a.open(one, lease())).rejects.toThrow(/can ?not be recorded/);
      expect(await rig.b.byKey(one.tenant, one.key)).toBeNull();
    });

    it('keeps text and amounts as they are', async () => {
      const over = {
        reference: `O'Neill "💳" %_\\ ${'x'.repeat(5_000)}\n$1 ?1`,
        key: ` ~!'";--`,
        amount: money('-123456789012345678901234567890.12345', 'USD'),
        baseline: { 'a "b"': ['\u0000', '\ud83d'], sum: '0.10' },
        target: { kind: 'transaction', nativeId: '', parent: '' } as const,
      };
      const operation = await rig.opened(over);
      expect(await rig.read(operation)).toMatchObject(over);
      await rig.a.settle(operation.id, { state: 'SUCCEEDED', result: null }, start, { owner: 'a' });
    });
  });

  describe('reopen', () => {
    it('is another attempt of the same operation', async () => {
      const operation = await rig.released();
      const { id, key } = operation;
      const next = draft({
        id,
        key,
        caller: 'another',
        createdAt: start + 9,
        amount: money('7', 'JPY'),
        guard: 'g',
        mark: null,
      });
      const again = operationOf(await rig.b.reopen(id, next, lease('b', start + 5)));
      expect(again).toEqual({
        ...operation,
        amount: next.amount,
        guard: 'g',
        mark: null,
        state: 'PENDING',
        released: false,
        refusals: [],
        settledAt: null,
        attempts: 2,
        owner: 'b',
        leaseUntil: start + 5,
      });
      expect(await rig.read(operation)).toEqual(again);
      await rig.b.settle(id, { state: 'FAILED', refusals: [], released: false }, start, { owner: 'b' });
    });

    it('is done by one of several', async () => {
      const { id, key } = await rig.released();
      const tried = await Promise.all(
        [rig.a, rig.b, rig.a, rig.b].map((j) => j.reopen(id, draft({ id, key }), lease())),
      );
      expect(tried.filter((one) => one !== null).map(({ is }) => is)).toEqual(['new']);
      expect((await rig.a.byId('tenant', id))?.attempts).toBe(2);
    });

    it('needs a release, and the same input', async () => {
      const { id, key } = await rig.released();
      for (const other of [
        { digest: 'x' },
        { tenant: 'x' },
        { key: 'x' },
        { connection: 'x' },
        { mutation: 'voidTransaction' },
      ] as const) {
        expect(await rig.a.reopen(id, draft({ id, key, ...other }), lease())).toBeNull();
      }
      const kept = await rig.sent();
      expect(await rig.a.reopen(kept.id, draft({ id: kept.id, key: kept.key }), lease())).toBeNull();
      await rig.a.settle(kept.id, { state: 'FAILED', refusals: [], released: false }, start, { owner: 'a' });
      expect(await rig.a.reopen(kept.id, draft({ id: kept.id, key: kept.key }), lease())).toBeNull();
    });

    it('is guarded while another is about the same thing', async () => {
      const { id, key, guard } = await rig.released();
      const other = operationOf(await rig.a.open(draft({ guard }), lease()));
      expect(await rig.b.reopen(id, draft({ id, key, guard }), lease('b'))).toEqual({
        is: 'guarded',
        operation: other,
      });
      expect(await rig.a.byId('tenant', id)).toMatchObject({ state: 'FAILED', released: true, attempts: 1 });
    });
  });
});

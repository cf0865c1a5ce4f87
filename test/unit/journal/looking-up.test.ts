import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation.ts';
import type { OperationDraft } from '../../../src/ports/journal.ts';
import { draft, given, lease, place, refusal, start } from './drafts.ts';
import { makeRig } from './rig.ts';
import { storeKinds } from './stores.ts';

describe.each(storeKinds)('the journal in %s', (kind) => {
  const rig = makeRig(kind);

  describe('looking up', () => {
    it('loses what was sent, and only that', async () => {
      const pending = await rig.opened();
      expect(await rig.a.lose(pending.id, 'a', start)).toBeNull();
      const operation = await rig.sent();
      expect(await rig.b.lose(operation.id, 'b', start)).toBeNull();
      expect(await rig.a.lose(operation.id, 'a', start + 3)).toMatchObject({
        state: 'UNKNOWN',
        lookUpAt: start + 3,
        owner: null,
        leaseUntil: null,
      });
      expect(await rig.a.lose(operation.id, 'a', start)).toBeNull();
    });

    it('claims one, once, until the lease is over', async () => {
      const { id } = await rig.unknown();
      const tried = await Promise.all(
        [rig.a, rig.b, rig.a].map((journal) => journal.claim(id, lease('b'), start)),
      );
      expect(tried.filter((one) => one !== null)).toHaveLength(1);
      expect(await rig.a.claim(id, lease('c'), start + 59_999)).toBeNull();
      expect(await rig.a.claim(id, lease('c', start + 90_000), start + 60_000)).toMatchObject({ owner: 'c' });
      expect(await rig.a.claim((await rig.opened()).id, lease('c'), start)).toBeNull();
    });

    it('counts what was looked up in vain', async () => {
      const { id } = await rig.unknown();
      await rig.b.claim(id, lease('b'), start);
      expect(await rig.a.unresolved(id, 'a', 'not yet', start + 9)).toBeNull();
      expect(await rig.b.unresolved(id, 'b', 'not yet', start + 9)).toMatchObject({
        state: 'UNKNOWN',
        unresolvedReason: 'not yet',
        lookUps: 1,
        lookUpAt: start + 9,
        owner: null,
      });
      expect(await rig.b.unresolved(id, 'b', 'again', start)).toBeNull();
    });

    it('claims what is due, those first that are due longest, each once', async () => {
      const at = start - 1_000_000;
      const ids: string[] = [];
      for (const offset of [30, 10, 20, 50]) ids.push((await rig.unknown(at + offset)).id);
      const never = await rig.unknown(at);
      await rig.a.claim(never.id, lease('c', at + 1), at - 1);
      await rig.a.unresolved(never.id, 'c', 'never', null);
      const taken = await rig.a.claimDue(at + 40, lease('c', at + 60), 2);
      expect(taken.map(({ id }) => id)).toEqual([ids[1], ids[2]]);
      expect(taken[0]).toMatchObject({ owner: 'c', leaseUntil: at + 60, state: 'UNKNOWN' });
      const rest = await Promise.all([rig.a, rig.b].map((j) => j.claimDue(at + 40, lease('d', at + 60), 9)));
      expect(rest.flat().map(({ id }) => id)).toEqual([ids[0]]);
      expect((await rig.b.claimDue(at + 60, lease('e', at + 90), 9)).map(({ id }) => id)).toEqual([
        ids[1],
        ids[2],
        ids[0],
        ids[3],
      ]);
    });

    it('is ended by a person while it is UNKNOWN', async () => {
      const { id } = await rig.unknown();
      const by = { caller: 'ada', note: 'called the bank' };
      const end = { state: 'FAILED', refusals: [refusal], released: false } as const;
      const tried = await Promise.all([rig.a, rig.b].map((j) => j.settleByHand(id, end, by, start + 8)));
      expect(tried.filter((one) => one !== null)).toMatchObject([
        {
          state: 'FAILED',
          settledBy: 'ada',
          settledNote: 'called the bank',
          settledAt: start + 8,
          lookUpAt: null,
        },
      ]);
      expect(await rig.a.settleByHand((await rig.sent()).id, end, by, start)).toBeNull();
    });
  });

  describe('list', () => {
    it('gives the newest first, page by page, of one tenant', async () => {
      const tenant = 'lister';
      const all: Operation[] = [];
      for (let made = 0; made < 5; made += 1) all.unshift(await rig.opened({ tenant }));
      expect(await rig.b.list({ tenant, limit: 9 })).toEqual(all);
      const page = await rig.b.list({ tenant, limit: 2 });
      const [, last] = page;
      expect(page).toEqual(all.slice(0, 2));
      expect(await rig.b.list({ tenant, limit: 2, after: given(last).id })).toEqual(all.slice(2, 4));
    });

    it('finds what an operation acts on, what it made, and its mark', async () => {
      const tenant = 'finder';
      const made = await rig.sent({ tenant, mark: 'm-1' });
      const acted = await rig.opened({
        tenant,
        target: { kind: 'refund', nativeId: 'r-1', parent: '99' },
        mark: 'm-2',
      });
      await rig.a.settle(made.id, { state: 'SUCCEEDED', result: place }, start, { owner: 'a' });
      const ids = async (query: object): Promise<readonly string[]> =>
        (await rig.a.list({ tenant, limit: 9, ...query })).map(({ id }) => id);
      expect(await ids({ about: 'r-1' })).toEqual([acted.id, made.id]);
      expect(await ids({ about: '99' })).toEqual([made.id]);
      expect(await ids({ target: 'r-1' })).toEqual([acted.id]);
      expect(await ids({ mark: 'm-1' })).toEqual([made.id]);
      expect(await ids({ mark: 'm-3' })).toEqual([]);
    });

    it('chooses by state, mutation and target', async () => {
      const tenant = 'chooser';
      const out = await rig.sent({ tenant });
      const other = await rig.opened({
        tenant,
        mutation: 'voidTransaction',
        target: { kind: 'transaction', nativeId: '100', parent: null },
      });
      const ids = async (query: object): Promise<readonly string[]> =>
        (await rig.a.list({ tenant, limit: 9, ...query })).map(({ id }) => id);
      expect(await ids({ states: ['PENDING', 'SENT'] })).toEqual([other.id, out.id]);
      expect(await ids({ states: ['SENT'] })).toEqual([out.id]);
      expect(await ids({ states: [] })).toEqual([]);
      expect(await ids({ mutations: ['voidTransaction', 'captureTransaction'] })).toEqual([other.id]);
      expect(await ids({ target: '99', mutations: ['refundTransaction'] })).toEqual([out.id]);
      expect(await ids({ target: '9' })).toEqual([]);
    });
  });

  it('tells what was written to a record, for whichever tenant, oldest first, and nothing else of it', async () => {
    const record = { kind: 'product', nativeId: 'p-1', parent: null } as const;
    const of = (written: OperationDraft['written'], over: Partial<OperationDraft> = {}) =>
      rig.sent({ connection: 'pay', target: record, written, ...over });
    const done = (one: Operation, result: Operation['result'] = null) =>
      rig.a.settle(one.id, { state: 'SUCCEEDED', result }, start, { owner: 'a' });
    const made = await of({ tax: '1' }, { tenant: 'one', target: null });
    const changed = await of({ tax: '2' }, { tenant: 'other' });
    await done(changed);
    await done(made, record);
    await done(await of(null));
    await done(await of({ tax: '3' }, { connection: 'pay-too' }));
    await done(await of({ tax: '4' }, { account: '4712' }));
    await done(await of({ tax: '5' }, { target: { ...record, kind: 'category' } }));
    await of({ tax: '6' });
    const query = { connection: 'pay', account: '4711', record };
    expect(await rig.b.writtenTo(query)).toEqual([
      { id: made.id, written: { tax: '1' } },
      { id: changed.id, written: { tax: '2' } },
    ]);
    expect(await rig.b.writtenTo({ ...query, account: null })).toEqual([]);
  });

  it('forgets what is settled and old, and nothing else', async () => {
    const createdAt = start - 5_000_000;
    const old = await rig.released({ createdAt });
    const young = await rig.released();
    const open = await rig.opened({ createdAt });
    const lost = await rig.unknown(start, { createdAt });
    expect(await rig.a.forget(createdAt)).toBe(0);
    expect(await rig.a.forget(createdAt + 1)).toBe(1);
    expect(await rig.a.byId('tenant', old.id)).toBeNull();
    for (const kept of [young, open, lost]) expect((await rig.read(kept)).id).toBe(kept.id);
    expect((await rig.a.open(draft({ key: old.key }), lease())).is).toBe('new');
  });

  it('has one key of digests for all', async () => {
    const [one, other] = await Promise.all([rig.a.digestKey(), rig.b.digestKey()]);
    expect(one).toHaveLength(32);
    expect(other).toEqual(one);
    one.fill(0);
    expect(await rig.a.digestKey()).toEqual(other);
  });
});

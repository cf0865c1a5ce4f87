import { describe, expect, it } from 'vitest';
import type { ListRequest } from '../../../../src/ports/source.ts';
import { DeadlineExceeded } from '../../../../src/resilience/deadline.ts';
import { down, Rig, row, turn } from './rig.ts';

describe('reads that are under way', () => {
  it('serve everybody who wants the same meanwhile, and nobody after', async () => {
    const rig = new Rig();
    const askers = Array.from({ length: 100 }, () => rig.asker());
    const answers = askers.map((asker) => asker.list());
    await turn();
    rig.clock.advance(40);
    const late = rig.asker();
    const lateAnswer = late.list();
    await turn();
    rig.only().end([row('a'), row('b', '2')]);
    expect(new Set((await Promise.all(answers)).map(String))).toEqual(new Set(['1,2']));
    expect(await lateAnswer).toEqual(['1', '2']);
    expect(askers[0]?.served).toEqual([]);
    expect(askers[1]?.served).toEqual([{ connection: 'c', kind: 'transaction', from: 'shared', ageMs: 0 }]);
    expect(late.served.map(({ ageMs }) => ageMs)).toEqual([40]);

    const again = rig.asker().list();
    await turn();
    rig.only().end([row('a', '3')]);
    expect(await again).toEqual(['3']);
  });

  it('are told apart by all that the answer depends on', async () => {
    const rig = new Rig();
    const others: Partial<ListRequest<'transaction'>>[] = [
      {},
      { accounts: ['two'] },
      { accounts: [] },
      { accounts: ['one', 'two'] },
      { filter: { op: 'eq', field: 'reference', value: 'x' } },
      { filter: { op: 'eq', field: 'reference', value: 'X' } },
      { order: [{ field: 'createdAt', direction: 'asc' }] },
      { order: [{ field: 'createdAt', direction: 'desc' }] },
      { idDirection: 'desc' },
      { limit: 9 },
      { offset: 10 },
      { projection: new Set(['reference', 'raw'] as const) },
      { projection: new Set() },
      { count: true },
    ];
    const answers = others.map((more) => rig.asker().list(more));
    // The same properties in another order are the same.
    answers.push(rig.asker().list({ projection: new Set(['raw', 'reference'] as const) }));
    await turn();
    expect(rig.underWay).toHaveLength(others.length);
    for (const { end } of rig.underWay) end([]);
    await Promise.all(answers);
  });

  it('by id serve those who want some of them, who ask for the rest', async () => {
    const rig = new Rig();
    const first = rig.asker().byId('a', 'b');
    await turn();
    const second = rig.asker().byId('b', 'd', 'none');
    const third = rig.asker().byId('a', 'b');
    await turn();
    expect(rig.underWay.map(({ ids }) => ids)).toEqual([
      ['a', 'b'],
      ['d', 'none'],
    ]);
    rig.underWay[0]?.end([row('a'), row('b')]);
    expect(await first).toEqual({ a: '1', b: '1' });
    expect(await third).toEqual({ a: '1', b: '1' });
    rig.underWay[1]?.end([row('d')]);
    expect(await second).toEqual({ b: '1', d: '1' });
  });

  it('fail for everybody, by id only for whom they were, and are not kept', async () => {
    const rig = new Rig();
    const [one, other] = [rig.asker().list(), rig.asker().list()];
    await turn();
    rig.only().fail(down);
    expect([await one, await other]).toEqual(['PROVIDER_UNAVAILABLE', 'PROVIDER_UNAVAILABLE']);
    const first = rig.asker().byId('a');
    await turn();
    const second = rig.asker().byId('a', 'b');
    await turn();
    rig.underWay[0]?.fail(down);
    rig.underWay[1]?.end([row('b')]);
    expect(await first).toEqual({ a: 'PROVIDER_UNAVAILABLE' });
    expect(await second).toEqual({ a: 'PROVIDER_UNAVAILABLE', b: '1' });
    rig.underWay.length = 0;
    const after = rig.asker().byId('a');
    await turn();
    rig.only().end([row('a')]);
    expect(await after).toEqual({ a: '1' });
  });

  it('go on for those who still wait when others go away, and end when nobody does', async () => {
    const rig = new Rig();
    const [leader, follower] = [rig.asker(), rig.asker()];
    const answers = [leader.list(), follower.list()];
    await turn();
    leader.gone.abort(new Error('gone'));
    expect(await answers[0]).toBe('gone');
    await turn();
    const { call } = rig.underWay[0] ?? rig.only();
    expect(call.signal.aborted).toBe(false);
    follower.gone.abort(new Error('gone too'));
    expect(await answers[1]).toBe('gone too');
    expect(call.signal.aborted).toBe(true);
    rig.underWay.length = 0;
    const next = rig.asker().list();
    await turn();
    rig.only().end([row('a')]);
    expect(await next).toEqual(['1']);
  });

  it('last as long as the latest deadline, each who waits only until its own', async () => {
    const rig = new Rig();
    const [hurried, patient] = [rig.asker({ ms: 100 }), rig.asker({ ms: 9_000 })];
    const [first, second] = [hurried.list(), patient.list()];
    await turn();
    const { call, end } = rig.only();
    expect(call.deadline - rig.clock.now()).toBe(15_000);
    rig.clock.advance(100);
    expect(await first).toBe('PROVIDER_TIMEOUT');
    expect(call.signal.aborted).toBe(false);
    rig.clock.advance(8_000);
    end([row('a')]);
    expect(await second).toEqual(['1']);
  });

  it('end as too late where the last one who waits has no more time', async () => {
    const rig = new Rig();
    const only = rig.asker({ ms: 100 }).byId('a', 'b');
    await turn();
    const { call } = rig.only();
    rig.clock.advance(100);
    await turn();
    expect(call.signal.reason).toBeInstanceOf(DeadlineExceeded);
    expect(await only).toEqual({ a: 'PROVIDER_TIMEOUT', b: 'PROVIDER_TIMEOUT' });
  });

  it('that were ended by others are read again for who is there', async () => {
    const rig = new Rig();
    const first = rig.asker({ ms: 5_000 });
    const answer = first.list();
    await turn();
    // As where two reads of one request share what the provider's side keeps for it, and one is given up.
    rig.only().fail(new DeadlineExceeded(0));
    await turn();
    rig.only().end([row('a')]);
    expect(await answer).toEqual(['1']);
  });

  it('begun before a change serve nobody who asks after it', async () => {
    const rig = new Rig();
    const before = rig.asker().list();
    await turn();
    const old = rig.only();
    await rig.reads.touch();
    const after = rig.asker().list();
    await turn();
    rig.only().end([row('a', 'new')]);
    old.end([row('a', 'old')]);
    expect(await after).toEqual(['new']);
    expect(await before).toEqual(['old']);
  });

  it('are not joined by who asks for an answer of its own', async () => {
    const rig = new Rig();
    const first = rig.asker().list();
    await turn();
    const fresh = rig.asker({ cache: 'reload' }).list();
    await turn();
    expect(rig.underWay).toHaveLength(2);
    rig.underWay[0]?.end([row('a', 'old')]);
    rig.underWay[1]?.end([row('a', 'new')]);
    expect([await first, await fresh]).toEqual([['old'], ['new']]);
  });

  it('leave nothing behind', async () => {
    const rig = new Rig();
    const answers = [rig.asker().list(), rig.asker({ ms: 50 }).byId('a')];
    await turn();
    rig.underWay[0]?.end([]);
    rig.clock.advance(50);
    await turn();
    rig.clock.advance(100);
    await Promise.all(answers);
    await turn();
    expect(rig.clock.asleep).toBe(0);
  });
});

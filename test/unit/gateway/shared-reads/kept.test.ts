import { describe, expect, it } from 'vitest';
import type { CommandHandler } from '../../../../src/ports/command.ts';
import { ProviderFailure } from '../../../../src/domain/errors.ts';
import { touchingCommands } from '../../../../src/gateway/shared-reads/touching-commands.ts';
import { down, Rig, row, turn } from './rig.ts';

/** Reads once, and ends that read. */
async function filled(rig: Rig, reference = 'kept'): Promise<void> {
  const answer = rig.asker().list();
  await turn();
  rig.only().end([row('a', reference)]);
  await answer;
}

describe('answers that are kept', () => {
  it('serve until they are too old, from when they were asked for', async () => {
    const rig = new Rig({ seconds: 10 });
    const first = rig.asker().list();
    await turn();
    rig.clock.advance(4_000);
    rig.only().end([row('a', 'kept')]);
    await first;
    rig.clock.advance(5_000);
    const asker = rig.asker();
    expect(await asker.list()).toEqual(['kept']);
    expect(asker.served).toEqual([{ connection: 'c', kind: 'transaction', from: 'kept', ageMs: 9_000 }]);
    rig.clock.advance(1_000);
    const late = rig.asker().list();
    await turn();
    rig.only().end([row('a', 'new')]);
    expect(await late).toEqual(['new']);
  });

  it('by id serve one by one, those that do not exist as well', async () => {
    const rig = new Rig({ seconds: 10 });
    const first = rig.asker().byId('a', 'none');
    await turn();
    rig.only().end([row('a')]);
    await first;
    const second = rig.asker().byId('a', 'b', 'none');
    await turn();
    expect(rig.underWay.map(({ ids }) => ids)).toEqual([['b']]);
    rig.only().end([row('b')]);
    expect(await second).toEqual({ a: '1', b: '1' });
    expect(await rig.asker().byId('a', 'b', 'none')).toEqual({ a: '1', b: '1' });
    expect(rig.underWay).toEqual([]);
  });

  it('are not there after a change, not even where the provider fails', async () => {
    const rig = new Rig({ seconds: 10, staleSeconds: 100 });
    await filled(rig);
    await rig.reads.touch();
    const after = rig.asker().list();
    await turn();
    rig.only().fail(down);
    expect(await after).toBe('PROVIDER_UNAVAILABLE');
  });

  it('of a read begun before a change are not kept for after it', async () => {
    const rig = new Rig({ seconds: 10 });
    const before = rig.asker().list();
    await turn();
    await rig.reads.touch();
    rig.only().end([row('a', 'old')]);
    await before;
    const after = rig.asker().list();
    await turn();
    rig.only().end([row('a', 'new')]);
    expect(await after).toEqual(['new']);
  });

  it('stand in for a failure as long as they may, which is told', async () => {
    const rig = new Rig({ seconds: 10, staleSeconds: 60 });
    await filled(rig);
    rig.clock.advance(30_000);
    const asker = rig.asker();
    const answer = asker.list();
    await turn();
    rig.only().fail(down);
    expect(await answer).toEqual(['kept']);
    expect(asker.served).toEqual([
      { connection: 'c', kind: 'transaction', from: 'stale', ageMs: 30_000, error: 'PROVIDER_UNAVAILABLE' },
    ]);
    expect(rig.warnings).toEqual([
      {
        provider: 'GOVINEER',
        connection: 'c',
        kind: 'transaction',
        ageMs: 30_000,
        code: 'PROVIDER_UNAVAILABLE',
      },
    ]);
    rig.clock.advance(40_000);
    const late = rig.asker().list();
    await turn();
    rig.only().fail(down);
    expect(await late).toBe('PROVIDER_UNAVAILABLE');
  });

  it('do not stand in for what the provider says itself', async () => {
    for (const code of ['PROVIDER_AUTHENTICATION_FAILED', 'NOT_FOUND', 'PROVIDER_BAD_RESPONSE'] as const) {
      const rig = new Rig({ seconds: 10, staleSeconds: 60 });
      await filled(rig);
      rig.clock.advance(30_000);
      const answer = rig.asker().list();
      await turn();
      rig.only().fail(new ProviderFailure(code, 'no', { provider: 'GOVINEER', connection: 'c' }));
      expect(await answer).toBe(code);
    }
  });

  it('are read anew for who asks for that, and then serve others; or nobody', async () => {
    for (const [cache, others] of [
      ['reload', 'new'],
      ['no-store', 'kept'],
    ] as const) {
      const rig = new Rig({ seconds: 10, staleSeconds: 60 });
      await filled(rig);
      const fresh = rig.asker({ cache }).list();
      await turn();
      rig.only().end([row('a', 'new')]);
      expect(await fresh).toEqual(['new']);
      expect(await rig.asker().list()).toEqual([others]);
      const failed = rig.asker({ cache }).list();
      await turn();
      rig.only().fail(down);
      expect(await failed).toBe('PROVIDER_UNAVAILABLE');
    }
  });
});

describe('a command', () => {
  it('lets nothing serve that was read before it ended, however it ended', async () => {
    for (const ends of ['done', 'throws'] as const) {
      const rig = new Rig({ seconds: 10 });
      await filled(rig, 'before');
      const handlers = touchingCommands({ captureTransaction: handlerThat(ends) }, rig.reads);
      const context = { operationId: 'o', now: 0, call: rig.asker().call };
      const input = { transaction: row('a').ref, amount: null, final: true } as never;
      const prepared = await handlers.captureTransaction?.prepare(input, context);
      // Nothing was sent yet.
      expect(await rig.asker().list()).toEqual(['before']);
      if (prepared?.is !== 'prepared') throw new Error('not prepared');
      await prepared.steps[0]?.send([], context.call).catch(() => undefined);
      await filled(rig, 'after');
      expect(await rig.asker().list()).toEqual(['after']);
    }
  });

  it('that a look-up found lets nothing serve that was read before', async () => {
    const rig = new Rig({ seconds: 10 });
    const handlers = touchingCommands({ captureTransaction: handlerThat('done') }, rig.reads);
    await filled(rig, 'before');
    await handlers.captureTransaction?.lookUp({} as never, rig.asker().call);
    await filled(rig, 'after');
    expect(await rig.asker().list()).toEqual(['after']);
  });
});

function handlerThat(ends: 'done' | 'throws'): CommandHandler<'captureTransaction'> {
  return {
    settlesAfterMs: null,
    lookUp: async () => ({ is: 'found', result: null }),
    prepare: async () => ({
      is: 'prepared',
      account: 'one',
      target: null,
      guard: null,
      amount: null,
      mark: null,
      reference: null,
      baseline: {},
      steps: [
        {
          name: 'capture',
          send: async () => {
            if (ends === 'throws') throw new Error('a mistake');
            return { is: 'done', result: null };
          },
        },
      ],
    }),
  };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/journal/open-journal.ts';
import { given, start } from './drafts.ts';
import type { CompiledJournal, JournalProcess } from './processes.ts';
import { compileJournal, startProcess } from './processes.ts';
import { makeStore, storeKinds } from './stores.ts';

let compiled: CompiledJournal;

beforeAll(async () => {
  compiled = await compileJournal();
});
afterAll(() => compiled[Symbol.asyncDispose]());

type Told = readonly (readonly [is: string, id: string])[];

describe.each(storeKinds)('two processes on one journal in %s', (kind) => {
  it('that start at once, on nothing, record a key once, hold a guard once and send once', async () => {
    await using store = await makeStore(kind);
    const processes = ['p', 'q'].map((name) => startProcess(compiled, store.url, 'race', name));
    try {
      await Promise.all(processes.map((one) => one.told(1)));
      for (const one of processes) one.go();
      await Promise.all(processes.map((one) => one.told(2)));
      await Promise.all(processes.map(({ ended }) => ended));
    } finally {
      for (const one of processes) one.kill();
    }
    const told = processes.map(({ lines }) => given(lines[1]));
    const opened = told.flatMap((line) => line['opened'] as Told);
    expect(opened).toHaveLength(100);
    expect(opened.filter(([is]) => is === 'new')).toHaveLength(1);
    expect(opened.filter(([is]) => is === 'known')).toHaveLength(99);
    expect(new Set(opened.map(([, id]) => id)).size).toBe(1);
    const guarded = told.flatMap((line) => line['guarded'] as Told);
    expect(guarded.filter(([is]) => is === 'new')).toHaveLength(1);
    expect(guarded.filter(([is]) => is === 'guarded')).toHaveLength(99);
    expect(new Set(guarded.map(([, id]) => id)).size).toBe(1);
    expect(told.reduce((sum, line) => sum + Number(line['sent']), 0)).toBe(1);

    const journal = await openJournal(store.url);
    try {
      expect((await journal.list({ tenant: 'tenant', limit: 999 })).map(({ id }) => id).toSorted()).toEqual(
        [given(opened[0])[1], given(guarded[0])[1]].toSorted(),
      );
    } finally {
      await journal.close();
    }
  });
});

/** What the journal has to show once a process has told so much: this, or what it was about to write; and its steps. */
const shown: Readonly<Record<string, readonly string[]>> = {
  PENDING: ['PENDING', 'SENT sent'],
  SENT: ['SENT sent', 'SENT done'],
  DONE: ['SENT done', 'SUCCEEDED done'],
  SUCCEEDED: ['SUCCEEDED done'],
};

describe.each(storeKinds)('processes killed at work on a journal in %s', (kind) => {
  it('lose nothing and leave nothing half, and hold nobody up', { timeout: 240_000 }, async () => {
    await using store = await makeStore(kind);
    const alive = startProcess(compiled, store.url, 'work', 'alive');
    const journal = await openJournal(store.url);
    const check = async (process: JournalProcess): Promise<void> => {
      const told = new Map(process.lines.slice(1).map(({ id, state }) => [String(id), String(state)]));
      expect(told.size).toBeGreaterThan(0);
      for (const [id, state] of told) {
        const operation = given(await journal.byId('tenant', id));
        const now = [operation.state, ...operation.steps.map((step) => step.state)].join(' ');
        expect(shown[state], `${id} was told ${state}`).toContain(now);
      }
    };
    try {
      await alive.told(2);
      for (let round = 0; round < (kind === 'sqlite' ? 8 : 4); round += 1) {
        const killed = startProcess(compiled, store.url, 'work', `killed-${round}`);
        // At another line each time, and some while after it: in the middle of what comes next.
        await killed.told(4 + round).finally(() => killed.kill());
        await killed.ended;
        await alive.told(alive.lines.length + 8);
        await check(killed);
      }
      alive.kill();
      await alive.ended;
      await check(alive);
      // What they left is settled by whoever comes next, by look-up or by another try: nothing is under way for ever.
      expect(await journal.expire(start + 60_000)).toBeGreaterThan(0);
      expect(await journal.list({ tenant: 'tenant', states: ['PENDING', 'SENT'], limit: 9 })).toEqual([]);
    } finally {
      alive.kill();
      await alive.ended;
      await journal.close();
    }
    if (kind === 'sqlite') {
      const database = await store.open();
      const answer = await database.query('pragma integrity_check');
      await database.close();
      expect(answer).toMatchObject([{ integrity_check: 'ok' }]);
    }
  });
});

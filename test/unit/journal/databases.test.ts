import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJournalUrl } from '../../../src/config/journal-url.ts';
import { JournalError, UniqueViolation } from '../../../src/journal/journal-error.ts';
import { openJournal } from '../../../src/journal/open-journal.ts';
import { openPostgres } from '../../../src/journal/postgres-database.ts';
import type { SqlDatabase } from '../../../src/journal/sql-database.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import { draft, lease, operationOf, start, step } from './drafts.ts';
import { embeddedStore, makeStore, storeKinds } from './stores.ts';

async function withDatabase(
  open: () => Promise<SqlDatabase>,
  work: (database: SqlDatabase) => Promise<void>,
): Promise<void> {
  const database = await open();
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

describe.each(storeKinds)('a database of %s', (kind) => {
  it('does a transaction wholly or not at all', async () => {
    await using store = await makeStore(kind);
    await withDatabase(store.open, async (database) => {
      await database.query('create table t (a text primary key)');
      await database.exclusively((query) => query('insert into t values ($1)', ['kept']));
      const undone = database.exclusively(async (query) => {
        await query('insert into t values ($1)', ['undone']);
        throw new Error('no');
      });
      await expect(undone).rejects.toThrow('no');
      await expect(database.query('insert into t values ($1)', ['kept'])).rejects.toThrow(UniqueViolation);
      await expect(database.query('select * from absent')).rejects.toThrow(JournalError);
      expect(await database.query('select a from t')).toEqual([{ a: 'kept' }]);
    });
  });

  it('lets one of several into a transaction at a time, and no statement between its own', async () => {
    await using store = await makeStore(kind);
    await withDatabase(store.open, (one) =>
      withDatabase(store.open, async (other) => {
        await one.query('create table t (a integer)');
        await one.query('insert into t values (0)');
        const add = (database: SqlDatabase): Promise<void> =>
          database.exclusively(async (query) => {
            const [row] = await query('select a from t');
            await new Promise((resolve) => setTimeout(resolve, 2));
            await query('update t set a = $1', [Number(row?.['a']) + 1]);
          });
        await Promise.all(Array.from({ length: 20 }, (_, at) => add(at % 2 === 0 ? one : other)));
        expect(await other.query('select a from t')).toEqual([{ a: 20 }]);

        // A statement that comes meanwhile is not undone with the transaction.
        const undone = one.exclusively(async (query) => {
          await query('insert into t values (100)');
          await new Promise((resolve) => setTimeout(resolve, 20));
          throw new Error('no');
        });
        const meanwhile = [1, 2, 3].map((a) => one.query('insert into t values ($1)', [a]));
        await expect(undone).rejects.toThrow('no');
        await Promise.all(meanwhile);
        expect((await other.query('select a from t order by a')).map(({ a }) => a)).toEqual([1, 2, 3, 20]);
      }),
    );
  });

  it('binds values, whatever they look like', async () => {
    await using store = await makeStore(kind);
    await withDatabase(store.open, async (database) => {
      await database.query('create table t (a text, b bigint, c text)');
      await database.query('insert into t (b, a, c) values ($2, $1, $1)', [
        `'; drop table t --`,
        2 ** 53 - 1,
      ]);
      const [row] = await database.query('select * from t where a = $1 and b = $2', [
        `'; drop table t --`,
        2 ** 53 - 1,
      ]);
      expect({ ...row, b: Number(row?.['b']) }).toEqual({
        a: `'; drop table t --`,
        b: 2 ** 53 - 1,
        c: `'; drop table t --`,
      });
    });
  });

  it('can be closed twice, and says so when it is asked afterwards', async () => {
    await using store = await makeStore(kind);
    const database = await store.open();
    await database.query('select 1');
    await database.close();
    await database.close();
    await expect(database.query('select 1')).rejects.toThrow(Error);
    await expect(database.exclusively(() => Promise.resolve())).rejects.toThrow(Error);
  });
});

it('SQLite writes to the disk, in files of their owner alone', async () => {
  await using store = await makeStore('sqlite');
  const place = parseJournalUrl(store.url);
  if (place?.store !== 'sqlite') throw new Error('not a file');
  await withDatabase(store.open, async (database) => {
    await database.query('create table t (a text)');
    expect(await database.query('pragma journal_mode')).toMatchObject([{ journal_mode: 'wal' }]);
    expect(await database.query('pragma synchronous')).toMatchObject([{ synchronous: 2 }]);
    expect(await database.query('pragma foreign_keys')).toMatchObject([{ foreign_keys: 1 }]);
    // Windows has no such modes.
    const [file, folder] = process.platform === 'win32' ? [0o666, 0o666] : [0o600, 0o700];
    for (const suffix of ['', '-wal', '-shm']) {
      expect((await stat(place.path + suffix)).mode & 0o777, suffix).toBe(file);
    }
    expect((await stat(dirname(place.path))).mode & 0o777).toBe(folder);
  });
});

it('PostgreSQL waits for the disk even where the database would not', async () => {
  await using store = await makeStore('postgres');
  const url = new URL(store.url);
  url.searchParams.append('options', `${url.searchParams.get('options') ?? ''} -csynchronous_commit=off`);
  await withDatabase(
    () => Promise.resolve(openPostgres(url.href)),
    async (database) => {
      expect(await database.query(`select current_setting('synchronous_commit') as mode`)).toEqual([
        { mode: 'on' },
      ]);
      expect(await database.query(`select current_setting('statement_timeout') as time`)).toEqual([
        { time: '10s' },
      ]);
    },
  );
});

it('PostgreSQL whose connections break ends statements, not the process', async () => {
  await using store = await makeStore('postgres');
  await using proxy = await startCuttingProxy(store.url);
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
  await withDatabase(
    () => Promise.resolve(openPostgres(proxy.url)),
    async (database) => {
      // In a transaction, between two statements: nobody is waiting for an answer then.
      const undone = database.exclusively(async (query) => {
        await query('create table t (a integer)');
        proxy.cut();
        await settled();
        await query('select 1');
      });
      await expect(undone).rejects.toThrow(JournalError);
      await expect(database.query('select a from t')).rejects.toThrow(/does not exist/);
      // Idle in the pool.
      await database.query('select 1');
      proxy.cut();
      await settled();
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
      // While an answer is awaited.
      const held = proxy.hold();
      const cut = database.query('select 1');
      await held;
      proxy.cut();
      await expect(cut).rejects.toThrow(JournalError);
      // While it is being set up.
      const heldAgain = proxy.hold();
      const early = database.query('select 1');
      await heldAgain;
      proxy.cut();
      await expect(early).rejects.toThrow(JournalError);
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
    },
  );
});

it('PostgreSQL that is not there is told without its URL', async () => {
  const failed = openJournal('postgres://user:sesame@127.0.0.1:1/paygraph');
  await expect(failed).rejects.toThrow(JournalError);
  await expect(failed).rejects.not.toThrow(/sesame/);
});

it('SQLite in a place that can not be written is told', async () => {
  await expect(openJournal('sqlite:/dev/null/journal.sqlite')).rejects.toThrow(JournalError);
});

it(
  'PGlite, which stands in for PostgreSQL where there is none, takes a journal of two',
  { timeout: 120_000 },
  async () => {
    await using store = await embeddedStore();
    const [a, b] = await Promise.all([openJournal(store.url), openJournal(store.url)]);
    try {
      const one = draft();
      const opened = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          (at % 2 === 0 ? a : b).open({ ...one, id: `${one.id}-${at}` }, lease()),
        ),
      );
      expect(opened.filter(({ is }) => is === 'new')).toHaveLength(1);
      const { id } = operationOf(opened.find(({ is }) => is === 'new') ?? null);
      expect(await a.send(id, step(), lease(), start)).toBe(true);
      expect(await b.expire(start + 60_000)).toBe(1);
      expect(await b.settle(id, { state: 'SUCCEEDED', result: null }, start)).toMatchObject({
        state: 'SUCCEEDED',
      });
    } finally {
      await Promise.all([a.close(), b.close()]);
    }
  },
);

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { JournalError } from '../../../src/journal/journal-error.ts';
import type { Migration } from '../../../src/journal/migrations.ts';
import { migrate, migrations } from '../../../src/journal/migrations.ts';
import { openJournal } from '../../../src/journal/open-journal.ts';
import { draft, given, lease, operationOf } from './drafts.ts';
import { makeStore, storeKinds } from './stores.ts';

/** What was released, so that nobody edits it: a change is a migration of its own. */
const released = new Map([
  [1, '2c5dcf2881e7af789c14f64a90739a32a65829822f92ea3f54163faac7a38ab0'],
  [2, '4b79883ba04a3d05e3ed729b0d61aca9bc62c7f35066fedf5783a3335deac175'],
  [3, 'ed13866533a32738975bc7356cfe6d147a41b74395982d93375f05d7474482de'],
]);

function fingerprint({ statements }: Migration): string {
  return createHash('sha256')
    .update(statements.map((statement) => statement.replace(/\s+/g, ' ')).join(';'))
    .digest('hex');
}

it('migrations are numbered from 1 without gaps, and stay as they were released', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
  expect(new Map(migrations.map((one) => [one.version, fingerprint(one)]))).toEqual(released);
});

/** Made up: whatever comes after what there is. */
const next: Migration = {
  version: migrations.length + 1,
  statements: [
    'alter table journal_operations add column note text',
    `update journal_operations set note = 'older'`,
  ],
};

describe.each(storeKinds)('migrations in %s', (kind) => {
  it('go from nothing to the newest, once, by any number of processes', async () => {
    await using store = await makeStore(kind);
    const journals = await Promise.all(Array.from({ length: 4 }, () => openJournal(store.url)));
    expect(new Set((await Promise.all(journals.map((one) => one.digestKey()))).map(String)).size).toBe(1);
    const database = await store.open();
    expect(await database.query('select version from journal_versions order by version')).toEqual(
      migrations.map(({ version }) => ({ version })),
    );
    await Promise.all([database, ...journals].map((one) => one.close()));
  });

  it('go on from version 1 with what is there', async () => {
    await using store = await makeStore(kind);
    const first = await store.open();
    await migrate(first, migrations.slice(0, 1));
    await first.close();
    const journal = await openJournal(store.url);
    const { id } = operationOf(await journal.open(draft(), lease()));
    const [a, b] = await Promise.all([store.open(), store.open()]);
    await Promise.all([a, b].map((one) => migrate(one, [...migrations, next])));
    expect(await a.query('select id, note from journal_operations')).toEqual([{ id, note: 'older' }]);
    // A replica that does not know of it yet goes on.
    expect(given(await journal.byId('tenant', id)).state).toBe('PENDING');
    expect((await journal.open(draft(), lease())).is).toBe('new');
    await Promise.all([a, b, journal].map((one) => one.close()));
  });

  it('refuse tables that are newer than the program', async () => {
    await using store = await makeStore(kind);
    const database = await store.open();
    await migrate(database, [...migrations, next]);
    await database.close();
    const opened = openJournal(store.url);
    await expect(opened).rejects.toThrow(JournalError);
    await expect(opened).rejects.toThrow(
      `tables are of version ${next.version}, this program knows them up to ${next.version - 1}`,
    );
  });

  it('are undone wholly where one fails', async () => {
    await using store = await makeStore(kind);
    const database = await store.open();
    const broken = { version: 1, statements: ['create table journal_keys (name text)', 'create nonsense'] };
    await expect(migrate(database, [broken])).rejects.toThrow(JournalError);
    await migrate(database);
    expect(await database.query('select version from journal_versions order by version')).toEqual(
      migrations.map(({ version }) => ({ version })),
    );
    await database.close();
  });
});

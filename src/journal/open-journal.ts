import { journalUrlForm, parseJournalUrl } from '../config/journal-url.ts';
import type { Journal } from '../ports/journal.ts';
import { digestKeyOf } from './digest-key.ts';
import { JournalError } from './journal-error.ts';
import { migrate } from './migrations.ts';
import type { SqlDatabase } from './sql-database.ts';
import { SqlJournal } from './sql-journal.ts';
import { openSqlite } from './sqlite-database.ts';

/**
 * The journal at a URL (see `parseJournalUrl`), its tables made or brought up to date. `secret`: what the digests' key
 * is derived from; without it the store keeps a key of its own. Rejects with JournalError.
 */
export async function openJournal(url: string, secret?: string): Promise<Journal> {
  const database = await openDatabase(url);
  try {
    await migrate(database);
    return new SqlJournal(database, await digestKeyOf(database, secret));
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openDatabase(url: string): Promise<SqlDatabase> {
  const place = parseJournalUrl(url);
  if (place === null) throw new JournalError(`expected ${journalUrlForm}`);
  switch (place.store) {
    case 'sqlite':
      return openSqlite(place.path);
    case 'postgres': {
      // Only now: its client is as long to load as all of the journal.
      const { openPostgres } = await import('./postgres-database.ts');
      return openPostgres(place.url);
    }
  }
}

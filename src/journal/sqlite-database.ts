import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { JournalError, UniqueViolation } from './journal-error.ts';
import type { Query, SqlDatabase, SqlRow, SqlValue } from './sql-database.ts';

/** How long a statement waits while somebody else writes, in milliseconds. */
const patience = 5_000;
/** Between two tries: a write takes few milliseconds. */
const pause = { first: 1, last: 25 } as const;
/** SQLite's extended result codes: https://www.sqlite.org/rescode.html */
const codes = { busy: 5, unique: 2067, primaryKey: 1555 } as const;

/**
 * An embedded database in one file, for all processes of one machine. It is made if it is missing, readable to its
 * owner alone (it holds the digests' key), and so is its folder.
 */
export async function openSqlite(path: string): Promise<SqlDatabase> {
  const file = resolve(path);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    makeFile(file);
    // SQLite's own waiting would stand in the way of everything in this process, and of who has the lock if that is in it.
    const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
    try {
      await useLog(database);
      // Every commit is on the disk before it returns; on macOS that takes more than a plain fsync.
      database.exec('pragma synchronous = full; pragma fullfsync = on; pragma checkpoint_fullfsync = on');
      return new SqliteDatabase(database);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw mapped(error);
  }
}

/**
 * SQLite would make it with the mode of everything else; its log and index get the mode of the file. One that exists is
 * not touched: closing it here would take away the locks that this process has on it
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Write-ahead logging: readers wait for no writer, and a commit is one write to the disk. */
async function useLog(database: DatabaseSync): Promise<void> {
  const row = await patiently(() => database.prepare('pragma journal_mode = wal').get());
  if (row?.['journal_mode'] !== 'wal') {
    throw new JournalError('the file system of the journal does not support write-ahead logging');
  }
}

/**
 * Tries again while the database is locked: a statement that was refused for that has done nothing. `others`: what has
 * to end first, asked until nothing is left, with nothing between the last answer and the work.
 */
async function patiently<T>(work: () => T, others: () => Promise<void> | null = () => null): Promise<T> {
  const until = performance.now() + patience;
  for (let wait: number = pause.first; ; wait = Math.min(2 * wait, pause.last)) {
    for (let other = others(); other !== null; other = others()) await other;
    try {
      return work();
    } catch (error) {
      // The low byte is the primary code: busy has several reasons.
      const busy = (Number(codeOf(error)) & 0xff) === codes.busy;
      if (!busy || performance.now() >= until) throw mapped(error);
    }
    await setTimeout(wait);
  }
}

class SqliteDatabase implements SqlDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** Until the transaction under way has ended: there is one connection, so other statements would be part of it. */
  #transaction: Promise<void> | null = null;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  readonly query: Query = (sql, values) => this.#alone(() => this.#run(sql, values));

  async exclusively<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const { promise, resolve: ended } = Promise.withResolvers<void>();
    await this.#alone(() => {
      this.#run('begin immediate');
      this.#transaction = promise;
    });
    try {
      const result = await work(async (sql, values) => this.#run(sql, values));
      this.#run('commit');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#run('rollback');
      throw mapped(error);
    } finally {
      this.#transaction = null;
      ended();
    }
  }

  close(): Promise<void> {
    return this.#alone(() => {
      if (this.#database.isOpen) this.#database.close();
    });
  }

  /** Outside of any transaction of ours, and again while somebody else has one. */
  #alone<T>(work: () => T): Promise<T> {
    return patiently(work, () => this.#transaction);
  }

  #run(sql: string, values: readonly SqlValue[] = []): readonly SqlRow[] {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql.replace(/\$(\d+)/g, '?$1'));
      this.#statements.set(sql, statement);
    }
    return statement.all(...values);
  }
}

function mapped(error: unknown): Error {
  const code = codeOf(error);
  if (code === null) return error instanceof Error ? error : new JournalError("the journal can't be used");
  const reason = error instanceof Error ? error.message : 'unknown';
  return code === codes.unique || code === codes.primaryKey
    ? new UniqueViolation(`the journal has one already: ${reason}`)
    : new JournalError(`the journal can't be used: ${reason}`);
}

/** SQLite's own, or what the system says of the file; null for an error that is neither. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error) return error.errcode;
  return 'code' in error ? error.code : null;
}

import { Pool } from 'pg';
import { JournalError, UniqueViolation } from './journal-error.ts';
import type { Query, SqlDatabase, SqlRow, SqlValue } from './sql-database.ts';

/** Of every connection. */
const session = `
  select
    set_config('statement_timeout', '10000', false),
    set_config('idle_in_transaction_session_timeout', '10000', false),
    set_config('default_transaction_isolation', 'read committed', false),
    -- A database that is set up to lose its last commits would lose what was sent.
    set_config('synchronous_commit',
      case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end,
      false)`;

/** Any number that other programs of the database do not use: "payg" in ASCII. */
const lockClass = 0x70617967;

/** PostgreSQL, for replicas on several machines. `url` as libpq takes it; nothing is connected before it is used. */
export function openPostgres(url: string): SqlDatabase {
  return new PostgresDatabase(
    new Pool({
      connectionString: url,
      application_name: 'paygraph',
      max: 10,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      // Longer than the statement's own time: the server says first why.
      query_timeout: 15_000,
      verify: (client, done) => {
        client.query(session, (error: Error | null) => done(error ?? undefined));
      },
    }),
  );
}

class PostgresDatabase implements SqlDatabase {
  readonly #pool: Pool;
  #closed: Promise<void> | null = null;

  constructor(pool: Pool) {
    this.#pool = pool;
    // A connection broke: who uses it is told by the statement's own rejection, the pool makes another one when it is
    // needed. Unheard, either event would end the process.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
  }

  readonly query: Query = (sql, values) => run(this.#pool, sql, values);

  async exclusively<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw mapped(error);
    });
    let broken = false;
    try {
      await run(client, 'begin');
      // Given back when the transaction ends, also by the death of the process. One journal is one schema.
      await run(client, `select pg_advisory_xact_lock(${lockClass}, hashtext(current_schema()))`);
      const result = await work((sql, values) => run(client, sql, values));
      await commit(client);
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#pool.end();
    return this.#closed;
  }
}

interface Queryable {
  query(sql: string, values: unknown[]): Promise<{ readonly rows: SqlRow[]; readonly command: string }>;
}

async function run(
  connection: Queryable,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<readonly SqlRow[]> {
  try {
    return (await connection.query(sql, [...values])).rows;
  } catch (error) {
    throw mapped(error);
  }
}

/** A transaction in which a statement failed answers COMMIT with ROLLBACK, and not with an error. */
async function commit(connection: Queryable): Promise<void> {
  const { command } = await connection.query('commit', []).catch((error: unknown) => {
    throw mapped(error);
  });
  if (command !== 'COMMIT') throw new JournalError("the journal can't be used: a transaction was undone");
}

function mapped(error: unknown): JournalError {
  if (error instanceof JournalError) return error;
  // An error of several addresses has no message of its own.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = (error instanceof Error ? error.message : '') || code || 'unknown';
  return code === '23505'
    ? new UniqueViolation(`the journal has one already: ${reason}`)
    : new JournalError(`the journal can't be used: ${reason}`);
}

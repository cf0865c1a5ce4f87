import { JournalError } from './journal-error.ts';
import type { Query, SqlDatabase } from './sql-database.ts';

/** One change of the tables. Once released it is never edited: a further change is another one behind it. */
export interface Migration {
  /** From 1, without gaps. */
  readonly version: number;
  readonly statements: readonly string[];
}

/** In SQL that SQLite and PostgreSQL share. Times are milliseconds since 1970, amounts decimal text, lists JSON text. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table journal_keys (
        name text not null primary key,
        value text not null
      )`,
      `create table journal_operations (
        id text not null primary key,
        tenant text not null,
        idempotency_key text not null,
        caller text not null,
        mutation text not null,
        digest text not null,
        connection text not null,
        account text,
        state text not null check (state in ('PENDING', 'SENT', 'UNKNOWN', 'SUCCEEDED', 'FAILED')),
        released integer not null check (released in (0, 1)),
        guard text,
        target_kind text,
        target_native_id text,
        target_parent text,
        result_kind text,
        result_native_id text,
        result_parent text,
        amount text,
        currency text,
        mark text,
        reference text,
        steps text not null,
        baseline text not null,
        refusals text not null,
        unresolved_reason text,
        attempts integer not null,
        created_at bigint not null,
        sent_at bigint,
        settled_at bigint,
        settled_by text,
        settled_note text,
        owner text,
        lease_until bigint,
        sender text,
        look_ups integer not null,
        look_up_at bigint,
        constraint journal_operations_key unique (tenant, idempotency_key)
      )`,
      `create unique index journal_operations_guard on journal_operations (connection, guard)
        where guard is not null and state in ('PENDING', 'SENT', 'UNKNOWN')`,
      `create index journal_operations_newest on journal_operations (tenant, id)`,
      `create index journal_operations_target on journal_operations (tenant, target_native_id, id)
        where target_native_id is not null`,
      `create index journal_operations_result on journal_operations (tenant, result_native_id, id)
        where result_native_id is not null`,
      `create index journal_operations_mark on journal_operations (tenant, mark) where mark is not null`,
      `create index journal_operations_lease on journal_operations (lease_until)
        where state in ('PENDING', 'SENT')`,
      `create index journal_operations_due on journal_operations (look_up_at, id)
        where state = 'UNKNOWN'`,
      `create index journal_operations_settled on journal_operations (created_at)
        where state in ('SUCCEEDED', 'FAILED')`,
    ],
  },
  {
    version: 2,
    statements: [
      'alter table journal_operations add column written text',
      'alter table journal_operations add column answer text',
    ],
  },
  {
    version: 3,
    statements: [
      `create index journal_operations_written_target on journal_operations (connection, target_native_id)
        where written is not null`,
      `create index journal_operations_written_result on journal_operations (connection, result_native_id)
        where written is not null`,
    ],
  },
];

/** Brings the tables to the newest version. Two processes may try at once: the second finds nothing left to do. */
export async function migrate(
  database: SqlDatabase,
  known: readonly Migration[] = migrations,
): Promise<void> {
  await database.exclusively(async (query) => {
    await query('create table if not exists journal_versions (version integer not null primary key)');
    const from = await versionOf(query);
    const to = known.at(-1)?.version ?? 0;
    if (from > to) {
      throw new JournalError(
        `the journal's tables are of version ${from}, this program knows them up to ${to}: start the program that made them, or a newer one`,
      );
    }
    for (const { version, statements } of known.filter((migration) => migration.version > from)) {
      for (const statement of statements) await query(statement);
      await query('insert into journal_versions (version) values ($1)', [version]);
    }
  });
}

async function versionOf(query: Query): Promise<number> {
  const [row] = await query('select max(version) as version from journal_versions');
  return Number(row?.['version'] ?? 0);
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Client } from 'pg';
import { vi } from 'vitest';
import { openPostgres } from '../../../src/journal/postgres-database.ts';
import type { SqlDatabase } from '../../../src/journal/sql-database.ts';
import { openSqlite } from '../../../src/journal/sqlite-database.ts';
import { openGate } from './pglite-gate.ts';

// PGlite takes seconds to start, on a busy machine tens of them, and some tests need two.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** A place for one journal that nobody else uses, gone when it is disposed of. */
export interface TestStore extends AsyncDisposable {
  /** Which store is behind it, printed so that nobody has to guess. */
  readonly used: string;
  readonly url: string;
  /** The same place below the journal. */
  readonly open: () => Promise<SqlDatabase>;
}

export const storeKinds = ['sqlite', 'postgres'] as const;
export type StoreKind = (typeof storeKinds)[number];

const makers = { sqlite: sqliteStore, postgres: postgresStore } as const satisfies Record<
  StoreKind,
  () => Promise<TestStore>
>;

export async function makeStore(kind: StoreKind): Promise<TestStore> {
  const store = await makers[kind]();
  process.stdout.write(`journal tests: ${store.used}\n`);
  return store;
}

async function sqliteStore(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-journal-'));
  const path = join(folder, 'made', 'journal.sqlite');
  return {
    used: `SQLite in ${folder}`,
    url: `sqlite:${path}`,
    open: () => openSqlite(path),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

const localServer = 'postgres://postgres@127.0.0.1:5432/test';

/** TEST_DATABASE_URL, which has to work; else the server of this machine if it answers within a second; else PGlite. */
async function postgresStore(): Promise<TestStore> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return schemaStore(given, 'PostgreSQL of TEST_DATABASE_URL');
  if (await answers(localServer)) return schemaStore(localServer, 'PostgreSQL on 127.0.0.1:5432');
  return embeddedStore();
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000, query_timeout: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A schema of its own in a database that others may use at the same time. */
async function schemaStore(server: string, name: string): Promise<TestStore> {
  const schema = `journal_test_${randomBytes(8).toString('hex')}`;
  const url = new URL(server);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  await once(server, `create schema ${schema}`);
  return {
    used: `${name}, schema ${schema}`,
    url: url.href,
    open: () => Promise.resolve(openPostgres(url.href)),
    [Symbol.asyncDispose]: () => once(server, `drop schema ${schema} cascade`),
  };
}

async function once(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** PostgreSQL within this process, behind a real socket. */
export async function embeddedStore(): Promise<TestStore> {
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 50 });
  await server.start();
  const gate = await openGate(Number(new URL(`tcp://${server.getServerConn()}`).port));
  const url = `postgres://postgres@127.0.0.1:${gate.port}/postgres?sslmode=disable`;
  return {
    used: `PGlite on 127.0.0.1:${gate.port}`,
    url,
    open: () => Promise.resolve(openPostgres(url)),
    async [Symbol.asyncDispose]() {
      await gate.close();
      await server.stop();
      await db.close();
    },
  };
}

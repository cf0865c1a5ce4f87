import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GovineerSandbox } from '../../sandbox/govineer/server.ts';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { PaysleySandbox } from '../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../sandbox/paysley/server.ts';
import type { WalleeSandbox } from '../../sandbox/wallee/server.ts';
import { startWalleeSandbox } from '../../sandbox/wallee/server.ts';
import { decodeGlobalId } from '../../src/domain/global-id.ts';
import type { GraphqlAnswer } from '../kit/graphql-answer.ts';
import { parseAnswer } from '../kit/graphql-answer.ts';
import type { ConnectionConfig } from '../kit/paygraph.ts';
import { connectionTo, paysleyConnection, walleeConnection } from '../kit/paygraph.ts';
import type { Program } from '../kit/program.ts';
import { buildProgram } from '../kit/build-program.ts';
import { startProgram } from '../kit/program.ts';
import type { Page } from '../kit/walk.ts';
import { walk } from '../kit/walk.ts';

/** A server process, as one of several behind a load balancer. */
interface Replica extends AsyncDisposable {
  readonly program: Program;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer>;
}

interface Row {
  readonly id: string;
  readonly nativeId: string;
}

let folder: string;
let gov: GovineerSandbox;
let wal: WalleeSandbox;
let east: PaysleySandbox;
let west: PaysleySandbox;
let files = 0;

beforeAll(async () => {
  await buildProgram();
  folder = await mkdtemp(join(tmpdir(), 'paygraph-several-'));
  gov = await startGovineerSandbox({ scale: 0.02 });
  wal = await startWalleeSandbox({ scale: 0.02, rateLimitPerSpace: 1_000_000 });
  east = await startPaysleySandbox({ scale: 0.02, seed: 1 });
  west = await startPaysleySandbox({ scale: 0.02, seed: 2 });
});

afterAll(async () => {
  await Promise.all([gov, wal, east, west].map((sandbox) => sandbox.close()));
  await rm(folder, { recursive: true });
});

/** Two Paysley keys, two wallee users, and two Govineer connections that see the same merchant. */
function connections(): readonly ConnectionConfig[] {
  return [
    paysleyConnection(east, { key: 'shop-east' }),
    walleeConnection(wal, { key: 'space-first' }),
    connectionTo(gov, { key: 'city' }),
    paysleyConnection(west, { key: 'shop-west' }),
    walleeConnection({ url: wal.url, ...wal.otherUser }, { key: 'space-second' }),
    connectionTo(gov, { key: 'city-again', displayName: 'City, once more' }),
  ];
}

const keys = ['city', 'city-again', 'shop-east', 'shop-west', 'space-first', 'space-second'];

async function startReplica(of: readonly ConnectionConfig[]): Promise<Replica> {
  files += 1;
  const file = join(folder, `paygraph-${files}.json`);
  await writeFile(file, JSON.stringify({ connections: of }));
  const program = await startProgram([], { PORT: '0', PAYGRAPH_CONFIG: file, LOG_LEVEL: 'silent' });
  const url = await program.ready(30_000);
  return {
    program,
    async ask(query, variables = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return parseAnswer(response.status, await response.text());
    },
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  };
}

const listQuery = `query ($first: Int = 100, $after: String, $filter: TransactionFilter) {
  transactions(first: $first, after: $after, filter: $filter) {
    nodes { id nativeId }
    pageInfo { hasNextPage endCursor }
    sources { status provider { connection } }
  }
}`;

interface List {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly sources: readonly {
    readonly status: string;
    readonly provider: { readonly connection: string };
  }[];
}

function transactionsOf<T>({ data }: GraphqlAnswer): T {
  if (data === null) throw new Error('the answer has no data');
  return data['transactions'] as T;
}

async function readPage(
  replica: Replica,
  after: string | null,
  { filter = {}, first = 100 }: { readonly filter?: object; readonly first?: number } = {},
): Promise<Page<Row>> {
  const answer = await replica.ask(listQuery, { after, filter, first });
  expect(answer.errors).toEqual([]);
  const { nodes, pageInfo, sources } = transactionsOf<List>(answer);
  // What the filter rules out is not asked.
  const asked = sources.filter(({ status }) => status !== 'SKIPPED');
  expect(asked.filter(({ status }) => status !== 'COMPLETE')).toEqual([]);
  if (Object.keys(filter).length === 0) expect(asked).toEqual(sources);
  return { rows: nodes, ...pageInfo };
}

async function everything(replica: Replica, filter: object = {}): Promise<readonly Row[]> {
  const pages = await walk((after) => readPage(replica, after, { filter }));
  return pages.flatMap(({ rows }) => rows);
}

function connectionOf(id: string): string {
  return decodeGlobalId(id, 'id').connection;
}

function ofConnection(rows: readonly Row[], key: string): readonly Row[] {
  return rows.filter(({ id }) => connectionOf(id) === key);
}

describe('several connections per provider from one file', () => {
  let first: Replica;
  let all: readonly Row[];
  beforeAll(async () => {
    first = await startReplica(connections());
    all = await everything(first);
  });
  afterAll(() => first[Symbol.asyncDispose]());

  it('each give their own rows, under ids that hold their key', async () => {
    expect([...new Set(all.map(({ id }) => connectionOf(id)))].toSorted()).toEqual(keys);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, nativeId } of all) expect(decodeGlobalId(id, 'id').nativeId).toBe(nativeId);
    const { data } = await first.ask('{ providers { id connection name displayName } }');
    const providers = data?.['providers'] as readonly { id: string; connection: string; name: string }[];
    expect(providers.map(({ connection }) => connection).toSorted()).toEqual(keys);
    expect(new Set(providers.map(({ id }) => id)).size).toBe(keys.length);
    expect(providers.filter(({ name }) => name === 'PAYSLEY')).toHaveLength(2);
  });

  it('that see the same merchant give each record two ids, and both can be read', async () => {
    const [once, again] = [ofConnection(all, 'city'), ofConnection(all, 'city-again')];
    const nativeIds = (rows: readonly Row[]): readonly string[] =>
      rows.map(({ nativeId }) => nativeId).toSorted();
    expect(once.length).toBeGreaterThan(5);
    expect(nativeIds(again)).toEqual(nativeIds(once));
    const [one] = once;
    const twin = again.find(({ nativeId }) => nativeId === one?.nativeId);
    expect(twin?.id).not.toBe(one?.id);
    const { data } = await first.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [one?.id, twin?.id],
    });
    expect(data).toEqual({ nodes: [{ id: one?.id }, { id: twin?.id }] });
  });

  it('can each be asked alone', async () => {
    const { data } = await first.ask('{ providers { id connection } }');
    const providers = data?.['providers'] as readonly { readonly id: string; readonly connection: string }[];
    for (const { id, connection } of providers) {
      expect(await everything(first, { providerId: { eq: id } })).toEqual(ofConnection(all, connection));
    }
  });

  it('have the same ids, order and cursors on a replica whose file lists them in another order', async () => {
    await using second = await startReplica(connections().toReversed());
    expect(await everything(second)).toEqual(all);
    // Every page from the other one, as a load balancer may have it.
    const pages = await walk((after, index) =>
      readPage(index % 2 === 0 ? first : second, after, { first: 20 }),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(all);
    // What one gave out, the other reads.
    const ids = keys.map((key) => ofConnection(all, key)[0]?.id);
    const { data, errors } = await second.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(errors).toEqual([]);
    expect(data).toEqual({ nodes: ids.map((id) => ({ id })) });
  });

  it('have the same ids and cursors after a restart', async () => {
    const before = await startReplica(connections());
    const page = await readPage(before, null);
    before.program.kill('SIGTERM');
    expect((await before.program.ended).code).toBe(0);
    await using after = await startReplica(connections());
    const rest = await walk((cursor, index) => readPage(after, index === 0 ? page.endCursor : cursor));
    expect([...page.rows, ...rest.flatMap(({ rows }) => rows)]).toEqual(all);
  });

  it('keep their ids when another is gone, whose ids are refused and whose cursors still fit', async () => {
    const gone = 'shop-east';
    await using fewer = await startReplica(connections().filter(({ key }) => key !== gone));
    const kept = all.filter(({ id }) => connectionOf(id) !== gone);
    expect(await everything(fewer)).toEqual(kept);

    const id = ofConnection(all, gone)[0]?.id ?? '';
    const said = 'is an id of a connection that is not configured here';
    const byId = await fewer.ask('query ($id: ID!) { transaction(id: $id) { id } }', { id });
    expect(byId.errors).toMatchObject([
      {
        message: `id: ${said}`,
        path: ['transaction'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
      },
    ]);
    const { data, errors } = await fewer.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [kept[0]?.id, id],
    });
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
    expect(data).not.toEqual({ nodes: [{ id: kept[0]?.id }, { id }] });
    const inFilter = await fewer.ask(listQuery, { filter: { id: { eq: id } } });
    expect(inFilter.errors[0]).toMatchObject({
      message: `filter.id: ${said}`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.id' },
    });

    // A cursor is a place in the order, also where its row is no more.
    const cursors = await first.ask(`{ transactions(first: 100) { edges { cursor node { id } } } }`);
    const { edges } = transactionsOf<{
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    }>(cursors);
    const index = edges.findIndex(({ node }) => connectionOf(node.id) === gone);
    expect(index).toBeGreaterThanOrEqual(0);
    const rest = await walk((after, page) =>
      readPage(fewer, page === 0 ? (edges[index]?.cursor ?? '') : after),
    );
    expect(rest.flatMap(({ rows }) => rows)).toEqual(
      all.slice(index + 1).filter((row) => connectionOf(row.id) !== gone),
    );
  });

  it('must each have a key of their own', async () => {
    const file = join(folder, 'same-key.json');
    const twice = [paysleyConnection(east, { key: 'shop' }), paysleyConnection(west, { key: 'shop' })];
    await writeFile(file, JSON.stringify({ connections: twice }));
    await using program = await startProgram([], { PORT: '0', PAYGRAPH_CONFIG: file });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.stderr).toContain('connections[1].key: expected a key of its own');
    expect(program.stderr).not.toContain(west.accessKey);
  });
});

import { readFile } from 'node:fs/promises';
import { buildSchema, parse, print, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateCustomerDocument } from '../e2e/generated/graphql.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import type { Compiled } from './relay-compiler.ts';
import { compileWithRelay } from './relay-compiler.ts';
import { nodeTypes, relayModules } from './relay-documents.ts';
import type { Shop } from './shop.ts';
import { startShop } from './shop.ts';

interface PageOf {
  readonly edges: readonly { readonly node: { readonly __typename: string; readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const text = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(text);
const modules = relayModules(schema);
const connections = modules.filter(({ connection }) => connection !== null);
const ofQuery = connections.filter(({ on }) => on === 'Query');

let compiled: Compiled;
let shop: Shop;
let paygraph: Paygraph;
/** The id of a record, by its type. */
const ids = new Map<string, string>();

async function pageOf(name: string, connection: string | null, variables: object): Promise<PageOf> {
  const { data, errors } = await paygraph.ask(compiled.operations.get(name) ?? '', { ...variables });
  expect(errors).toEqual([]);
  const holder = (data?.['node'] ?? data) as Readonly<Record<string, PageOf>>;
  const page = holder[connection ?? ''];
  if (page === undefined) throw new Error(`no ${connection} in the answer to ${name}`);
  return page;
}

beforeAll(async () => {
  compiled = await compileWithRelay(modules, text);
  shop = await startShop();
  ({ paygraph } = shop);
  // So that there are operations to page through.
  const accountId = await shop.accountAt('wal');
  for (const idempotencyKey of ['relay-1', 'relay-2']) {
    const { data } = await paygraph.ask(print(CreateCustomerDocument), {
      input: { idempotencyKey, accountId, customer: { email: `${idempotencyKey}@example.com` } },
    });
    expect(data).toMatchObject({ createCustomer: { operation: { state: 'SUCCEEDED' } } });
  }
});

afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

describe('the Relay compiler', () => {
  it('takes a fragment for every connection, and one for every type that has an id', () => {
    expect(compiled.log).toContain('Done.');
    expect([...compiled.operations.keys()].toSorted()).toEqual(
      modules.map(({ refetch }) => refetch).toSorted(),
    );
    expect(nodeTypes(schema).length).toBeGreaterThanOrEqual(15);
    expect(connections.length).toBeGreaterThanOrEqual(20);
  });

  it.each(modules.map(({ refetch }) => refetch))('makes of it an operation of this schema: %s', (name) => {
    expect(validate(schema, parse(compiled.operations.get(name) ?? ''))).toEqual([]);
  });
});

describe('what it made, sent', () => {
  it.each(ofQuery.map(({ refetch, connection }) => [connection, refetch] as const))(
    'pages through %s',
    async (connection, refetch) => {
      const all = await pageOf(refetch, connection, { count: 100 });
      const [first, second] = all.edges.map(({ node }) => node);
      if (first !== undefined) ids.set(first.__typename, first.id);
      const page = await pageOf(refetch, connection, { count: 1 });
      expect(page.edges.map(({ node }) => node.id)).toEqual(first === undefined ? [] : [first.id]);
      expect(page.pageInfo.hasNextPage).toBe(second !== undefined);
      if (second === undefined) return;
      const next = await pageOf(refetch, connection, { count: 1, cursor: page.pageInfo.endCursor });
      expect(next.edges.map(({ node }) => node.id)).toEqual([second.id]);
    },
  );

  it('reads a record of every type anew by its id', async () => {
    const { data } = await paygraph.ask('{ providers { id __typename } }');
    const providers = (data ?? {})['providers'] as readonly {
      readonly id: string;
      readonly __typename: string;
    }[];
    for (const { id, __typename } of providers) {
      ids.set(__typename, id);
    }
    expect([...ids.keys()].toSorted()).toEqual(
      nodeTypes(schema)
        .map(({ name }) => name)
        .toSorted(),
    );
    for (const { on, refetch } of modules.filter(({ connection }) => connection === null)) {
      const answer = await paygraph.ask(compiled.operations.get(refetch) ?? '', { id: ids.get(on) });
      expect(answer.errors).toEqual([]);
      expect(answer.data).toMatchObject({ node: { __typename: on, id: ids.get(on) } });
    }
  });

  it('pages through what belongs to a record', async () => {
    for (const { on, refetch, connection } of connections.filter((module) => module.on !== 'Query')) {
      const all = await pageOf(refetch, connection, { id: ids.get(on), count: 2 });
      if (all.edges.length < 2) continue;
      const { pageInfo } = await pageOf(refetch, connection, { id: ids.get(on), count: 1 });
      const next = await pageOf(refetch, connection, {
        id: ids.get(on),
        count: 1,
        cursor: pageInfo.endCursor,
      });
      expect(next.edges[0]?.node.id).toBe(all.edges[1]?.node.id);
    }
  });
});

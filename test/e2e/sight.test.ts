import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeGlobalId, encodeGlobalId } from '../../src/domain/global-id.ts';
import type { Sight } from '../../src/ports/caller.ts';
import { maySee } from '../../src/ports/caller.ts';
import type { SightServer } from './sight-server.ts';
import type { SightWorld } from './sight-world.ts';
import { lists, moved, placeOf, placesIn, selection, startSightWorld, textsIn } from './sight-world.ts';

let world: SightWorld;
let server: SightServer;
let left: Sight;
let right: Sight;

beforeAll(async () => {
  world = await startSightWorld();
  ({ server, left, right } = world);
});

afterAll(() => world[Symbol.asyncDispose]());

describe('lists', () => {
  it.each(lists)('%s: what is seen, all of it, and nothing else', async (field) => {
    const all = await world.allIds('all', field);
    for (const sees of [left, right]) {
      const mine = await world.allIds(sees, field);
      const list = await world.listOf(sees, field);
      expect(world.leaks(sees, list)).toEqual([]);
      expect(new Set(mine).size).toBe(mine.length);
      if (list.totalCount !== null) expect(list.totalCount).toBe(mine.length);
      if (field === 'clients') continue;
      const seen = all.filter((id) => {
        const place = placeOf(id);
        return place !== null && maySee({ sees }, place.connection, place.account);
      });
      expect(mine.toSorted()).toEqual(seen.toSorted());
    }
  });

  it('clients are those of seen accounts', async () => {
    const { data } = await server.ask(left, '{ accounts(first: 100) { nodes { client { id } } } }');
    const clients = new Set(textsIn(data));
    expect(new Set(await world.allIds(left, 'clients'))).toEqual(clients);
  });

  it('links lead nowhere else', async () => {
    const query = `{ transactions(first: 50) { nodes { id account { id name client { id name accounts(first: 50) {
      totalCount nodes { id name } } } } customer { id displayName transactions(first: 5) { nodes { id } } } refunds { id } } } }`;
    for (const sees of [left, right]) {
      const told = await server.ask(sees, query);
      expect(told.errors).toEqual([]);
      expect(placesIn(told).length).toBeGreaterThan(50);
      expect(world.leaks(sees, told)).toEqual([]);
    }
  });

  it('the cursors of others, of lists that are sorted here and there, give nothing of theirs', async () => {
    for (const order of ['CREATED_AT', 'AMOUNT', 'REFERENCE']) {
      const by = `orderBy: [{ field: ${order}, direction: ASC }]`;
      for (const theirs of ['all', right] satisfies Sight[]) {
        const first = await world.listOf(theirs, 'transactions', `first: 20, ${by}`);
        const after = JSON.stringify(first.pageInfo.endCursor);
        const rest = await world.listOf(left, 'transactions', `first: 100, ${by}, after: ${after}`);
        expect(rest.nodes.length).toBeGreaterThan(0);
        expect(world.leaks(left, rest)).toEqual([]);
      }
    }
  });

  it('a search finds nothing of others', async () => {
    const query = `query ($text: String!) { search(text: $text, first: 100) {
      nodes { ... on Node { id } } sources { accountIds status } } }`;
    for (const text of ['a', 'INV', 'e']) {
      const all = await server.ask('all', query, { text });
      const mine = await server.ask(left, query, { text });
      expect(mine.errors).toEqual([]);
      expect(world.leaks(left, all)).not.toEqual([]);
      expect(world.leaks(left, mine)).toEqual([]);
    }
  });
});

describe('ids of others', () => {
  /** Of each kind one that `left` does not see. */
  async function theirs(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const field of lists) {
      const mine = new Set(await world.allIds(left, field));
      const other = (await world.allIds('all', field)).filter((id) => !mine.has(id));
      for (const key of ['gov', 'pro']) {
        const id = other.find((one) => placeOf(one)?.connection === key);
        if (id !== undefined) found.push(id);
      }
    }
    return found;
  }

  it('are answered as ids that never were, alone and among others', async () => {
    const others = await theirs();
    expect(others.length).toBeGreaterThan(5);
    for (const id of others) {
      const query = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }';
      expect(await server.ask(left, query, { id })).toEqual(await server.ask(left, query, { id: moved(id) }));
      expect((await server.ask('all', query, { id })).data?.['node']).toEqual({ id });
    }
  });

  it('are not asked for', async () => {
    const others = await theirs();
    const before = server.calls();
    for (const id of others.filter((one) => decodeGlobalId(one, 'id').kind !== 'client')) {
      await server.ask(left, 'query ($id: ID!) { node(id: $id) { id } }', { id });
    }
    expect(server.calls()).toBe(before);
  });

  it('at an account that is seen are nothing', async () => {
    for (const id of (await world.allIds(right, 'transactions')).slice(0, 5)) {
      const decoded = decodeGlobalId(id, 'id');
      const [account] = decoded.connection === 'gov' ? server.accounts : server.merchants;
      const forged = encodeGlobalId({ ...decoded, account: account ?? '' });
      const placeless = encodeGlobalId({ ...decoded, account: null });
      const query =
        'query ($id: ID!) { node(id: $id) { id } transactions(filter: { id: { eq: $id } }) { nodes { id } } }';
      for (const one of [forged, placeless]) {
        const told = await server.ask(left, query, { id: one });
        expect(told.data).toMatchObject({ node: null, transactions: { nodes: [] } });
      }
    }
  });

  it('in filters are refused as ones that never were', async () => {
    const query = `query ($id: ID!) { byAccount: transactions(filter: { accountId: { eq: $id } }) { nodes { id } } }`;
    for (const id of await world.allIds(right, 'accounts')) {
      expect((await server.ask(left, query, { id })).errors[0]?.[0]).toBe('BAD_USER_INPUT');
      const never = encodeGlobalId({ ...decodeGlobalId(id, 'id'), nativeId: 'never' });
      expect(await server.ask(left, query, { id })).toEqual(await server.ask(left, query, { id: never }));
    }
    const byCustomer = `query ($id: ID!) { transactions(filter: { customerId: { eq: $id } }) { nodes { id } } }`;
    for (const id of (await world.allIds(right, 'customers')).slice(0, 3)) {
      expect(await server.ask(left, byCustomer, { id })).toEqual(
        await server.ask(left, byCustomer, { id: moved(id) }),
      );
    }
  });
});

describe('connections', () => {
  const query = '{ providers { id connection capabilities { resource operations } } }';

  it('that are not seen are none', async () => {
    const alone: Sight = new Map([['pro', 'all']]);
    const told = await server.ask(alone, query);
    expect(told.data?.['providers']).toMatchObject([{ connection: 'pro' }]);
    const id = encodeGlobalId({
      kind: 'provider',
      connection: 'gov',
      account: null,
      parent: null,
      nativeId: 'gov',
    });
    const never = encodeGlobalId({
      kind: 'provider',
      connection: 'no',
      account: null,
      parent: null,
      nativeId: 'no',
    });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await server.ask(alone, node, { id })).toEqual(await server.ask(alone, node, { id: never }));
    const listed = await server.ask(alone, `{ transactions(first: 100) { ${selection} } }`);
    expect(world.leaks(alone, listed)).toEqual([]);
  });

  it('of which only some accounts are seen can make no others', async () => {
    const made = (told: unknown): boolean =>
      /"resource":"(ACCOUNT|CLIENT)","operations":\[[^\]]*"CREATE"/.test(JSON.stringify(told));
    expect(made(await server.ask('all', query))).toBe(true);
    expect(made(await server.ask(left, query))).toBe(false);
  });
});

describe('explain', () => {
  it('tells of no other account, before and after', async () => {
    const query =
      '{ transactions(first: 5) { nodes { id customer { id } } } accounts(first: 5) { nodes { id name } } }';
    for (const sees of [left, right]) {
      for (const report of [await server.plan(sees, query), await server.analyze(sees, query)]) {
        expect(JSON.stringify(report).length).toBeGreaterThan(200);
        expect(world.leaks(sees, report)).toEqual([]);
      }
    }
  });

  it('tells of a field below a record that is not known yet what it tells to whoever sees all', async () => {
    const query = '{ accounts(first: 5) { nodes { transactions(first: 5) { nodes { id } } } } }';
    const below = async (sees: Sight): Promise<unknown> => {
      const { fields } = (await server.plan(sees, query)) as {
        readonly fields: readonly { readonly path: string | null }[];
      };
      return fields.filter(({ path }) => path === 'accounts.nodes.transactions');
    };
    expect(JSON.stringify(await below(left))).toContain('{accountId}');
    expect(await below(left)).toEqual(await below('all'));
  });
});

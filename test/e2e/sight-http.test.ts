import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeGlobalId, encodeGlobalId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { maySee } from '../../src/ports/caller.ts';
import { allKeys } from '../kit/all-providers.ts';
import { govineerTruth } from '../kit/contract-govineer-truth.ts';
import { profituityTruth } from '../kit/contract-profituity-truth.ts';
import { walleeTruth } from '../kit/contract-wallee-truth.ts';
import { profituityPlaceOf } from '../kit/http-property-all-truth.ts';
import type { GraphqlAnswer } from '../kit/graphql-answer.ts';
import type { CallerName, HttpSightWorld } from './sight-http-world.ts';
import { bytesOf, neverWas, startHttpSightWorld } from './sight-http-world.ts';
import { placeOf } from './sight-world.ts';

let world: HttpSightWorld;

beforeAll(async () => {
  world = await startHttpSightWorld();
});

afterAll(() => world[Symbol.asyncDispose]());

const lists = [
  'accounts',
  'clients',
  'customers',
  'customerGroups',
  'transactions',
  'refunds',
  'products',
  'categories',
  'paymentLinks',
  'paymentMethods',
  'billingSubscriptions',
  'terminals',
  'webhookSubscriptions',
] as const;
type ListField = (typeof lists)[number];

interface List {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const page = `totalCount nodes { id } pageInfo { hasNextPage endCursor }
  sources { provider { connection displayName } accountIds status count unreadable error { code message } }`;

function listIn({ data, text }: GraphqlAnswer, field: ListField): List {
  const list = data?.[field] as List | null | undefined;
  if (list === null || list === undefined) throw new Error(`a list was required: ${text}`);
  return list;
}

const known = new Map<string, readonly string[]>();

/** The ids of all pages; every answer on the way is looked at for what is not seen. */
async function allIds(caller: CallerName, field: ListField): Promise<readonly string[]> {
  const before = known.get(`${caller} ${field}`);
  if (before !== undefined) return before;
  const found: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const query = `query ($after: String) { ${field}(first: 100, after: $after) { ${page} } }`;
    const answer = await world.ask(caller, query, { after });
    expect(world.leaks(caller, answer.text), `${caller}: ${field}`).toEqual([]);
    const list = listIn(answer, field);
    found.push(...list.nodes.map(({ id }) => id));
    ({ hasNextPage: more, endCursor: after } = list.pageInfo);
    if (!more && list.totalCount !== null) expect(list.totalCount, field).toBe(found.length);
  }
  known.set(`${caller} ${field}`, found);
  return found;
}

const isSeen = (caller: CallerName, id: string): boolean => {
  const place = placeOf(id);
  return place !== null && maySee({ sees: world.sights[caller] }, place.connection, place.account);
};

/** Of every list and connection one record that `left` does not see. */
async function theirs(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const field of lists) {
    const mine = new Set(await allIds('left', field));
    const others = (await allIds('whole', field)).filter((id) => !mine.has(id));
    for (const key of allKeys)
      found.push(...others.filter((id) => placeOf(id)?.connection === key).slice(0, 1));
  }
  return found;
}

describe('lists', () => {
  it.each(lists)('%s: what is seen, all of it, and nothing else', async (field) => {
    const all = await allIds('whole', field);
    for (const caller of ['left', 'right'] as const) {
      const mine = await allIds(caller, field);
      expect(new Set(mine).size).toBe(mine.length);
      // A client is seen where one of its accounts is; its id tells no account.
      if (field !== 'clients')
        expect(mine.toSorted()).toEqual(all.filter((id) => isSeen(caller, id)).toSorted());
    }
    expect(await allIds('stranger', field)).toEqual(await allIds('left', field));
  });

  it('are those of the sandboxes, of the accounts that are seen', async () => {
    const { gov, wal, pro } = world.providers;
    const truthOf = <K extends RecordKind>(kind: K): readonly Records[K][] => [
      ...world.accounts.gov.flatMap((uid) =>
        govineerTruth(kind, gov.store, { key: 'gov', mode: 'SANDBOX' }, [uid]),
      ),
      ...world.accounts.wal.flatMap((space) =>
        walleeTruth(kind, wal.store, { key: 'wal', space: Number(space) }),
      ),
      ...profituityTruth(kind, pro.store, profituityPlaceOf(pro)),
    ];
    for (const [kind, field] of [
      ['transaction', 'transactions'],
      ['customer', 'customers'],
    ] as const) {
      const truth = truthOf(kind).map(({ id }) => id);
      for (const caller of ['left', 'right'] as const) {
        const mine = (await allIds(caller, field)).filter((id) => placeOf(id)?.connection !== 'pay');
        expect(mine.length).toBeGreaterThan(5);
        expect(mine.toSorted(), `${caller} ${field}`).toEqual(
          truth.filter((id) => isSeen(caller, id)).toSorted(),
        );
      }
    }
  });

  it('cursors of others give nothing of theirs, be they sorted here or there', async () => {
    for (const field of ['CREATED_AT', 'AMOUNT', 'REFERENCE']) {
      const query = `query ($first: Int, $after: String) {
        transactions(first: $first, after: $after, orderBy: [{ field: ${field}, direction: ASC }]) { ${page} } }`;
      for (const other of ['whole', 'right'] as const) {
        const first = await world.ask(other, query, { first: 7 });
        const { endCursor } = listIn(first, 'transactions').pageInfo;
        const rest = await world.ask('left', query, { first: 100, after: endCursor });
        expect(rest.errors).toEqual([]);
        expect(listIn(rest, 'transactions').nodes.length).toBeGreaterThan(0);
        expect(world.leaks('left', rest.text)).toEqual([]);
      }
    }
  });

  it('links, children and searches lead nowhere else', async () => {
    const query = `{ transactions(first: 40) { nodes { id provider { connection displayName } account { id name client { id accounts(first: 50) {
        totalCount nodes { id name } } } } customer { id displayName transactions(first: 3) { totalCount nodes { id } } }
        refunds { id } attempts { amount { amount } } paymentLink { id } savedPaymentMethod { id } } }
      search(text: "a", first: 50) { nodes { ... on Node { id } } sources { accountIds status } } }`;
    for (const caller of ['left', 'right'] as const) {
      const answer = await world.ask(caller, query);
      expect(answer.errors).toEqual([]);
      expect(answer.data).toHaveProperty('transactions.nodes.5');
      expect(answer.data).toHaveProperty('search.nodes.0');
      expect(world.leaks(caller, answer.text)).toEqual([]);
    }
    expect(world.leaks('left', (await world.ask('whole', query)).text)).not.toEqual([]);
  });
});

describe('ids of what is not seen', () => {
  const roots = ['account', 'client', 'customer', 'product', 'transaction'];
  const wrote = 'operation { id state } replayed userErrors { code message path }';
  const doors: readonly string[] = [
    'node(id: $id) { __typename id }',
    'nodes(ids: [$id]) { __typename id }',
    ...roots.map((root) => `${root}(id: $id) { id }`),
    'transactions(filter: { id: { eq: $id } }) { totalCount nodes { id } sources { status accountIds } }',
    'transactions(filter: { accountId: { eq: $id } }) { totalCount nodes { id } sources { status accountIds } }',
    'transactions(filter: { customerId: { in: [$id] } }) { totalCount nodes { id } sources { status accountIds } }',
    'operations(filter: { targetId: { eq: $id } }) { nodes { id } }',
  ];
  const writes: readonly string[] = [
    `voidTransaction(input: { transactionId: $id, idempotencyKey: "foreign" }) { ${wrote} }`,
    `captureTransaction(input: { transactionId: $id, idempotencyKey: "foreign" }) { ${wrote} }`,
    `refundTransaction(input: { transactionId: $id, idempotencyKey: "foreign" }) { ${wrote} }`,
    `deleteCustomer(input: { customerId: $id, idempotencyKey: "foreign" }) { ${wrote} deletedCustomerId }`,
    `updateCustomer(input: { customerId: $id, idempotencyKey: "foreign", customer: { name: "Eve" } }) { ${wrote} customer { id } }`,
    `retireProduct(input: { productId: $id, idempotencyKey: "foreign" }) { ${wrote} }`,
    `closePaymentLink(input: { paymentLinkId: $id, idempotencyKey: "foreign" }) { ${wrote} }`,
    `deletePaymentMethod(input: { paymentMethodId: $id, idempotencyKey: "foreign" }) { ${wrote} }`,
    `deleteCategory(input: { categoryId: $id, idempotencyKey: "foreign" }) { ${wrote} }`,
    `cancelBillingSubscription(input: { billingSubscriptionId: $id, idempotencyKey: "foreign" }) { ${wrote} }`,
    `createCustomer(input: { accountId: $id, idempotencyKey: "foreign", customer: { name: "Eve" } }) { ${wrote} customer { id } }`,
  ];

  it('are answered, byte by byte, as ids of what never was, and nobody is asked', async () => {
    const others = await theirs();
    expect(new Set(others.map((id) => placeOf(id)?.connection))).toEqual(
      new Set(['gov', 'wal', 'pro', 'efa']),
    );
    expect(others.length).toBeGreaterThan(15);
    const query = `query ($id: ID!) { ${doors.map((door, index) => `d${index}: ${door}`).join(' ')} }`;
    for (const id of others) {
      const before = world.calls();
      const answer = await world.ask('left', query, { id });
      // Of a client only its accounts tell whether it is seen.
      if (decodeGlobalId(id, 'id').kind !== 'client') expect(world.calls(), 'calls').toBe(before);
      const never = neverWas(id);
      expect(bytesOf(answer, id)).toBe(bytesOf(await world.ask('left', query, { id: never }), never));
      expect(world.leaks('left', answer.text.replaceAll(id, ''))).toEqual([]);
      expect((await world.ask('whole', query, { id })).data?.['d0']).toMatchObject({ id });
    }
  });

  it('change nothing, and are refused as what never was', async () => {
    const before = world.effects();
    const others = await theirs();
    const query = `mutation ($id: ID!) { ${writes.map((write, index) => `w${index}: ${write}`).join(' ')} }`;
    for (const id of others) {
      const never = neverWas(id);
      const answer = await world.ask('left', query, { id });
      expect(JSON.stringify(answer.data)).not.toMatch(/"state"/);
      expect(bytesOf(answer, id)).toBe(bytesOf(await world.ask('left', query, { id: never }), never));
    }
    expect(world.effects()).toBe(before);
  });

  it('of connections are as those of none', async () => {
    const idOf = (connection: string): string =>
      encodeGlobalId({ kind: 'provider', connection, account: null, parent: null, nativeId: connection });
    const query = `query ($id: ID!) { node(id: $id) { id }
      transactions(filter: { providerId: { eq: $id } }) { nodes { id } } }`;
    const answers = await Promise.all(
      ['efa', 'nix'].map(async (key) =>
        bytesOf(await world.ask('left', query, { id: idOf(key) }), idOf(key)),
      ),
    );
    expect(answers[0]).toBe(answers[1]);
    const providers =
      '{ providers { id connection displayName name health capabilities { resource operations } } }';
    const told = await world.ask('left', providers);
    expect(told.data?.['providers']).toMatchObject(['gov', 'pay', 'pro', 'wal'].map(() => expect.anything()));
    expect(told.text).not.toMatch(/"efa"|EFAKA/);
  });

  it('are in no report of what was or would be asked', async () => {
    const query =
      '{ transactions(first: 5) { nodes { id customer { id } } } accounts(first: 5) { nodes { id name } } }';
    for (const explain of ['PLAN', 'ANALYZE'] as const) {
      const { extensions, text } = await world.ask('left', query, {}, explain);
      expect(JSON.stringify(extensions['explain']).length).toBeGreaterThan(200);
      expect(world.leaks('left', text)).toEqual([]);
    }
  });
});

describe('operations and keys', () => {
  const create = `mutation ($account: ID!, $key: String!, $customer: CustomerFields!) { createCustomer(input: {
    accountId: $account, idempotencyKey: $key, customer: $customer }) {
    replayed operation { id state } customer { id } userErrors { code } } }`;

  const ada = { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' };
  it.each([
    ['gov', { name: 'Ada' }],
    ['wal', ada],
  ] as const)('of %s are those of their tenant, as far as it sees the account', async (key, customer) => {
    const account = (await allIds('left', 'accounts')).find((id) => placeOf(id)?.connection === key);
    const variables = { account, customer, key: `a key of ${key}` };
    const made = (await world.ask('left', create, variables)).data?.['createCustomer'];
    expect(made).toMatchObject({ replayed: false, operation: { state: 'SUCCEEDED' }, userErrors: [] });
    const { operation } = made as { readonly operation: { readonly id: string } };

    expect((await world.ask('left', create, variables)).data?.['createCustomer']).toMatchObject({
      replayed: true,
      operation,
    });
    const others = (await world.ask('stranger', create, variables)).data?.['createCustomer'];
    expect(others, 'a key of another tenant is another key').toMatchObject({
      replayed: false,
      userErrors: [],
    });
    expect(JSON.stringify(others)).not.toContain(operation.id);

    const read = `query ($id: ID!) { operation(id: $id) { id state } node(id: $id) { id } nodes(ids: [$id]) { id } }`;
    const settle = `mutation ($id: ID!) {
      reconcileOperation(operationId: $id) { operation { id } userErrors { code message path } }
      settleOperation(input: { operationId: $id, outcome: NOT_APPLIED, note: "n" }) {
        operation { id } userErrors { code message path } } }`;
    const { id } = operation;
    const never = encodeGlobalId({
      ...decodeGlobalId(id, 'id'),
      nativeId: '01900000-0000-7000-8000-000000000000',
    });
    expect((await world.ask('left', read, { id })).data?.['operation']).toMatchObject({ id });
    for (const query of [read, settle]) {
      for (const caller of ['right', 'stranger'] as const) {
        expect(bytesOf(await world.ask(caller, query, { id }), id)).toBe(
          bytesOf(await world.ask(caller, query, { id: never }), never),
        );
      }
    }
    const list = '{ operations(first: 100) { nodes { id } } }';
    expect((await world.ask('left', list)).text).toContain(id);
    for (const caller of ['right', 'stranger'] as const)
      expect((await world.ask(caller, list)).text).not.toContain(id);
  });
});

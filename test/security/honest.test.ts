import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SecurityWorld } from './world.ts';
import { startSecurityWorld } from './world.ts';

let world: SecurityWorld;

beforeAll(async () => {
  world = await startSecurityWorld();
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

interface Rows {
  readonly nodes: readonly { readonly id: string }[];
}

async function idsOf(list: string): Promise<readonly string[]> {
  const { data } = await world.paygraph.ask(`{ ${list}(first: 100) { nodes { id } } }`);
  const rows = data?.[list] as Rows;
  return rows.nodes.map(({ id }) => id);
}

/** What a rich client sends: each of its components brings a fragment of its own, on each kind of page. */
function richDocument(components: number): string {
  const fragments = Array.from(
    { length: components },
    (_, index) => `fragment Row${index} on Transaction {
      id reference status nativeStatus createdAt updatedAt description customerEmail customerName
      amount { amount currency minorUnits } refundedAmount { amount } capturedAmount { amount currency }
      account { id name state } customer { id displayName email phone } provider { displayName connection }
      refunds { id status amount { amount currency } createdAt }
      failure { category code message retryable } paymentMethod { kind brand last4 }
    }`,
  );
  const spreads = fragments.map((_, index) => `...Row${index}`).join(' ');
  return `query Page { transactions(first: 50) { nodes { ${spreads} } pageInfo { hasNextPage endCursor } } }
    ${fragments.join('\n')}`;
}

const allOf = (ids: readonly string[]): Readonly<Record<string, unknown>> => ({
  ids: Array.from({ length: 100 }, (_, index) => ids[index % ids.length]),
});

const honest: Readonly<
  Record<string, () => Promise<readonly [query: string, variables?: Readonly<Record<string, unknown>>]>>
> = {
  'a page of 100 payments with customers, accounts and refunds': async () => [
    `{ transactions(first: 100) {
      nodes { id status amount { amount currency } customer { email } account { name } refunds { id amount { amount } } }
      pageInfo { hasNextPage endCursor } totalCount sources { status }
    } }`,
  ],
  'all accounts with 50 payments each': async () => [
    '{ accounts(first: 100) { nodes { name transactions(first: 50) { nodes { id customer { email } } } } } }',
  ],
  'customers with their payments and their saved methods': async () => [
    `{ customers(first: 25) { nodes {
      email account { name } paymentMethods { id } transactions(first: 10) { nodes { id refunds { id } } }
    } } }`,
  ],
  'a hundred ids with their links': async () => [
    `query ($ids: [ID!]!) { nodes(ids: $ids) {
      id ... on Transaction { reference customer { email } account { name } }
    } }`,
    allOf(await idsOf('transactions')),
  ],
  'a page of a client with 30 fragments': async () => [richDocument(30)],
  'every list there is, by name': async () => [
    `{
      transactions { nodes { id } } customers { nodes { id } } products { nodes { id } } refunds { nodes { id } }
      accounts { nodes { id } } clients { nodes { id } } categories { nodes { id } } terminals { nodes { id } }
      customerGroups { nodes { id } } search(text: "a", first: 100) { nodes { __typename } }
    }`,
  ],
};

describe.each(Object.keys(honest))('%s', (name) => {
  it('is answered', async () => {
    const [query, variables] = (await honest[name]?.()) ?? [''];
    const answer = await world.paygraph.ask(query, variables);
    expect(answer.errors).toEqual([]);
    expect(answer.status).toBe(200);
    expect(answer.extensions['cost']).toMatchObject({ requested: expect.any(Number) });
  });
});

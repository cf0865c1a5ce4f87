import { ClientError, GraphQLClient } from 'graphql-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateCustomerDocument, CustomersPageDocument } from '../e2e/generated/graphql.ts';
import type { Shop } from './shop.ts';
import { startShop } from './shop.ts';

let shop: Shop;
let client: GraphQLClient;

beforeAll(async () => {
  shop = await startShop();
  client = new GraphQLClient(shop.paygraph.url, { headers: { 'x-request-id': 'graphql-request-1' } });
});

afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

describe('graphql-request', () => {
  it('pages through a connection', async () => {
    const page = async (first: number, after: string | null) => {
      const { customers } = await client.request(CustomersPageDocument, { first, after });
      return { ids: customers?.edges.map(({ node }) => node.id), end: customers?.pageInfo.endCursor ?? null };
    };
    const whole = await page(4, null);
    expect(whole.ids?.length).toBe(4);
    const first = await page(2, null);
    const second = await page(2, first.end);
    expect([first.ids, second.ids].flat()).toEqual(whole.ids);
  });

  it('gets what is wrong with a mutation as data', async () => {
    const input = { idempotencyKey: 'request-2', accountId: 'nobody', customer: { email: 'a@example.com' } };
    const { createCustomer } = await client.request(CreateCustomerDocument, { input });
    expect(createCustomer).toMatchObject({
      customer: null,
      userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'accountId'] }],
    });
  });

  it('gets an error with its code, and the id of the request', async () => {
    const error: unknown = await client
      .request(CustomersPageDocument, { first: 0 })
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof ClientError)) throw new Error('no error of the client');
    expect(error.response.errors).toMatchObject([
      { path: ['customers'], extensions: { code: 'BAD_USER_INPUT', argument: 'first' } },
    ]);
    expect(new Headers(error.response.headers).get('x-request-id')).toBe('graphql-request-1');
  });
});

import { Client, fetchExchange } from '@urql/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateCustomerDocument, CustomersPageDocument } from '../e2e/generated/graphql.ts';
import type { Shop } from './shop.ts';
import { startShop } from './shop.ts';

let shop: Shop;
let client: Client;

beforeAll(async () => {
  shop = await startShop();
  client = new Client({
    url: shop.paygraph.url,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: { headers: { 'x-request-id': 'urql-1' } },
  });
});

afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

describe('urql', () => {
  it.each([false, 'force'] as const)('pages through a connection (GET: %s)', async (preferGetMethod) => {
    // As for any GET that no browser sends unasked.
    const fetchOptions = { headers: { 'apollo-require-preflight': 'true' } };
    const page = async (first: number, after: string | null) =>
      client.query(CustomersPageDocument, { first, after }, { preferGetMethod, fetchOptions }).toPromise();
    const whole = await page(4, null);
    expect(whole.error).toBeUndefined();
    const ids = whole.data?.customers?.edges.map(({ node }) => node.id) ?? [];
    expect(ids.length).toBe(4);
    const first = await page(2, null);
    const second = await page(2, first.data?.customers?.pageInfo.endCursor ?? null);
    const paged = [first, second].flatMap(({ data }) => data?.customers?.edges.map(({ node }) => node.id));
    expect(paged).toEqual(ids);
  });

  it('gets what is wrong with a mutation as data', async () => {
    const input = { idempotencyKey: 'urql-2', accountId: 'nobody', customer: { email: 'a@example.com' } };
    const { data, error } = await client.mutation(CreateCustomerDocument, { input }).toPromise();
    expect(error).toBeUndefined();
    expect(data?.createCustomer).toMatchObject({
      customer: null,
      userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'accountId'] }],
    });
  });

  it('gets an error with its code, and the id of the request', async () => {
    const { error } = await client.query(CustomersPageDocument, { first: 0 }).toPromise();
    expect(error?.graphQLErrors).toMatchObject([
      { path: ['customers'], extensions: { code: 'BAD_USER_INPUT', argument: 'first' } },
    ]);
    const response: unknown = error?.response;
    expect(response instanceof Response && response.headers.get('x-request-id')).toBe('urql-1');
  });
});

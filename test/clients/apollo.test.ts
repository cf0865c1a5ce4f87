import { readFile } from 'node:fs/promises';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CreateCustomerDocument,
  CustomerAgainDocument,
  CustomersPageDocument,
  UpdateCustomerDocument,
} from '../e2e/generated/graphql.ts';
import { possibleTypesOf } from './possible-types.ts';
import type { Shop } from './shop.ts';
import { startShop } from './shop.ts';

const possibleTypes = possibleTypesOf(
  buildSchema(await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')),
);

let shop: Shop;
let accountId: string;
let client: ApolloClient;
/** The headers of the last answer. */
let headers: Headers;
let requests: number;

beforeAll(async () => {
  shop = await startShop();
  accountId = await shop.accountAt('wal');
});

afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

beforeEach(() => {
  requests = 0;
  client = new ApolloClient({
    link: new HttpLink({
      uri: shop.paygraph.url,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        ({ headers } = response);
        requests += 1;
        return response;
      },
    }),
    cache: new InMemoryCache({
      // Without these it takes a fragment on an interface to match nothing.
      possibleTypes,
      typePolicies: { Query: { fields: { customers: relayStylePagination(['filter', 'orderBy']) } } },
    }),
  });
  return () => client.stop();
});

describe('Apollo Client', () => {
  it('pages through a connection, and has all pages as one list', async () => {
    const page = { query: CustomersPageDocument, variables: { first: 3 } };
    const { data } = await client.query(page);
    expect(data?.customers?.edges.length).toBe(3);
    const after = data?.customers?.pageInfo.endCursor ?? null;
    const watched = client.watchQuery(page);
    const watching = watched.subscribe({});
    await watched.fetchMore({ variables: { first: 3, after } });
    watching.unsubscribe();
    const ids = client.readQuery(page)?.customers?.edges.map(({ node }) => node.id);
    expect(ids?.length).toBe(6);
    const { data: whole } = await client.query({
      query: CustomersPageDocument,
      variables: { first: 6 },
      fetchPolicy: 'no-cache',
    });
    expect(ids).toEqual(whole?.customers?.edges.map(({ node }) => node.id));
    expect(requests).toBe(3);
  });

  it('keeps a record once, by its id: a change shows in every list without another request', async () => {
    const input = { idempotencyKey: 'apollo-1', accountId, customer: { email: 'one@example.com' } };
    const made = await client.mutate({ mutation: CreateCustomerDocument, variables: { input } });
    const customer = made.data?.createCustomer?.customer;
    if (!customer) throw new Error('no customer was made');
    const { id, version } = customer;
    const listed = await client.query({ query: CustomersPageDocument, variables: { first: 100 } });
    expect(listed.data?.customers?.edges.some(({ node }) => node.id === id)).toBe(true);

    await client.mutate({
      mutation: UpdateCustomerDocument,
      variables: {
        input: {
          idempotencyKey: 'apollo-2',
          customerId: id,
          version,
          customer: { email: 'two@example.com' },
        },
      },
    });
    const before = requests;
    const cached = await client.query({ query: CustomersPageDocument, variables: { first: 100 } });
    const shown = cached.data?.customers?.edges.find(({ node }) => node.id === id)?.node;
    expect(shown).toMatchObject({ email: 'two@example.com' });
    expect(shown?.version).not.toBe(version);
    expect(requests).toBe(before);
    expect(client.cache.identify({ __typename: 'Customer', id })).toBe(`Customer:${id}`);
    expect(Object.keys(client.cache.extract() as object)).toContain(`Customer:${id}`);

    const fresh = await client.query({
      query: CustomerAgainDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    });
    expect(fresh.data?.customer).toMatchObject({ id, email: 'two@example.com' });
  });

  it('gets what is wrong with a mutation as data', async () => {
    const input = { idempotencyKey: 'apollo-3', accountId: 'nobody', customer: { email: 'a@example.com' } };
    const { data, error } = await client.mutate({
      mutation: CreateCustomerDocument,
      variables: { input },
      errorPolicy: 'all',
    });
    expect(error).toBeUndefined();
    expect(data?.createCustomer).toMatchObject({
      customer: null,
      userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'accountId'] }],
    });
  });

  it('gets an error with its code, and the id of the request', async () => {
    const { error } = await client.query({
      query: CustomersPageDocument,
      variables: { first: 0 },
      errorPolicy: 'all',
      context: { headers: { 'x-request-id': 'apollo-4' } },
    });
    if (!CombinedGraphQLErrors.is(error)) throw new Error('no GraphQL error');
    expect(error.errors).toMatchObject([
      { path: ['customers'], extensions: { code: 'BAD_USER_INPUT', argument: 'first' } },
    ]);
    expect(headers.get('x-request-id')).toBe('apollo-4');
  });
});

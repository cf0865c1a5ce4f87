import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/ports/source.ts';
import { customer, memorySource, product, transaction } from '../search/memory-source.ts';
import { connectionWith, FakeGateway } from './fake-gateway.ts';

const place = { connection: 'gov', account: 'a1' };
const ada = customer(place, 'c1', 1, { name: 'Ada', displayName: 'Ada' });
const adapter = product(place, 'p1', { name: 'adapter' });
const payment = transaction(place, 't1', 5, { reference: 'INV ada' });

function world(): FakeGateway {
  const source = <K extends 'customer' | 'product' | 'transaction'>(kind: K): Source<K> =>
    memorySource(kind, []);
  const connection = connectionWith({
    customer: source('customer'),
    product: source('product'),
    transaction: source('transaction'),
  });
  const fake = new FakeGateway([ada, adapter, payment], connection);
  fake.sources = [
    {
      connection,
      accounts: ['a1'],
      status: 'COMPLETE',
      error: null,
      count: 1,
      unreadable: 0,
      resumeCursor: null,
    },
  ];
  return fake;
}

const query = `query ($text: String!, $types: [SearchType!], $first: Int) {
  found: search(text: $text, types: $types, first: $first) {
    nodes {
      __typename
      ... on Node { id }
      ... on Customer { displayName }
      ... on Product { name }
      ... on Transaction { reference }
    }
    sources { status count provider { connection } }
  }
}`;

describe('Query.search', () => {
  it('shows each record as what it is', async () => {
    const { data, errors } = await world().run(query, { text: 'ada' });
    expect(errors).toBeUndefined();
    expect(data?.['found']).toEqual({
      nodes: [
        { __typename: 'Customer', id: ada.id, displayName: 'Ada' },
        { __typename: 'Product', id: adapter.id, name: 'adapter' },
        { __typename: 'Transaction', id: payment.id, reference: 'INV ada' },
      ],
      sources: [{ status: 'COMPLETE', count: null, provider: { connection: 'gov' } }],
    });
  });

  it.each([
    [{}, ['customer', 'product', 'transaction'], 3],
    [{ types: null, first: null }, ['customer', 'product', 'transaction'], 3],
    [{ types: ['TRANSACTION', 'CUSTOMER', 'CUSTOMER'] }, ['customer', 'transaction'], 2],
    [{ types: [] }, [], 0],
    [{ first: 1 }, ['customer', 'product', 'transaction'], 1],
  ])('with %j asks for %j', async (variables, kinds, count) => {
    const fake = world();
    const { data, errors } = await fake.run(query, { text: 'ada', ...variables });
    expect(errors).toBeUndefined();
    expect(fake.asked.lists.map(({ kind }) => kind)).toEqual(kinds);
    expect(new Set(fake.asked.lists.map(({ args }) => args.path))).toEqual(
      new Set(kinds.length === 0 ? [] : ['found']),
    );
    expect(data?.['found']).toMatchObject({ nodes: expect.objectContaining({ length: count }) });
  });

  it.each([
    [{ text: ' ' }, 'text'],
    [{ text: 'ada', first: 0 }, 'first'],
    [{ text: 'ada', first: 101 }, 'first'],
  ])('with %j is refused', async (variables, argument) => {
    const fake = world();
    const { data, errors } = await fake.run(query, variables);
    expect(data).toEqual({ found: null });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(fake.asked.lists).toEqual([]);
  });
});

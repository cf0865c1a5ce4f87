import type { Seen } from './seen.ts';
import type { Calls } from './sandboxes-access.ts';

/** A question, what it may cost, and what the least is that any client of these providers could do with. */
export interface ReferenceQuery {
  readonly name: string;
  readonly query: string;
  variables?(seen: Seen): Readonly<Record<string, unknown>>;
  /** What it takes today: the benchmark fails above it, and says where it takes less. */
  readonly expected: Calls;
  readonly least: Calls;
  /** Why more is expected than the least; required where it is. */
  readonly why?: string;
}

const periods =
  'Paysley gives its history in no said order, so it is read by periods: one call tells how much there is, and the ' +
  'first period is as wide as its page reaches';

const readTwice =
  'Paysley: the first call tells how much there is; it is little, so all of it is read, and the page that told is read again';

const newest = (fields: string, filter = ''): string =>
  `{ transactions(first: 50${filter === '' ? '' : `, filter: { ${filter} }`}) { nodes { ${fields} } } }`;

/**
 * The least: Govineer has 5 accounts and wallee 4 spaces, and a call to either is about one of them, except where it is
 * about the accounts themselves, plus one a place for whatever the page refers to. Paysley has one account, pages of 100
 * payments and of 500 of all else; its least supposes that one knew beforehand how far back the page reaches, and asked
 * for that period alone. Tokens and the lists of accounts are known.
 */
export const referenceQueries: readonly ReferenceQuery[] = [
  {
    name: '50 transactions, ids only',
    query: newest('id'),
    expected: { govineer: 5, wallee: 4, paysley: 3 },
    least: { govineer: 5, wallee: 4, paysley: 1 },
    why: periods,
  },
  {
    name: '… with customer and account',
    query: newest('id customer { email } account { name }'),
    expected: { govineer: 9, wallee: 7, paysley: 4 },
    least: { govineer: 9, wallee: 7, paysley: 2 },
    why: periods,
  },
  {
    name: '… with refunds',
    query: newest('id refunds { id amount { amount } }'),
    expected: { govineer: 8, wallee: 6, paysley: 4 },
    least: { govineer: 8, wallee: 6, paysley: 1 },
    why:
      `${periods}; then everything since the oldest payment of the page is read once more up to now, because what ` +
      'followed a payment may be dated later than the period',
  },
  {
    name: '… by status',
    query: newest('id', 'status: { eq: FAILED }'),
    expected: { govineer: 5, wallee: 4, paysley: 13 },
    least: { govineer: 5, wallee: 4, paysley: 3 },
    why:
      'Paysley cannot filter by status: its history is read by periods until the page is full, and for each period ' +
      'what followed its payments, on which their status depends',
  },
  {
    name: '… by amount',
    query: newest('id', 'amount: { gte: "100" }'),
    expected: { govineer: 5, wallee: 4, paysley: 3 },
    least: { govineer: 5, wallee: 4, paysley: 1 },
    why: periods,
  },
  {
    name: '… of one month',
    query: newest('id', 'createdAt: { gte: "2025-06-01T00:00:00Z", lt: "2025-07-01T00:00:00Z" }'),
    expected: { govineer: 5, wallee: 4, paysley: 2 },
    least: { govineer: 5, wallee: 4, paysley: 1 },
    why: readTwice,
  },
  {
    name: '… by text',
    query: newest('id', 'text: "reid"'),
    expected: { govineer: 5, wallee: 4, paysley: 2 },
    least: { govineer: 5, wallee: 4, paysley: 1 },
    why: readTwice,
  },
  {
    name: 'transactions by reference',
    query: `query ($reference: String!) {
      transactions(filter: { reference: { eq: $reference } }) { nodes { id } }
    }`,
    variables: ({ reference }) => ({ reference }),
    expected: { govineer: 5, wallee: 4, paysley: 1 },
    least: { govineer: 5, wallee: 4, paysley: 1 },
  },
  {
    name: 'customers by e-mail',
    query: 'query ($email: String!) { customers(filter: { email: { eq: $email } }) { nodes { id } } }',
    variables: ({ email }) => ({ email }),
    expected: { govineer: 5, wallee: 4, paysley: 1 },
    least: { govineer: 5, wallee: 4, paysley: 1 },
  },
  {
    name: 'a customer of each provider, with transactions',
    query: `query ($govineer: ID!, $wallee: ID!, $paysley: ID!) {
      govineer: customer(id: $govineer) { email transactions(first: 10) { nodes { id } } }
      wallee: customer(id: $wallee) { email transactions(first: 10) { nodes { id } } }
      paysley: customer(id: $paysley) { email transactions(first: 10) { nodes { id } } }
    }`,
    variables: ({ customers }) => customers,
    expected: { govineer: 2, wallee: 4, paysley: 11 },
    least: { govineer: 2, wallee: 3, paysley: 7 },
    why:
      'wallee: the first ' +
      'page of payments has room for twice as many as asked for, which is too few where the provider, comparing keys ' +
      'without case, mixes in others. ' +
      'Paysley: a payment without e-mail belongs to whoever has its phone number, which can be written in many ways, so ' +
      'no keyword finds it, and the history is read by periods until the page is full',
  },
  {
    name: 'products by name',
    query: '{ products(filter: { name: { contains: "gold" } }) { nodes { id name } } }',
    expected: { govineer: 0, wallee: 4, paysley: 1 },
    least: { govineer: 0, wallee: 4, paysley: 1 },
  },
  {
    name: 'all accounts, 10 transactions of each',
    query: '{ accounts { nodes { name transactions(first: 10) { nodes { id } } } } }',
    expected: { govineer: 6, wallee: 5, paysley: 3 },
    least: { govineer: 6, wallee: 5, paysley: 1 },
    why: periods,
  },
  {
    name: 'nodes(ids: 10 of all providers)',
    query: `query ($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on Transaction { reference } ... on Customer { email } ... on Product { name } }
    }`,
    variables: ({ ids }) => ({ ids }),
    expected: { govineer: 3, wallee: 3, paysley: 4 },
    least: { govineer: 3, wallee: 3, paysley: 4 },
  },
  {
    name: 'search',
    query: '{ search(text: "keller", first: 20) { nodes { __typename } } }',
    expected: { govineer: 15, wallee: 13, paysley: 3 },
    least: { govineer: 10, wallee: 13, paysley: 3 },
    why:
      'Govineer: where fewer than 200 customers with a date of creation match, those without one are asked for ' +
      'apart, because nobody says where its lists put them',
  },
];

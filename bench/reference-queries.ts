import type { SandboxName } from '../sandbox/providers.ts';
import type { Calls } from './sandboxes-access.ts';
import type { Seen } from './seen.ts';

/** A question, what it may cost, and what the least is that any client of these providers could do with. */
export interface ReferenceQuery {
  readonly name: string;
  readonly query: string;
  variables?(seen: Seen): Readonly<Record<string, unknown>>;
  /** What it takes today: the benchmark fails above it, and says where it takes less. */
  readonly expected: Calls;
  readonly least: Calls;
  /** Of Profituity, where its settings leave open what nobody published; the least if left out. */
  readonly untold?: number;
  /** By provider, why more is expected than the least; required where it is. */
  readonly why?: Readonly<Partial<Record<SandboxName | 'untold', string>>>;
}

const periods =
  'Paysley gives its history in no said order, so it is read by periods: one call tells how much there is, and the ' +
  'first period is as wide as its page reaches';

const readTwice =
  'Paysley: the first call tells how much there is; it is little, so all of it is read, and the page that told is read again';

const undated =
  'Profituity: how it compares dates is published nowhere; where its settings leave that open, lists by time are ' +
  'read by periods: one call tells how much there is, then all of that is read, a thousand rows a call, and the page that ' +
  'told is read again';

const byMerchant =
  'Profituity: in the order of ids alone one merchant comes after the other, so they are asked one after the other ' +
  'until the page is full';

const newest = (fields: string, filter = ''): string =>
  `{ transactions(first: 50${filter === '' ? '' : `, filter: { ${filter} }`}) { nodes { ${fields} } } }`;

/**
 * The least: Govineer has 5 accounts and wallee 4 spaces, and a call to either is about one of them, except where it is
 * about the accounts themselves, plus one a place for whatever the page refers to. Paysley has one account, pages of 100
 * payments and of 500 of all else; its least supposes that one knew beforehand how far back the page reaches, and asked
 * for that period alone. One call to Profituity is about all merchants, so it is one for a list and one more for each
 * kind of record that the page refers to. eFaka has no lists: none where nothing is pinned, one for each id or reference
 * that is. Tokens and the lists of accounts are known.
 */
export const referenceQueries: readonly ReferenceQuery[] = [
  {
    name: '50 transactions, ids only',
    query: newest('id'),
    expected: { govineer: 5, wallee: 4, paysley: 3, profituity: 1, efaka: 0 },
    least: { govineer: 5, wallee: 4, paysley: 1, profituity: 1, efaka: 0 },
    untold: 3,
    why: { paysley: periods, untold: undated },
  },
  {
    name: '… with customer and account',
    query: newest('id customer { email } account { name }'),
    expected: { govineer: 9, wallee: 7, paysley: 4, profituity: 3, efaka: 0 },
    least: { govineer: 9, wallee: 7, paysley: 2, profituity: 3, efaka: 0 },
    untold: 5,
    why: { paysley: periods, untold: undated },
  },
  {
    name: '… with refunds',
    query: newest('id refunds { id amount { amount } }'),
    expected: { govineer: 8, wallee: 6, paysley: 4, profituity: 2, efaka: 0 },
    least: { govineer: 8, wallee: 6, paysley: 1, profituity: 2, efaka: 0 },
    untold: 4,
    why: {
      paysley:
        `${periods}; then everything since the oldest payment of the page is read once more up to now, because what ` +
        'followed a payment may be dated later than the period',
      untold: undated,
    },
  },
  {
    name: '… by status',
    query: newest('id', 'status: { eq: FAILED }'),
    expected: { govineer: 5, wallee: 4, paysley: 13, profituity: 1, efaka: 0 },
    least: { govineer: 5, wallee: 4, paysley: 3, profituity: 1, efaka: 0 },
    untold: 2,
    why: {
      paysley:
        'Paysley cannot filter by status: its history is read by periods until the page is full, and for each period ' +
        'what followed its payments, on which their status depends',
      untold: undated,
    },
  },
  {
    name: '… by amount',
    query: newest('id', 'amount: { gte: "100" }'),
    expected: { govineer: 5, wallee: 4, paysley: 3, profituity: 1, efaka: 0 },
    least: { govineer: 5, wallee: 4, paysley: 1, profituity: 1, efaka: 0 },
    untold: 2,
    why: { paysley: periods, untold: undated },
  },
  {
    name: '… of one month',
    query: newest('id', 'createdAt: { gte: "2025-06-01T00:00:00Z", lt: "2025-07-01T00:00:00Z" }'),
    expected: { govineer: 5, wallee: 4, paysley: 2, profituity: 1, efaka: 0 },
    least: { govineer: 5, wallee: 4, paysley: 1, profituity: 1, efaka: 0 },
    untold: 2,
    why: { paysley: readTwice, untold: undated },
  },
  {
    name: '… by text',
    query: newest('id', 'text: "reid"'),
    expected: { govineer: 5, wallee: 4, paysley: 2, profituity: 1, efaka: 0 },
    least: { govineer: 5, wallee: 4, paysley: 1, profituity: 1, efaka: 0 },
    why: { paysley: readTwice },
  },
  {
    name: 'transactions by reference',
    query: `query ($reference: String!) {
      transactions(filter: { reference: { eq: $reference } }) { nodes { id } }
    }`,
    variables: ({ references }) => ({ reference: references.wallee }),
    expected: { govineer: 5, wallee: 4, paysley: 1, profituity: 1, efaka: 1 },
    least: { govineer: 5, wallee: 4, paysley: 1, profituity: 1, efaka: 1 },
  },
  {
    name: 'customers by e-mail',
    query: 'query ($email: String!) { customers(filter: { email: { eq: $email } }) { nodes { id } } }',
    variables: ({ email }) => ({ email }),
    expected: { govineer: 5, wallee: 4, paysley: 1, profituity: 3, efaka: 0 },
    least: { govineer: 5, wallee: 4, paysley: 1, profituity: 1, efaka: 0 },
    why: { profituity: byMerchant },
  },
  {
    name: 'a customer of each provider, with transactions',
    query: `query ($govineer: ID!, $wallee: ID!, $paysley: ID!, $profituity: ID!) {
      govineer: customer(id: $govineer) { email transactions(first: 10) { nodes { id } } }
      wallee: customer(id: $wallee) { email transactions(first: 10) { nodes { id } } }
      paysley: customer(id: $paysley) { email transactions(first: 10) { nodes { id } } }
      profituity: customer(id: $profituity) { email transactions(first: 10) { nodes { id } } }
    }`,
    variables: ({ customers }) => customers,
    expected: { govineer: 2, wallee: 4, paysley: 11, profituity: 2, efaka: 0 },
    least: { govineer: 2, wallee: 3, paysley: 7, profituity: 2, efaka: 0 },
    untold: 3,
    why: {
      wallee:
        'wallee: the first page of payments has room for twice as many as asked for, which is too few where the ' +
        'provider, comparing keys without case, mixes in others',
      paysley:
        'Paysley: a payment without e-mail belongs to whoever has its phone number, which can be written in many ' +
        'ways, so no keyword finds it, and the history is read by periods until the page is full',
      untold: undated,
    },
  },
  {
    name: 'products by name',
    query: '{ products(filter: { name: { contains: "gold" } }) { nodes { id name } } }',
    expected: { govineer: 0, wallee: 4, paysley: 1, profituity: 0, efaka: 0 },
    least: { govineer: 0, wallee: 4, paysley: 1, profituity: 0, efaka: 0 },
  },
  {
    name: 'all accounts, 10 transactions of each',
    query: '{ accounts { nodes { name transactions(first: 10) { nodes { id } } } } }',
    expected: { govineer: 6, wallee: 5, paysley: 3, profituity: 9, efaka: 0 },
    least: { govineer: 6, wallee: 5, paysley: 1, profituity: 2, efaka: 0 },
    untold: 8,
    why: {
      paysley: periods,
      profituity:
        'Profituity: one call could hold the newest of all merchants, but below accounts each has a list of its own; ' +
        'and here the tenth payment of each is one of up to thirty within a millisecond, which are read to their end',
      untold: undated,
    },
  },
  {
    name: 'nodes(ids: 15 of all providers)',
    query: `query ($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on Transaction { reference } ... on Customer { email } ... on Product { name } }
    }`,
    variables: ({ ids }) => ({ ids }),
    expected: { govineer: 3, wallee: 3, paysley: 4, profituity: 2, efaka: 2 },
    least: { govineer: 3, wallee: 3, paysley: 4, profituity: 2, efaka: 2 },
  },
  {
    name: 'search',
    query: '{ search(text: "keller", first: 20) { nodes { __typename } } }',
    expected: { govineer: 15, wallee: 13, paysley: 3, profituity: 2, efaka: 0 },
    least: { govineer: 10, wallee: 13, paysley: 3, profituity: 2, efaka: 0 },
    why: {
      govineer:
        'Govineer: where fewer than 200 customers with a date of creation match, those without one are asked for ' +
        'apart, because nobody says where its lists put them',
    },
  },
  {
    name: '50 Profituity transactions with refunds, customer and account',
    query: newest(
      'id refunds { id amount { amount } } customer { email } account { name }',
      'provider: { eq: PROFITUITY }',
    ),
    expected: { govineer: 0, wallee: 0, paysley: 0, profituity: 4, efaka: 0 },
    least: { govineer: 0, wallee: 0, paysley: 0, profituity: 4, efaka: 0 },
    untold: 6,
    why: { untold: undated },
  },
  {
    name: 'a payment of each provider by its reference',
    query: `query ($references: [String!]!) {
      transactions(filter: { reference: { in: $references } }) { nodes { id } }
    }`,
    variables: ({ references }) => ({ references: Object.values(references) }),
    expected: { govineer: 5, wallee: 4, paysley: 28, profituity: 1, efaka: 5 },
    least: { govineer: 5, wallee: 4, paysley: 5, profituity: 1, efaka: 5 },
    untold: 2,
    why: {
      paysley:
        'Paysley takes one keyword, so a list of references is not sent: all of its history is read by periods',
      untold: undated,
    },
  },
  {
    name: '50 transactions, and five of eFaka by id',
    query: `query ($ids: [ID!]!) {
      transactions(first: 50) { nodes { id } }
      nodes(ids: $ids) { ... on Transaction { reference amount { amount } } }
    }`,
    variables: ({ efakaPayments: [ids] }) => ({ ids }),
    expected: { govineer: 5, wallee: 4, paysley: 3, profituity: 1, efaka: 5 },
    least: { govineer: 5, wallee: 4, paysley: 1, profituity: 1, efaka: 5 },
    untold: 3,
    why: { paysley: periods, untold: undated },
  },
  {
    // Of a payment that succeeded only the look-up by its reference tells whether it was captured or reversed.
    name: 'five eFaka payments by id, with status',
    query: 'query ($ids: [ID!]!) { transactions(filter: { id: { in: $ids } }) { nodes { id status } } }',
    variables: ({ efakaPayments: [, ids] }) => ({ ids }),
    expected: { govineer: 0, wallee: 0, paysley: 0, profituity: 0, efaka: 10 },
    least: { govineer: 0, wallee: 0, paysley: 0, profituity: 0, efaka: 10 },
  },
  {
    // Paysley tells of subscriptions in the rows of its history alone, 21 pages of them.
    name: 'subscriptions with customer',
    query: '{ billingSubscriptions(first: 50) { nodes { id status customer { email } } } }',
    expected: { govineer: 0, wallee: 4, paysley: 22, profituity: 4, efaka: 0 },
    least: { govineer: 0, wallee: 4, paysley: 22, profituity: 2, efaka: 0 },
    why: { profituity: byMerchant },
  },
  {
    name: 'all accounts',
    query: '{ accounts { nodes { name state } } }',
    expected: { govineer: 1, wallee: 1, paysley: 0, profituity: 1, efaka: 0 },
    least: { govineer: 1, wallee: 1, paysley: 0, profituity: 1, efaka: 0 },
  },
];

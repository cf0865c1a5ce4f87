import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { GraphQLObjectType, buildSchema } from 'graphql';
import type { ServerContext } from '../../../src/server/server-context.ts';

/** As much of the graph as the playground's first example asks for, and fields that misbehave on demand. */
const SDL = /* GraphQL */ `
  scalar DateTime
  scalar Decimal
  type Money {
    amount: Decimal!
    currency: String!
  }
  type Provider {
    displayName: String!
  }
  type Client {
    name: String!
  }
  type Account {
    name: String!
    client: Client
  }
  type Customer {
    displayName: String!
    email: String
  }
  type Transaction {
    id: ID!
    status: String!
    amount: Money!
    createdAt: DateTime!
    customer: Customer
    account: Account
    provider: Provider!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type ProviderError {
    code: String!
    message: String!
  }
  type Source {
    provider: Provider!
    status: String!
    error: ProviderError
  }
  type TransactionConnection {
    nodes: [Transaction!]!
    pageInfo: PageInfo!
    sources: [Source!]!
  }
  type Query {
    transactions(first: Int, last: Int): TransactionConnection
    "Fails with whatever the test has put there."
    fails: String
    "Ends when the request does."
    waits: String
    "Counts."
    counted: Int
    strict(value: Int! = 1): Int
    node: Query
  }
  type Mutation {
    pay(amount: Int): Int
  }
`;

const provider = { displayName: 'Stub' };

const transactions = {
  nodes: [
    {
      id: 'stub-1',
      status: 'SUCCEEDED',
      amount: { amount: '12.34', currency: 'USD' },
      createdAt: '2026-02-19T06:43:50.000Z',
      customer: { displayName: 'Ada Example', email: 'ada@example.com' },
      account: { name: 'Main', client: { name: 'Example Inc.' } },
      provider,
    },
  ],
  pageInfo: { hasNextPage: false, endCursor: 'c' },
  sources: [{ provider, status: 'COMPLETE', error: null }],
};

/** What `fails` throws and what was called: one per server, so that tests don't meet. */
export interface Stub {
  readonly schema: GraphQLSchema;
  failure: unknown;
  /** Calls of resolvers that do something. */
  calls: number;
}

export function createStub(): Stub {
  const schema = buildSchema(SDL);
  const stub: Stub = { schema, failure: new Error('not set'), calls: 0 };
  const called =
    <T>(value: T) =>
    (): T => {
      stub.calls += 1;
      return value;
    };
  resolve(schema, 'Query', {
    transactions: called(transactions),
    node: called({}),
    strict: (_source, args) => Number(args['value']),
    fails: () => {
      throw stub.failure;
    },
    waits: (_source, _args, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      }),
    counted: (_source, _args, { metrics }) => {
      metrics.upstreamCalls += 2;
      metrics.rowsRead += 30;
      metrics.rowsKept += 3;
      return 1;
    },
  });
  resolve(schema, 'Mutation', { pay: called(1) });
  return stub;
}

function resolve(
  schema: GraphQLSchema,
  type: string,
  resolvers: Readonly<Record<string, GraphQLFieldResolver<unknown, ServerContext>>>,
): void {
  const object = schema.getType(type);
  if (!(object instanceof GraphQLObjectType)) throw new Error(`${type} is no object type`);
  const fields = object.getFields();
  for (const [name, resolver] of Object.entries(resolvers)) {
    const field = fields[name];
    if (field === undefined) throw new Error(`${type} has no field ${name}`);
    field.resolve = resolver;
  }
}

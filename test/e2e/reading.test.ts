import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, GraphQLObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId, encodeOperationId } from '../../src/domain/global-id.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import { isNode, neverThere, selectAll } from '../kit/select-all.ts';
import { untoldByGovineer } from '../kit/untold-by-govineer.ts';
import {
  AccountsDocument,
  ByIdDocument,
  CustomersDocument,
  NodeDocument,
  NodesDocument,
  ProvidersDocument,
  TransactionDocument,
  TransactionsDocument,
} from './generated/graphql.ts';

type Row = Readonly<Record<string, unknown>>;

let merchant: Merchant;
let paygraph: Paygraph;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  merchant = await startMerchant({ scale: 0.2 });
  paygraph = await startPaygraph({ connections: [connectionTo(merchant.sandbox, { key: 'gov' })] });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLObjectType)) throw new Error(`${name} is no object type`);
  return type;
};

const idsOf: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  Provider: () => idsFrom('{ providers { id } }'),
  Client: () => idsFrom('{ clients { nodes { id } } }'),
  Account: () => idsFrom('{ accounts { nodes { id } } }'),
  Transaction: () => idsFrom('{ transactions(first: 100) { nodes { id } } }'),
  Refund: () => idsFrom('{ refunds(first: 50) { nodes { id } } }'),
  Customer: () => idsFrom('{ customers(first: 60) { nodes { id } } }'),
  Terminal: () => idsFrom('{ terminals { nodes { id } } }'),
  WebhookSubscription: () => idsFrom('{ webhookSubscriptions { nodes { id } } }'),
  PaymentMethod: () => idsFrom('{ customers(first: 20) { nodes { paymentMethods { id } } } }'),
  // Sessions have no list: whoever made one knows its id.
  PaymentLink: async () =>
    merchant.accounts.flatMap(({ uid, sessions }) =>
      sessions.all().map(({ session_id }) =>
        encodeGlobalId({
          kind: 'paymentLink',
          connection: 'gov',
          account: uid,
          parent: null,
          nativeId: session_id,
        }),
      ),
    ),
};

async function idsFrom(query: string): Promise<readonly string[]> {
  const { errors, text } = await paygraph.ask(query);
  expect(errors).toEqual([]);
  return Array.from(text.matchAll(/"id":"([^"]+)"/g), ([, id]) => id ?? '');
}

/** Kinds of records that Govineer does not have, and the lists of them. */
const absentTypes = ['BillingSubscription', 'Category', 'CustomerGroup', 'Product'];
const absentLists = ['billingSubscriptions', 'categories', 'customerGroups', 'products'];
/** What only mutations make: tried with them. */
const madeByMutations = ['Operation'];

describe('every type with an id', () => {
  it('is tried below', () => {
    const nodes = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && isNode(type));
    expect([...Object.keys(idsOf), ...absentTypes, ...madeByMutations].toSorted()).toEqual(
      nodes.map(({ name }) => name).toSorted(),
    );
  });

  it.each(Object.keys(idsOf))('%s: every field answers', async (name) => {
    const ids = ((await idsOf[name]?.()) ?? []).slice(0, 60);
    expect(ids.length).toBeGreaterThan(0);
    const { data, errors } = await paygraph.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ${name} ${selectAll(objectType(name))} } }`,
      { ids },
    );
    expect(errors).toEqual([]);
    const rows = data?.['nodes'] as readonly Row[];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows.every(({ __typename }) => __typename === name)).toBe(true);
    expect(neverThere(rows)).toEqual(untoldByGovineer[name] ?? []);
  });
});

describe('every field of Query', () => {
  /** Arguments where a field needs some. */
  const args: Readonly<Record<string, () => Promise<string>>> = {
    account: async () => `(id: "${(await idsOf['Account']?.())?.[0]}")`,
    client: async () => `(id: "${(await idsOf['Client']?.())?.[0]}")`,
    customer: async () => `(id: "${(await idsOf['Customer']?.())?.[0]}")`,
    transaction: async () => `(id: "${(await idsOf['Transaction']?.())?.[0]}")`,
    product: async () =>
      `(id: "${encodeGlobalId({ kind: 'product', connection: 'gov', account: null, parent: null, nativeId: 'x' })}")`,
    operation: async () => `(id: "${encodeOperationId('00000000-0000-7000-8000-000000000000')}")`,
    search: async () => '(text: "a")',
    node: async () => `(id: "${(await idsOf['Refund']?.())?.[0]}")`,
    nodes: async () => `(ids: ["${(await idsOf['Terminal']?.())?.[0]}"])`,
    paymentLinks: async () => `(filter: {id: {in: ["${(await idsOf['PaymentLink']?.())?.[0]}"]}})`,
    paymentMethods: async () =>
      `(filter: {customerId: {in: ${JSON.stringify(await idsOf['Customer']?.())}}})`,
  };

  it('answers, with everything below it', async () => {
    for (const [name, field] of Object.entries(objectType('Query').getFields())) {
      const required = field.args.some(({ type }) => type.toString().endsWith('!'));
      expect(required && args[name] === undefined, `${name} needs arguments that this test has`).toBe(false);
    }
    const given: Record<string, string> = {};
    for (const [name, make] of Object.entries(args)) given[name] = await make();
    const query = selectAll(objectType('Query'), given);
    const { data, errors } = await paygraph.ask(query);
    expect(errors).toEqual([]);
    expect(Object.keys(data ?? {}).toSorted()).toEqual(
      ['__typename', ...Object.keys(objectType('Query').getFields())].toSorted(),
    );
    expect(neverThere([data ?? {}])).toEqual(['operation', 'product']);
    for (const [name, value] of Object.entries(data ?? {})) {
      if (typeof value !== 'object' || value === null || !('edges' in value)) continue;
      const { edges, nodes, sources, pageInfo } = value as Readonly<Record<string, readonly Row[]>>;
      if (name === 'operations') {
        expect(nodes).toEqual([]);
        continue;
      }
      if (absentLists.includes(name)) {
        expect(sources).toMatchObject([{ status: 'SKIPPED' }]);
        continue;
      }
      expect(nodes?.length).toBeGreaterThan(0);
      expect(edges?.map(({ node }) => node)).toEqual(nodes);
      expect(sources?.some(({ status }) => status === 'COMPLETE')).toBe(true);
      expect(pageInfo).toMatchObject({ hasPreviousPage: false });
    }
  });
});

describe('a record', () => {
  it('is what its provider keeps of it', async () => {
    const account = merchant.accounts.find(({ payments }) =>
      payments.all().some(({ currency }) => currency === 'JPY'),
    );
    const payment = account?.payments
      .all()
      .find(({ currency, customer_uid }) => currency === 'JPY' && account.customers.get(customer_uid ?? ''));
    if (account === undefined || payment === undefined) throw new Error('no payment in yen by a customer');
    const customer = account.customers.get(payment.customer_uid ?? '');
    const found = await paygraph.query(TransactionsDocument, {
      filter: { nativeId: { eq: payment.uid } },
    });
    const id = found.data?.transactions?.edges[0]?.node.id ?? '';
    const { data, errors } = await paygraph.query(TransactionDocument, { id });
    expect(errors).toEqual([]);
    expect(data?.transaction).toMatchObject({
      id,
      nativeId: payment.uid,
      reference: payment.reference_id ?? null,
      amount: { amount: `${payment.total_amount}`, currency: 'JPY', minorUnits: `${payment.total_amount}` },
      account: { name: merchant.sandbox.store.paymentAccounts.get(account.uid)?.name },
    });
    expect(data?.transaction?.customer?.displayName).toBe(
      [customer?.name, customer?.email, customer?.reference_id].find(
        (name) => name !== undefined && name !== null && name !== '',
      ),
    );
    const refunds = account.transactions
      .all()
      .filter(({ payment_uid, type }) => payment_uid === payment.uid && type === 'refund');
    expect(data?.transaction?.refunds).toHaveLength(refunds.length);
  });

  it('keeps every digit of amounts that no float can hold', async () => {
    const { text } = await paygraph.ask(
      '{ transactions(first: 5, orderBy: [{field: AMOUNT, direction: DESC}]) { nodes { amount { amount minorUnits } } } }',
    );
    expect(text).toContain('"92233720368547758.07"');
    expect(text).toContain('"9007199254740993"');
  });

  it('that is not there is null, without an error', async () => {
    const { data } = await paygraph.query(AccountsDocument, { first: 1 });
    const account = data?.accounts?.nodes[0]?.nativeId ?? '';
    const absent = (kind: 'transaction' | 'customer' | 'account' | 'client', of: string | null) =>
      encodeGlobalId({ kind, connection: 'gov', account: of, parent: null, nativeId: 'nobody' });
    const answer = await paygraph.query(ByIdDocument, {
      transaction: absent('transaction', account),
      customer: absent('customer', account),
      account: encodeGlobalId({
        kind: 'account',
        connection: 'gov',
        account: null,
        parent: null,
        nativeId: account,
      }),
      client: absent('client', null),
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      transaction: null,
      customer: null,
      account: { id: expect.any(String) },
      client: null,
    });
    expect((await paygraph.query(NodeDocument, { id: absent('transaction', account) })).data).toEqual({
      node: null,
    });
  });

  it('is found among others by ids, in their order', async () => {
    const [transactions, customers, accounts, providers] = await Promise.all([
      paygraph.query(TransactionsDocument, { first: 2 }),
      paygraph.query(CustomersDocument, { first: 2 }),
      paygraph.query(AccountsDocument, { first: 1 }),
      paygraph.query(ProvidersDocument, {}),
    ]);
    const [first, second] = transactions.data?.transactions?.edges ?? [];
    const gone = encodeGlobalId({
      kind: 'customer',
      connection: 'gov',
      account: merchant.accounts[0]?.uid ?? '',
      parent: null,
      nativeId: 'nobody',
    });
    const ids = [
      second?.node.id ?? '',
      customers.data?.customers?.nodes[1]?.id ?? '',
      gone,
      providers.data?.providers[0]?.id ?? '',
      accounts.data?.accounts?.nodes[0]?.id ?? '',
      first?.node.id ?? '',
      second?.node.id ?? '',
    ];
    const { data, errors } = await paygraph.query(NodesDocument, { ids });
    expect(errors).toEqual([]);
    expect(data?.nodes.map((node) => node?.id ?? null)).toEqual(ids.map((id) => (id === gone ? null : id)));
    expect(data?.nodes.map((node) => node?.__typename ?? null)).toEqual([
      'Transaction',
      'Customer',
      null,
      'Provider',
      'Account',
      'Transaction',
      'Transaction',
    ]);
  });
});

describe('connections', () => {
  it('are told with how they do', async () => {
    const { data } = await paygraph.query(ProvidersDocument, {});
    expect(data?.providers).toMatchObject([
      { name: 'GOVINEER', connection: 'gov', displayName: 'gov', mode: 'SANDBOX', health: 'UP' },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExplainReport } from '../../src/gateway/explain/report.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionOf, idsOf, providerOf } from '../kit/payments-of-all.ts';
import type { AllProviders, AllKey, AllWorld } from '../kit/all-providers.ts';
import { allKeys, listingKeys, startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import { NodesDocument, SearchDocument } from './generated/graphql.ts';

let all: AllProviders;
let world: AllWorld;
let paygraph: Paygraph;

beforeAll(async () => {
  all = await startAllProviders();
  addSought(all);
  world = await startAllWorld(all, { settings: { pay: { historyLimit: 20 } } });
  ({ paygraph } = world);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await all[Symbol.asyncDispose]();
});

/** Lists of every kind; of some records only below another. */
const lists: Readonly<Record<string, string>> = {
  Account: 'accounts(first: 100)',
  Client: 'clients(first: 100)',
  Transaction: 'transactions(first: 100)',
  Refund: 'refunds(first: 100)',
  Customer: 'customers(first: 100)',
  CustomerGroup: 'customerGroups(first: 100)',
  Product: 'products(first: 100)',
  Category: 'categories(first: 100)',
  Terminal: 'terminals(first: 100)',
  WebhookSubscription: 'webhookSubscriptions(first: 100)',
  BillingSubscription: 'billingSubscriptions(first: 100)',
  PaymentLink: 'paymentLinks(first: 100)',
  PaymentMethod: 'paymentMethods(first: 100)',
};

/** Of these there are few, and their lists have no filter. */
const unfiltered = ['CustomerGroup', 'Category', 'Terminal', 'WebhookSubscription'];

describe('every kind of record at every provider', () => {
  it.each(Object.entries(lists))('%s: is read by the ids that its list gives', async (type, list) => {
    const filters = unfiltered.includes(type)
      ? ['']
      : allKeys.map((key) => `, filter: {provider: {eq: ${providerOf[key]}}}`);
    const ids: string[] = [];
    for (const filter of filters) {
      const { data, errors } = await paygraph.ask(
        `{ list: ${list.replace(')', `${filter})`)} { nodes { id } sources { status error { code message } } } }`,
      );
      expect(errors).toEqual([]);
      const { nodes, sources } = (data ?? {})['list'] as {
        readonly nodes: readonly { readonly id: string }[];
        readonly sources: readonly { readonly status: string }[];
      };
      expect(sources.map(({ status }) => status)).not.toContain('FAILED');
      ids.push(...idsOf(nodes).slice(0, unfiltered.includes(type) ? 60 : 20));
    }
    expect(new Set(ids.map(connectionOf))).toEqual(new Set(havers[type]));
    const { data, errors } = await paygraph.query(NodesDocument, { ids });
    expect(errors).toEqual([]);
    expect(data?.nodes.map((node) => [node?.__typename, node?.id])).toEqual(ids.map((id) => [type, id]));
    for (const key of allKeys) {
      const id = ids.find((one) => connectionOf(one) === key);
      if (id === undefined) continue;
      const one = await paygraph.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(one.data?.['node']).toEqual({ __typename: type, id });
    }
  });
});

/** Who has records of a kind that can be listed. */
const havers: Readonly<Record<string, readonly AllKey[]>> = {
  Account: allKeys,
  Client: ['gov', 'wal'],
  Transaction: listingKeys,
  Refund: listingKeys,
  Customer: listingKeys,
  CustomerGroup: ['pay'],
  Product: ['wal', 'pay'],
  Category: ['pay'],
  Terminal: ['gov', 'wal'],
  WebhookSubscription: ['gov', 'wal'],
  BillingSubscription: ['wal', 'pay', 'pro'],
  PaymentLink: ['wal', 'pay'],
  PaymentMethod: ['wal', 'pro'],
};

/** One word at all all, in some records whole, in some at a field's beginning, in one in its middle. */
function addSought({ gov, wal, pay, pro }: AllProviders): void {
  const [uid = ''] = gov.store.paymentAccounts.all().map((account) => account.uid);
  const { customers } = gov.store.account(uid);
  const { transactions, customers: buyers } = wal.store.space(405);
  const models = {
    customer: customers.all()[0],
    transaction: transactions.all()[0],
    buyer: buyers.all()[0],
    payer: pay.store.customers.all()[0],
    product: pay.store.products.all()[0],
    tenant: pro.store.customers.all()[0],
  };
  const { customer, transaction, buyer, payer, product, tenant } = models;
  if (!customer || !transaction || !buyer || !payer || !product || !tenant)
    throw new Error('Rows were required');
  const nobody = { email: null, reference_id: null } as const;
  customers.insert({ ...customer, ...nobody, uid: 'z-1', name: 'Zelda Quirk' });
  customers.insert({ ...customer, ...nobody, uid: 'z-2', name: 'Ann\tZELDA' });
  const createdOn = '2026-01-02T03:04:05.000Z';
  transactions.insert({
    ...transaction,
    id: 990_001,
    merchantReference: 'zelda',
    createdOn,
    customerId: null,
  });
  const plain = { customerId: 'z-3', emailAddress: '', familyName: 'Quirk' };
  buyers.insert({
    ...buyer,
    ...plain,
    id: 990_002,
    givenName: 'Zelda',
    createdOn: '2025-01-02T03:04:05.000Z',
  });
  const silent = { email: null, mobile_no: null, last_name: null, company: null };
  pay.store.customers.insert({ ...payer, ...silent, customer_id: 990_003, first_name: 'Zeldaria' });
  pay.store.products.insert({ ...product, id: 990_004, name: 'Zelda', category: null });
  pro.store.customers.insert({
    ...tenant,
    id: '00000000-0000-4000-8000-000000990005',
    name: 'Mrs Zelda Quartz',
    email: null,
    phone: null,
    externalId: null,
    creationTime: '2031-01-02T03:04:05.0000000Z',
  });
}

describe('search', () => {
  it('ranks what it finds at all of them: whole fields, then beginnings, then the rest, the newest first', async () => {
    const { data, errors } = await paygraph.query(SearchDocument, { text: 'zElDa', first: 100 });
    expect(errors).toEqual([]);
    expect(
      data?.search?.nodes.map(({ __typename, id }) => [
        __typename,
        Buffer.from(id, 'base64url').toString().split(':').at(-1),
      ]),
    ).toEqual([
      ['Transaction', '990001'],
      ['Customer', '990002'],
      ['Product', '990004'],
      ['Customer', 'z-1'],
      ['Customer', '990003'],
      ['Customer', '00000000-0000-4000-8000-000000990005'],
      ['Customer', 'z-2'],
    ]);
    const sources = data?.search?.sources ?? [];
    expect(sources.map(({ status }) => status)).not.toContain('FAILED');
    expect(new Set(sources.map(({ provider }) => provider.connection))).toEqual(new Set(allKeys));
    const unlisted = sources.filter(({ provider }) => provider.connection === 'efa');
    expect(unlisted.map(({ status }) => status)).toEqual(['REQUIRES_FILTER']);
  });

  it('gives the best of them where there are more', async () => {
    const { data } = await paygraph.query(SearchDocument, { text: 'zelda', first: 2 });
    expect(data?.search?.nodes.map(({ __typename }) => __typename)).toEqual(['Transaction', 'Customer']);
    const typed = await paygraph.query(SearchDocument, { text: 'zelda', first: 2, types: ['PRODUCT'] });
    expect(typed.data?.search?.nodes.map(({ __typename }) => __typename)).toEqual(['Product']);
  });

  it('finds of many only what has every word', async () => {
    const { data } = await paygraph.query(SearchDocument, { text: ' quirk  zelda', first: 100 });
    expect(data?.search?.nodes.map(({ __typename }) => __typename)).toEqual(['Customer', 'Customer']);
  });
});

describe('PLAN', () => {
  it.each([
    '{ transactions(first: 7) { nodes { id amount { amount } } } }',
    '{ transactions(first: 7, filter: {amount: {gte: "20"}, status: {eq: SUCCEEDED}}, orderBy: [{field: AMOUNT, direction: ASC}]) { nodes { id } totalCount } }',
    '{ transactions(first: 7, filter: {createdAt: {gte: "2026-01-01T00:00:00Z"}}, orderBy: [{field: CREATED_AT, direction: ASC}]) { nodes { id } } }',
    '{ customers(first: 7, orderBy: [{field: EMAIL}], filter: {email: {contains: "an"}}) { nodes { id email } } }',
    '{ products(first: 7, filter: {name: {contains: "a"}}) { nodes { id name } } }',
    '{ refunds(first: 5) { nodes { id } } }',
    '{ accounts(first: 5) { nodes { id name } } }',
  ])('of %s tells the first calls of each source', async (query) => {
    const before = allKeys.map((key) => all.requests[key].since(0).next);
    const planned = await paygraph.ask(query, {}, { explain: 'PLAN' });
    expect(allKeys.map((key) => all.requests[key].since(0).next)).toEqual(before);
    expect(planned.errors).toEqual([]);
    const analyzed = await paygraph.ask(query, {}, { explain: 'ANALYZE' });
    expect(analyzed.errors).toEqual([]);
    const [plan, measured] = [planned, analyzed].map(
      ({ extensions }) => extensions['explain'] as ExplainReport,
    );
    const lines = plan?.fields.flatMap(({ path, partitions }) =>
      partitions.map((partition) => ({ path, partition })),
    );
    const connections = new Set<string>();
    for (const { path, partition } of lines ?? []) {
      if (partition.execution === 'SKIPPED') continue;
      if (partition.execution === 'REQUIRES_FILTER') {
        expect([partition.connection, partition.requests ?? []]).toEqual(['efa', []]);
        continue;
      }
      connections.add(partition.connection);
      const run = measured?.fields
        .find((field) => field.path === path)
        ?.partitions.find(
          ({ connection, accounts }) =>
            connection === partition.connection && accounts.join() === partition.accounts.join(),
        );
      const { requests = [], ...told } = partition;
      expect(run).toMatchObject(told);
      const sent = run?.calls?.map(({ method, url, body }) => JSON.stringify([method, url, body])) ?? [];
      const foretold = requests.map(({ method, url, body }) => JSON.stringify([method, url, body]));
      // Nothing needs to be asked only where the account is of our own making.
      if (!['pay', 'efa'].includes(partition.connection) || !query.includes('accounts'))
        expect(foretold.length).toBeGreaterThan(0);
      expect(sent.slice(0, foretold.length).toSorted()).toEqual(foretold.toSorted());
    }
    expect(connections.size).toBeGreaterThan(1);
  });
});

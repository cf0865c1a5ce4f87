import {
  Configuration,
  CustomersService,
  ResponseError,
  SortingOrder,
  TransactionsService,
} from 'postfinancecheckout';
import { HttpBearerAuth } from 'postfinancecheckout/dist/auth/HttpBearerAuth.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWalleeSandbox } from '../../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../../sandbox/wallee/server.ts';
import { sdkResources } from './sdk-resources.ts';

// The vendor's own client, under the brand it is published for Node with: it speaks the same API and knows
// nothing of this project.

let sandbox: WalleeSandbox;
let config: Configuration;
const space = 405;

beforeAll(async () => {
  sandbox = await startWalleeSandbox({ scale: 0.1 });
  config = configured(sandbox.userId, sandbox.authenticationKey);
});

afterAll(() => sandbox.close());

function configured(userId: number, key: string): Configuration {
  return new Configuration({ basePath: sandbox.url, httpBearerAuth: new HttpBearerAuth(userId, key) });
}

test('every list, search and read is understood', async () => {
  const customerId = Number(sandbox.store.space(space).addresses.all()[0]?.customer.id);
  const all = Object.entries(sdkResources(config, space, customerId));
  expect(all).toHaveLength(26);
  for (const [name, resource] of all) {
    const list = await resource.list({ limit: 2, order: SortingOrder.Desc });
    const [newest] = list.data ?? [];
    expect([list.limit, typeof list.hasMore, typeof newest?.id], name).toEqual([2, 'boolean', 'number']);
    const query = `id:<=${newest?.id} -(id:<${newest?.id})`;
    const found = await resource.search({ query, order: 'id:DESC', limit: 3, offset: 0 });
    expect({ ...found, data: found.data?.map(({ id }) => id) }, name).toEqual({
      data: [newest?.id],
      hasMore: false,
      limit: 3,
      offset: 0,
    });
    expect((await resource.read(newest?.id ?? 0)).id, name).toBe(newest?.id);
  }
});

test('models arrive as they are in the store', async () => {
  const transactions = new TransactionsService(config);
  const row = sandbox.store
    .space(space)
    .transactions.all()
    .find(({ state }) => state === 'FULFILL');
  const read = await transactions.getPaymentTransactionsId({
    space,
    id: Number(row?.id),
    expand: new Set(['group', 'metaData', 'paymentConnectorConfiguration.connector.paymentMethod']),
  });
  expect(read).toMatchObject({
    id: row?.id,
    version: row?.version,
    state: 'FULFILL',
    currency: row?.currency,
    authorizationAmount: Number(row?.authorizationAmount.text),
    createdOn: new Date(row?.createdOn ?? 0),
    metaData: row?.metaData,
    group: { id: row?.group.id, state: 'SUCCESSFUL' },
  });
  expect(read.lineItems?.[0]?.amountIncludingTax).toBe(Number(row?.lineItems[0]?.amountIncludingTax.text));
  expect(read.paymentConnectorConfiguration?.connector?.paymentMethod?.name).toHaveProperty('en-US');
  const plain = await transactions.getPaymentTransactionsId({ space, id: Number(row?.id) });
  expect(plain.metaData).toBeUndefined();
  expect(Object.values(plain.group ?? {}).filter((value) => value !== undefined)).toEqual([row?.group.id]);
});

test('queries of every kind pass through its encoding', async () => {
  const customers = new CustomersService(config);
  sandbox.store.space(space).customers.insert({
    id: 5,
    version: 1,
    linkedSpaceId: space,
    givenName: "O'Neil & Co (+) 100%",
    metaData: {},
    createdOn: '2026-01-05T10:00:00Z',
  });
  for (const query of [
    `givenName:"O'Neil & Co (+) 100%" id:5`,
    `givenName:~"o'neil,co" id:5`,
    'id:5 (emailAddress:* OR version:>7)',
    'createdOn:>="2026-01-05T10:00:00.000Z" NOT id:>5 -familyName:x',
  ]) {
    const { data } = await customers.getCustomersSearch({
      space,
      query,
      order: 'familyName:DESC id',
      limit: 5,
    });
    expect(
      data?.map(({ id }) => id),
      query,
    ).toContain(5);
  }
});

test('refusals arrive as such', async () => {
  const status = async (call: Promise<unknown>): Promise<number> => {
    const error: unknown = await call.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (!(error instanceof ResponseError)) throw new Error('a refusal was expected', { cause: error });
    const body = (await error.response.json()) as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(['date', 'code', 'id', 'message', 'errors']);
    return error.response.status;
  };
  const customers = new CustomersService(config);
  expect(await status(customers.getCustomers({ space, limit: 101 }))).toBe(400);
  expect(await status(customers.getCustomersSearch({ space, query: 'unheard:1' }))).toBe(400);
  expect(await status(customers.getCustomersSearch({ space, offset: 10_001 }))).toBe(416);
  expect(await status(customers.getCustomersId({ space, id: 1 }))).toBe(404);
  expect(await status(customers.getCustomers({ space: 2001 }))).toBe(403);
  const foreign = new CustomersService(configured(sandbox.userId, sandbox.otherUser.authenticationKey));
  expect(await status(foreign.getCustomers({ space }))).toBe(401);
});

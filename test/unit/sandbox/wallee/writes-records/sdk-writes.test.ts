import {
  Configuration,
  CreationEntityState,
  CustomersService,
  ResponseError,
  SortingOrder,
  WebhookListenersService,
  WebhookURLsService,
} from 'postfinancecheckout';
import { HttpBearerAuth } from 'postfinancecheckout/dist/auth/HttpBearerAuth.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWalleeSandbox } from '../../../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../../../sandbox/wallee/server.ts';

// The vendor's own client, which knows nothing of this project.

let sandbox: WalleeSandbox;
let config: Configuration;
const space = 405;
const TRANSACTION = 1472041829003;

beforeAll(async () => {
  sandbox = await startWalleeSandbox({ scale: 0.05 });
  config = configured();
});

afterAll(() => sandbox.close());

/** Its models of a bulk update have no id: `ids` adds them, in order, to what it is about to send. */
function configured(ids?: readonly unknown[]): Configuration {
  return new Configuration({
    basePath: sandbox.url,
    httpBearerAuth: new HttpBearerAuth(sandbox.userId, sandbox.authenticationKey),
    middleware: [
      {
        pre({ url, init }) {
          if (ids === undefined) return Promise.resolve();
          const items = JSON.parse(init.body as string) as object[];
          const body = JSON.stringify(items.map((item, index) => ({ ...item, id: ids[index] })));
          return Promise.resolve({ url, init: { ...init, body } });
        },
      },
    ],
  });
}

async function refusal(call: Promise<unknown>): Promise<readonly [number, unknown]> {
  const error: unknown = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ResponseError)) throw new Error('a refusal was expected', { cause: error });
  const body = (await error.response.json()) as Record<string, unknown>;
  return [error.response.status, body.code];
}

const statusCodes = (results: readonly { readonly statusCode?: number }[]): unknown[] =>
  results.map(({ statusCode }) => statusCode);

test('customers', async () => {
  const service = new CustomersService(config);
  const customerCreate = { customerId: 'sdk', givenName: 'Ada', metaData: { a: 'b' } };
  const created = await service.postCustomers({ space, customerCreate });
  expect(created).toMatchObject({ customerId: 'sdk', givenName: 'Ada', version: 1, linkedSpaceId: space });
  expect(created.createdOn).toBeInstanceOf(Date);
  const id = created.id ?? 0;
  const change = (version: number): Promise<{ readonly version?: number }> =>
    service.patchCustomersId({ space, id, customerActive: { version, familyName: 'Doe' } });
  expect(await change(1)).toMatchObject({ id, version: 2, givenName: 'Ada', familyName: 'Doe' });
  expect(await refusal(change(1))).toEqual([409, 'conflict']);
  const missing = {} as { version: number };
  expect(await refusal(service.patchCustomersId({ space, id, customerActive: missing }))).toEqual([
    409,
    'conflict',
  ]);
  expect((await service.getCustomers({ space, order: SortingOrder.Desc, limit: 1 })).data).toMatchObject([
    { id, version: 2, familyName: 'Doe' },
  ]);
  expect(await service.deleteCustomersId({ space, id })).toBeUndefined();
  expect(await refusal(service.getCustomersId({ space, id }))).toEqual([404, 'not_found']);
  const long = { customerId: 'x'.repeat(101) };
  expect(await refusal(service.postCustomers({ space, customerCreate: long }))).toEqual([
    422,
    'unprocessable_entity',
  ]);
});

test('customers in bulk', async () => {
  const service = new CustomersService(config);
  const created = await service.postCustomersBulk({
    space,
    customerCreate: [{ givenName: 'A' }, { language: '?' }],
  });
  expect(statusCodes(created)).toEqual([201, 422]);
  expect(created[1]?.error).toMatchObject({ code: 'unprocessable_entity' });
  const id = created[0]?.id ?? 0;
  const customerActive = [{ version: 1, givenName: 'B' }, { version: 1 }];
  expect(statusCodes(await service.patchCustomersBulk({ space, customerActive }))).toEqual([400, 400]);
  const named = new CustomersService(configured([id, id]));
  expect(statusCodes(await named.patchCustomersBulk({ space, customerActive }))).toEqual([200, 409]);
  expect((await service.getCustomersSearch({ space, query: `id:${id}` })).data).toMatchObject([
    { givenName: 'B', version: 2 },
  ]);
  expect(statusCodes(await service.deleteCustomersBulk({ space, requestBody: [id, 1] }))).toEqual([204, 404]);
  const customerCreate = Array.from({ length: 101 }, () => ({}));
  expect(await refusal(service.postCustomersBulk({ space, customerCreate }))).toEqual([
    413,
    'payload_too_large',
  ]);
});

test('webhook urls', async () => {
  const service = new WebhookURLsService(config);
  const webhookUrlCreate = {
    name: 'New',
    url: 'https://hooks.example.com/new',
    state: CreationEntityState.Active,
  };
  const created = await service.postWebhooksUrls({ space, webhookUrlCreate });
  expect(created).toMatchObject({ ...webhookUrlCreate, version: 1 });
  const id = created.id ?? 0;
  const change = (version: number): Promise<unknown> =>
    service.patchWebhooksUrlsId({ space, id, webhookUrlUpdate: { version, name: 'Renamed' } });
  expect(await change(1)).toMatchObject({ id, version: 2, name: 'Renamed' });
  expect(await refusal(change(1))).toEqual([409, 'conflict']);
  const missing = {} as { version: number };
  expect(await refusal(service.patchWebhooksUrlsId({ space, id, webhookUrlUpdate: missing }))).toEqual([
    409,
    'conflict',
  ]);
  expect((await service.getWebhooksUrls({ space, order: SortingOrder.Desc })).data?.[0]).toMatchObject({
    id,
  });
  await service.deleteWebhooksUrlsId({ space, id });
  expect(await service.getWebhooksUrlsId({ space, id })).toMatchObject({
    state: CreationEntityState.Deleted,
  });

  const many = await service.postWebhooksUrlsBulk({
    space,
    webhookUrlCreate: [webhookUrlCreate, { name: 'x' }],
  });
  expect(statusCodes(many)).toEqual([201, 422]);
  const other = many[0]?.id ?? 0;
  const named = new WebhookURLsService(configured([other, 1]));
  const webhookUrlUpdate = [{ version: 1, state: CreationEntityState.Inactive }, { version: 1 }];
  expect(statusCodes(await named.patchWebhooksUrlsBulk({ space, webhookUrlUpdate }))).toEqual([200, 404]);
  expect(statusCodes(await service.deleteWebhooksUrlsBulk({ space, requestBody: [other, 1] }))).toEqual([
    204, 404,
  ]);
  expect(await service.getWebhooksUrlsId({ space, id: other })).toMatchObject({
    state: 'DELETED',
    version: 3,
  });
});

test('webhook listeners', async () => {
  const service = new WebhookListenersService(config);
  const webhookListenerCreate = {
    name: 'New',
    entity: TRANSACTION,
    url: 42,
    entityStates: new Set(['FULFILL', 'FAILED']),
    notifyEveryChange: true,
  };
  const created = await service.postWebhooksListeners({ space, webhookListenerCreate });
  expect(created).toMatchObject({ name: 'New', entity: TRANSACTION, version: 1, notifyEveryChange: true });
  expect([created.url?.id, created.entityStates]).toEqual([42, new Set(['FULFILL', 'FAILED'])]);
  const id = created.id ?? 0;
  const change = (version: number): Promise<unknown> =>
    service.patchWebhooksListenersId({
      space,
      id,
      webhookListenerUpdate: { version, entityStates: new Set() },
    });
  expect(await change(1)).toMatchObject({ id, version: 2, entityStates: new Set() });
  expect(await refusal(change(1))).toEqual([409, 'conflict']);
  const missing = {} as { version: number };
  expect(
    await refusal(service.patchWebhooksListenersId({ space, id, webhookListenerUpdate: missing })),
  ).toEqual([409, 'conflict']);
  expect((await service.getWebhooksListeners({ space, order: SortingOrder.Desc })).data?.[0]).toMatchObject({
    id,
  });
  await service.deleteWebhooksListenersId({ space, id });
  expect(await service.getWebhooksListenersId({ space, id })).toMatchObject({
    state: CreationEntityState.Deleted,
  });

  const many = await service.postWebhooksListenersBulk({
    space,
    webhookListenerCreate: [webhookListenerCreate, { entity: TRANSACTION, url: 1 }],
  });
  expect(statusCodes(many)).toEqual([201, 422]);
  const other = many[0]?.id ?? 0;
  const named = new WebhookListenersService(configured([other, other]));
  const webhookListenerUpdate = [{ version: 1, name: 'A' }, { version: 1 }];
  expect(statusCodes(await named.patchWebhooksListenersBulk({ space, webhookListenerUpdate }))).toEqual([
    200, 409,
  ]);
  expect(statusCodes(await service.deleteWebhooksListenersBulk({ space, requestBody: [other, 1] }))).toEqual([
    204, 404,
  ]);
  expect(await service.getWebhooksListenersId({ space, id: other })).toMatchObject({
    name: 'A',
    state: 'DELETED',
  });
});

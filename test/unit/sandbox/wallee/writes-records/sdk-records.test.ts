import {
  AccountsService,
  Configuration,
  CustomerAddressesService,
  CustomerAddressType,
  CustomersService,
  LineItemType,
  PaymentLinkProtectionMode,
  PaymentLinksService,
  ResponseError,
  SpacesService,
  SubscriptionProductsService,
  SubscriptionProductState,
  TokensService,
} from 'postfinancecheckout';
import { HttpBearerAuth } from 'postfinancecheckout/dist/auth/HttpBearerAuth.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWalleeSandbox } from '../../../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../../../sandbox/wallee/server.ts';
import { ACCOUNT_SCOPE } from '../../../../../sandbox/wallee/writes/spaces/accounts.ts';

// The vendor's own client, which knows nothing of this project.

let sandbox: WalleeSandbox;
let config: Configuration;
const space = 405;

beforeAll(async () => {
  sandbox = await startWalleeSandbox({ scale: 0.05 });
  config = new Configuration({
    basePath: sandbox.url,
    httpBearerAuth: new HttpBearerAuth(sandbox.userId, sandbox.authenticationKey),
  });
});

afterAll(() => sandbox.close());

async function refusal(call: Promise<unknown>): Promise<readonly [number, unknown]> {
  const error: unknown = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ResponseError)) throw new Error('a refusal was expected', { cause: error });
  const body = (await error.response.json()) as Record<string, unknown>;
  return [error.response.status, body.errors];
}

const effects = () => sandbox.effects().map(({ kind, record }) => `${kind} ${record ?? ''}`);

test('addresses of a customer', async () => {
  const { id: customerId = 0 } = await new CustomersService(config).postCustomers({
    space,
    customerCreate: { givenName: 'Ada' },
  });
  const service = new CustomerAddressesService(config);
  const owner = { space, customerId };
  const made = await service.postCustomersCustomerIdAddresses({
    ...owner,
    customerAddressCreate: { customer: customerId, address: { street: 'A 1', country: 'CH' } },
  });
  expect(made).toMatchObject({ version: 1, defaultAddress: true, addressType: CustomerAddressType.Both });
  const second = await service.postCustomersCustomerIdAddresses({
    ...owner,
    customerAddressCreate: { customer: customerId, address: { street: 'B 2' } },
  });
  expect(second.defaultAddress).toBe(false);
  await service.postCustomersCustomerIdAddressesIdDefault({ ...owner, id: second.id ?? 0 });
  const changed = await service.patchCustomersCustomerIdAddressesId({
    ...owner,
    id: made.id ?? 0,
    customerAddressActive: { version: 2, address: { city: 'Bern' } },
  });
  expect(changed).toMatchObject({ version: 3, defaultAddress: false, address: { city: 'Bern' } });
  expect(changed.address).not.toHaveProperty('street', 'A 1');
  const stale = service.patchCustomersCustomerIdAddressesId({
    ...owner,
    id: made.id ?? 0,
    customerAddressActive: { version: 2 },
  });
  expect((await refusal(stale))[0]).toBe(409);
  const wrong = service.postCustomersCustomerIdAddresses({
    ...owner,
    customerAddressCreate: { customer: customerId + 1, address: {} },
  });
  expect(await refusal(wrong)).toEqual([422, { customer: expect.any(String) }]);
  const long = service.postCustomersCustomerIdAddresses({
    ...owner,
    customerAddressCreate: { customer: customerId, address: { country: 'CHE' } },
  });
  expect(await refusal(long)).toEqual([422, { 'address.country': expect.any(String) }]);
  await service.deleteCustomersCustomerIdAddressesId({ ...owner, id: made.id ?? 0 });
  const again = service.deleteCustomersCustomerIdAddressesId({ ...owner, id: made.id ?? 0 });
  expect((await refusal(again))[0]).toBe(404);
});

test('payment links, whose external id is used once', async () => {
  const service = new PaymentLinksService(config);
  const paymentLinkCreate = {
    externalId: 'sdk-1',
    protectionMode: PaymentLinkProtectionMode.NoProtection,
    name: 'Donation',
    currency: 'CHF',
    availableUntil: new Date('2099-01-01T00:00:00Z'),
    lineItems: [
      { uniqueId: 'a', name: 'A', quantity: 1, amountIncludingTax: 9.95, type: LineItemType.Product },
    ],
  };
  const made = await service.postPaymentLinks({ space, paymentLinkCreate });
  expect(made).toMatchObject({ version: 1, state: 'ACTIVE', name: 'Donation', externalId: 'sdk-1' });
  const before = effects().length;
  const other = { ...paymentLinkCreate, name: 'Other' };
  expect(await service.postPaymentLinks({ space, paymentLinkCreate: other })).toEqual(made);
  expect(effects().length).toBe(before);
  const id = made.id ?? 0;
  const paymentLinkUpdate = { version: 1, name: 'New', maximalNumberOfTransactions: 2 };
  const changed = await service.patchPaymentLinksId({ space, id, paymentLinkUpdate });
  expect(changed).toMatchObject({ version: 2, name: 'New', maximalNumberOfTransactions: 2, currency: 'CHF' });
  const stale = service.patchPaymentLinksId({ space, id, paymentLinkUpdate });
  expect(await refusal(stale)).toEqual([409, { version: expect.any(String) }]);
  const wrong = service.patchPaymentLinksId({
    space,
    id,
    paymentLinkUpdate: {
      version: 2,
      lineItems: [
        { uniqueId: 'a', name: '', quantity: 1, amountIncludingTax: 1, type: LineItemType.Product },
      ],
    },
  });
  expect(await refusal(wrong)).toMatchObject([422, { 'lineItems[0].name': expect.any(String) }]);
  await service.deletePaymentLinksId({ space, id });
  expect((await refusal(service.getPaymentLinksId({ space, id })))[0]).toBe(404);
  expect((await refusal(service.deletePaymentLinksId({ space, id })))[0]).toBe(404);
});

test('products, whose retirement ends their subscriptions', async () => {
  const service = new SubscriptionProductsService(config);
  const made = await service.postSubscriptionsProducts({
    space,
    subscriptionProductCreate: { reference: 'sdk', name: 'A', state: SubscriptionProductState.Active },
  });
  const id = made.id ?? 0;
  const changed = await service.patchSubscriptionsProductsId({
    space,
    id,
    subscriptionProductActive: { version: 1, name: 'B' },
  });
  expect(changed).toMatchObject({ version: 2, name: 'B', reference: 'sdk', state: 'ACTIVE' });
  const retirement = await service.postSubscriptionsProductsIdRetire({
    space,
    id,
    subscriptionProductRetirementRequest: { respectTerminationPeriods: true },
  });
  expect(retirement).toMatchObject({ product: { id }, respectTerminationPeriods: true });
  expect(await service.getSubscriptionsProductsId({ space, id })).toMatchObject({ state: 'RETIRED' });
  const late = service.patchSubscriptionsProductsId({
    space,
    id,
    subscriptionProductActive: { version: 3, name: 'C' },
  });
  expect(await refusal(late)).toEqual([422, {}]);

  const { subscriptions, productVersions } = sandbox.store.space(space);
  const running = subscriptions.all().find(({ state }) => state === 'ACTIVE');
  const product = Number(productVersions.get(running?.currentProductVersion.id ?? 0)?.product.id);
  sandbox.store.space(space).products.update(product, { state: 'ACTIVE' });
  await service.postSubscriptionsProductsIdRetire({
    space,
    id: product,
    subscriptionProductRetirementRequest: {},
  });
  expect(subscriptions.get(running?.id ?? 0)?.state).toBe('TERMINATED');
  expect(effects().slice(-2)).toEqual(expect.arrayContaining(['delete SubscriptionProduct']));
  expect(
    sandbox.effects().some(({ kind, id: ended }) => kind === 'cancel' && ended === `${running?.id}`),
  ).toBe(true);
});

test('tokens, spaces and accounts', async () => {
  const tokens = new TokensService(config);
  const [token] = sandbox.store.space(space).tokens.all();
  const id = Number(token?.id);
  await tokens.deletePaymentTokensId({ space, id });
  expect((await refusal(tokens.getPaymentTokensId({ space, id })))[0]).toBe(404);

  const spaces = new SpacesService(config);
  const made = await spaces.postSpaces({
    spaceCreate: { account: 11, name: 'New space', primaryCurrency: 'CHF', timeZone: 'Europe/Zurich' },
  });
  expect(made).toMatchObject({ name: 'New space', state: 'ACTIVE', account: { id: 11 } });
  expect(await spaces.getSpacesId({ id: made.id ?? 0 })).toMatchObject({ primaryCurrency: 'CHF' });
  const nowhere = spaces.postSpaces({ spaceCreate: { account: 99, name: 'x', timeZone: 'Mars' } });
  expect(await refusal(nowhere)).toEqual([422, { name: expect.any(String), timeZone: expect.any(String) }]);
  const orphan = spaces.postSpaces({ spaceCreate: { account: 99, name: 'Orphan' } });
  expect(await refusal(orphan)).toEqual([422, { account: expect.any(String) }]);

  const accounts = new AccountsService(config);
  const account = await accounts.postAccounts({ accountCreate: { scope: ACCOUNT_SCOPE, name: 'New AG' } });
  expect(account).toMatchObject({ name: 'New AG', state: 'ACTIVE' });
  const scopeless = accounts.postAccounts({ accountCreate: { scope: ACCOUNT_SCOPE + 1, name: 'Else' } });
  expect(await refusal(scopeless)).toEqual([422, { scope: expect.any(String) }]);
  expect(effects().slice(-3)).toEqual(['delete Token', 'create Space', 'create Account']);
});

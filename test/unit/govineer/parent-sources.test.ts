import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refOf } from '../../../datasources/govineer/connection.ts';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import {
  connectTo,
  listRequest,
  projectionOf,
  sandboxSettings,
  sourceOf,
  testCall,
} from './sandbox-connection.ts';

let sandbox: GovineerSandbox;
let gov: Provider;
let utilities: string;
let shop: string;

beforeAll(async () => {
  sandbox = await startGovineerSandbox({ scale: 0.3 });
  gov = connectTo(sandbox);
  const named = (name: string): string =>
    sandbox.store.paymentAccounts.all().find((account) => account.name.startsWith(name))?.uid ?? '';
  [utilities, shop] = [named('Utilities'), named('Visitors')];
});

afterAll(async () => {
  await gov.close();
  await sandbox.close();
});

let before = 0;
beforeEach(() => {
  before = sandbox.requests.since(0).next;
});

/** Method and path of what was asked in this test, tokens aside. */
function asked(): readonly string[] {
  return sandbox.requests
    .since(before)
    .entries.map(({ method, path }) => `${method} ${path}`)
    .filter((line) => !line.includes('/oauth2/'));
}

function ref<K extends RecordKind>(kind: K, account: string, id: string, parent?: string): RecordRef<K> {
  return refOf({ settings: sandboxSettings(sandbox) }, kind, account, id, parent ?? null);
}

describe('saved methods', () => {
  const projection = projectionOf<'paymentMethod'>('details', 'customer', 'isDefault', 'state');

  function customersWithMethods(): readonly string[] {
    const account = sandbox.store.account(utilities);
    return account.customers
      .all()
      .map(({ uid }) => uid)
      .filter((uid) => account.savedMethods(uid).size > 0)
      .slice(0, 2);
  }

  test('are read per pinned customer and come in order', async () => {
    const [first = '', second = ''] = customersWithMethods();
    const values = [first, second, 'cus_none'].map((uid) => ref('customer', utilities, uid).id);
    const elsewhere = ref('customer', shop, first).id;
    const filter: Filter<'paymentMethod'> = { op: 'in', field: 'customerId', values: [...values, elsewhere] };
    const page = await sourceOf(gov, 'paymentMethod').list(
      listRequest({ accounts: [utilities], filter, projection }),
      testCall(),
    );
    const account = sandbox.store.account(utilities);
    const expected = [first, second].flatMap((uid) => account.savedMethods(uid).all());
    expect(page.records.map(({ nativeId }) => nativeId)).toEqual(
      expected.map((method) => method.saved_payment_method_uid).toSorted(),
    );
    expect(page.exhausted).toBe(true);
    expect(
      page.records.every(
        ({ ref: { parent }, customer }) => customer instanceof RecordRef && parent === customer.nativeId,
      ),
    ).toBe(true);
    expect(asked()).toHaveLength(3);
  });

  test('by id one call a customer', async () => {
    const [customer = ''] = customersWithMethods();
    const methods = sandbox.store.account(utilities).savedMethods(customer).all();
    const refs = [
      ...methods.map((method) => ref('paymentMethod', utilities, method.saved_payment_method_uid, customer)),
      ref('paymentMethod', utilities, 'spm_none', customer),
      ref('paymentMethod', utilities, 'spm_orphan'),
    ];
    const found = await sourceOf(gov, 'paymentMethod').getMany(refs, projection, testCall());
    expect(found.size).toBe(methods.length);
    expect(asked()).toHaveLength(1);
  });

  test('of a customer whose uid is dots are none, and no other path is asked', async () => {
    const refs = ['..', '.', ''].map((parent) => ref('paymentMethod', utilities, 'spm_1', parent));
    expect(await sourceOf(gov, 'paymentMethod').getMany(refs, projection, testCall())).toEqual(new Map());
    expect(asked()).toEqual([]);
  });

  test('without a pinned customer are a mistake of ours', async () => {
    await expect(
      sourceOf(gov, 'paymentMethod').list(listRequest({ accounts: [utilities] }), testCall()),
    ).rejects.toThrow('pinned');
  });
});

describe('links and webhooks', () => {
  test('sessions are read by id and never listed', async () => {
    const session = sandbox.store.account(utilities).sessions.all()[0]?.session_id ?? '';
    const wanted = ref('paymentLink', utilities, session);
    const source = sourceOf(gov, 'paymentLink');
    const found = await source.getMany(
      [wanted],
      projectionOf<'paymentLink'>('status', 'kind', 'amount'),
      testCall(),
    );
    expect(found.get(wanted.id)).toMatchObject({ kind: 'HOSTED_SESSION' });
    await expect(source.list(listRequest({ accounts: [utilities] }), testCall())).rejects.toThrow('listed');
  });

  test('an account has a webhook exactly if it has a callback', async () => {
    const source = sourceOf(gov, 'webhookSubscription');
    const projection = projectionOf<'webhookSubscription'>('url', 'events', 'state', 'account');
    for (const { uid, callback_url: url, webhook_enabled: enabled } of sandbox.store.paymentAccounts.all()) {
      const { records } = await source.list(listRequest({ accounts: [uid], projection }), testCall());
      const found = await source.getMany([ref('webhookSubscription', uid, uid)], projection, testCall());
      const expected = { url, events: null, state: enabled === true ? 'ACTIVE' : 'INACTIVE' };
      const exists = url !== undefined && url !== null && url !== '';
      expect(records).toMatchObject(exists ? [expected] : []);
      expect([...found.values()]).toMatchObject(exists ? [expected] : []);
    }
  });
});

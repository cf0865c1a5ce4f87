import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refOf } from '../../../datasources/govineer/connection.ts';
import { ianaZoneOf, windowsZoneNames } from '../../../datasources/govineer/windows-zones.ts';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { PropertyOf } from '../../../src/domain/records/records.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import type { Logged } from './sandbox-connection.ts';
import {
  connectTo,
  listAll,
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
const logged: Logged[] = [];

beforeAll(async () => {
  sandbox = await startGovineerSandbox({ scale: 0.3 });
  gov = connectTo(sandbox, {}, logged);
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

describe('what is asked for', () => {
  const select = (url: string): string | null => new URL(url).searchParams.get('$select');

  test('only what the projection is made of', () => {
    const source = sourceOf(gov, 'transaction');
    const preview = (...properties: readonly PropertyOf<'transaction'>[]): string =>
      source.previewList(
        listRequest({ accounts: [utilities], projection: projectionOf<'transaction'>(...properties) }),
      )[0]?.url ?? '';
    expect(select(preview('status', 'reference'))).toBe('uid,status,reference_id,currency');
    expect(select(preview())).toBe('uid,currency');
    expect(select(preview('raw', 'status'))).toBeNull();
  });

  test('a property that was not asked for is absent', async () => {
    const source = sourceOf(gov, 'transaction');
    const request = listRequest<'transaction'>({
      accounts: [shop],
      limit: 1,
      projection: projectionOf<'transaction'>('status'),
    });
    const [record] = (await source.list(request, testCall())).records;
    expect(record?.status).toBeDefined();
    expect(Object.keys(record ?? {})).toEqual(['ref', 'status']);
  });

  test('raw comes without secrets', async () => {
    const raw = await listAll(sourceOf(gov, 'transaction'), {
      accounts: [shop],
      projection: projectionOf<'transaction'>('raw'),
    });
    expect(JSON.stringify(raw.map((record) => record.raw))).not.toMatch(/fingerprint|routing_number/);
    expect(raw[0]?.raw).toHaveProperty('uid');
  });

  test('the preview is what is sent', async () => {
    const source = sourceOf(gov, 'customer');
    const request = listRequest<'customer'>({
      accounts: [utilities],
      filter: { op: 'eq', field: 'name', value: "O'Neil & Co" },
      count: true,
      limit: 7,
    });
    const urls: string[] = [];
    const call = { ...testCall(), observer: { called: ({ url }: { url: string }) => void urls.push(url) } };
    await source.list(request, call);
    expect(urls).toEqual(source.previewList(request).map(({ url }) => url));
  });

  test('a placeholder of EXPLAIN stands for itself', () => {
    const filter: Filter<'transaction'> = { op: 'eq', field: 'customerId', value: '{customerId}' };
    const url =
      sourceOf(gov, 'transaction').previewList(listRequest({ accounts: ['{accountId}'], filter }))[0]?.url ??
      '';
    expect(new URL(url).searchParams.get('$filter')).toBe("customer_uid eq '{customerId}'");
    const methods = sourceOf(gov, 'paymentMethod').previewList(
      listRequest({
        accounts: ['{accountId}'],
        filter: { op: 'eq', field: 'customerId', value: '{customerId}' },
      }),
    );
    expect(methods).toHaveLength(1);
    const many = sourceOf(gov, 'account').previewGetMany([ref('account', '', '{accountId}')], new Set());
    expect(new URL(many[0]?.url ?? '').searchParams.get('$filter')).toBe("uid eq '{accountId}'");
  });

  test('a filter that cannot hold asks nobody', async () => {
    const request = listRequest<'transaction'>({
      accounts: [utilities],
      filter: { op: 'nothing' },
      count: true,
    });
    const page = await sourceOf(gov, 'transaction').list(request, testCall());
    expect([page.records, page.exhausted, page.count]).toEqual([[], true, 0]);
    expect(asked()).toEqual([]);
  });

  test('no rows but their number', async () => {
    const request = listRequest<'transaction'>({ accounts: [utilities], limit: 0, count: true });
    const page = await sourceOf(gov, 'transaction').list(request, testCall());
    expect([page.records.length, page.count]).toEqual([0, sandbox.store.account(utilities).payments.size]);
  });

  test('a list of no account, or of two, is a mistake of ours', async () => {
    const source = sourceOf(gov, 'transaction');
    await expect(source.list(listRequest({ accounts: [] }), testCall())).rejects.toThrow('one account');
    await expect(source.list(listRequest({ accounts: [shop, utilities] }), testCall())).rejects.toThrow(
      'one account',
    );
  });
});

describe('reading by id', () => {
  test('takes as few calls as the URL allows, by key and without doubles', async () => {
    const uids = sandbox.store
      .account(utilities)
      .payments.all()
      .map(({ uid }) => uid)
      .slice(0, 300);
    const refs = [...uids, ...uids, 'pay_none'].map((uid) => ref('transaction', utilities, uid));
    const source = sourceOf(gov, 'transaction');
    const found = await source.getMany(refs, projectionOf<'transaction'>('reference'), testCall());
    expect(found.size).toBe(300);
    for (const { id } of refs.slice(0, 300)) expect(found.get(id)).toMatchObject({ id });
    expect(asked()).toHaveLength(2);
    const previews = source.previewGetMany(refs, projectionOf<'transaction'>('reference'));
    expect(previews).toHaveLength(2);
    for (const { url } of previews) expect(url.length).toBeLessThanOrEqual(8192);
  });

  test('a sale is no refund, a refund is', async () => {
    const transactions = sandbox.store.account(utilities).transactions.all();
    const of = (type: string): string => transactions.find((row) => row.type === type)?.uid ?? '';
    const refs = [ref('refund', utilities, of('sale')), ref('refund', utilities, of('refund'))];
    const found = await sourceOf(gov, 'refund').getMany(refs, new Set(), testCall());
    expect([...found.keys()]).toEqual([refs[1]?.id]);
  });

  test('an account of somebody else fails its refs', async () => {
    const foreign = sandbox.other.store.paymentAccounts.all()[0]?.uid ?? '';
    const wanted = ref('transaction', foreign, 'pay_1');
    const found = await sourceOf(gov, 'transaction').getMany([wanted], new Set(), testCall());
    expect(found.get(wanted.id)).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED' });
  });

  test('an account that is not served, or that no header can carry, has no records', async () => {
    const narrow = connectTo(sandbox, { accountUids: [shop] });
    const uid = sandbox.store.account(utilities).payments.all()[0]?.uid ?? '';
    for (const account of [utilities, 'a\r\nx: y', 'é']) {
      const refs = [ref('transaction', account, uid)];
      expect(await sourceOf(narrow, 'transaction').getMany(refs, new Set(), testCall())).toEqual(new Map());
    }
    const refs = [ref('transaction', 'a\r\nx: y', uid)];
    expect(await sourceOf(gov, 'transaction').getMany(refs, new Set(), testCall())).toEqual(new Map());
    expect(asked()).toEqual([]);
    await narrow.close();
  });

  test('stops with the signal’s reason', async () => {
    const reason = new Error('nobody waits');
    const call = testCall(AbortSignal.abort(reason));
    await expect(
      sourceOf(gov, 'transaction').getMany([ref('transaction', shop, 'x')], new Set(), call),
    ).rejects.toBe(reason);
  });
});

describe('accounts', () => {
  test('take their time zone from their clients, by one call for all', async () => {
    const records = await listAll(sourceOf(gov, 'account'), {
      projection: projectionOf<'account'>('timeZone', 'client', 'mode', 'defaultCurrency'),
    });
    expect(asked()).toHaveLength(2);
    expect(records.map(({ timeZone }) => timeZone ?? 'none').toSorted()).toEqual([
      'America/Denver',
      'America/Denver',
      'America/Denver',
      'America/Denver',
      'none',
    ]);
    expect(records[0]).toMatchObject({ mode: 'SANDBOX', defaultCurrency: 'USD' });
    expect(logged.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ property: 'clients.timezone', word: 'Mars_Standard_Time' }),
    );
  });

  test('without it cost one call', async () => {
    await listAll(sourceOf(gov, 'account'), { projection: projectionOf<'account'>('name', 'client') });
    expect(asked()).toHaveLength(1);
  });

  test('are those that are configured', async () => {
    const narrow = connectTo(sandbox, { accountUids: [utilities, shop] });
    expect(narrow.configuredAccounts).toEqual([utilities, shop].toSorted());
    const records = await listAll(sourceOf(narrow, 'account'), {});
    expect(records.map(({ nativeId }) => nativeId)).toEqual([utilities, shop].toSorted());
    const all = sandbox.store.paymentAccounts.all().map(({ uid }) => ref('account', '', uid));
    expect((await sourceOf(narrow, 'account').getMany(all, new Set(), testCall())).size).toBe(2);
    expect(gov.configuredAccounts).toBeNull();
    await narrow.close();
  });

  test('every Windows zone of the table is a zone', () => {
    for (const name of windowsZoneNames) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: ianaZoneOf(name) ?? '?' })).not.toThrow();
    }
    expect(ianaZoneOf('constructor')).toBeNull();
  });
});

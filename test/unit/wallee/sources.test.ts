import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWalleeSandbox } from '../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../sandbox/wallee/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { UpstreamCall } from '../../../src/ports/call-context.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import { connectTo } from './sandbox-connection.ts';

let sandbox: WalleeSandbox;
let wal: Provider;

beforeAll(async () => {
  sandbox = await startWalleeSandbox();
  wal = connectTo(sandbox);
});

afterAll(async () => {
  await wal.close();
  await sandbox.close();
});

function watched(): { readonly call: ReturnType<typeof testCall>; readonly urls: string[] } {
  const urls: string[] = [];
  const observer = { called: ({ url }: UpstreamCall): void => void urls.push(decodeURIComponent(url)) };
  return { call: { ...testCall(), observer }, urls };
}

function refTo<K extends RecordKind>(kind: K, nativeId: string, space: string | null = '405'): RecordRef<K> {
  return new RecordRef(kind, 'WALLEE', 'wal', space, nativeId);
}

describe('lists', () => {
  test('are of one space', async () => {
    const source = sourceOf(wal, 'transaction');
    await expect(source.list(listRequest(), testCall())).rejects.toThrow('of one space');
    expect(() => source.previewList(listRequest({ accounts: ['405', '406'] }))).toThrow('of one space');
  });

  test('are sent as previewed', async () => {
    const { call, urls } = watched();
    const request = listRequest<'refund'>({ accounts: ['405'], limit: 7, offset: 3 });
    const source = sourceOf(wal, 'refund');
    const page = await source.list(request, call);
    expect(page).toMatchObject({ rowsRead: 7, exhausted: false, count: null, unreadable: 0 });
    expect(source.previewList(request).map(({ url }) => decodeURIComponent(url))).toEqual(urls);
    expect(urls[0]).toMatch(/\/payment\/refunds\/search\?expand=transaction&limit=7&offset=3&order=id:ASC$/);
  });

  test('end where the service says so', async () => {
    const source = sourceOf(wal, 'terminal');
    const all = await source.list(listRequest({ accounts: ['405'], limit: 100 }), testCall());
    expect(all.exhausted).toBe(true);
    const exactly = await source.list(listRequest({ accounts: ['405'], limit: all.rowsRead }), testCall());
    expect(exactly.exhausted).toBe(true);
    const fewer = await source.list(listRequest({ accounts: ['405'], limit: all.rowsRead - 1 }), testCall());
    expect(fewer.exhausted).toBe(false);
  });

  test('ask nobody where nothing can match', async () => {
    const { call, urls } = watched();
    const filter = { op: 'eq', field: 'nativeId', value: 'x' } as const;
    const page = await sourceOf(wal, 'customer').list(listRequest({ accounts: ['405'], filter }), call);
    expect(page).toEqual({
      records: [],
      rowsRead: 0,
      unreadable: 0,
      unreadableTail: 0,
      exhausted: true,
      count: null,
    });
    expect(urls).toEqual([]);
  });

  test('say so where no URL holds the filter', async () => {
    const values = Array.from({ length: 100 }, (_, index) => `${'ü'.repeat(40)}${index}`);
    const filter = { op: 'in', field: 'reference', values } as const;
    await expect(
      sourceOf(wal, 'transaction').list(listRequest({ accounts: ['405'], filter }), testCall()),
    ).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  test('of spaces hold those that are configured', async () => {
    const some = connectTo(sandbox, { spaceIds: ['406', '99', '405'] });
    const spaces = await listAll(sourceOf(some, 'account'), { projection: projectionOf('name') });
    expect(spaces.map(({ nativeId }) => nativeId)).toEqual(['405', '406']);
    expect(some.configuredAccounts).toEqual(['405', '406', '99']);
    expect(wal.configuredAccounts).toBeNull();
    await some.close();
  });
});

describe('reads by id', () => {
  test('take a call for a hundred, by key', async () => {
    const all = await listAll(sourceOf(wal, 'transaction'), { accounts: ['405'] });
    const wanted = all.slice(0, 130).map(({ ref }) => ref);
    const { call, urls } = watched();
    const found = await sourceOf(wal, 'transaction').getMany(
      [...wanted, refTo('transaction', '5')],
      projectionOf('reference'),
      call,
    );
    expect([...found.keys()].toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    expect(urls).toHaveLength(2);
    for (const url of urls) expect(url.length).toBeLessThan(8192);
    const previewed = sourceOf(wal, 'transaction').previewGetMany(wanted, projectionOf('reference'));
    expect(previewed).toHaveLength(2);
  });

  test('ask for no id that is no integer, and in no space that is not served', async () => {
    const { call, urls } = watched();
    const source = sourceOf(wal, 'customer');
    const refs = ['x', '01', '-1', '1 OR id:2', '99999999999999999999'].map((id) => refTo('customer', id));
    expect((await source.getMany(refs, new Set(), call)).size).toBe(0);
    const other = connectTo(sandbox, { spaceIds: ['406'] });
    const foreign = await sourceOf(other, 'customer').getMany([refTo('customer', '2001')], new Set(), call);
    expect(foreign.size).toBe(0);
    const odd = await source.getMany([refTo('customer', '2001', '4 5')], new Set(), call);
    expect(odd.size).toBe(0);
    expect(urls).toEqual([]);
    await other.close();
  });

  test('fail those they were for', async () => {
    const ref = refTo('customer', '2001', '99');
    const found = await sourceOf(wal, 'customer').getMany([ref], new Set(), testCall());
    expect(found.get(ref.id)).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED', httpStatus: 403 });
  });
});

describe('what stands in other resources', () => {
  test('captures are read for all rows at once, and only where they are asked for', async () => {
    const { call, urls } = watched();
    const request = listRequest<'transaction'>({
      accounts: ['405'],
      limit: 50,
      filter: { op: 'eq', field: 'status', value: 'SUCCEEDED' },
      projection: projectionOf('captures', 'capturedAmount'),
    });
    const { records } = await sourceOf(wal, 'transaction').list(request, call);
    expect(urls).toHaveLength(2);
    expect(urls[1]).toContain('/payment/transactions/completions/search?');
    for (const { captures, capturedAmount } of records) {
      const sum = (captures ?? []).reduce((total, { amount }) => total + amount.value.coefficient, 0n);
      expect(sum).toBe(capturedAmount?.value.coefficient);
    }
    await sourceOf(wal, 'transaction').list({ ...request, projection: projectionOf('status') }, call);
    expect(urls).toHaveLength(3);
  });

  test('the subscription that a transaction was taken for', async () => {
    const rows = await listAll(sourceOf(wal, 'transaction'), {
      accounts: ['405'],
      projection: projectionOf('billingSubscription'),
    });
    const known = new Set(
      (await listAll(sourceOf(wal, 'billingSubscription'), { accounts: ['405'] })).map(({ id }) => id),
    );
    const taken = rows.flatMap(({ billingSubscription }) => billingSubscription ?? []);
    expect(taken.length).toBeGreaterThan(0);
    for (const { id } of taken) expect(known).toContain(id);
  });

  test('addresses take a call for each customer, and only where they are asked for', async () => {
    const { call, urls } = watched();
    const request = listRequest<'customer'>({ accounts: ['405'], limit: 20 });
    const source = sourceOf(wal, 'customer');
    await source.list({ ...request, projection: projectionOf('displayName') }, call);
    expect(urls).toHaveLength(1);
    const { records } = await source.list({ ...request, projection: projectionOf('address') }, call);
    expect(urls).toHaveLength(22);
    expect(records.some(({ address }) => address?.country === 'CH')).toBe(true);
    expect(records.some(({ address }) => address === null)).toBe(true);
  });

  test('tokens stand for what their active version says', async () => {
    const methods = await listAll(sourceOf(wal, 'paymentMethod'), {
      accounts: ['405'],
      projection: projectionOf('details', 'state'),
    });
    const kinds = new Set(methods.map(({ details }) => details.kind));
    expect(kinds).toContain('CARD');
    expect(new Set(methods.map(({ state }) => state))).toContain('INACTIVE');
    expect(methods.find(({ details }) => details.kind === 'CARD')?.details.brand).not.toBeNull();
  });

  test('how often a subscription is due', async () => {
    const subscriptions = await listAll(sourceOf(wal, 'billingSubscription'), {
      accounts: ['405'],
      projection: projectionOf('status', 'interval', 'intervalCount', 'product'),
    });
    const active = subscriptions.filter(({ interval }) => interval !== null);
    expect(active.length).toBeGreaterThan(0);
    for (const { intervalCount } of active) expect(intervalCount).toBeGreaterThanOrEqual(1);
    expect(subscriptions.every(({ product }) => product?.kind === 'product')).toBe(true);
  });
});

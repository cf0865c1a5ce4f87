import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { PropertyOf } from '../../../src/domain/records/records.ts';
import type { UpstreamCall } from '../../../src/ports/call-context.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import { connectTo, untold } from './sandbox-connection.ts';

const kinds = [
  'account',
  'billingSubscription',
  'customer',
  'paymentMethod',
  'refund',
  'transaction',
] as const satisfies readonly RecordKind[];

let sandbox: ProfituitySandbox;
let pro: Provider;
let merchants: readonly string[];

beforeAll(async () => {
  sandbox = await startProfituitySandbox({ scale: 0.3 });
  pro = connectTo(sandbox);
  merchants = (await listAll(sourceOf(pro, 'account'), {})).map(({ nativeId }) => nativeId);
});

afterAll(async () => {
  await pro.close();
  await sandbox.close();
});

function watched(): { readonly call: ReturnType<typeof testCall>; readonly urls: string[] } {
  const urls: string[] = [];
  const observer = { called: ({ url }: UpstreamCall): void => void urls.push(decodeURIComponent(url)) };
  return { call: { ...testCall(), observer }, urls };
}

function refTo<K extends RecordKind>(kind: K, nativeId: string, merchant: string | null): RecordRef<K> {
  return new RecordRef(kind, 'PROFITUITY', 'pro', merchant, nativeId);
}

function merchantAt(index: number): string {
  const id = merchants[index];
  if (id === undefined) throw new Error(`no merchant ${index}`);
  return id;
}

describe('lists', () => {
  test('of all merchants name none, of some those, of one it alone', async () => {
    const source = sourceOf(pro, 'customer');
    const [one, two] = [merchantAt(0), merchantAt(1)];
    const urlOf = (accounts: readonly string[]): string =>
      decodeURIComponent(source.previewList(listRequest({ accounts, limit: 5 }))[0]?.url ?? '');
    expect(urlOf([])).not.toContain('merchantId');
    expect(urlOf([one])).toContain(`filter=["merchantId","=","${one}"]&`);
    expect(urlOf([one, two])).toContain(
      `filter=[["merchantId","=","${one}"],"or",["merchantId","=","${two}"]]&`,
    );
    const of = async (accounts: readonly string[]): Promise<number> =>
      (await listAll(source, { accounts })).length;
    expect((await of([one])) + (await of([two]))).toBe(await of([one, two]));
    expect(new Set((await listAll(source, { accounts: [] })).map(({ ref }) => ref.account)).size).toBe(3);
  });

  test('of all name those that are configured, and no others', async () => {
    const some = connectTo(sandbox, { merchantIds: [merchantAt(1), merchantAt(0)] });
    const source = sourceOf(some, 'transaction');
    const [preview] = source.previewList(listRequest({ limit: 5 }));
    expect(decodeURIComponent(preview?.url ?? '')).toContain(
      `[["refundOfPaymentId","=",null],"and",[["merchantId","=","${merchantAt(1)}"],"or",["merchantId","=","${merchantAt(0)}"]]]`,
    );
    const rows = await listAll(source, {});
    expect(new Set(rows.map(({ ref }) => ref.account))).toEqual(new Set([merchantAt(0), merchantAt(1)]));
    expect(source.previewList(listRequest({ accounts: [merchantAt(2)] }))).toEqual([]);
    expect(some.configuredAccounts).toEqual([merchantAt(0), merchantAt(1)].toSorted());
    expect(pro.configuredAccounts).toBeNull();
    await some.close();
  });

  test('are sent as previewed', async () => {
    const { call, urls } = watched();
    const request = listRequest<'refund'>({ limit: 7, offset: 3 });
    const source = sourceOf(pro, 'refund');
    const page = await source.list(request, call);
    expect(page).toMatchObject({ rowsRead: 7, exhausted: false, count: null, unreadable: 0 });
    expect(source.previewList(request).map(({ url }) => decodeURIComponent(url))).toEqual(urls);
    expect(urls[0]).toMatch(
      /\/payments\/payments\?filter=\["refundOfPaymentId","<>",null\]&sort=\[\{"selector":"id","desc":false\}\]&skip=3&take=7$/,
    );
  });

  test('end where there are no more rows', async () => {
    const source = sourceOf(pro, 'paymentMethod');
    const all = await source.list(listRequest({ limit: 1000 }), testCall());
    expect(all.exhausted).toBe(true);
    const fewer = await source.list(listRequest({ limit: all.rowsRead - 1 }), testCall());
    expect(fewer.exhausted).toBe(false);
    const behind = await source.list(listRequest({ limit: 10, offset: all.rowsRead - 3 }), testCall());
    expect(behind).toMatchObject({ rowsRead: 3, exhausted: true });
  });

  test('count what they are asked for, rows or none', async () => {
    const source = sourceOf(pro, 'transaction');
    const filter = { op: 'eq', field: 'status', value: 'SUCCEEDED' } as const;
    const there = await listAll(source, { filter });
    const counted = await source.list(listRequest({ filter, limit: 3, count: true }), testCall());
    expect(counted).toMatchObject({ count: there.length, rowsRead: 3 });
    const alone = await source.list(listRequest({ filter, limit: 0, count: true }), testCall());
    expect(alone).toMatchObject({ count: there.length, rowsRead: 0, records: [], exhausted: false });
  });

  test('ask nobody where nothing can match', async () => {
    const { call, urls } = watched();
    const filter = { op: 'eq', field: 'nativeId', value: 'x' } as const;
    const page = await sourceOf(pro, 'customer').list(listRequest({ filter, count: true }), call);
    expect(page).toMatchObject({ records: [], rowsRead: 0, exhausted: true, count: 0 });
    expect(urls).toEqual([]);
  });

  test('say so where no URL holds the filter', async () => {
    const values = Array.from({ length: 100 }, (_, index) => `${'ü'.repeat(40)}${index}`);
    const filter = { op: 'in', field: 'reference', values } as const;
    await expect(
      sourceOf(pro, 'transaction').list(listRequest({ filter }), testCall()),
    ).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  test('part payments, payouts and refunds', async () => {
    const payments = await listAll(sourceOf(pro, 'transaction'), { projection: projectionOf('direction') });
    const refunds = await listAll(sourceOf(pro, 'refund'), { projection: projectionOf('transaction') });
    const kept = [...sandbox.store.payments.records()];
    expect(payments.length).toBe(kept.filter((row) => row.refundOfPaymentId === null).length);
    expect(refunds.length).toBe(kept.filter((row) => row.refundOfPaymentId !== null).length);
    const outward = kept.filter((row) => row.refundOfPaymentId === null && row.type === 2).length;
    expect(payments.filter(({ direction }) => direction === 'PAYOUT').length).toBe(outward);
    expect(outward).toBeGreaterThan(0);
  });

  test('part saved accounts and subscriptions', async () => {
    const methods = await listAll(sourceOf(pro, 'paymentMethod'), {});
    const subscriptions = await listAll(sourceOf(pro, 'billingSubscription'), {});
    expect(methods.length + subscriptions.length).toBe([...sandbox.store.paymentTemplates.records()].length);
    expect(Math.min(methods.length, subscriptions.length)).toBeGreaterThan(0);
  });

  test('read in windows of time begin with the newest and say how many there are', async () => {
    const careful = connectTo(sandbox, untold);
    const source = sourceOf(careful, 'transaction');
    const request = listRequest<'transaction'>({ limit: 10, projection: projectionOf('createdAt') });
    const page = await source.list(request, testCall());
    const times = page.records.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(page.total).toBe((await listAll(source, {})).length);
    await careful.close();
  });
});

describe('no account number', () => {
  test.each(kinds)('is in a record of %s', async (kind) => {
    await expectNone(kind);
  });

  async function expectNone<K extends RecordKind>(kind: K): Promise<void> {
    const projection = projectionOf<K>('raw' as PropertyOf<K>);
    const records = await listAll(sourceOf(pro, kind), { projection });
    const told = JSON.stringify(records.map(({ raw }) => raw));
    expect(told.length).toBeGreaterThan(100);
    expect(told).not.toMatch(/routeNumber|accountNumber|micr|ImageFile|\*\*\*\*\d/);
  }
});

describe('reads by id', () => {
  test('of several merchants take one call for as many as a URL holds, by key', async () => {
    const all = await listAll(sourceOf(pro, 'transaction'), {});
    const wanted = all.slice(0, 150).map(({ ref }) => ref);
    expect(new Set(wanted.map(({ account }) => account)).size).toBeGreaterThan(1);
    const { call, urls } = watched();
    const source = sourceOf(pro, 'transaction');
    const found = await source.getMany(wanted, projectionOf('reference'), call);
    expect([...found.keys()].toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    expect(urls).toHaveLength(2);
    const previewed = source.previewGetMany(wanted, projectionOf('reference'));
    expect(previewed.map(({ url }) => decodeURIComponent(url)).toSorted()).toEqual(urls.toSorted());
    for (const { url } of previewed) expect(url.length).toBeLessThanOrEqual(8192);
  });

  test('give no record of another merchant or kind', async () => {
    const [payment] = await listAll(sourceOf(pro, 'transaction'), { accounts: [merchantAt(0)] });
    const [refund] = await listAll(sourceOf(pro, 'refund'), { accounts: [merchantAt(0)] });
    if (payment === undefined || refund === undefined) throw new Error('no rows');
    const refs = [
      refTo('transaction', payment.nativeId, merchantAt(1)),
      refTo('transaction', refund.nativeId, merchantAt(0)),
      payment.ref,
    ];
    const found = await sourceOf(pro, 'transaction').getMany(refs, new Set(), testCall());
    expect([...found.keys()]).toEqual([payment.id]);
  });

  test('ask for no id that is none, and of no merchant that is not served', async () => {
    const { call, urls } = watched();
    const known = merchantAt(0);
    const refs = ['x', '', known.toUpperCase(), `${known}"],"or",["id","<>",null`].map((id) =>
      refTo('customer', id, known),
    );
    const source = sourceOf(pro, 'customer');
    expect((await source.getMany([...refs, refTo('customer', known, 'x')], new Set(), call)).size).toBe(0);
    const other = connectTo(sandbox, { merchantIds: [merchantAt(1)] });
    const [customer] = await listAll(source, { accounts: [known] });
    if (customer === undefined) throw new Error('no rows');
    const foreign = await sourceOf(other, 'customer').getMany([customer.ref], new Set(), call);
    expect(foreign.size).toBe(0);
    expect(urls).toEqual([]);
    await other.close();
  });
});

describe('what stands in other rows', () => {
  test('refunds are summed for all rows by one call, and only where they are asked for', async () => {
    const source = sourceOf(pro, 'transaction');
    const request = listRequest<'transaction'>({
      limit: 40,
      filter: { op: 'eq', field: 'status', value: 'SUCCEEDED' },
      projection: projectionOf('refundedAmount', 'refundState', 'refundableAmount', 'actions'),
    });
    const { call, urls } = watched();
    const { records } = await source.list(request, call);
    expect(urls).toHaveLength(2);
    expect(urls[1]).toContain('"refundOfPaymentId","="');
    const kept = [...sandbox.store.payments.records()];
    for (const { nativeId, refundedAmount } of records) {
      const back = kept
        .filter((row) => row.refundOfPaymentId === nativeId)
        .filter((row) => !['Canceled', 'Rejected', 'Returned'].includes(row.status))
        .reduce((cents, row) => cents + Math.round(row.amount * 100), 0);
      expect(refundedAmount?.minorUnits).toBe(String(back));
    }
    expect(new Set(records.map(({ refundState }) => refundState)).size).toBeGreaterThan(1);
    await source.list({ ...request, projection: projectionOf('status') }, call);
    expect(urls).toHaveLength(3);
  });

  test('payments that never arrived are not looked up', async () => {
    const { call, urls } = watched();
    const request = listRequest<'transaction'>({
      limit: 10,
      filter: { op: 'in', field: 'status', values: ['SCHEDULED', 'PENDING', 'FAILED', 'CANCELLED'] },
      projection: projectionOf('refundState', 'actions'),
    });
    const { records } = await sourceOf(pro, 'transaction').list(request, call);
    expect(urls).toHaveLength(1);
    expect(records.every(({ refundState }) => refundState === 'NONE')).toBe(true);
  });

  test('templates are read for all rows by one call, and say what a payment was made from', async () => {
    const { call, urls } = watched();
    const projection = projectionOf<'transaction'>('savedPaymentMethod', 'billingSubscription');
    const { records } = await sourceOf(pro, 'transaction').list(
      listRequest({ limit: 100, projection }),
      call,
    );
    expect(urls).toHaveLength(2);
    const linked = records.flatMap((row) =>
      [row.savedPaymentMethod ?? [], row.billingSubscription ?? []].flat(),
    );
    expect(new Set(linked.map(({ kind }) => kind))).toEqual(
      new Set(['paymentMethod', 'billingSubscription']),
    );
    for (const kind of ['paymentMethod', 'billingSubscription'] as const) {
      const refs = linked.flatMap((ref) => (ref.kind === kind ? [ref as RecordRef<typeof kind>] : []));
      const found = await sourceOf(pro, kind).getMany(refs, new Set(), testCall());
      expect(found.size).toBe(new Set(refs.map(({ id }) => id)).size);
    }
  });
});

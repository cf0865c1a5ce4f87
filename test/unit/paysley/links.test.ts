import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountRef, refOf } from '../../../datasources/paysley/connection.ts';
import type { PaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import { account, connectTo, testSettings } from './sandbox-connection.ts';

let sandbox: PaysleySandbox;
let pay: Provider;
const settings = testSettings();

beforeAll(async () => {
  sandbox = await startPaysleySandbox({ scale: 0.3 });
  pay = connectTo(sandbox);
});

afterAll(async () => {
  await pay.close();
  await sandbox.close();
});

let before = 0;
beforeEach(() => {
  before = sandbox.requests.since(0).next;
});

function asked(): readonly string[] {
  return sandbox.requests.since(before).entries.map(({ method, path }) => `${method} ${path}`);
}

const orNull = (text: string | null): string | null => (text === '' ? null : text);
const ids = (records: readonly { readonly nativeId: string }[]): readonly string[] =>
  records.map(({ nativeId }) => nativeId);

describe('payment links', () => {
  test('are the POS link’s variants and every request', async () => {
    const records = await listAll(sourceOf(pay, 'paymentLink'), {
      accounts: account,
      projection: projectionOf<'paymentLink'>(
        'kind',
        'status',
        'amount',
        'url',
        'transactions',
        'currencies',
      ),
    });
    const requests = sandbox.store.requests.all();
    expect(ids(records).toSorted()).toEqual(
      ['6955PO', '6956PO', ...requests.map((row) => row.transaction_id)].toSorted(),
    );
    const statuses = {
      success: 'PAID',
      expired: 'EXPIRED',
      cancelled: 'CANCELLED',
      pending: 'OPEN',
    } as const;
    for (const record of records) {
      const row = sandbox.store.requests.get(record.nativeId);
      if (row === undefined) {
        const paid = sandbox.store.payments
          .all()
          .filter(
            (payment) =>
              payment.transaction_id === record.nativeId && /\.(DB|PA)$/.test(payment.payment_type),
          );
        expect([record.kind, record.status, record.amount]).toEqual(['POS_LINK', 'OPEN', null]);
        expect(ids(record.transactions ?? []).toSorted()).toEqual(
          paid.map((each) => each.payment_id).toSorted(),
        );
        continue;
      }
      const over = row.expiration_date !== null && Date.parse(row.expiration_date) <= Date.now();
      const status = (statuses as Readonly<Record<string, string>>)[row.status] ?? 'UNKNOWN';
      expect(record.status).toBe(status === 'OPEN' && over ? 'EXPIRED' : status);
      expect(record.amount === null).toBe(!row.fixed_amount);
      expect(record.url).toBe(orNull(row.url));
      expect(ids(record.transactions ?? [])).toEqual(row.payment_id === null ? [] : [row.payment_id]);
    }
  });

  test.each([
    ['POS_LINK', ['GET /v2/pos']],
    ['PAYMENT_REQUEST', ['GET /v2/payment-requests?page=1&limit=10']],
    ['HOSTED_SESSION', []],
  ])('of one kind are looked for in its place: %s', async (value, requests) => {
    const filter = { op: 'eq', field: 'kind', value } as const;
    await sourceOf(pay, 'paymentLink').list(
      listRequest({ accounts: account, filter, limit: 10 }),
      testCall(),
    );
    expect(asked()).toEqual(requests);
  });

  test('by id', async () => {
    const some = [
      '6956PO',
      sandbox.store.requests.all()[0]?.transaction_id ?? '',
      '1PO',
      '77OO',
      'x',
      '../pos',
    ];
    const refs = some.map((id) => refOf({ settings }, 'paymentLink', id));
    const found = await sourceOf(pay, 'paymentLink').getMany(
      refs,
      projectionOf<'paymentLink'>('kind'),
      testCall(),
    );
    expect([...found.keys()].toSorted()).toEqual(
      refs
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('a merchant without a POS link has requests all the same', async () => {
    sandbox.store.posLink = undefined;
    const source = sourceOf(pay, 'paymentLink');
    const page = await source.list(listRequest({ accounts: account, limit: 10 }), testCall());
    expect(page.records).toHaveLength(10);
    sandbox.reset();
  });
});

describe('subscriptions', () => {
  test('are the series of the history, the same in a list and by id', async () => {
    const projection = projectionOf<'billingSubscription'>(
      'amount',
      'reference',
      'customer',
      'status',
      'nativeStatus',
    );
    const source = sourceOf(pay, 'billingSubscription');
    const records = await listAll(source, { accounts: account, projection });
    const scheduled = sandbox.store.payments.all().filter((row) => row.transaction_type === 'scheduled');
    expect(ids(records)).toEqual([...new Set(scheduled.map((row) => row.transaction_id))].toSorted());
    const single = sandbox.store.payments.all().find((row) => row.transaction_type === 'once-off');
    const refs = [
      ...records.map(({ ref }) => ref),
      refOf({ settings }, 'billingSubscription', single?.transaction_id ?? ''),
    ];
    const found = await source.getMany(refs, projection, testCall());
    expect([...found.values()].map((record) => JSON.stringify(record, bigints)).toSorted()).toEqual(
      records.map((record) => JSON.stringify(record, bigints)).toSorted(),
    );
    expect(records[0]).toMatchObject({ status: 'UNKNOWN', nativeStatus: 'scheduled' });
  });
});

test('the one account is of our own making: nobody is asked', async () => {
  const [record, ...more] = await listAll(sourceOf(pay, 'account'), {
    projection: projectionOf<'account'>('name', 'state', 'mode', 'defaultCurrency', 'timeZone'),
  });
  expect(more).toEqual([]);
  expect(record).toMatchObject({
    nativeId: 'default',
    name: 'Paysley',
    state: 'ACTIVE',
    mode: 'SANDBOX',
    defaultCurrency: 'USD',
    timeZone: 'UTC',
  });
  const found = await sourceOf(pay, 'account').getMany([accountRef({ settings })], new Set(), testCall());
  expect(found.size).toBe(1);
  expect(pay.configuredAccounts).toEqual(['default']);
  expect(asked()).toEqual([]);
});

function bigints(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaysleySettings } from '../../../src/config/paysley.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { compareCodePoints } from '../../../src/domain/text-order.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { everything } from '../../../src/filter/ast.ts';
import { AccountDirectory } from '../../../src/gateway/account-directory.ts';
import { Connection } from '../../../src/gateway/connection.ts';
import { KnownPlaces } from '../../../src/gateway/known-places.ts';
import { GatewayRequest } from '../../../src/gateway/request.ts';
import { systemClock } from '../../../src/system-clock.ts';
import type { PaysleySandbox, PaysleySandboxOptions } from '../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { memoryStore } from '../../kit/gateway-environment.ts';
import { testCall } from '../../kit/read-source.ts';
import { connectTo } from './sandbox-connection.ts';
import { isPayment, truthOf } from './truth.ts';

let sandbox: PaysleySandbox;
const others: PaysleySandbox[] = [];

beforeAll(async () => {
  sandbox = await startPaysleySandbox();
});

afterAll(async () => {
  await Promise.all([sandbox, ...others].map((each) => each.close()));
});

async function another(options: PaysleySandboxOptions): Promise<PaysleySandbox> {
  const started = await startPaysleySandbox(options);
  others.push(started);
  return started;
}

/** One request through the gateway, on a connection that was probed for nothing unless it is a sandbox's. */
function request(
  from: PaysleySandbox = sandbox,
  settings: Partial<PaysleySettings> = {},
  properties: { readonly [K in RecordKind]?: Projection<K> } = {},
): GatewayRequest {
  const provider = connectTo(from, settings);
  const connection = new Connection({
    key: 'pay',
    displayName: 'Paysley',
    mode: settings.mode ?? 'SANDBOX',
    provider,
    trust: (settings.mode ?? 'SANDBOX') === 'SANDBOX' ? 'sandbox' : { probed: new Set() },
    accounts: new AccountDirectory(
      () => Promise.resolve(provider.configuredAccounts ?? []),
      () => systemClock.now(),
    ),
  });
  return new GatewayRequest({
    connections: [connection],
    places: new KnownPlaces(new Map([['pay', connection]])),
    projection: <K extends RecordKind>(kind: K): Projection<K> =>
      (properties[kind] as Projection<K> | undefined) ?? new Set(),
    scanBudget: 10_000,
    clock: systemClock,
    store: memoryStore(),
    call: testCall(),
  });
}

/** Every page of a list, by cursors, each page a request of its own. */
async function walk<K extends RecordKind>(
  kind: K,
  make: () => GatewayRequest,
  given: { readonly filter?: Filter<K>; readonly direction?: 'asc' | 'desc'; readonly first?: number },
): Promise<Records[K][]> {
  const { filter = everything, direction = 'desc', first = 100 } = given;
  const found: Records[K][] = [];
  for (let after: string | undefined; ;) {
    const page = await make().list(kind, {
      filter,
      order: [{ field: 'createdAt' as never, direction }],
      page: { first, ...(after === undefined ? {} : { after }) },
      wants: { totalCount: false, hasNextPage: true },
    });
    found.push(...page.nodes);
    expect(page.sources.every(({ status }) => status === 'COMPLETE')).toBe(true);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor ?? undefined;
  }
}

function paymentsOf(from: PaysleySandbox, direction: 'asc' | 'desc'): readonly string[] {
  const sign = direction === 'asc' ? 1 : -1;
  return from.store.payments
    .all()
    .filter(isPayment)
    .toSorted(
      (a, b) =>
        sign * (Date.parse(a.payment_date ?? '') - Date.parse(b.payment_date ?? '')) ||
        compareCodePoints(a.payment_id, b.payment_id),
    )
    .map((row) => row.payment_id);
}

describe('payments in windows of time', () => {
  test.each(['asc', 'desc'] as const)('%s, every one once and in order', async (direction) => {
    const records = await walk('transaction', () => request(), { direction });
    expect(records.map(({ nativeId }) => nativeId)).toEqual(paymentsOf(sandbox, direction));
  });

  test.each([
    { historyOrder: 'oldest', maxLimit: 25 },
    { historyOrder: 'shuffled', endDateInclusive: false, timeZone: 'Pacific/Kiritimati' },
  ] as const)('%o', async (options) => {
    const other = await another({ ...options, scale: 0.4, seed: 3 });
    const records = await walk('transaction', () => request(other), { first: 40 });
    expect(records.map(({ nativeId }) => nativeId)).toEqual(paymentsOf(other, 'desc'));
  });

  test('are not relied on where nobody knows what the dates are about', async () => {
    const other = await another({ dateField: 'transaction_date', scale: 0.2 });
    const make = (): GatewayRequest => request(other, { mode: 'LIVE' });
    const since = Date.UTC(2025, 0, 1);
    const records = await walk('transaction', make, {
      filter: { op: 'gte', field: 'createdAt', value: since },
    });
    const expected = other.store.payments
      .all()
      .filter((row) => isPayment(row) && Date.parse(row.payment_date ?? '') >= since);
    expect(records).toHaveLength(expected.length);
    expect(other.requests.since(0).entries.some(({ path }) => path.includes('start_date'))).toBe(false);
  });

  test('cost little for the newest page, what followed included', async () => {
    const before = sandbox.requests.since(0).next;
    const properties = { transaction: new Set(['status', 'refundState'] as const) };
    const page = await request(sandbox, {}, properties).list('transaction', {
      filter: everything,
      order: [{ field: 'createdAt', direction: 'desc' }],
      page: { first: 25 },
      wants: { totalCount: false, hasNextPage: true },
    });
    const truth = truthOf(sandbox.store.payments.all());
    expect(page.nodes.map(({ status }) => status)).toEqual(
      page.nodes.map(({ nativeId }) => truth.get(nativeId)?.status),
    );
    expect(sandbox.requests.since(before).entries.length).toBeLessThanOrEqual(7);
  });
});

describe('refunds', () => {
  test('of many payments are read together', async () => {
    const truth = truthOf(sandbox.store.payments.all());
    const some = [...truth].filter(([, { refunds }]) => refunds.length > 0).slice(0, 12);
    const gateway = request(sandbox, {}, { refund: new Set(['amount'] as const) });
    const lists = await Promise.all(
      some.map(([id]) =>
        gateway.children(
          'refund',
          'transactionId',
          new RecordRef('transaction', 'PAYSLEY', 'pay', 'default', id),
        ),
      ),
    );
    expect(lists.map((list) => list?.map(({ nativeId }) => nativeId).toSorted())).toEqual(
      some.map(([, { refunds }]) => refunds),
    );
  });
});

describe('customers and their payments', () => {
  const customer = (id: number | undefined) =>
    new RecordRef('customer', 'PAYSLEY', 'pay', 'default', String(id));
  const digits = (phone: string | null): string => (phone ?? '').replaceAll(/\D/g, '');
  const plain = (email: string | null): string => (email ?? '').trim().toLowerCase();

  test('by id, with one reading of the list', async () => {
    const before = sandbox.requests.since(0).next;
    const gateway = request(sandbox, {}, { customer: new Set(['displayName', 'email'] as const) });
    const all = sandbox.store.customers.all();
    const found = await Promise.all(
      [...all.slice(0, 5), undefined].map((row) => gateway.one(customer(row?.customer_id))),
    );
    expect(found.map((record) => record?.nativeId ?? null)).toEqual([
      ...all.slice(0, 5).map((row) => String(row.customer_id)),
      null,
    ]);
    expect(sandbox.requests.since(before).entries).toHaveLength(1);
  });

  test('all payments of one with an e-mail', async () => {
    const [row] = sandbox.store.customers
      .all()
      .filter(({ email, mobile_no }) => (email ?? '') !== '' && (mobile_no ?? '') === '');
    const filter: Filter<'transaction'> = {
      op: 'eq',
      field: 'customerId',
      value: customer(row?.customer_id).id,
    };
    const before = sandbox.requests.since(0).next;
    const records = await walk('transaction', () => request(), { filter });
    const expected = sandbox.store.payments
      .all()
      .filter((payment) => isPayment(payment) && plain(payment.email) === plain(row?.email ?? ''));
    expect(expected.length).toBeGreaterThan(0);
    expect(records.map(({ nativeId }) => nativeId).toSorted()).toEqual(
      expected.map(({ payment_id }) => payment_id).toSorted(),
    );
    const asked = sandbox.requests
      .since(before)
      .entries.filter(({ path }) => path.startsWith('/v2/payments?'));
    expect(asked.length > 0 && asked.every(({ path }) => path.includes('keywords='))).toBe(true);
  });

  test('all payments of one with a phone, however it is written', async () => {
    const all = sandbox.store.customers.all();
    const payments = sandbox.store.payments.all().filter(isPayment);
    const row = all.find(
      ({ email, mobile_no }) =>
        (email ?? '') === '' &&
        all.filter((other) => digits(other.mobile_no) === digits(mobile_no)).length === 1 &&
        payments.some(
          (payment) =>
            digits(payment.customer_phone_number) === digits(mobile_no) &&
            payment.customer_phone_number !== mobile_no,
        ),
    );
    const filter: Filter<'transaction'> = {
      op: 'eq',
      field: 'customerId',
      value: customer(row?.customer_id).id,
    };
    const records = await walk('transaction', () => request(), { filter });
    const expected = payments.filter(
      (payment) =>
        plain(payment.email) === '' && digits(payment.customer_phone_number) === digits(row?.mobile_no ?? ''),
    );
    expect(records.map(({ nativeId }) => nativeId).toSorted()).toEqual(
      expected.map(({ payment_id }) => payment_id).toSorted(),
    );
  });

  test.each<[string, Partial<PaysleySettings>]>([
    ['a page of payments', {}],
    ['where keywords cannot be relied on', { mode: 'LIVE' }],
  ])('%s finds its customers in one reading of the list', async (_, settings) => {
    const gateway = request(sandbox, settings, {
      transaction: new Set(['customer', 'customerEmail', 'customerPhone'] as const),
      customer: new Set(['email', 'phone'] as const),
    });
    const page = await gateway.list('transaction', {
      filter: everything,
      order: [{ field: 'createdAt', direction: 'desc' }],
      page: { first: 60 },
      wants: { totalCount: false, hasNextPage: false },
    });
    const before = sandbox.requests.since(0).next;
    const all = sandbox.store.customers.all();
    let linked = 0;
    await Promise.all(
      page.nodes.map(async ({ customer: link, customerEmail, customerPhone }) => {
        const found = link === null || link instanceof RecordRef ? null : await gateway.linkedCustomer(link);
        const owners = all.filter(({ email, mobile_no }) =>
          plain(customerEmail) === ''
            ? digits(customerPhone) !== '' && digits(mobile_no) === digits(customerPhone)
            : plain(email) === plain(customerEmail),
        );
        linked += owners.length === 1 ? 1 : 0;
        expect(found?.nativeId ?? null).toBe(owners.length === 1 ? String(owners[0]?.customer_id) : null);
      }),
    );
    expect(linked).toBeGreaterThan(10);
    expect(sandbox.requests.since(before).entries).toHaveLength(1);
  });
});

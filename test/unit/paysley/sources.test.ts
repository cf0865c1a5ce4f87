import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { CustomerLink } from '../../../src/domain/customer-link.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import type { Logged } from '../../kit/read-source.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import { account, connectTo } from './sandbox-connection.ts';

let sandbox: PaysleySandbox;
let pay: Provider;
const logged: Logged[] = [];

beforeAll(async () => {
  sandbox = await startPaysleySandbox({ scale: 0.3 });
  pay = connectTo(sandbox, {}, testDeps(logged));
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

describe('what is asked for', () => {
  test('the preview is what is sent', async () => {
    const source = sourceOf(pay, 'transaction');
    const request = listRequest<'transaction'>({
      accounts: account,
      limit: 30,
      offset: 60,
      filter: {
        op: 'and',
        of: [
          { op: 'contains', field: 'reference', value: 'ord-1 & co' },
          { op: 'gte', field: 'createdAt', value: Date.UTC(2025, 0, 1) },
        ],
      },
    });
    const urls: string[] = [];
    const call = { ...testCall(), observer: { called: ({ url }: { url: string }) => void urls.push(url) } };
    await source.list(request, call);
    expect(urls).toEqual(source.previewList(request).map(({ url }) => url));
    expect(urls).toEqual([
      `${sandbox.baseUrl}/payments?keywords=ord-1&start_date=2024-12-31&end_date=2099-12-31&page=3&limit=30`,
    ]);
  });

  test('a filter that cannot hold asks nobody, and neither does an account that there is not', async () => {
    for (const kind of Object.keys(pay.sources) as RecordKind[]) {
      const source = sourceOf(pay, kind);
      const nothing = await source.list(
        listRequest({ accounts: account, filter: { op: 'nothing' } }),
        testCall(),
      );
      expect([nothing.records, nothing.exhausted]).toEqual([[], true]);
      if (source.capabilities.scope === 'connection') continue;
      const page = await source.list(listRequest({ accounts: ['other'] }), testCall());
      expect([page.records, page.exhausted]).toEqual([[], true]);
      const elsewhere = new RecordRef(kind, 'PAYSLEY', 'pay', 'other', '1OO');
      expect((await source.getMany([elsewhere], new Set(), testCall())).size).toBe(0);
    }
    expect(asked()).toEqual([]);
  });

  test('a placeholder of EXPLAIN stands for itself', () => {
    const preview = (kind: 'transaction' | 'refund', field: string, value: string): readonly string[] =>
      sourceOf(pay, kind)
        .previewList(listRequest({ accounts: ['{accountId}'], filter: { op: 'eq', field, value } as never }))
        .map(({ url }) => decodeURIComponent(url.slice(sandbox.baseUrl.length)));
    expect(preview('transaction', 'customerId', '{customerId}')).toEqual([
      '/payments?keywords={customerId}&page=1&limit=200',
    ]);
    const link = new CustomerLink('PAYSLEY', 'pay', '{accountId}', '{customerKey}');
    expect(preview('transaction', 'customerId', link.id)).toEqual([
      '/payments?keywords={customerKey}&page=1&limit=200',
    ]);
    const payment = new RecordRef('transaction', 'PAYSLEY', 'pay', '{accountId}', '{transactionId}');
    for (const id of ['{transactionId}', payment.id]) {
      expect(preview('refund', 'transactionId', id)).toEqual(['/payments/{transactionId}']);
    }
  });

  test('a property that was not asked for is absent', async () => {
    const [record] = await listAll(sourceOf(pay, 'customer'), {
      accounts: account,
      projection: projectionOf<'customer'>('email'),
    });
    expect(Object.keys(record ?? {})).toEqual(['ref', 'email']);
  });
});

describe('payments', () => {
  test('have exact amounts and what the row says, empty text as nothing', async () => {
    const records = await listAll(sourceOf(pay, 'transaction'), {
      accounts: account,
      projection: projectionOf<'transaction'>(
        'amount',
        'createdAt',
        'reference',
        'customerEmail',
        'customerPhone',
        'nativeStatus',
        'captureMethod',
        'paymentMethod',
        'billingSubscription',
        'paymentLink',
        'failure',
        'statusHistory',
        'mode',
        'raw',
      ),
    });
    for (const record of records) {
      const row = sandbox.store.payments.get(record.nativeId);
      if (row === undefined) throw new Error('not in the sandbox');
      expect(Number(record.amount.amount)).toBe(row.amount);
      expect(record.amount.minorUnits).not.toBeNull();
      expect(record.createdAt).toBe(Date.parse(row.payment_date ?? ''));
      expect([record.reference, record.customerEmail, record.customerPhone]).toEqual([
        orNull(row.reference_number),
        orNull(row.email),
        orNull(row.customer_phone_number),
      ]);
      expect(record.nativeStatus).toBe(`${row.payment_type} ${row.status}`);
      expect(record.captureMethod).toBe(row.payment_type.endsWith('PA') ? 'MANUAL' : 'AUTOMATIC');
      expect(record.paymentLink?.nativeId).toBe(row.transaction_id);
      expect(record.billingSubscription?.nativeId ?? null).toBe(
        row.transaction_type === 'scheduled' ? row.transaction_id : null,
      );
      expect(record.failure === null).toBe(row.status !== 'failed');
      expect(record.statusHistory[0]?.at).toBe(record.createdAt);
      expect(record.mode).toBe('SANDBOX');
      expect(record.raw).toHaveProperty('payment_id', record.nativeId);
    }
    expect(new Set(records.map(({ paymentMethod }) => paymentMethod?.kind))).toEqual(
      new Set(['CARD', 'BANK_ACCOUNT', 'WALLET', 'INVOICE']),
    );
  });

  test('what is odd is counted, by its word alone', async () => {
    await listAll(sourceOf(pay, 'transaction'), {
      accounts: account,
      projection: projectionOf<'transaction'>('status'),
    });
    const words = logged.map(({ fields }) => fields);
    expect(words).toContainEqual(
      expect.objectContaining({ property: 'payments.payment_type', word: 'CC.TR' }),
    );
    expect(words).toContainEqual(expect.objectContaining({ property: 'payments.status', word: 'in_review' }));
  });

  test('one that cannot be read is left out, counted and told; other rows are no payments and no harm', async () => {
    const rows = sandbox.store.payments.all();
    const payment = rows.find((row) => row.payment_type === 'CC.DB');
    const other = rows.find((row) => row.payment_type === 'CC.CP');
    for (const row of [payment, other])
      sandbox.store.payments.update(row?.payment_id ?? '', { payment_date: 'soon' });
    let [unreadable, read] = [0, 0];
    for (let offset = 0; offset < rows.length; offset += 100) {
      const request = listRequest<'transaction'>({ accounts: account, limit: 100, offset });
      const page = await sourceOf(pay, 'transaction').list(request, testCall());
      unreadable += page.unreadable;
      read += page.rowsRead;
    }
    expect([unreadable, read]).toEqual([1, rows.length]);
    expect(logged.at(-1)?.fields).toMatchObject({
      kind: 'transaction',
      id: payment?.payment_id,
      reason: '[0].payment_date: expected an RFC 3339 date and time, got text of 4 characters',
    });
    sandbox.reset();
  });

  test('the e-mail, wherever it is written otherwise, makes one link', async () => {
    const records = await listAll(sourceOf(pay, 'transaction'), {
      accounts: account,
      projection: projectionOf<'transaction'>('customer', 'customerEmail'),
    });
    const byKey = Map.groupBy(records, ({ customer }) => customer?.id ?? '');
    const spellings = [...byKey.values()].map(
      (some) => new Set(some.map(({ customerEmail }) => customerEmail)).size,
    );
    expect(Math.max(...spellings)).toBeGreaterThan(1);
    expect(byKey.has('')).toBe(true);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { PaysleySettings } from '../../../src/config/paysley.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { PaysleySandbox, PaysleySandboxOptions } from '../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { listRequest, projectionOf, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import { account, connectTo } from './sandbox-connection.ts';
import { isPayment, truthOf } from './truth.ts';

const projection = projectionOf<'transaction'>(
  'status',
  'amount',
  'refundState',
  'capturedAmount',
  'refundedAmount',
  'refundableAmount',
  'captures',
  'createdAt',
);

let sandbox: PaysleySandbox;
let pay: Provider;

async function start(
  options: PaysleySandboxOptions = {},
  settings: Partial<PaysleySettings> = {},
  scanBudget?: number,
): Promise<void> {
  sandbox = await startPaysleySandbox({ scale: 0.25, ...options });
  const limits = { providerDeadlineMs: 20_000, ...(scanBudget === undefined ? {} : { scanBudget }) };
  pay = connectTo(sandbox, settings, { ...testDeps(), limits });
}

afterEach(async () => {
  await pay.close();
  await sandbox.close();
});

/** A whole list within one request, as the gateway reads it. */
async function listAll<K extends 'transaction' | 'refund'>(
  kind: K,
  given: Partial<Parameters<typeof listRequest<K>>[0]>,
  call: CallContext = testCall(),
): Promise<Records[K][]> {
  const records: Records[K][] = [];
  for (let offset = 0; ;) {
    const request = listRequest<K>({ accounts: account, limit: 100, ...given, offset });
    const page = await sourceOf(pay, kind).list(request, call);
    records.push(...page.records);
    offset += page.rowsRead;
    if (page.exhausted || page.rowsRead === 0) return records;
  }
}

function micros(money: Money | null): number | null {
  return money === null ? null : Math.round(Number(money.amount) * 1e6);
}

function ref<K extends 'transaction' | 'refund'>(kind: K, id: string): RecordRef<K> {
  return new RecordRef(kind, 'PAYSLEY', 'pay', 'default', id);
}

async function expectTruth(call: CallContext = testCall()): Promise<void> {
  const rows = sandbox.store.payments.all();
  const truth = truthOf(rows);
  const records = await listAll('transaction', { projection }, call);
  expect(records.map(({ nativeId }) => nativeId).toSorted()).toEqual([...truth.keys()].toSorted());
  for (const record of records) {
    const expected = truth.get(record.nativeId);
    expect({
      status: record.status,
      refundState: record.refundState,
      captured: micros(record.capturedAmount),
      refunded: micros(record.refundedAmount),
    }).toEqual({
      status: expected?.status,
      refundState: expected?.refundState,
      captured: expected?.captured,
      refunded: expected?.refunded,
    });
    if (expected?.refundState !== null) {
      expect(record.captures?.map((capture) => capture.nativeId).toSorted()).toEqual(expected?.captures);
    }
  }
}

async function expectRefunds(): Promise<void> {
  const truth = truthOf(sandbox.store.payments.all());
  const expected = [...truth].flatMap(([payment, { refunds }]) => refunds.map((id) => `${id} of ${payment}`));
  const records = await listAll('refund', { projection: projectionOf<'refund'>('transaction') });
  const found = records.map(
    ({ nativeId, transaction }) => `${nativeId} of ${transaction?.nativeId ?? 'nothing'}`,
  );
  // One is of a payment that the history does not hold any more.
  expect(found.filter((line) => !line.endsWith('nothing')).toSorted()).toEqual(expected.toSorted());
  expect(found.filter((line) => line.endsWith('nothing'))).toHaveLength(1);
}

describe('payments and refunds are what the whole history says, whatever it turns out to be like', () => {
  const cases: readonly (readonly [string, PaysleySandboxOptions, Partial<PaysleySettings>])[] = [
    ['as assumed', {}, {}],
    ['oldest first', { historyOrder: 'oldest' }, {}],
    ['in no order', { historyOrder: 'shuffled' }, {}],
    ['25 rows to a page at most', { maxLimit: 25 }, {}],
    ['the last day left out', { endDateInclusive: false }, {}],
    ['days of Auckland', { timeZone: 'Pacific/Auckland' }, {}],
    ['days of Honolulu, the last left out', { timeZone: 'Pacific/Honolulu', endDateInclusive: false }, {}],
    ['case counts in keywords', { keywordCase: 'sensitive' }, { keywords: 'sensitive' }],
    [
      'dates of another field, which nobody said they were not',
      { dateField: 'transaction_date' },
      { mode: 'TEST' },
    ],
    ['nothing is known', {}, { mode: 'LIVE' }],
  ];

  test.each(cases)('%s', async (_, options, settings) => {
    await start(options, settings);
    await expectTruth();
    await expectRefunds();
  });
});

describe('what followed a payment', () => {
  test('is not looked for where nothing depends on it', async () => {
    await start();
    await listAll('transaction', {
      projection: projectionOf<'transaction'>('amount', 'reference', 'createdAt'),
    });
    const rows = sandbox.store.payments.size;
    expect(sandbox.requests.since(0).entries).toHaveLength(Math.ceil(rows / 100));
  });

  test('is read once for a request, however often it is asked', async () => {
    await start();
    const call = testCall();
    await listAll('transaction', { projection }, call);
    const before = sandbox.requests.since(0).next;
    await listAll('transaction', { projection }, call);
    expect(sandbox.requests.since(before).entries).toHaveLength(Math.ceil(sandbox.store.payments.size / 100));
  });

  test('of one payment is found by its reference, in one call more', async () => {
    await start();
    const truth = truthOf(sandbox.store.payments.all());
    const row = sandbox.store.payments
      .all()
      .find(
        ({ payment_id, reference_number }) =>
          truth.get(payment_id)?.status === 'VOIDED' && (reference_number ?? '').length > 3,
      );
    const wanted = ref('transaction', row?.payment_id ?? '');
    const found = await sourceOf(pay, 'transaction').getMany([wanted], projection, testCall());
    expect(found.get(wanted.id)).toMatchObject({ status: 'VOIDED', refundState: 'NONE' });
    const paths = sandbox.requests.since(0).entries.map(({ path }) => path);
    expect(paths).toEqual([`/v2/payments/${row?.payment_id}`, expect.stringContaining('/v2/payments')]);
  });

  test('is not known beyond the scan budget, and then nothing is said that it could change', async () => {
    await start({}, { mode: 'LIVE' }, 100);
    const rows = new Map(sandbox.store.payments.all().map((row) => [row.payment_id, row]));
    for (const record of await listAll('transaction', { projection })) {
      const row = rows.get(record.nativeId);
      if (row?.status !== 'success') continue;
      expect([record.status, record.refundState, record.refundedAmount, record.refundableAmount]).toEqual([
        'UNKNOWN',
        null,
        null,
        null,
      ]);
      const isSale = row.payment_type.endsWith('.DB');
      expect(record.capturedAmount === null).toBe(!isSale);
    }
  });

  test('a row that cannot be read spoils its payment alone', async () => {
    await start();
    const rows = sandbox.store.payments.all();
    const refund = rows.find(
      (row) =>
        row.payment_type === 'CC.RF' &&
        row.status === 'success' &&
        rows.some((other) => isPayment(other) && other.payment_id === row.reference_payment_id),
    );
    sandbox.store.payments.update(refund?.payment_id ?? '', { currency: 'Dollars' });
    const records = await listAll('transaction', { projection });
    const unknown = records.filter(({ status, refundState }) => status === 'UNKNOWN' && refundState === null);
    const spoilt = unknown.filter(
      ({ nativeId }) => sandbox.store.payments.get(nativeId)?.status === 'success',
    );
    expect(spoilt.map(({ nativeId }) => nativeId)).toEqual([refund?.reference_payment_id]);
  });
});

describe('refunds of payments', () => {
  test('are found from the payments, not from the whole history', async () => {
    await start();
    const truth = truthOf(sandbox.store.payments.all());
    const some = [...truth].filter(([, { refunds }]) => refunds.length > 0).slice(-3);
    const values = some.map(([id]) => ref('transaction', id).id).toSorted();
    const records = await listAll('refund', {
      filter: { op: 'in', field: 'transactionId', values },
      projection: projectionOf<'refund'>('transaction', 'amount', 'status'),
    });
    expect(records.map(({ nativeId }) => nativeId)).toEqual(
      some.flatMap(([, { refunds }]) => refunds).toSorted(),
    );
    expect(sandbox.requests.since(0).entries.length).toBeLessThan(8);
  });

  test('are cut by the bounds of a window, and counted', async () => {
    await start();
    const truth = truthOf(sandbox.store.payments.all());
    const [id, { refunds }] = [...truth].find(([, known]) => known.refunds.length > 1) ?? [
      '',
      { refunds: [] },
    ];
    const dates = refunds.map((refund) => Date.parse(sandbox.store.payments.get(refund)?.payment_date ?? ''));
    const first = Math.min(...dates);
    const page = await sourceOf(pay, 'refund').list(
      listRequest<'refund'>({
        accounts: account,
        limit: 1,
        filter: {
          op: 'and',
          of: [
            { op: 'eq', field: 'transactionId', value: ref('transaction', id).id },
            { op: 'lt', field: 'createdAt', value: first + 1 },
          ],
        },
      }),
      testCall(),
    );
    expect([page.total, page.records.length, page.exhausted]).toEqual([
      dates.filter((date) => date === first).length,
      1,
      dates.filter((date) => date === first).length === 1,
    ]);
  });

  test('fail where the budget ends before they are known', async () => {
    await start({}, { mode: 'LIVE' }, 50);
    const [id] = [...truthOf(sandbox.store.payments.all())].find(([, { refunds }]) => refunds.length > 0) ?? [
      '',
    ];
    const filter = { op: 'eq', field: 'transactionId', value: ref('transaction', id).id } as const;
    await expect(listAll('refund', { filter })).rejects.toMatchObject({ code: 'SCAN_LIMIT_EXCEEDED' });
  });

  test('by id: a void is none, a payment is none, what is not there is none', async () => {
    await start();
    const rows = sandbox.store.payments.all();
    const truth = truthOf(rows);
    const refunded = [...truth.values()].flatMap(({ refunds }) => refunds)[0] ?? '';
    const voided = rows.find(
      (row) =>
        row.payment_type.endsWith('.RV') && truth.get(row.reference_payment_id ?? '')?.status === 'VOIDED',
    );
    const ids = [refunded, voided?.payment_id ?? '', [...truth.keys()][0] ?? '', 'none', '..', 'a/b?c'];
    const refs = ids.map((id) => ref('refund', id));
    const found = await sourceOf(pay, 'refund').getMany(
      refs,
      projectionOf<'refund'>('transaction'),
      testCall(),
    );
    expect([...found.keys()]).toEqual([refs[0]?.id]);
    const payments = await sourceOf(pay, 'transaction').getMany(
      ids.map((id) => ref('transaction', id)),
      projection,
      testCall(),
    );
    expect([...payments.values()]).toEqual([expect.objectContaining({ nativeId: ids[2] })]);
  });
});

test('a reversal of which it is not known what it reversed is left out and counted', async () => {
  await start();
  const rows = sandbox.store.payments.all();
  const reversal = rows.find((row) => row.payment_type.endsWith('.RV'));
  sandbox.store.payments.update(reversal?.payment_id ?? '', { reference_payment_id: 'gone' });
  let unreadable = 0;
  for (let offset = 0; offset < rows.length; offset += 100) {
    const page = await sourceOf(pay, 'refund').list(
      listRequest({ accounts: account, limit: 100, offset }),
      testCall(),
    );
    unreadable += page.unreadable;
    expect(page.records.some(({ nativeId }) => nativeId === reversal?.payment_id)).toBe(false);
  }
  expect(unreadable).toBe(1);
});

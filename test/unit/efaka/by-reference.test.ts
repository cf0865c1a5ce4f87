import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PaymentRecord } from '../../../sandbox/efaka/records.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { listRequest, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import type { Rig } from './rig.ts';
import { ref, startRig } from './rig.ts';
import { account, connectTo } from './sandbox-connection.ts';
import { isTransaction, orNull } from './truth.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await startRig({ scale: 0.2 });
});

afterAll(() => rig.close());

beforeEach(() => rig.forget());

describe('payments by reference', () => {
  const shared = (): readonly PaymentRecord[] =>
    [...Map.groupBy(rig.rows.filter(isTransaction), (row) => orNull(row.merchantTransactionId))]
      .filter(([reference, of]) => reference !== null && of.length > 1)
      .map(([, of]) => of)[0] ?? [];

  test('are all that have it, in the order of ids, and nothing else', async () => {
    const reference = shared()[0]?.merchantTransactionId ?? '';
    const records = await rig.list(
      'transaction',
      { op: 'eq', field: 'reference', value: reference },
      'reference',
      'status',
    );
    expect(records.map(({ nativeId }) => nativeId)).toEqual(
      shared()
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(records.length).toBeGreaterThan(1);
    expect(rig.asked()).toEqual([`GET /v3/query?merchantTransactionId=${reference}`]);
  });

  test('of any characters', async () => {
    const awkward = [
      ...new Set(rig.rows.filter(isTransaction).map((row) => orNull(row.merchantTransactionId))),
    ].filter((reference) => reference !== null && /[^\w-]/.test(reference));
    expect(awkward.length).toBeGreaterThan(3);
    for (const reference of awkward) {
      const records = await rig.list(
        'transaction',
        { op: 'eq', field: 'reference', value: reference ?? '' },
        'reference',
      );
      expect(records.map(({ nativeId }) => nativeId)).toEqual(
        rig.rows
          .filter((row) => isTransaction(row) && row.merchantTransactionId === reference)
          .map(({ id }) => id)
          .toSorted(),
      );
    }
  });

  test('none of an empty one, of one that there is not, of one in other letters', async () => {
    const { merchantTransactionId: reference = '' } = rig.first((row) =>
      (row.merchantTransactionId ?? '').startsWith('order-'),
    );
    for (const value of ['', 'nobody has this', `${reference} `, reference.toUpperCase()]) {
      expect(await rig.list('transaction', { op: 'eq', field: 'reference', value }, 'reference')).toEqual([]);
    }
    expect(rig.asked()).toHaveLength(3);
  });

  test('together with ids: each row once', async () => {
    const [a, b] = shared();
    const other = rig.first((row) => isTransaction(row) && orNull(row.merchantTransactionId) === null);
    const filter: Filter<'transaction'> = {
      op: 'or',
      of: [
        { op: 'in', field: 'nativeId', values: [a?.id ?? '', other.id] },
        { op: 'eq', field: 'id', value: ref('transaction', b?.id ?? '').id },
        { op: 'eq', field: 'reference', value: a?.merchantTransactionId ?? '' },
      ],
    };
    const records = await rig.list('transaction', filter, 'amount');
    expect(records.map(({ nativeId }) => nativeId)).toEqual(
      [...shared().map(({ id }) => id), other.id].toSorted(),
    );
    expect(rig.asked()).toHaveLength(4);
    expect(rig.asked()).toEqual(
      sourceOf(rig.efa, 'transaction')
        .previewList(listRequest({ accounts: account, filter }))
        .map(({ method, url }) => `${method} ${url.slice(rig.sandbox.url.length)}`),
    );
  });

  test('are the same as by id', async () => {
    const properties = [
      'status',
      'capturedAmount',
      'captures',
      'actions',
      'completedAt',
      'statusHistory',
    ] as const;
    const captured = rig.rows.filter(({ paymentType, merchantTransactionId: reference }) => {
      return paymentType === 'CP' && orNull(reference) !== null;
    });
    expect(captured.length).toBeGreaterThan(5);
    for (const { merchantTransactionId: reference = '' } of captured) {
      const listed = await rig.list(
        'transaction',
        { op: 'eq', field: 'reference', value: reference },
        ...properties,
      );
      const read = await rig.readAll(
        'transaction',
        listed.map(({ nativeId }) => nativeId),
        ...properties,
      );
      expect(new Map(read.map((record) => [record.id, record]))).toEqual(
        new Map(listed.map((record) => [record.id, record])),
      );
    }
  });

  test('page by page', async () => {
    const values = [...new Set(rig.rows.map((row) => orNull(row.merchantTransactionId)))]
      .filter((reference) => reference !== null)
      .slice(0, 90);
    const filter: Filter<'transaction'> = { op: 'in', field: 'reference', values };
    const call = testCall();
    const ids: string[] = [];
    for (let offset = 0, exhausted = false; !exhausted;) {
      const request = listRequest<'transaction'>({ accounts: account, filter, limit: 25, offset });
      const page = await sourceOf(rig.efa, 'transaction').list(request, call);
      ids.push(...page.records.map(({ nativeId }) => nativeId));
      expect(page.exhausted || page.records.length === 25).toBe(true);
      ({ exhausted } = page);
      offset += page.rowsRead;
    }
    expect(ids.length).toBeGreaterThan(75);
    expect(ids).toEqual(
      rig.rows
        .filter((row) => isTransaction(row) && values.includes(row.merchantTransactionId ?? ''))
        .map(({ id }) => id)
        .toSorted(),
    );
    // Within one request a reference is looked up once, whatever the page.
    expect(rig.asked()).toHaveLength(values.length);
  });

  test('a hundred look-ups and no more', async () => {
    const many = Array.from({ length: 101 }, (_, index) => `r${index}`);
    const filter: Filter<'transaction'> = {
      op: 'or',
      of: [
        { op: 'in', field: 'reference', values: many.slice(0, 60) },
        { op: 'in', field: 'reference', values: many.slice(60) },
      ],
    };
    await expect(rig.list('transaction', filter)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(rig.asked()).toEqual([]);
  });

  test('further pages of one reference are read', async () => {
    const reference = 'many with one reference';
    const template = rig.first((row) => row.paymentType === 'CD');
    const ids = Array.from({ length: 230 }, (_, index) => `8ac9f4${String(index).padStart(26, '0')}`);
    for (const id of ids) {
      rig.sandbox.store.payments.insert({ ...template, id, merchantTransactionId: reference });
    }
    const records = await rig.list('transaction', { op: 'eq', field: 'reference', value: reference });
    for (const id of ids) rig.sandbox.store.payments.delete(id);
    expect(records.map(({ nativeId }) => nativeId)).toEqual(ids);
    expect(rig.asked().slice(0, 3)).toEqual(
      ['', '&pageNo=2', '&pageNo=3'].map(
        (more) => `GET /v3/query?merchantTransactionId=many+with+one+reference${more}`,
      ),
    );
  });

  test('more than the budget is an error', async () => {
    const small = connectTo(
      rig.sandbox,
      {},
      { ...testDeps(), limits: { providerDeadlineMs: 20_000, scanBudget: 1 } },
    );
    const reference = shared()[0]?.merchantTransactionId ?? '';
    const request = listRequest<'transaction'>({
      accounts: account,
      filter: { op: 'eq', field: 'reference', value: reference },
    });
    await expect(sourceOf(small, 'transaction').list(request, testCall())).rejects.toMatchObject({
      code: 'SCAN_LIMIT_EXCEEDED',
    });
    await small.close();
  });
});

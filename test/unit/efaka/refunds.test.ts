import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';
import { orNull } from './truth.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await startRig({ scale: 0.2 });
});

afterAll(() => rig.close());

beforeEach(() => rig.forget());

describe('refunds', () => {
  test('are the rig.rows of that type, each with the payment it goes back to', async () => {
    const refunds = rig.rows.filter(({ paymentType }) => paymentType === 'RF');
    const byId = new Map(rig.rows.map((row) => [row.id, row]));
    const records = await rig.readAll(
      'refund',
      rig.rows.map(({ id }) => id),
      'transaction',
      'status',
      'amount',
      'reference',
      'createdAt',
      'nativeStatus',
      'failure',
    );
    expect(records.map(({ nativeId }) => nativeId).toSorted()).toEqual(
      refunds.map(({ id }) => id).toSorted(),
    );
    let overCapture = 0;
    for (const record of records) {
      const row = byId.get(record.nativeId);
      const parent = byId.get(row?.referencedId ?? '');
      const payment = parent?.paymentType === 'CP' ? parent.referencedId : parent?.id;
      if (parent?.paymentType === 'CP') overCapture += 1;
      expect(record.transaction?.nativeId).toBe(payment);
      expect(record.reference).toBe(orNull(row?.merchantTransactionId));
      expect(record.nativeStatus).toBe(row?.result.code);
      expect(record.failure === null).toBe(record.status === 'SUCCEEDED' || record.status === 'PENDING');
    }
    expect(overCapture).toBeGreaterThan(3);
    expect(new Set(records.map(({ status }) => status))).toEqual(new Set(['SUCCEEDED', 'PENDING', 'FAILED']));
  });

  test('by their reference, the payment found without another call where it is among the answers', async () => {
    const refund = rig.first(
      (row) =>
        row.paymentType === 'RF' &&
        orNull(row.merchantTransactionId) !== null &&
        rig.rows.some(({ id, paymentType: type, merchantTransactionId: reference }) => {
          return type === 'DB' && id === row.referencedId && reference === row.merchantTransactionId;
        }),
    );
    const value = refund.merchantTransactionId ?? '';
    const records = await rig.list(
      'refund',
      { op: 'eq', field: 'reference', value },
      'transaction',
      'reference',
    );
    expect(records.map(({ nativeId }) => nativeId)).toEqual(
      rig.rows
        .filter((row) => row.paymentType === 'RF' && row.merchantTransactionId === value)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(records.find(({ nativeId }) => nativeId === refund.id)?.transaction?.nativeId).toBe(
      refund.referencedId,
    );
    expect(rig.asked()).toHaveLength(1);
  });

  test('the payment is not looked for where nobody asks, and null where it is gone', async () => {
    const refund = rig.first(({ paymentType }) => paymentType === 'RF');
    await rig.readAll('refund', [refund.id], 'status');
    expect(rig.asked()).toHaveLength(1);
    const lost = { ...refund, id: `8ac9${'0'.repeat(28)}`, referencedId: `8ac9${'1'.repeat(28)}` };
    rig.sandbox.store.payments.insert(lost);
    const circle = { ...refund, id: `8ac9${'2'.repeat(28)}`, referencedId: `8ac9${'2'.repeat(28)}` };
    rig.sandbox.store.payments.insert(circle);
    const found = await rig.readAll('refund', [lost.id, circle.id], 'transaction');
    for (const { id } of [lost, circle]) rig.sandbox.store.payments.delete(id);
    expect(found.map(({ transaction }) => transaction)).toEqual([null, null]);
  });
});

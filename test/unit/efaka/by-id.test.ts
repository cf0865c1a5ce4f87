import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { sourceOf, testCall } from '../../kit/read-source.ts';
import type { Rig } from './rig.ts';
import { hundredths, startRig } from './rig.ts';
import { isTransaction, orNull, truthOf } from './truth.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await startRig({ scale: 0.2 });
});

afterAll(() => rig.close());

beforeEach(() => rig.forget());

describe('payments by id', () => {
  test('are what the row says, empty text as nothing', async () => {
    const ids = rig.rows.map(({ id }) => id);
    const records = await rig.readAll(
      'transaction',
      ids,
      'reference',
      'description',
      'direction',
      'customerName',
      'customerEmail',
      'customerPhone',
      'nativeStatus',
      'amount',
      'createdAt',
      'captureMethod',
      'paymentMethod',
      'billingAddress',
      'metadata',
      'savedPaymentMethod',
    );
    const transactions = rig.rows.filter(isTransaction);
    expect(records.map(({ nativeId }) => nativeId).toSorted()).toEqual(
      transactions.map(({ id }) => id).toSorted(),
    );
    const byId = new Map(records.map((record) => [record.nativeId, record]));
    for (const row of transactions) {
      const { customer, card } = row;
      const record = byId.get(row.id);
      expect(record).toMatchObject({
        reference: orNull(row.merchantTransactionId),
        description: orNull(row.descriptor),
        direction: row.paymentType === 'CD' ? 'PAYOUT' : 'PAYMENT',
        customerEmail: orNull(customer?.email),
        customerPhone: orNull(customer?.phone) ?? orNull(customer?.mobile),
        customerName: orNull([customer?.givenName, customer?.surname].filter((name) => name).join(' ')),
        nativeStatus: row.result.code,
        createdAt: Date.parse(row.timestamp.replace(' ', 'T').replace('+0000', 'Z')),
        captureMethod: { PA: 'MANUAL', DB: 'AUTOMATIC' }[row.paymentType as string] ?? null,
        metadata: row.customParameters ?? {},
        savedPaymentMethod: row.registrationId === undefined ? null : { nativeId: row.registrationId },
      });
      expect(record?.amount.currency).toBe(row.currency);
      expect(hundredths(record?.amount ?? null)).toBe(Math.round(Number(row.amount) * 100));
      expect(record?.paymentMethod).toMatchObject({
        brand: orNull(row.paymentBrand),
        last4: card?.last4Digits ?? null,
        holder: orNull(card?.holder ?? row.bankAccount?.holder ?? row.virtualAccount?.holder),
        expiryYear: card === undefined ? null : Number(card.expiryYear),
        bankName: orNull(row.bankAccount?.bankName),
      });
      expect(orNull(record?.billingAddress?.city ?? '')).toBe(orNull(row.billing?.city));
    }
    // Nothing else was needed: no reference was looked up.
    expect(rig.asked().every((line) => line.startsWith('GET /v3/payments/'))).toBe(true);
  });

  test('show what was done with them under their own reference', async () => {
    const truth = truthOf(rig.rows);
    const records = await rig.readAll(
      'transaction',
      rig.rows.map(({ id }) => id),
      'status',
      'capturedAmount',
      'captures',
      'actions',
      'completedAt',
      'refundState',
      'refundedAmount',
      'refundableAmount',
    );
    expect(records).toHaveLength(truth.size);
    for (const record of records) {
      expect(
        {
          status: record.status,
          captured: hundredths(record.capturedAmount),
          captures: record.captures?.map(({ nativeId }) => nativeId).toSorted() ?? null,
          actions: [...record.actions].toSorted(),
        },
        record.nativeId,
      ).toEqual({ ...truth.get(record.nativeId), actions: truth.get(record.nativeId)?.actions.toSorted() });
      expect(record.completedAt === null).toBe(record.status !== 'SUCCEEDED');
      expect([record.refundState, record.refundedAmount, record.refundableAmount]).toEqual([
        null,
        null,
        null,
      ]);
    }
    const statuses = new Set([...truth.values()].map(({ status }) => status));
    for (const status of [
      'AUTHORIZED',
      'SUCCEEDED',
      'VOIDED',
      'PENDING',
      'REQUIRES_ACTION',
      'IN_REVIEW',
      'FAILED',
    ]) {
      expect(statuses).toContain(status);
    }
    for (const status of ['CANCELLED', 'CHARGED_BACK', 'UNKNOWN']) expect(statuses).toContain(status);
    // A reference is looked up once, however many payments have it.
    const queries = rig.asked().filter((line) => line.startsWith('GET /v3/query'));
    expect(new Set(queries).size).toBe(queries.length);
  });

  test('what is no payment costs no call, and what is none is not there', async () => {
    const other = rig.first(({ paymentType }) => paymentType === 'CP');
    for (const id of ['', 'x', '{transactionId}', other.id.toUpperCase(), '..', `${other.id}/x`]) {
      expect(await rig.readAll('transaction', [id], 'status')).toEqual([]);
    }
    const elsewhere = new RecordRef('transaction', 'EFAKA', 'efa', 'other', rig.first(isTransaction).id);
    expect((await sourceOf(rig.efa, 'transaction').getMany([elsewhere], new Set(), testCall())).size).toBe(0);
    expect(rig.asked()).toEqual([]);
    for (const type of ['CP', 'RF', 'RV']) {
      const { id } = rig.first(({ paymentType }) => paymentType === type);
      expect(await rig.readAll('transaction', [id], 'status')).toEqual([]);
    }
    expect(await rig.readAll('transaction', ['0'.repeat(32)], 'status')).toEqual([]);
  });

  test('a property that was not asked for is absent', async () => {
    const [record] = await rig.readAll('transaction', [rig.first(isTransaction).id], 'amount');
    expect(Object.keys(record ?? {})).toEqual(['ref', 'amount']);
  });

  test('nothing followed one that failed, or that has no reference: nobody is asked', async () => {
    const failed = rig.first((row) => isTransaction(row) && row.result.code.startsWith('800.100'));
    const bare = rig.first((row) => row.paymentType === 'DB' && row.merchantTransactionId === undefined);
    await rig.readAll('transaction', [failed.id, bare.id], 'status', 'captures');
    expect(rig.asked()).toHaveLength(2);
  });
});

test('codes and types that mean nothing here are counted', async () => {
  const { id } = rig.first(({ result }) => result.code === '400.001.600');
  await rig.readAll('transaction', [id], 'status');
  const words = rig.logged.map(({ fields }) => fields).filter((fields) => 'word' in fields);
  expect(words).toContainEqual({
    connection: 'efa',
    property: 'payments.result.code',
    word: '400.001.600',
    seen: 1,
  });
});

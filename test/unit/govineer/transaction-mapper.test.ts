import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../datasources/http/json.ts';
import { Mismatch } from '../../../datasources/http/mismatch.ts';
import { transactionMappers } from '../../../datasources/govineer/mapper/transaction.ts';
import { rowDecoder } from '../../../datasources/rows/row.ts';
import { paymentFields } from '../../../datasources/govineer/wire/payment.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { connection, counted, soundRow } from './mapper-fixture.ts';

const transaction = transactionMappers(connection);

function payment(given: Readonly<Record<string, unknown>> = {}) {
  const row = rowDecoder(
    paymentFields,
    Object.keys(paymentFields) as (keyof typeof paymentFields)[],
  )({
    ...soundRow('transaction'),
    ...given,
  });
  if (row instanceof Mismatch) throw new Error(row.toString());
  return row;
}

const ref = new RecordRef('transaction', 'GOVINEER', 'gov', 'acc', 'u_1');

describe('transactions', () => {
  test('amounts are minor units of their currency, whatever their size', () => {
    const huge = parseJson(Buffer.from('{"total_amount":9223372036854775807,"currency":"KWD"}')) as Record<
      string,
      unknown
    >;
    expect(transaction.amount(payment(huge), ref).amount).toBe('9223372036854775.807');
    expect(transaction.amount(payment({ currency: 'JPY' }), ref).amount).toBe('12444');
    expect(transaction.refundableAmount(payment(), ref)?.amount).toBe('120.00');
    expect(transaction.refundableAmount(payment({ status: 'voided' }), ref)?.amount).toBe('0.00');
    expect(transaction.refundableAmount(payment({ captured_amount: null }), ref)).toBeNull();
  });

  test.each([
    [{ refunded_amount: 0 }, 'NONE'],
    [{ refunded_amount: 444 }, 'PARTIAL'],
    [{ refunded_amount: 12444 }, 'FULL'],
    [{ refunded_amount: null, status: 'refunded' }, 'FULL'],
    [{ refunded_amount: null, status: 'partially_refunded' }, 'PARTIAL'],
    [{ refunded_amount: null, status: 'new word' }, null],
  ])('%o is refundState %s', (given, state) => {
    expect(transaction.refundState(payment(given), ref)).toBe(state);
  });

  test('an unseen word is UNKNOWN, counted, and keeps its native form', () => {
    counted.length = 0;
    const row = payment({ status: 'chargeback_won' });
    expect(transaction.status(row, ref)).toBe('UNKNOWN');
    expect(transaction.nativeStatus(row, ref)).toBe('chargeback_won');
    expect(counted).toEqual([{ property: 'payments.status', word: 'chargeback_won' }]);
  });

  test.each([
    ['captured today', { updated_at: '2026-01-05T00:00:00Z' }, ['VOID', 'REFUND']],
    ['captured yesterday', { updated_at: '2026-01-04T23:59:59.999Z' }, ['REFUND']],
    ['validated with a saved method', { status: 'validated' }, ['CAPTURE', 'VOID']],
    [
      'validated with a card',
      { status: 'validated', payment_method: { payment_method_type: 'credit' } },
      ['VOID'],
    ],
    ['settled', { status: 'settled' }, ['REFUND']],
    ['refunded', { status: 'refunded' }, []],
    ['all given back', { status: 'settled', refunded_amount: 12444 }, []],
    ['amounts not told', { status: 'settled', captured_amount: null }, ['REFUND']],
    ['failed', { status: 'failed' }, []],
  ])('%s can be %s', (_, given, actions) => {
    expect(transaction.actions(payment(given), ref)).toEqual(actions);
  });

  test('a history is what the row shows', () => {
    expect(transaction.statusHistory(payment(), ref)).toEqual([
      { status: 'CREATED', nativeStatus: 'validated', at: Date.parse('2026-01-05T10:00:00Z') },
      { status: 'SUCCEEDED', nativeStatus: 'captured', at: Date.parse('2026-01-05T11:00:00.123Z') },
    ]);
    expect(transaction.statusHistory(payment({ status: 'validated' }), ref)).toHaveLength(1);
  });

  test('failures have a category and no code', () => {
    expect(transaction.failure(payment({ status: 'failed' }), ref)).toMatchObject({
      category: 'UNKNOWN',
      code: null,
    });
    expect(transaction.failure(payment({ status: 'returned' }), ref)).toMatchObject({
      category: 'DECLINED_BY_BANK',
    });
    expect(transaction.failure(payment(), ref)).toBeNull();
  });

  test('captures are the payment itself', () => {
    expect(transaction.captures(payment(), ref)).toHaveLength(1);
    expect(transaction.captures(payment({ captured_amount: 0 }), ref)).toEqual([]);
    expect(transaction.captures(payment({ captured_amount: null }), ref)).toBeNull();
  });

  test('a saved method is reached through its customer', () => {
    expect(transaction.savedPaymentMethod(payment(), ref)).toMatchObject({
      nativeId: 'spm_9',
      parent: 'cus_1',
      account: 'acc',
    });
    expect(transaction.savedPaymentMethod(payment({ customer_uid: null }), ref)).toBeNull();
  });

  test('a bank account shows the end of its number', () => {
    const ach = {
      payment_method_type: 'ach',
      ach: {
        routing_number: '011000015',
        account_number_suffix: '006789',
        account_type: 'checking',
        bank_name: 'B',
      },
    };
    expect(transaction.paymentMethod(payment({ payment_method: ach }), ref)).toEqual({
      kind: 'BANK_ACCOUNT',
      brand: null,
      last4: '6789',
      expiryMonth: null,
      expiryYear: null,
      holder: null,
      bankName: 'B',
      accountType: null,
    });
  });

  test.each(['usd', 'XXX', '', null, 12])('a currency %o makes the row unreadable', (currency) => {
    expect(() => payment({ currency })).toThrow('currency: expected an ISO 4217 currency code');
  });

  test('raw and metadata hold no secrets at any depth', () => {
    const raw = JSON.stringify(
      transaction.raw(payment({ extra: [{ Fingerprint: 'fp_y', routing_number: '1' }] }), ref),
    );
    expect(raw).toContain('"last4":"1111"');
    expect(raw).not.toMatch(/fp_x|fp_y|routing_number|client_secret/i);
    expect(transaction.metadata(payment(), ref)).toEqual({ order: '7', nested: {} });
  });
});

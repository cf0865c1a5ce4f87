import { describe, expect, test } from 'vitest';
import type { TransactionParts } from '../../../datasources/profituity/mapper/transaction.ts';
import { transactionMappers, transactionWires } from '../../../datasources/profituity/mapper/transaction.ts';
import { paymentFields } from '../../../datasources/profituity/wire/payment.ts';
import { parseDecimal } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { connection, guidOf, logged, mapped, merchantId } from './mapper-fixture.ts';
import { testSettings } from './sandbox-connection.ts';

const plain = {
  id: guidOf(1),
  merchantId,
  customerId: null,
  paymentTemplateId: null,
  refundOfPaymentId: null,
  externalId: 'p9x8',
  name: 'Jane Doe',
  type: 1,
  amount: 100,
  status: 'Paid',
  statusDate: '2026-01-03T00:00:00.1234567Z',
  creationTime: '2026-01-01T00:00:00Z',
  sendDate: '2026-01-02T15:00:00.0000000Z',
  settlementDate: '2026-01-04T00:00:00Z',
  routeNumber: '123456780',
  accountNumber: '****1234',
  accountType: 3,
  description: 'Invoice 1',
  micr: '⑆123456780⑆',
  frontImageFile: 'cGljdHVyZQ==',
  returnCode: null,
  customFieldValues: [],
};

const nothingWentBack: TransactionParts = {
  refundedOf: () => decimal('0'),
  templateKindOf: () => null,
};

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

function transactionOf(
  given: object,
  parts: Partial<TransactionParts> = {},
  settings = testSettings(),
): Records['transaction'] {
  const json = JSON.stringify({ ...plain, ...given });
  const mappers = transactionMappers({ ...connection, settings }, { ...nothingWentBack, ...parts });
  return mapped('transaction', paymentFields, transactionWires, mappers, json);
}

describe('a payment', () => {
  test('as the provider has it', () => {
    const transaction = transactionOf({ customerId: guidOf(7).toUpperCase() });
    expect(transaction).toMatchObject({
      account: { kind: 'account', account: null, nativeId: merchantId },
      customer: { kind: 'customer', account: merchantId, nativeId: guidOf(7) },
      direction: 'PAYMENT',
      customerName: 'Jane Doe',
      customerEmail: null,
      status: 'SUCCEEDED',
      nativeStatus: 'Paid',
      refundState: 'NONE',
      captureMethod: 'AUTOMATIC',
      captures: null,
      paymentMethod: {
        kind: 'BANK_ACCOUNT',
        last4: '1234',
        holder: 'Jane Doe',
        accountType: 'BUSINESS_CHECKING',
        brand: null,
      },
      reference: 'p9x8',
      description: 'Invoice 1',
      failure: null,
      actions: ['REFUND'],
      metadata: {},
      createdAt: Date.parse('2026-01-01T00:00:00Z'),
      updatedAt: Date.parse('2026-01-03T00:00:00.123Z'),
      completedAt: Date.parse('2026-01-03T00:00:00.123Z'),
      scheduledFor: Date.parse('2026-01-02T15:00:00Z'),
      settledAt: Date.parse('2026-01-04T00:00:00Z'),
    });
    expect([transaction.amount.amount, transaction.amount.currency]).toEqual(['100.00', 'USD']);
    expect(transaction.capturedAmount?.amount).toBe('100.00');
    expect(transaction.refundableAmount?.amount).toBe('100.00');
    expect(transaction.statusHistory.map(({ status }) => status)).toEqual(['SCHEDULED', 'SUCCEEDED']);
    expect(transaction.raw).toMatchObject({ id: guidOf(1), externalId: 'p9x8' });
    expect(JSON.stringify(transaction.raw)).not.toMatch(/123456780|\*1234|cGljdHVyZQ/);
  });

  test.each([
    ['Scheduled', 'SCHEDULED', ['VOID'], '0.00'],
    ['Pending', 'PENDING', [], '0.00'],
    ['Paid', 'SUCCEEDED', ['REFUND'], '100.00'],
    ['Returned', 'RETURNED', [], '0.00'],
    ['Reversed', 'RETURNED', [], '0.00'],
    ['Rejected', 'FAILED', [], '0.00'],
    ['Canceled', 'CANCELLED', [], '0.00'],
    ['UnderReview', 'UNKNOWN', [], '0.00'],
    ['paid', 'UNKNOWN', [], '0.00'],
  ])('that is %s is %s', (word, status, actions, captured) => {
    const transaction = transactionOf({ status: word });
    expect(transaction).toMatchObject({ status, nativeStatus: word, actions });
    expect(transaction.capturedAmount?.amount).toBe(captured);
    expect(transaction.completedAt === null).toBe(word !== 'Paid');
  });

  test('in a word without a meaning is counted', () => {
    transactionOf({ status: 'OnHold' });
    expect(logged.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ property: 'payments.status', word: 'OnHold' }),
    );
  });

  test('still to be sent shows one step', () => {
    expect(transactionOf({ status: 'Scheduled' }).statusHistory).toHaveLength(1);
  });

  test.each([
    ['0', 'NONE', '100.00', ['REFUND']],
    ['0.01', 'PARTIAL', '99.99', ['REFUND']],
    ['100.00', 'FULL', '0.00', []],
    ['120', 'FULL', '0.00', []],
  ])('of which %s went back', (refunded, refundState, left, actions) => {
    const transaction = transactionOf({}, { refundedOf: () => decimal(refunded) });
    expect(transaction).toMatchObject({ refundState, actions });
    expect(transaction.refundableAmount?.amount).toBe(left);
  });

  test('of which nobody can say what went back', () => {
    const transaction = transactionOf({}, { refundedOf: () => null });
    expect(transaction).toMatchObject({
      refundState: null,
      refundedAmount: null,
      refundableAmount: null,
      actions: ['REFUND'],
    });
  });

  test('out is a payout: nothing is taken, nothing can go back', () => {
    const transaction = transactionOf({ type: 2 });
    expect(transaction).toMatchObject({ direction: 'PAYOUT', actions: [], refundState: 'NONE' });
    expect(transaction.refundableAmount?.amount).toBe('0.00');
    expect(transaction.capturedAmount?.amount).toBe('0.00');
  });

  test('by check can not be refunded', () => {
    expect(transactionOf({ type: 3 })).toMatchObject({ direction: 'PAYMENT', actions: [] });
  });

  test('of nothing is one all the same, and nothing of it went back', () => {
    expect(transactionOf({ amount: 0, isPrenote: true })).toMatchObject({ refundState: 'NONE', actions: [] });
  });

  test('from a template is of what the template is', () => {
    const of = (kind: 'paymentMethod' | 'billingSubscription') =>
      transactionOf({ paymentTemplateId: guidOf(9) }, { templateKindOf: () => kind });
    expect(of('paymentMethod')).toMatchObject({
      savedPaymentMethod: { kind: 'paymentMethod', nativeId: guidOf(9), account: merchantId },
      billingSubscription: null,
    });
    expect(of('billingSubscription')).toMatchObject({
      savedPaymentMethod: null,
      billingSubscription: { kind: 'billingSubscription', nativeId: guidOf(9) },
    });
  });

  test.each([
    ['R01', 'INSUFFICIENT_FUNDS', true],
    ['R02', 'INVALID_PAYMENT_METHOD', false],
    ['R05', 'RETURNED_UNAUTHORIZED', false],
    ['R07', 'CANCELLED', false],
    ['R08', 'CANCELLED', false],
    ['R09', 'INSUFFICIENT_FUNDS', true],
    ['R14', 'INVALID_PAYMENT_METHOD', false],
    ['R16', 'DECLINED_BY_BANK', false],
    ['R17', 'VALIDATION', false],
    ['R21', 'CONFIGURATION', false],
    ['R29', 'RETURNED_UNAUTHORIZED', false],
    ['R99', 'UNKNOWN', false],
  ])('returned with %s failed: %s', (code, category, retryable) => {
    const { failure } = transactionOf({ status: 'Returned', returnCode: code });
    expect(failure).toMatchObject({ category, code, retryable });
    expect(failure?.message).toMatch(/^The payment failed .+\.$/);
  });

  test('that was refused, HTTP 200 or not, says so; what is no code is not shown', () => {
    expect(transactionOf({ status: 'Rejected' }).failure).toMatchObject({ category: 'UNKNOWN', code: null });
    const { failure } = transactionOf({ status: 'Rejected', returnCode: 'call 555-1234' });
    expect(failure).toMatchObject({ category: 'UNKNOWN', code: null });
    expect(logged.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ property: 'returnCode', word: 'R99' }),
    );
    expect(JSON.stringify(logged)).not.toContain('555');
  });

  test.each([
    ['12.345', '12.345', null],
    ['100', '100.00', '10000'],
    ['92.00', '92.00', '9200'],
    ['123456789012.34', '123456789012.34', '12345678901234'],
    ['1234567890123456.78', '1234567890123456.78', '123456789012345678'],
  ])('of %s keeps every digit', (written, amount, minorUnits) => {
    const json = JSON.stringify(plain).replace('"amount":100', `"amount":${written}`);
    const mappers = transactionMappers(connection, nothingWentBack);
    const transaction = mapped('transaction', paymentFields, transactionWires, mappers, json);
    expect([transaction.amount.amount, transaction.amount.minorUnits]).toEqual([amount, minorUnits]);
  });

  test.each([
    ['****1234', '1234'],
    ['000123456789', '6789'],
    ['1234', null],
    ['****12', null],
    [null, null],
  ])('from the account %j shows %j', (accountNumber, last4) => {
    const transaction = transactionOf({ accountNumber });
    expect(transaction.paymentMethod?.last4).toBe(last4);
    expect(JSON.stringify(transaction.raw)).not.toContain('00012345');
  });

  test('shows no kind of account where the numbers are not known', () => {
    const settings = testSettings({ words: 'unknown' });
    expect(transactionOf({}, {}, settings).paymentMethod?.accountType).toBeNull();
  });

  test('has what the merchant attached, where that is an object, without account numbers in it', () => {
    expect(transactionOf({ customFieldValues: { order: 5, accountNumber: '5550001' } }).metadata).toEqual({
      order: 5,
    });
  });

  test('in times that name no zone is in UTC', () => {
    const { createdAt } = transactionOf({ creationTime: '2026-01-01T10:00:00.5' });
    expect(createdAt).toBe(Date.parse('2026-01-01T10:00:00.500Z'));
  });
});

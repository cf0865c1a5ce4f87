import { describe, expect, test } from 'vitest';
import { transactionMappers, transactionWires } from '../../../datasources/wallee/mapper/transaction.ts';
import { transactionFields } from '../../../datasources/wallee/wire/transaction.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { connection, logged, mapped } from './mapper-fixture.ts';
import { testSettings } from './sandbox-connection.ts';

const transactionOf = (given: object, settings = testSettings()): Records['transaction'] =>
  mapped(
    'transaction',
    transactionFields,
    transactionWires,
    transactionMappers(
      { ...connection, settings },
      { capturesOf: () => [], subscriptionOf: (id) => (id === '7' ? '70' : null) },
    ),
    {
      id: 7,
      version: 4,
      state: 'FULFILL',
      currency: 'CHF',
      authorizationAmount: 29.95,
      completedAmount: 29.95,
      refundedAmount: 0,
      createdOn: '2026-01-01T00:00:00Z',
      ...given,
    },
  );

describe('a transaction', () => {
  test('as the provider documents it', () => {
    const transaction = transactionOf({
      merchantReference: 'INV-1',
      customerId: '1234',
      customerEmailAddress: 'a@example.com',
      token: { id: 8 },
      terminal: { id: 9 },
      completionBehavior: 'COMPLETE_DEFERRED',
      environment: 'LIVE',
      authorizationEnvironment: 'TEST',
      billingAddress: {
        givenName: 'Ann',
        familyName: 'Lee',
        organizationName: 'Lee AG',
        street: 'Way 1',
        postcode: '8000',
        country: 'CH',
        mobilePhoneNumber: '+41',
        dateOfBirth: '2000-01-01',
      },
      lineItems: [
        {
          uniqueId: 'a',
          name: 'Shirt',
          type: 'PRODUCT',
          quantity: 2,
          sku: 'S',
          amountIncludingTax: 20,
          taxAmount: 1.43,
          unitPriceIncludingTax: 10,
          aggregatedTaxRate: 7.7,
        },
        { uniqueId: 'b', name: 'Fee', type: 'FEE', quantity: 1, amountIncludingTax: 9.95, taxAmount: 0 },
      ],
      metaData: { order: '5' },
      paymentConnectorConfiguration: {
        id: 1,
        connector: {
          id: 2,
          paymentMethod: { id: 1457546097597 },
          paymentMethodBrand: { id: 3, name: { 'de-DE': 'Karte', 'en-US': 'Visa' } },
        },
      },
      confirmedOn: '2026-01-01T00:00:01Z',
      authorizedOn: '2026-01-01T00:00:02Z',
      completedOn: '2026-01-01T00:00:03.123456Z',
      deliveryDecisionMadeOn: '2026-01-01T00:00:04Z',
    });
    expect(transaction).toMatchObject({
      status: 'SUCCEEDED',
      nativeStatus: 'FULFILL',
      reference: 'INV-1',
      customer: { key: '1234', account: '405' },
      savedPaymentMethod: { kind: 'paymentMethod', nativeId: '8' },
      terminal: { kind: 'terminal', nativeId: '9' },
      billingSubscription: { kind: 'billingSubscription', nativeId: '70' },
      mode: 'TEST',
      captureMethod: 'MANUAL',
      customerName: 'Ann Lee',
      customerEmail: 'a@example.com',
      customerPhone: '+41',
      paymentMethod: { kind: 'CARD', brand: 'Visa', last4: null },
      refundState: 'NONE',
      actions: ['REFUND'],
      metadata: { order: '5' },
      version: 4,
      completedAt: Date.parse('2026-01-01T00:00:03.123Z'),
      updatedAt: Date.parse('2026-01-01T00:00:04Z'),
      billingAddress: { line1: 'Way 1', line2: null, postalCode: '8000', country: 'CH', state: null },
      failure: null,
    });
    expect(transaction.amount.amount).toBe('29.95');
    expect(transaction.taxAmount?.amount).toBe('1.43');
    expect(transaction.feeAmount?.amount).toBe('9.95');
    expect(transaction.tipAmount).toBeNull();
    expect(transaction.refundableAmount?.amount).toBe('29.95');
    expect(transaction.lineItems.map(({ quantity, taxRate, kind }) => [quantity, taxRate, kind])).toEqual([
      ['2', '7.7', 'PRODUCT'],
      ['1', null, 'FEE'],
    ]);
    expect(transaction.statusHistory.map(({ nativeStatus }) => nativeStatus)).toEqual([
      'CREATE',
      'CONFIRMED',
      'AUTHORIZED',
      'COMPLETED',
      'FULFILL',
    ]);
    expect(JSON.stringify(transaction.raw)).not.toContain('2000-01-01');
  });

  test('with next to nothing', () => {
    expect(transactionOf({ state: 'PENDING', completedAmount: null })).toMatchObject({
      status: 'CREATED',
      customer: null,
      mode: null,
      customerName: null,
      paymentMethod: null,
      capturedAmount: null,
      refundState: null,
      refundableAmount: { currency: 'CHF' },
      lineItems: [],
      taxAmount: null,
      actions: [],
      metadata: {},
      updatedAt: Date.parse('2026-01-01T00:00:00Z'),
    });
    expect(transactionOf({ customerId: '' }).customer).toBeNull();
  });

  test.each([
    ['AUTHORIZED', 0, 0, ['CAPTURE', 'VOID'], 'NONE', '0.00'],
    ['COMPLETED', 29.95, 10, ['REFUND'], 'PARTIAL', '19.95'],
    ['FULFILL', 29.95, 29.95, [], 'FULL', '0.00'],
    ['DECLINE', 29.95, 0, [], 'NONE', '29.95'],
    ['VOIDED', 0, 0, [], 'NONE', '0.00'],
  ])('%s, %d taken and %d returned', (state, completedAmount, refundedAmount, actions, refundState, left) => {
    const transaction = transactionOf({ state, completedAmount, refundedAmount });
    expect(transaction).toMatchObject({ actions, refundState });
    expect(transaction.refundableAmount?.amount).toBe(left);
  });

  test('that failed says why in our words', () => {
    const reason = (category: string) => ({
      id: 1460954915009,
      category,
      name: { 'en-US': 'Card 4111 refused' },
    });
    expect(transactionOf({ state: 'FAILED', failureReason: reason('TEMPORARY_ISSUE') }).failure).toEqual({
      category: 'COMMUNICATION',
      code: '1460954915009',
      message: 'The payment failed because of a passing problem.',
      retryable: true,
    });
    expect(transactionOf({ state: 'FAILED', failureReason: reason('NEW') }).failure).toMatchObject({
      category: 'UNKNOWN',
      retryable: false,
    });
    expect(transactionOf({ state: 'DECLINE' }).failure).toMatchObject({ category: 'UNKNOWN', code: null });
    expect(transactionOf({ failureReason: reason('END_USER') }).failure).toBeNull();
  });

  test('in a state without a meaning is unknown, and counted', () => {
    expect(transactionOf({ state: 'ON_HOLD' })).toMatchObject({ status: 'UNKNOWN', nativeStatus: 'ON_HOLD' });
    expect(logged.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ property: 'transactions.state', word: 'ON_HOLD' }),
    );
  });

  test('is of the mode that the connection is said to have', () => {
    const settings = testSettings({ mode: 'SANDBOX' });
    expect(transactionOf({ authorizationEnvironment: 'PRODUCTION' }, settings).mode).toBe('SANDBOX');
    expect(transactionOf({ environment: 'PREVIEW' }).mode).toBe('TEST');
    expect(transactionOf({ environment: 'LIVE', authorizationEnvironment: 'MOON' }).mode).toBeNull();
  });

  test('with a line item that cannot be read tells none of them, nor sums', () => {
    const transaction = transactionOf({
      lineItems: [{ name: 'a', quantity: 1, type: 'TIP', amountIncludingTax: 1 }, { quantity: 1 }],
    });
    expect(transaction).toMatchObject({ lineItems: [], tipAmount: null });
  });
});

import { describe, expect, test } from 'vitest';
import { nativeCodeOf } from '../../../datasources/profituity/native-code.ts';
import { accountMappers, accountWires } from '../../../datasources/profituity/mapper/account.ts';
import {
  billingSubscriptionMappers,
  billingSubscriptionWires,
} from '../../../datasources/profituity/mapper/billing-subscription.ts';
import { customerMappers, customerWires } from '../../../datasources/profituity/mapper/customer.ts';
import {
  paymentMethodMappers,
  paymentMethodWires,
} from '../../../datasources/profituity/mapper/payment-method.ts';
import { refundMappers, refundWires } from '../../../datasources/profituity/mapper/refund.ts';
import { customerFields } from '../../../datasources/profituity/wire/customer.ts';
import { merchantFields } from '../../../datasources/profituity/wire/merchant.ts';
import { paymentFields } from '../../../datasources/profituity/wire/payment.ts';
import { templateFields } from '../../../datasources/profituity/wire/template.ts';
import { connection, guidOf, mapped, merchantId, now } from './mapper-fixture.ts';
import { testSettings } from './sandbox-connection.ts';

const ids = { id: guidOf(1), merchantId };

describe('a refund', () => {
  const refundOf = (given: object) =>
    mapped(
      'refund',
      paymentFields,
      refundWires,
      refundMappers(connection),
      JSON.stringify({
        ...ids,
        refundOfPaymentId: guidOf(5),
        type: 2,
        amount: 1.5,
        status: 'Paid',
        creationTime: '2026-01-01T00:00:00Z',
        externalId: 'r-1',
        description: 'Goods returned',
        accountNumber: '****1234',
        ...given,
      }),
    );

  test('is of its payment', () => {
    const refund = refundOf({});
    expect(refund).toMatchObject({
      transaction: { kind: 'transaction', account: merchantId, nativeId: guidOf(5) },
      status: 'SUCCEEDED',
      reason: 'Goods returned',
      reference: 'r-1',
      failure: null,
    });
    expect(refund.amount.amount).toBe('1.50');
    expect(refund.raw).not.toHaveProperty('accountNumber');
  });

  test.each([
    ['Scheduled', 'PENDING'],
    ['Pending', 'PENDING'],
    ['Paid', 'SUCCEEDED'],
    ['Returned', 'FAILED'],
    ['Rejected', 'FAILED'],
    ['Canceled', 'FAILED'],
    ['Reversed', 'FAILED'],
    ['Else', 'UNKNOWN'],
  ])('that is %s is %s', (word, status) => {
    const refund = refundOf({ status: word, returnCode: 'R02' });
    expect(refund.status).toBe(status);
    expect(refund.failure?.code).toBe(status === 'FAILED' ? 'R02' : undefined);
  });
});

describe('a customer', () => {
  const customerOf = (given: object) =>
    mapped(
      'customer',
      customerFields,
      customerWires,
      customerMappers(connection),
      JSON.stringify({ ...ids, ...given }),
    );

  test('as the provider has it', () => {
    expect(
      customerOf({
        name: 'Ann',
        email: 'a@example.com',
        phone: '+1',
        externalId: 'C1',
        address: { line1: '1 Main St', line2: null, city: 'Tulsa', state: 'OK', zip: '74101' },
        creationTime: '2026-01-01T00:00:00Z',
      }),
    ).toMatchObject({
      name: 'Ann',
      displayName: 'Ann',
      email: 'a@example.com',
      reference: 'C1',
      address: { line1: '1 Main St', city: 'Tulsa', state: 'OK', postalCode: '74101', country: null },
      metadata: {},
      createdAt: Date.parse('2026-01-01T00:00:00Z'),
    });
  });

  test.each([
    [{ name: ' ', email: 'a@example.com' }, 'a@example.com'],
    [{ phone: '+1', externalId: 'C1' }, '+1'],
    [{ externalId: 'C1' }, 'C1'],
    [{}, guidOf(1)],
  ])('of %j is shown as %s', (given, displayName) => {
    expect(customerOf(given)).toMatchObject({ displayName });
  });
});

describe('a template', () => {
  const template = {
    ...ids,
    customerId: guidOf(3),
    name: 'Payer',
    description: 'Rent',
    externalId: 'T1',
    amount: 950,
    accountNumber: '****5678',
    accountType: 1,
    routeNumber: '123456780',
    recurrencePattern: 4,
    frequency: 3,
    isActive: true,
    startDate: '2026-01-01T00:00:00Z',
    creationTime: '2025-12-01T00:00:00Z',
  };
  const subscriptionOf = (given: object, settings = testSettings()) =>
    mapped(
      'billingSubscription',
      templateFields,
      billingSubscriptionWires,
      billingSubscriptionMappers({ ...connection, settings }, now),
      JSON.stringify({ ...template, ...given }),
    );
  const methodOf = (given: object) =>
    mapped(
      'paymentMethod',
      templateFields,
      paymentMethodWires,
      paymentMethodMappers(connection),
      JSON.stringify({ ...template, recurrencePattern: 1, ...given }),
    );

  test('with a schedule is a subscription', () => {
    const subscription = subscriptionOf({});
    expect(subscription).toMatchObject({
      customer: { kind: 'customer', nativeId: guidOf(3) },
      name: 'Rent',
      reference: 'T1',
      status: 'ACTIVE',
      nativeStatus: 'true',
      interval: 'MONTH',
      intervalCount: 3,
      startsAt: Date.parse('2026-01-01T00:00:00Z'),
      endedAt: null,
    });
    expect(subscription.amount?.amount).toBe('950.00');
    expect(JSON.stringify(subscription.raw)).not.toMatch(/123456780|5678/);
  });

  test.each([
    [{ startDate: '2026-06-01T00:00:00.001Z' }, 'PENDING'],
    [{ startDate: '2026-06-01T00:00:00Z' }, 'ACTIVE'],
    [{ startDate: null }, 'ACTIVE'],
    [{ isActive: false, startDate: '2090-01-01T00:00:00Z' }, 'SUSPENDED'],
    [{ isActive: null }, 'UNKNOWN'],
  ])('with %j is %s', (given, status) => {
    expect(subscriptionOf(given).status).toBe(status);
  });

  test.each([
    [2, 'DAY'],
    [3, 'WEEK'],
    [5, 'YEAR'],
    [9, null],
  ])('of the pattern %d is due every %j', (recurrencePattern, interval) => {
    const subscription = subscriptionOf({ recurrencePattern });
    expect(subscription).toMatchObject({ interval, intervalCount: interval === null ? null : 3 });
  });

  test('is due we do not know when, where the numbers are not known', () => {
    const settings = testSettings({ words: 'unknown' });
    expect(subscriptionOf({}, settings)).toMatchObject({ interval: null, intervalCount: null });
    expect(subscriptionOf({ frequency: 0 })).toMatchObject({ interval: 'MONTH', intervalCount: null });
  });

  test('without one is a saved account', () => {
    expect(methodOf({})).toMatchObject({
      customer: { kind: 'customer', account: merchantId, nativeId: guidOf(3) },
      details: { kind: 'BANK_ACCOUNT', last4: '5678', holder: 'Payer', accountType: 'PERSONAL_CHECKING' },
      state: 'ACTIVE',
      isDefault: null,
    });
    expect(methodOf({ isActive: false, customerId: null })).toMatchObject({
      state: 'INACTIVE',
      customer: null,
    });
    expect(methodOf({ isActive: undefined }).state).toBe('UNKNOWN');
  });
});

describe('a merchant', () => {
  const accountOf = (given: object, settings = testSettings()) =>
    mapped(
      'account',
      merchantFields,
      accountWires,
      accountMappers({ settings }),
      JSON.stringify({ id: guidOf(1), ...given }),
    );

  test('is an account in US dollars', () => {
    const settings = testSettings({ timeZone: 'America/Chicago', mode: 'LIVE' });
    expect(accountOf({ name: 'Shop', creationTime: '2026-01-01T00:00:00Z' }, settings)).toMatchObject({
      name: 'Shop',
      state: 'ACTIVE',
      mode: 'LIVE',
      defaultCurrency: 'USD',
      timeZone: 'America/Chicago',
      client: null,
    });
    expect(accountOf({})).toMatchObject({ name: guidOf(1), mode: null, timeZone: null, createdAt: null });
    expect(accountOf({ isActive: false }).state).toBe('INACTIVE');
  });
});

test.each([
  [{ error: { code: 'PlatformNext:PaymentNotCancelable', message: 'x' } }, 'PaymentNotCancelable'],
  [{ error: { code: 'Volo.Abp:Validation:010' } }, '010'],
  [{ error: { code: null } }, undefined],
  [{ error: 'invalid_grant' }, undefined],
  ['', undefined],
])('the code in %j is %s', (json, code) => {
  expect(nativeCodeOf(json)).toBe(code);
});

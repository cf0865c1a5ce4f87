import { describe, expect, test } from 'vitest';
import { END_OF_DATA, SHARED_INSTANT } from '../../../../sandbox/profituity/data/calendar.ts';
import { profituityRecords } from '../../../../sandbox/profituity/data/profituity-data.ts';
import { accountScript } from '../../../../sandbox/profituity/lifecycle/account-scripts.ts';
import { RETURN_REASONS } from '../../../../sandbox/profituity/lifecycle/return-reasons.ts';
import { PAYMENT_STATUSES, PAYMENT_TYPE, RECURRENCE } from '../../../../sandbox/profituity/records.ts';
import { instantOf } from '../../../../sandbox/profituity/wire/instant.ts';
import { isRouteNumber } from '../../../../sandbox/profituity/writes/bank-fields.ts';

const { tenantId, merchants, customers, paymentTemplates, payments } = profituityRecords({
  seed: 1,
  scale: 1,
});
const byId = new Map(payments.map((payment) => [payment.id, payment]));
const VOID = new Set(['Returned', 'Rejected', 'Canceled']);
const cents = (amount: number): number => Math.round(amount * 100);

test('counts, and the same data for the same seed', () => {
  expect([merchants.length, customers.length, paymentTemplates.length, payments.length]).toEqual([
    3, 400, 130, 2000,
  ]);
  expect(profituityRecords({ seed: 1, scale: 1 }).payments).toEqual(payments);
  expect(profituityRecords({ seed: 2, scale: 1 }).payments).not.toEqual(payments);
  const small = profituityRecords({ seed: 1, scale: 0.001 });
  expect(small.payments.length).toBe(12);
});

test('every link leads to a record of the same merchant', () => {
  const owner = new Map(
    [...customers, ...paymentTemplates, ...payments].map((record) => [record.id, record.merchantId]),
  );
  expect(owner.size).toBe(customers.length + paymentTemplates.length + payments.length);
  for (const { customerId, merchantId } of [...paymentTemplates, ...payments]) {
    if (customerId !== null) expect(owner.get(customerId)).toBe(merchantId);
  }
  for (const payment of payments) {
    expect(payment.tenantId).toBe(tenantId);
    for (const link of [payment.paymentTemplateId, payment.refundOfPaymentId]) {
      if (link !== null) expect(owner.get(link)).toBe(payment.merchantId);
    }
  }
  expect(new Set(payments.map(({ merchantId }) => merchantId)).size).toBe(3);
});

test('references are unique in their merchant whatever their case, and set, empty or null', () => {
  for (const records of [customers, paymentTemplates, payments]) {
    const keys = records.flatMap(({ merchantId, externalId }) =>
      externalId === null || externalId === '' ? [] : [`${merchantId} ${externalId.toLowerCase()}`],
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(records.length / 2);
    const all = records.map(({ externalId }) => externalId);
    expect(all).toContain('');
    expect(all).toContain(null);
  }
  const shared = new Map<string, Set<string>>();
  for (const { externalId, merchantId } of payments) {
    if (externalId) shared.set(externalId, (shared.get(externalId) ?? new Set()).add(merchantId));
  }
  expect([...shared.values()].some((owners) => owners.size === 3)).toBe(true);
});

describe('payments', () => {
  test('every status, type and return code, and one word nobody knows', () => {
    const words = new Set(payments.map(({ status }) => status));
    expect(words).toEqual(new Set([...PAYMENT_STATUSES, 'UnderReview']));
    expect(new Set(payments.map(({ type }) => type))).toEqual(new Set(Object.values(PAYMENT_TYPE)));
    expect(new Set(payments.map(({ returnCode }) => returnCode))).toEqual(
      new Set([null, ...Object.keys(RETURN_REASONS)]),
    );
    for (const { status, returnCode, returnReason } of payments) {
      if (status === 'Returned') expect(returnCode).not.toBeNull();
      if (returnCode !== null) expect(['Returned', 'Rejected']).toContain(status);
      expect(returnReason).toBe(returnCode === null ? null : RETURN_REASONS[returnCode]);
    }
    const rejected = payments.filter(({ status }) => status === 'Rejected');
    expect(rejected.some(({ returnCode }) => returnCode === null)).toBe(true);
  });

  test('amounts have two decimals; prenotes and only they are of nothing', () => {
    for (const { amount, isPrenote, type } of payments) {
      expect(String(amount)).toMatch(/^\d+(\.\d{1,2})?$/);
      expect(amount === 0).toBe(isPrenote);
      if (isPrenote) expect(type).toBe(PAYMENT_TYPE.achDebit);
    }
    expect(payments.filter(({ isPrenote }) => isPrenote).length).toBeGreaterThan(10);
    expect(Math.max(...payments.map(({ amount }) => amount))).toBe(123_456_789_012.34);
  });

  test('refunds are credits of paid debits and never take more than these have', () => {
    const refunds = payments.filter(({ refundOfPaymentId }) => refundOfPaymentId !== null);
    const taken = new Map<string, number[]>();
    for (const refund of refunds) {
      const parent = byId.get(refund.refundOfPaymentId ?? '');
      expect(parent).toMatchObject({ status: 'Paid', type: PAYMENT_TYPE.achDebit, refundOfPaymentId: null });
      expect(refund.type).toBe(PAYMENT_TYPE.achCredit);
      expect(refund.isPrenote).toBe(false);
      expect(refund.creationTime >= (parent?.creationTime ?? '')).toBe(true);
      if (VOID.has(refund.status) || parent === undefined) continue;
      taken.set(parent.id, [...(taken.get(parent.id) ?? []), cents(refund.amount)]);
    }
    const states = { full: 0, partial: 0, several: 0 };
    for (const [id, parts] of taken) {
      const sum = parts.reduce((total, part) => total + part, 0);
      const whole = cents(byId.get(id)?.amount ?? 0);
      expect(sum).toBeLessThanOrEqual(whole);
      if (sum === whole) states.full += 1;
      else states.partial += 1;
      if (parts.length > 1) states.several += 1;
    }
    for (const [state, count] of Object.entries(states)) expect(count, state).toBeGreaterThan(10);
    expect(new Set(refunds.map(({ status }) => status)).size).toBe(6);
    const payouts = payments.filter((row) => row.type === 2 && row.refundOfPaymentId === null);
    expect(payouts.length).toBeGreaterThan(50);
  });

  test('with and without a customer, from saved accounts and from schedules', () => {
    const pattern = new Map(paymentTemplates.map((row) => [row.id, row.recurrencePattern]));
    const from = payments.flatMap(({ paymentTemplateId: id }) => (id === null ? [] : [pattern.get(id)]));
    expect(from.filter((value) => value === RECURRENCE.none).length).toBeGreaterThan(50);
    expect(from.filter((value) => value !== RECURRENCE.none).length).toBeGreaterThan(50);
    const without = payments.filter(({ customerId }) => customerId === null).length;
    expect(without).toBeGreaterThan(300);
    expect(without).toBeLessThan(1500);
  });

  test('dates follow each other and none is the machine’s', () => {
    const end = instantOf(END_OF_DATA);
    for (const payment of payments) {
      expect(payment.creationTime < end).toBe(true);
      expect(payment.statusDate >= payment.creationTime).toBe(true);
      expect(payment.statusDate < end).toBe(true);
      expect(payment.sendDate >= payment.creationTime).toBe(true);
      for (const instant of [payment.creationTime, payment.statusDate, payment.sendDate]) {
        expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/);
      }
    }
  });

  test('instants that are equal, that differ below the millisecond, and that all providers share', () => {
    const whole = new Map<string, number>();
    const milliseconds = new Map<string, Set<string>>();
    for (const { creationTime } of payments) {
      whole.set(creationTime, (whole.get(creationTime) ?? 0) + 1);
      const cut = creationTime.slice(0, 23);
      milliseconds.set(cut, (milliseconds.get(cut) ?? new Set()).add(creationTime));
    }
    expect([...whole.values()].filter((count) => count > 1).length).toBeGreaterThan(10);
    expect([...milliseconds.values()].filter((texts) => texts.size > 1).length).toBeGreaterThan(10);
    const shared = payments.filter((row) =>
      row.creationTime.startsWith(instantOf(SHARED_INSTANT).slice(0, 23)),
    );
    expect(new Set(shared.map(({ merchantId }) => merchantId)).size).toBe(3);
  });

  test('bank details are well formed, and no seeded account is scripted', () => {
    for (const { routeNumber, accountNumber } of [...payments, ...paymentTemplates]) {
      expect(isRouteNumber(routeNumber)).toBe(true);
      expect(accountNumber).toMatch(/^\*{4}\d{4}$/);
      expect(accountScript(accountNumber).kind).toBe('settles');
    }
  });
});

test('templates: every pattern, active or not, begun or not', () => {
  expect(new Set(paymentTemplates.map((row) => row.recurrencePattern))).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(new Set(paymentTemplates.map((row) => row.isActive))).toEqual(new Set([true, false]));
  for (const row of paymentTemplates) {
    expect((row.startDate === null) === (row.recurrencePattern === RECURRENCE.none)).toBe(true);
  }
  const later = paymentTemplates.filter((row) => row.startDate !== null && row.startDate > '2090');
  expect(later.some((row) => row.isActive)).toBe(true);
  expect(paymentTemplates.some((row) => row.customerId === null)).toBe(true);
});

test('customers: e-mails missing, empty, shared and in two cases; names of every alphabet', () => {
  const emails = customers.map(({ email }) => email);
  for (const email of ['', null, 'UPPER@EXAMPLE.COM']) expect(emails).toContain(email);
  const given = emails.filter((email) => email);
  expect(new Set(given).size).toBeLessThan(given.length);
  const names = [...customers, ...payments].map(({ name }) => name).join('\n');
  for (const piece of [
    /\p{Extended_Pictographic}/u,
    /\p{Script=Hebrew}/u,
    /\p{Script=Arabic}/u,
    /"/,
    /'/,
    /\\/,
    /İ/,
  ]) {
    expect(names).toMatch(piece);
  }
  expect(customers.some(({ address }) => address === null)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { toJson } from '../../../../sandbox/kit/json.ts';
import { merchantSeed } from '../../../../sandbox/govineer/data/merchants.ts';
import { parseInstant } from '../../../../sandbox/govineer/odata/instant.ts';
import type { PaymentRecord, TransactionRecord } from '../../../../sandbox/govineer/records.ts';

const merchant = merchantSeed(1, { seed: 1, scale: 1 });
const accounts = merchant.paymentAccounts.map((account) => ({ account, ...merchant.recordsOf(account.uid) }));
const payments = accounts.flatMap((account) => account.payments);
const customers = accounts.flatMap((account) => account.customers);

function bytes(seed: number, scale: number): string {
  const seeded = merchantSeed(1, { seed, scale });
  const records = seeded.paymentAccounts.map(({ uid }) => {
    const { savedMethods, ...rest } = seeded.recordsOf(uid);
    return [rest, [...savedMethods]];
  });
  return toJson([seeded.clients, seeded.paymentAccounts, records]);
}

test('the same seed gives the same bytes, another seed others', () => {
  expect(bytes(5, 0.1)).toBe(bytes(5, 0.1));
  expect(bytes(5, 0.1)).not.toBe(bytes(6, 0.1));
});

test('scale 1 is about 2,000 payments and 400 customers over uneven accounts', () => {
  expect(payments).toHaveLength(2000);
  expect(customers).toHaveLength(400);
  expect(accounts.map((account) => account.payments.length)).toEqual([1200, 500, 180, 90, 30]);
  expect(merchant.recordsOf(merchant.paymentAccounts[0]?.uid ?? '').payments).toHaveLength(1200);
});

describe('amounts', () => {
  const sum = (transactions: readonly TransactionRecord[]): bigint =>
    transactions.reduce((total, { amount }) => total + BigInt(amount), 0n);

  test('total is base plus tax plus fee', () => {
    for (const payment of payments) {
      const { base_amount, tax_amount, processing_fee_amount, total_amount } = payment;
      expect(BigInt(base_amount) + BigInt(tax_amount) + BigInt(processing_fee_amount), payment.uid).toBe(
        BigInt(total_amount),
      );
    }
  });

  test('captured and refunded amounts fit the status', () => {
    for (const {
      status,
      total_amount: total,
      captured_amount: captured,
      refunded_amount: refunded,
    } of payments) {
      if (['validated', 'expired', 'failed', 'voided'].includes(status))
        expect([captured, refunded]).toEqual([0, 0]);
      else expect(captured).toBe(total);
      if (status === 'refunded') expect(refunded).toBe(captured);
      else if (status === 'partially_refunded') expect(refunded > 0 && refunded < captured).toBe(true);
      else expect(refunded).toBe(0);
    }
  });

  test('refunds that were not declined sum to the refunded amount, sales are the total', () => {
    for (const account of accounts) {
      const byPayment = Map.groupBy(account.transactions, (transaction) => transaction.payment_uid);
      for (const payment of account.payments) {
        const moved = byPayment.get(payment.uid) ?? [];
        byPayment.delete(payment.uid);
        const refunds = moved.filter(({ type, status }) => type === 'refund' && status !== 'declined');
        expect(sum(refunds), payment.uid).toBe(BigInt(payment.refunded_amount));
        for (const { type, amount, currency } of moved) {
          expect(currency).toBe(payment.currency);
          if (type !== 'refund') expect(amount).toBe(payment.total_amount);
        }
      }
      expect(byPayment.size).toBe(0);
    }
  });
});

describe('awkward on purpose', () => {
  const has = (test: (payment: PaymentRecord) => boolean): void => expect(payments.some(test)).toBe(true);

  test('every status, and a word nobody knows', () => {
    expect([...new Set(payments.map(({ status }) => status))].toSorted()).toEqual([
      'captured',
      'charged_back',
      'expired',
      'failed',
      'partially_refunded',
      'refunded',
      'returned',
      'settled',
      'under_review',
      'validated',
      'voided',
    ]);
    for (const { transactions } of accounts.slice(0, 2)) {
      expect([...new Set(transactions.map(({ type }) => type))].toSorted()).toEqual([
        'chargeback',
        'refund',
        'sale',
        'void',
      ]);
      expect([...new Set(transactions.map(({ status }) => status))].toSorted()).toEqual([
        'approved',
        'declined',
        'pending',
        'settled',
      ]);
    }
  });

  test('every method, several currencies, guests, strangers', () => {
    expect(new Set(payments.map(({ payment_method }) => payment_method.payment_method_type)).size).toBe(4);
    expect(new Set(payments.map(({ currency }) => currency))).toEqual(
      new Set(['USD', 'JPY', 'KWD', 'EUR', 'usd']),
    );
    const known = new Set(customers.map(({ uid }) => uid));
    has(({ customer_uid }) => customer_uid === null);
    has((payment) => !('customer_uid' in payment));
    has(({ customer_uid }) => typeof customer_uid === 'string' && !known.has(customer_uid));
  });

  test('absent, null and empty texts', () => {
    for (const name of ['name', 'email', 'reference_id'] as const) {
      expect(
        customers.some((customer) => customer[name] === null),
        name,
      ).toBe(true);
      expect(
        customers.some((customer) => customer[name] === ''),
        name,
      ).toBe(true);
      expect(
        customers.some((customer) => !(name in customer)),
        name,
      ).toBe(true);
    }
    has(({ reference_id }) => reference_id === '');
    has(({ description }) => description === null);
    has((payment) => !('description' in payment));
  });

  test('references of customers are unique in their account, e-mails are shared', () => {
    for (const { customers: list } of accounts) {
      const references = list.flatMap(({ reference_id }) =>
        typeof reference_id === 'string' ? [reference_id] : [],
      );
      expect(new Set(references).size).toBe(references.length);
    }
    const emails = customers.flatMap(({ email }) => email ?? []);
    expect(new Set(emails).size).toBeLessThan(emails.length);
  });

  test('uids are unique, some differ in case only, and their order is not that of creation', () => {
    expect(new Set(payments.map(({ uid }) => uid)).size).toBe(payments.length);
    expect(new Set(payments.map(({ uid }) => uid.toLowerCase())).size).toBeLessThan(payments.length);
    const [first] = accounts;
    const uids = first?.payments.map(({ uid }) => uid) ?? [];
    expect(uids.toSorted()).not.toEqual(uids);
  });

  test('times: equal ones in runs, across accounts, in different spellings', () => {
    for (const { payments: list } of accounts) {
      for (const { created_at, updated_at } of list) {
        expect(parseInstant(created_at)).toBeLessThan(Date.UTC(2026, 0, 1));
        if (typeof updated_at === 'string')
          expect(parseInstant(updated_at)).toBeGreaterThanOrEqual(parseInstant(created_at) ?? 0);
      }
    }
    const runs = Map.groupBy(accounts[0]?.payments ?? [], ({ created_at }) => parseInstant(created_at));
    expect(Math.max(...Array.from(runs.values(), (run) => run.length))).toBeGreaterThanOrEqual(30);
    expect(
      Array.from(runs.values()).some((run) => new Set(run.map(({ created_at }) => created_at)).size > 1),
    ).toBe(true);
    const sets = accounts.map(
      ({ payments: list }) => new Set(list.map(({ created_at }) => parseInstant(created_at))),
    );
    const shared = [...(sets[0] ?? [])].filter((instant) => sets.every((set) => set.has(instant)));
    expect(shared).not.toHaveLength(0);
    has(({ created_at }) => created_at.endsWith(':00Z') || /:\d\dZ$/.test(created_at));
    has(({ created_at }) => /\.\d{3}Z$/.test(created_at));
    has(({ created_at }) => /\.\dZ$/.test(created_at));
  });

  test('odd amounts are exact on the wire; one row cannot be read', () => {
    const text = toJson(payments);
    expect(text).toContain('"total_amount":9007199254740993,');
    expect(text).toContain('"total_amount":9223372036854775807,');
    expect(text).toContain('"total_amount":-500,');
    expect(payments.filter(({ currency }) => currency === 'usd')).toHaveLength(1);
    expect(accounts.at(-1)?.payments.some(({ currency }) => currency === 'usd')).toBe(true);
  });

  test('accounts: active, inactive, and not told', () => {
    expect(new Set(merchant.paymentAccounts.map(({ active }) => active))).toEqual(
      new Set([true, false, undefined]),
    );
  });
});

test('wallet payments name a saved method of their customer', () => {
  for (const { payments: list, savedMethods } of accounts) {
    for (const { payment_method: method, customer_uid } of list) {
      if (method.wallet === undefined) continue;
      const saved = savedMethods.get(customer_uid ?? '') ?? [];
      expect(saved.map((item) => item.saved_payment_method_uid)).toContain(
        method.wallet.saved_payment_method_uid,
      );
    }
  }
  expect(toJson(payments)).not.toContain('fingerprint');
});

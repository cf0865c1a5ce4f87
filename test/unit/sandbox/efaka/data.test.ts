import { describe, expect, test } from 'vitest';
import { toJson } from '../../../../sandbox/kit/json.ts';
import { familyOf, memberId } from '../../../../sandbox/efaka/data/identifiers.ts';
import { merchantRecords } from '../../../../sandbox/efaka/data/merchant-records.ts';
import { SeededPayments } from '../../../../sandbox/efaka/data/seeded-payments.ts';
import { AWKWARD_TEXTS } from '../../../../sandbox/efaka/data/texts.ts';
import { PAYMENT_TYPES } from '../../../../sandbox/efaka/records.ts';
import type { PaymentRecord } from '../../../../sandbox/efaka/records.ts';
import { classOf, pending, succeeded } from '../../../../sandbox/efaka/results/result-class.ts';
import { ALL_RESULTS } from '../../../../sandbox/efaka/results/result-codes.ts';

const seeded = new SeededPayments({ seed: 1, scale: 1 });
const payments = [...seeded.all()];
const byId = new Map(payments.map((record) => [record.id, record]));
const initial = payments.filter(({ referencedId }) => referencedId === undefined);
const parentOf = ({ referencedId = '' }: PaymentRecord): PaymentRecord | undefined => byId.get(referencedId);
const done = ({ result }: PaymentRecord): boolean => succeeded(result.code);
const hundredths = ({ amount }: PaymentRecord): number => Number(amount.replace('.', ''));
const sum = (records: readonly PaymentRecord[]): number =>
  records.filter(done).reduce((total, record) => total + hundredths(record), 0);
const childrenOf = ({ id }: PaymentRecord, type: string): PaymentRecord[] =>
  seeded.childrenOf(id).filter(({ paymentType }) => paymentType === type);

test('the same seed gives the same bytes, another seed others; scale 1 is about 2,000 payments', () => {
  const bytes = (seed: number): string => {
    const { payments: made, registrations, checkouts } = merchantRecords({ seed, scale: 0.1 });
    return toJson({ payments: [...made.all()], registrations, checkouts });
  };
  expect(bytes(5)).toBe(bytes(5));
  expect(bytes(5)).not.toBe(bytes(6));
  for (const seed of [1, 2, 3]) {
    expect(Math.abs([...new SeededPayments({ seed, scale: 1 }).all()].length - 2000)).toBeLessThan(150);
  }
});

describe('lookup without holding the records', () => {
  test('ids are unique and lead back to their record, at any scale', () => {
    expect(byId.size).toBe(payments.length);
    for (const record of payments) expect(seeded.get(record.id)).toEqual(record);
    for (const [seed, family, member] of [
      [1, 0, 0],
      [7, 699_999, 15],
      [4_000_000_000, 700_000, 3],
    ] as const) {
      const id = memberId(seed, family, member);
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      expect(familyOf(seed, id)).toBe(family);
    }
    const large = new SeededPayments({ seed: 1, scale: 500 });
    const [last] = [large.get(memberId(1, 699_999, 0))];
    expect(last?.id).toBe(memberId(1, 699_999, 0));
    expect(
      last?.merchantTransactionId === undefined || large.withReference(last.merchantTransactionId),
    ).toContainEqual(last);
    expect(large.get(memberId(1, 700_000, 0))).toBeUndefined();
    for (const wrong of ['', 'x', '0'.repeat(32), (payments[0]?.id ?? '').toUpperCase()]) {
      expect(seeded.get(wrong), wrong).toBeUndefined();
    }
  });

  test('references and parents lead to all of their records', () => {
    const groups = Map.groupBy(payments, ({ merchantTransactionId }) => merchantTransactionId);
    for (const [reference, records] of groups) {
      if (reference !== undefined) expect(seeded.withReference(reference)).toEqual(records);
    }
    const children = Map.groupBy(payments, ({ referencedId }) => referencedId);
    for (const { id } of payments) expect(seeded.childrenOf(id)).toEqual(children.get(id) ?? []);
  });
});

describe('shapes', () => {
  test('amounts are texts of two decimals, whole for yen and won; timestamps have their one form', () => {
    for (const { amount, currency, timestamp } of payments) {
      expect(amount).toMatch(
        currency === 'JPY' || currency === 'KRW' ? /^\d{1,10}\.00$/ : /^\d{1,10}\.\d{2}$/,
      );
      expect(amount).not.toBe('0.00');
      expect(timestamp).toMatch(/^202[45]-\d\d-\d\d \d\d:\d\d:\d\d\+0000$/);
    }
    expect(new Set(payments.map(({ currency }) => currency))).toEqual(
      new Set(['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'KRW', 'KWD', 'BHD']),
    );
    expect(payments.some(({ currency, amount }) => currency === 'KWD' && amount.endsWith('0'))).toBe(true);
    expect(payments.map(({ amount }) => amount)).toContain('9999999999.99');
  });

  test('no card number and no verification value is anywhere', () => {
    const { registrations, checkouts } = merchantRecords({ seed: 1, scale: 1 });
    for (const record of [...payments, ...registrations]) {
      if (record.card === undefined) continue;
      expect(Object.keys(record.card).toSorted()).toEqual([
        'bin',
        'expiryMonth',
        'expiryYear',
        'holder',
        'last4Digits',
      ]);
      expect(record.card).toMatchObject({
        bin: expect.stringMatching(/^\d{6}$/),
        last4Digits: expect.stringMatching(/^\d{4}$/),
      });
    }
    expect(toJson(checkouts)).not.toContain('card');
  });
});

describe('every kind of data is there', () => {
  test('types, codes, classes and codes outside the table', () => {
    expect(new Set(payments.map(({ paymentType }) => paymentType))).toEqual(new Set(PAYMENT_TYPES));
    const codes = new Set(payments.map(({ result }) => result.code));
    for (const { code } of ALL_RESULTS) expect(codes, code).toContain(code);
    expect([...codes].filter((code) => classOf(code) === undefined).length).toBeGreaterThan(0);
    const small = [...new SeededPayments({ seed: 3, scale: 0.04 }).all()];
    expect(new Set(small.map(({ result }) => classOf(result.code) ?? 0)).size).toBe(27);
  });

  test('means, references and what is told: some of everything, some of nothing, some empty', () => {
    const some = (wanted: (record: PaymentRecord) => boolean): void => {
      expect(initial.some(wanted)).toBe(true);
    };
    some(({ card, paymentBrand }) => card !== undefined && paymentBrand === 'AMEX');
    some(({ bankAccount }) => bankAccount?.bankName === '');
    some(({ virtualAccount }) => virtualAccount !== undefined);
    some(
      ({ card, bankAccount, virtualAccount, paymentBrand }) =>
        !card && !bankAccount && !virtualAccount && !paymentBrand,
    );
    some(({ redirect, result }) => redirect !== undefined && pending(result.code));
    some(({ redirect, result }) => redirect === undefined && pending(result.code));
    some(({ merchantTransactionId }) => merchantTransactionId === undefined);
    some(({ customer }) => customer === undefined);
    some(({ customer }) => customer?.email === '' && customer.givenName !== undefined);
    some(({ descriptor }) => descriptor === '');
    some(({ billing }) => billing?.state === '');
    const references = new Set(initial.map(({ merchantTransactionId }) => merchantTransactionId));
    for (const text of AWKWARD_TEXTS) expect(references).toContain(text);
    const times = Map.groupBy(initial, ({ timestamp }) => timestamp);
    expect(Math.max(...[...times.values()].map(({ length }) => length))).toBeGreaterThan(9);
  });

  test('a reference that a declined try shares with the payment that succeeded', () => {
    const shared = [...Map.groupBy(initial, ({ merchantTransactionId }) => merchantTransactionId).values()];
    expect(shared.some(([first, second]) => first && second && !done(first) && done(second))).toBe(true);
    expect(shared.some(([first, second]) => first && second && !done(first) && !done(second))).toBe(true);
  });
});

test('what follows a payment fits it', () => {
  const seen = new Set<string>();
  for (const record of payments) {
    const parent = parentOf(record);
    const follows = ['CP', 'RF', 'RV'].includes(record.paymentType);
    expect(parent !== undefined, record.id).toBe(follows);
    if (parent === undefined) continue;
    seen.add(`${record.paymentType} on ${parent.paymentType}`);
    expect(done(parent)).toBe(true);
    expect(record.currency).toBe(parent.currency);
    expect(record.timestamp >= parent.timestamp).toBe(true);
    const own = record.merchantTransactionId;
    seen.add(own === undefined ? 'no reference' : own === parent.merchantTransactionId ? 'same' : 'another');
  }
  for (const record of payments.filter(done)) {
    const captured = sum(childrenOf(record, 'CP'));
    const refunded = sum(childrenOf(record, 'RF'));
    const reversed = childrenOf(record, 'RV').length > 0;
    expect(captured).toBeLessThanOrEqual(hundredths(record));
    expect(refunded).toBeLessThanOrEqual(hundredths(record));
    if (reversed) expect([captured, refunded]).toEqual([0, 0]);
    if (captured > 0) seen.add(captured < hundredths(record) ? 'captured in part' : 'captured');
    if (refunded > 0) seen.add(refunded < hundredths(record) ? 'refunded in part' : 'refunded');
  }
  expect([...seen].toSorted()).toEqual([
    'CP on PA',
    'RF on CP',
    'RF on DB',
    'RV on DB',
    'RV on PA',
    'another',
    'captured',
    'captured in part',
    'no reference',
    'refunded',
    'refunded in part',
    'same',
  ]);
});

import { describe, expect, test } from 'vitest';
import { toJson } from '../../../../sandbox/kit/json.ts';
import { merchantRecords } from '../../../../sandbox/paysley/data/merchant-records.ts';
import type { PaymentRecord } from '../../../../sandbox/paysley/records.ts';

const { payments, requests, posLink } = merchantRecords({ seed: 1, scale: 1 });
const byId = new Map(payments.map((row) => [row.payment_id, row]));
const orphans = payments.filter(({ reference_payment_id: on }) => on !== null && !byId.has(on));
const suffix = ({ payment_type: type }: PaymentRecord): string => type.slice(3);
const has = (wanted: (row: PaymentRecord) => boolean): void => expect(payments.some(wanted)).toBe(true);

function parent(row: PaymentRecord): PaymentRecord | undefined {
  return row.reference_payment_id === null ? undefined : byId.get(row.reference_payment_id);
}

function root(row: PaymentRecord): PaymentRecord {
  const before = parent(row);
  return before === undefined ? row : root(before);
}

/** Thousandths, exact for every currency of the data. */
function exact(amount: number): bigint {
  const [whole = '', fraction = ''] = String(amount).split('.');
  return BigInt(`${whole}${fraction.padEnd(3, '0')}`);
}

const sum = (rows: readonly PaymentRecord[]): bigint =>
  rows.filter(({ status }) => status === 'success').reduce((total, { amount }) => total + exact(amount), 0n);

/** Where the id is of the longer form, it holds the true instant. */
function trueInstant({ payment_id: id }: PaymentRecord): number | undefined {
  return id.length === 32 ? Number.parseInt(id.slice(16, 28), 16) : undefined;
}

test('the same seed gives the same bytes, another seed others; scale 1 is about 2,000 rows', () => {
  const bytes = (seed: number, scale: number): string => toJson(merchantRecords({ seed, scale }));
  expect(bytes(5, 0.1)).toBe(bytes(5, 0.1));
  expect(bytes(5, 0.1)).not.toBe(bytes(6, 0.1));
  for (const seed of [1, 2, 3, 4]) {
    const { length } = merchantRecords({ seed, scale: 1 }).payments;
    expect(Math.abs(length - 2000)).toBeLessThan(150);
  }
  expect(byId.size).toBe(payments.length);
  expect(merchantRecords({ seed: 1, scale: 0.01 }).payments.length).toBeGreaterThan(10);
});

describe('chains', () => {
  test('every row that acts on one names it, but for one whose payment is gone', () => {
    expect(orphans.map(suffix)).toEqual(['RF']);
    const links = new Set(
      payments.flatMap((row) =>
        parent(row) === undefined
          ? []
          : [`${suffix(row)} ${suffix(root(row))} ${suffix(parent(row) ?? row)}`],
      ),
    );
    expect([...links].toSorted()).toEqual([
      'CB DB DB',
      'CB PA CP',
      'CP PA PA',
      'RF DB DB',
      'RF PA CP',
      'RF PA PA',
      'RV DB DB',
      'RV PA CP',
      'RV PA PA',
    ]);
    for (const row of payments) {
      const acts = ['CP', 'RF', 'RV', 'CB'].includes(suffix(row));
      expect(row.reference_payment_id !== null, row.payment_id).toBe(acts);
      const before = parent(row);
      if (before === undefined) continue;
      const { currency, email, customer_phone_number, reference_number } = before;
      const { transaction_id, transaction_date, transaction_type } = before;
      expect(row).toMatchObject({ currency, email, customer_phone_number, reference_number });
      expect(row).toMatchObject({ transaction_id, transaction_date, transaction_type });
      expect(row.payment_type.slice(0, 2)).toBe(before.payment_type.slice(0, 2));
      expect(root(row).status).toBe('success');
    }
  });

  test('captures are at most the authorization, what came back at most what was taken', () => {
    const families = Map.groupBy(payments, (row) => root(row).payment_id);
    const seen = new Set<string>();
    for (const [id, family] of families) {
      const payment = byId.get(id);
      if (payment === undefined || (suffix(payment) !== 'DB' && suffix(payment) !== 'PA')) continue;
      const of = (...kinds: string[]): PaymentRecord[] => family.filter((row) => kinds.includes(suffix(row)));
      const authorized = suffix(payment) === 'PA';
      const total = exact(payment.amount);
      const captured = authorized ? sum(of('CP')) : payment.status === 'success' ? total : 0n;
      const back = sum(of('RF', 'RV'));
      expect(captured, id).toBeLessThanOrEqual(total);
      if (payment.status !== 'success') expect(family).toHaveLength(1);
      else if (authorized && captured === 0n && back > 0n) {
        expect([of('RV').length, back]).toEqual([1, total]);
        seen.add('voided');
      } else {
        expect(back, id).toBeLessThanOrEqual(captured);
        const amount = back === 0n ? 'kept' : back < captured ? 'partly back' : 'back';
        seen.add(`${suffix(payment)} ${amount}`);
        if (authorized) seen.add(captured === 0n ? 'open' : captured < total ? 'in part' : 'in full');
      }
      for (const row of of('RV', 'CB')) expect(row.amount).toBe(parent(row)?.amount);
    }
    const kinds = [
      'DB back',
      'DB kept',
      'DB partly back',
      'PA back',
      'PA kept',
      'PA partly back',
      'in full',
      'in part',
      'open',
      'voided',
    ];
    expect([...seen].toSorted()).toEqual(kinds);
  });

  test('a date is true or seven hours early; so a child may be dated before its parent', () => {
    const lags = payments.flatMap((row) => {
      const at = trueInstant(row);
      return at === undefined ? [] : [at - Date.parse(row.payment_date ?? '')];
    });
    // The refund whose payment is gone, and the like, are bent from true rows: their dates hold.
    expect([...new Set(lags)].toSorted((a, b) => a - b)).toEqual([0, 25_200_000]);
    let early = 0;
    for (const row of payments) {
      const before = parent(row);
      if (before === undefined) continue;
      const lead = Date.parse(before.payment_date ?? '') - Date.parse(row.payment_date ?? '');
      expect(lead).toBeLessThan(25_200_001);
      if (lead > 0) early += 1;
      const [own, its] = [trueInstant(row), trueInstant(before)];
      if (own !== undefined && its !== undefined) {
        expect(own).toBeGreaterThanOrEqual(its);
        const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
        if (suffix(row) === 'RV') expect(day(own)).toBe(day(its));
      }
    }
    expect(early).toBeGreaterThan(20);
    expect(
      payments.filter((row) => row.payment_date !== null && row.payment_date < row.transaction_date).length,
    ).toBeGreaterThan(0);
  });
});

describe('awkward on purpose', () => {
  test('every code and status, and one of each that nobody knows', () => {
    const types = new Set(payments.map((row) => row.payment_type));
    for (const type of [
      'CC.DB',
      'CC.PA',
      'CC.CP',
      'CC.RF',
      'CC.RV',
      'CC.CB',
      'DC.DB',
      'DD.DB',
      'VA.DB',
      'IV.DB',
    ]) {
      expect(types, type).toContain(type);
    }
    expect(payments.filter((row) => suffix(row) === 'TR')).toHaveLength(1);
    expect(payments.filter((row) => row.status === 'in_review')).toHaveLength(1);
    for (const type of ['DB', 'PA']) {
      const words = new Set(payments.filter((row) => suffix(row) === type).map((row) => row.status));
      for (const status of ['success', 'pending', 'failed', 'expired', 'cancelled'])
        expect(words).toContain(status);
    }
    for (const status of ['success', 'pending', 'failed'])
      has((row) => suffix(row) === 'RF' && row.status === status);
    has((row) => suffix(row) === 'CP' && row.status === 'failed');
  });

  test('amounts are numbers with the decimals of their currency', () => {
    const decimals: Readonly<Record<string, number>> = { USD: 2, ZAR: 2, EUR: 2, GBP: 2, JPY: 0, KWD: 3 };
    const longest = new Map<string, number>();
    for (const { amount, currency } of payments) {
      expect(amount).toBeGreaterThan(0);
      const text = String(amount);
      expect(text).toMatch(/^\d+(\.\d+)?$/);
      const digits = text.split('.')[1]?.length ?? 0;
      expect(digits, `${text} ${currency}`).toBeLessThanOrEqual(decimals[currency] ?? -1);
      longest.set(currency, Math.max(digits, longest.get(currency) ?? 0));
    }
    expect(Object.fromEntries(longest)).toEqual(decimals);
    expect(toJson(payments)).toContain('"amount":123456789012.34,');
  });

  test('dates: as published, some equal across the border of a page, some at the ends of a day', () => {
    for (const { payment_date, transaction_date } of payments) {
      for (const date of [payment_date ?? '', transaction_date])
        expect(new Date(date).toISOString()).toBe(date);
      expect(payment_date).not.toBeNull();
      expect(payment_date ?? '').toMatch(/^202[345]-/);
    }
    const newest = payments
      .map((row) => row.payment_date ?? '')
      .toSorted()
      .toReversed();
    const runs = Map.groupBy(newest, (date) => date);
    expect(Math.max(...Array.from(runs.values(), (run) => run.length))).toBeGreaterThanOrEqual(25);
    for (const limit of [10, 25]) {
      expect(
        newest.some((date, index) => index > 0 && index % limit === 0 && date === newest[index - 1]),
      ).toBe(true);
    }
    has((row) => row.payment_date?.endsWith('T23:59:59.999Z') === true);
    has((row) => row.payment_date?.endsWith('T00:00:00.000Z') === true);
    has((row) => /\.\d\d[1-9]Z$/.test(row.payment_date ?? ''));
  });

  test('payers: nobody, by phone only, texts that are unset either way, references of every kind', () => {
    has((row) => row.email === '' && row.customer_phone_number === '');
    has(
      (row) =>
        row.email === null && row.customer_phone_number === null && row.transaction_type === 'pos_payment',
    );
    has((row) => row.email === '' && row.customer_phone_number?.startsWith('+') === true);
    has((row) => row.reference_number === '');
    has((row) => row.reference_number === null);
    for (const piece of [
      /\p{Extended_Pictographic}/u,
      /\p{Script=Hebrew}/u,
      /"/,
      /'/,
      /[a-z]/,
      /[A-Z]/,
      /%/,
      /\+/,
      /^ /,
    ]) {
      has((row) => piece.test(row.reference_number ?? ''));
    }
  });
});

describe('ways to pay', () => {
  test('a scheduled request has many payments', () => {
    const scheduled = payments.filter((row) => row.transaction_type === 'scheduled');
    const counts = Array.from(
      Map.groupBy(
        scheduled.filter((row) => suffix(row) === 'DB'),
        (row) => row.transaction_id,
      ).values(),
      (rows) => rows.length,
    );
    expect(counts.length).toBe(12);
    expect(Math.min(...counts)).toBeGreaterThan(2);
    expect(new Set(scheduled.map((row) => row.payment_type.slice(0, 2)))).toEqual(new Set(['CC']));
  });

  test('rows of the POS link have its ids, its date and its currencies', () => {
    for (const row of payments.filter((some) => some.transaction_type === 'pos_payment')) {
      expect(row.transaction_date).toBe('2023-12-13T03:16:43.000Z');
      expect(posLink.currency).toContain(row.currency);
      const id = suffix(root(row)) === 'PA' ? posLink.pa_transaction_id : posLink.db_transaction_id;
      expect(row.transaction_id).toBe(id);
    }
  });

  test('every other row has its request, which names the last try to pay it', () => {
    const request = new Map(requests.map((some) => [some.transaction_id, some]));
    const tries = Map.groupBy(
      payments.filter((row) => row.transaction_type !== 'pos_payment' && row.reference_payment_id === null),
      (row) => row.transaction_id,
    );
    expect(request.size).toBe(requests.length);
    for (const [id, rows] of tries) {
      const last = rows.at(-1);
      const made = request.get(id);
      expect(id).toMatch(/^\d+OO$/);
      expect(made).toMatchObject({
        payment_id: last?.payment_id,
        payment_date: last?.payment_date,
        status: last?.status,
        currency: last?.currency,
        created_at: last?.transaction_date,
        reference_number: last?.reference_number,
      });
      expect(made?.amount).toBeLessThanOrEqual(last?.amount ?? 0);
      expect(new Set(rows.map(suffix))).toEqual(new Set([made?.payment_type]));
    }
    expect(
      requests.some(
        (made) => made.payment_id !== null && made.amount < (byId.get(made.payment_id)?.amount ?? 0),
      ),
    ).toBe(true);
    expect(Array.from(tries.values()).some((rows) => rows.length === 2 && rows[0]?.status === 'failed')).toBe(
      true,
    );
  });
});

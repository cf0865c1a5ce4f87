import { describe, expect, test } from 'vitest';
import type { PaymentRecord } from '../../../../sandbox/paysley/records.ts';
import { ids, payment, startTestClient } from './client.ts';
import type { TestClient } from './client.ts';

/** Leaves the history with the given rows only. */
function only(client: TestClient, rows: readonly PaymentRecord[]): void {
  const { payments } = client.sandbox.store;
  for (const { payment_id } of payments.all()) payments.delete(payment_id);
  for (const row of rows) payments.insert(row);
}

const BORDERS = [
  payment('last of 3rd', { payment_date: '2025-03-03T23:59:59.999Z' }),
  payment('first of 4th', { payment_date: '2025-03-04T00:00:00.000Z' }),
  payment('noon of 4th', { payment_date: '2025-03-04T12:00:00.000Z' }),
  payment('last of 4th', { payment_date: '2025-03-04T23:59:59.999Z' }),
  payment('first of 5th', { payment_date: '2025-03-05T00:00:00.000Z' }),
];

const days = (start: string, end: string): Record<string, string> => ({ start_date: start, end_date: end });

describe('dates', () => {
  test('name whole days of UTC, the last one with them', async () => {
    await using client = await startTestClient();
    only(client, BORDERS);
    expect(ids(await client.history(days('2025-03-04', '2025-03-04')))).toEqual([
      'last of 4th',
      'noon of 4th',
      'first of 4th',
    ]);
    expect(await client.history(days('2025-03-03', '2025-03-05'))).toHaveLength(5);
    expect(await client.history(days('2025-03-05', '2025-03-03'))).toEqual([]);
    expect(await client.history(days('2025-03-06', '2025-03-07'))).toEqual([]);
    expect(
      (await client.get('/payments', { ...days('2025-03-04', '2025-03-04'), limit: 1 })).body,
    ).toMatchObject({
      page_count: 3,
      total_count: 3,
    });
  });

  test('option: the end day is left out', async () => {
    await using client = await startTestClient({ endDateInclusive: false });
    only(client, BORDERS);
    expect(await client.history(days('2025-03-04', '2025-03-04'))).toEqual([]);
    expect(ids(await client.history(days('2025-03-03', '2025-03-04')))).toEqual(['last of 3rd']);
  });

  test('option: the days of another zone, over its change of clocks', async () => {
    await using west = await startTestClient({ timeZone: 'America/New_York' });
    only(west, BORDERS);
    expect(ids(await west.history(days('2025-03-04', '2025-03-04')))).toEqual([
      'first of 5th',
      'last of 4th',
      'noon of 4th',
    ]);
    west.sandbox.store.payments.insert(payment('winter', { payment_date: '2025-03-09T04:59:59.999Z' }));
    west.sandbox.store.payments.insert(payment('first', { payment_date: '2025-03-09T05:00:00.000Z' }));
    west.sandbox.store.payments.insert(payment('last', { payment_date: '2025-03-10T03:59:59.999Z' }));
    west.sandbox.store.payments.insert(payment('summer', { payment_date: '2025-03-10T04:00:00.000Z' }));
    expect(ids(await west.history(days('2025-03-09', '2025-03-09')))).toEqual(['last', 'first']);
    await using east = await startTestClient({ timeZone: 'Pacific/Kiritimati' });
    only(east, BORDERS);
    expect(ids(await east.history(days('2025-03-04', '2025-03-04')))).toEqual([
      'first of 4th',
      'last of 3rd',
    ]);
  });

  test('option: they are about the other date', async () => {
    await using client = await startTestClient({ dateField: 'transaction_date' });
    only(client, [
      payment('paid then', {
        payment_date: '2025-03-04T12:00:00.000Z',
        transaction_date: '2025-03-01T00:00:00.000Z',
      }),
      payment('made then', {
        payment_date: '2025-03-08T12:00:00.000Z',
        transaction_date: '2025-03-04T00:00:00.000Z',
      }),
    ]);
    expect(ids(await client.history(days('2025-03-04', '2025-03-04')))).toEqual(['made then']);
    expect(ids(await client.history(days('2025-03-01', '2025-03-04')))).toEqual(['made then', 'paid then']);
  });

  test('a row without a date is listed last, and in no range', async () => {
    await using client = await startTestClient();
    only(client, [payment('undated', { payment_date: null }), ...BORDERS]);
    expect(ids(await client.history()).at(-1)).toBe('undated');
    expect(await client.history(days('1970-01-01', '2099-12-31'))).toHaveLength(5);
  });
});

describe('keywords', () => {
  const ROWS = [
    payment('mail', { email: 'Ann.Reid@Example.com' }),
    payment('phone', { customer_phone_number: '+2782555', email: null }),
    payment('reference', { reference_number: 'A+B 50% "x"' }),
    payment('other', { result_description: 'reid', status: 'reid', transaction_id: 'reid' }),
  ];

  test('a piece of e-mail, phone or reference, in any case; nothing else is searched', async () => {
    await using client = await startTestClient();
    only(client, ROWS);
    const found = async (keywords: string): Promise<string[]> => ids(await client.history({ keywords }));
    expect(await found('reid')).toEqual(['mail']);
    expect(await found('N.REID@EXAMPLE')).toEqual(['mail']);
    expect(await found('782')).toEqual(['phone']);
    expect(await found('+27')).toEqual(['phone']);
    expect(await found('a+b 50% "X"')).toEqual(['reference']);
    expect(await found('%')).toEqual(['reference']);
    expect(await found('reid ann')).toEqual([]);
    expect(await found(' reid')).toEqual([]);
    expect(await found('null')).toEqual([]);
    expect(await found('')).toHaveLength(4);
    expect(await client.history({ keywords: 'reid', ...days('2025-02-05', '2025-02-05') })).toHaveLength(1);
    expect(await client.history({ keywords: 'reid', ...days('2025-02-06', '2025-02-06') })).toEqual([]);
  });

  test('option: case counts, in every list', async () => {
    await using client = await startTestClient({ keywordCase: 'sensitive' });
    only(client, ROWS);
    expect(await client.history({ keywords: 'reid' })).toEqual([]);
    expect(ids(await client.history({ keywords: 'Reid@E' }))).toEqual(['mail']);
    expect((await client.get('/products-services/category', { keywords: 'apparel' })).body.total_count).toBe(
      1,
    );
    expect((await client.get('/products-services/category', { keywords: 'Apparel' })).body.total_count).toBe(
      2,
    );
  });

  test('what they search in the other lists', async () => {
    await using client = await startTestClient();
    const { customers, products } = client.sandbox.store;
    const [some] = customers.all();
    if (some === undefined) throw new Error('there are customers');
    const blank = { first_name: '', last_name: null, company: '', email: '', mobile_no: '' };
    customers.insert({ ...some, ...blank, customer_id: 1, first_name: 'xQfirst' });
    customers.insert({ ...some, ...blank, customer_id: 2, last_name: 'xqLast' });
    customers.insert({ ...some, ...blank, customer_id: 3, company: 'The XQ Co' });
    customers.insert({ ...some, ...blank, customer_id: 4, email: 'xq@example.com' });
    customers.insert({ ...some, ...blank, customer_id: 5, mobile_no: '+1xq' });
    customers.insert({
      ...some,
      ...blank,
      customer_id: 6,
      reference_number: 'xq',
      description: 'xq',
      city: 'xq',
    });
    const { body } = await client.get('/customers', { keywords: 'xq', sort: 'DESC' });
    expect((body.customers as { customer_id: number }[]).map((row) => row.customer_id)).toEqual([
      5, 4, 3, 2, 1,
    ]);
    const service = products.all().filter((row) => row.type === 'service');
    const both = await client.get('/products-services', { keywords: 'SERVICE', type: 'service', limit: 500 });
    expect(both.body.total_count).toBe(service.length);
    expect((await client.get('/products-services', { keywords: 'sku-' })).body.total_count).toBe(0);
    expect((await client.get('/customers/groups', { keywords: 'CARD' })).body.total_count).toBe(2);
    expect((await client.get('/customers/groups', { keywords: 'group for' })).body.total_count).toBe(0);
  });
});

describe('order', () => {
  test('newest, oldest, or another that stays the same', async () => {
    await using newest = await startTestClient();
    await using oldest = await startTestClient({ historyOrder: 'oldest' });
    await using shuffled = await startTestClient({ historyOrder: 'shuffled' });
    const all = async (client: TestClient): Promise<readonly PaymentRecord[]> => {
      const pages = [
        await client.history(),
        await client.history({ page: 2 }),
        await client.history({ page: 3 }),
      ];
      return pages.flat();
    };
    const dates = (rows: readonly PaymentRecord[]): string[] => rows.map((row) => row.payment_date ?? '');
    const [down, up, mixed] = [await all(newest), await all(oldest), await all(shuffled)];
    expect(dates(down)).toEqual(dates(down).toSorted().toReversed());
    expect(ids(up)).toEqual(ids(down).toReversed());
    expect(ids(mixed).toSorted()).toEqual(ids(down).toSorted());
    expect(dates(mixed)).not.toEqual(dates(mixed).toSorted());
    expect(dates(mixed)).not.toEqual(dates(down));
    expect(await all(shuffled)).toEqual(mixed);
  });

  test('option: the greatest page', async () => {
    await using client = await startTestClient({ maxLimit: 25 });
    expect(await client.history()).toHaveLength(25);
    expect((await client.get('/payments', { limit: 26 })).body).toMatchObject({ limit: '25' });
    expect((await client.get('/customers', { limit: 40 })).body).toMatchObject({ limit: 40 });
  });
});

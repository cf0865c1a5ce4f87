import { describe, expect, test } from 'vitest';
import { ids, payment, startTestClient } from './client.ts';

describe('envelopes', () => {
  test('payments and requests tell limit and page as texts', async () => {
    await using client = await startTestClient();
    const { payments, requests } = client.sandbox.store;
    for (const [path, member, total] of [
      ['/payments', 'payments', payments.size],
      ['/payment-requests', 'transactions', requests.size],
    ] as const) {
      const { body } = await client.get(path, { limit: 7, page: 2 });
      expect(Object.keys(body)).toEqual(['limit', 'page', 'page_count', 'total_count', member]);
      expect(body).toMatchObject({
        limit: '7',
        page: '2',
        page_count: Math.ceil(total / 7),
        total_count: total,
      });
      expect(body[member]).toHaveLength(7);
      const { body: first } = await client.get(path);
      expect(first).toMatchObject({ limit: '10', page: '1' });
      expect(first[member]).toHaveLength(10);
      const { body: clamped } = await client.get(path, { limit: 500 });
      expect(clamped).toMatchObject({ limit: '100', page_count: Math.ceil(total / 100) });
    }
  });

  test('the other lists tell them as numbers, and result', async () => {
    await using client = await startTestClient({ scale: 1.5 });
    const { customers, groups, products, categories } = client.sandbox.store;
    for (const [path, member, total] of [
      ['/customers', 'customers', customers.size],
      ['/customers/groups', 'customers_groups', groups.size],
      ['/products-services', 'product_services', products.size],
      ['/products-services/category', 'categories', categories.size],
    ] as const) {
      const { body } = await client.get(path, { limit: 3, page: 2 });
      expect(Object.keys(body)).toEqual(['result', 'limit', 'page', 'page_count', 'total_count', member]);
      expect(body).toMatchObject({ result: 'success', limit: 3, page: 2, total_count: total });
      expect(body.page_count).toBe(Math.ceil(total / 3));
      expect(body[member]).toHaveLength(3);
      expect((await client.get(path)).body).toMatchObject({ limit: 10, page: 1 });
      const { body: all } = await client.get(path, { limit: 501 });
      expect(all.limit).toBe(500);
      expect(all[member]).toHaveLength(Math.min(500, total));
    }
    expect(customers.size).toBeGreaterThan(500);
  });

  test('beyond the end a page is empty; a list without rows has no pages', async () => {
    await using client = await startTestClient();
    for (const [path, member] of [
      ['/payments', 'payments'],
      ['/payment-requests', 'transactions'],
      ['/customers', 'customers'],
      ['/products-services', 'product_services'],
    ] as const) {
      const { body } = await client.get(path, { page: 999 });
      expect(body[member]).toEqual([]);
      expect(body.total_count).toBeGreaterThan(0);
    }
    expect((await client.get('/payments', { keywords: 'no such row' })).text).toBe(
      '{"limit":"10","page":"1","page_count":0,"total_count":0,"payments":[]}',
    );
  });

  test('pages put together are the list, whatever their size', async () => {
    await using client = await startTestClient();
    const { payments } = client.sandbox.store;
    for (const limit of [7, 10, 100]) {
      const seen: string[] = [];
      for (let page = 1; ; page += 1) {
        const rows = await client.history({ page, limit });
        if (rows.length === 0) break;
        seen.push(...ids(rows));
      }
      expect(new Set(seen)).toEqual(new Set(ids(payments.all())));
      expect(seen).toHaveLength(payments.size);
    }
  });
});

describe('records', () => {
  test('a payment in the list and by itself: the same members, two more, another order', async () => {
    await using client = await startTestClient();
    const [row] = await client.history({ limit: 1 });
    expect(Object.keys(row ?? {})).toEqual(Object.keys(payment('x')));
    const { body } = await client.get(`/payments/${row?.payment_id}`);
    const detail = body.payment as Record<string, unknown>;
    expect(detail).toMatchObject({ ...row });
    expect(Object.keys(detail)).toEqual([
      'transaction_type',
      'payment_id',
      'transaction_id',
      'customer_phone_number',
      'email',
      'amount',
      'currency',
      'reference_number',
      'shipping_information',
      'payment_type',
      'transaction_date',
      'url',
      'status',
      'result_description',
      'payment_date',
      'reference_payment_id',
      'request_detail',
    ]);
    client.sandbox.store.payments.insert(payment('once', { shipping_information: true }));
    expect((await client.get('/payments/once')).body).toMatchObject({
      payment: {
        url: '',
        request_detail: { payment_type: 'Once-off transaction', shipping_information: true },
      },
    });
  });

  test('a request by itself comes twice, in an envelope that counts all', async () => {
    await using client = await startTestClient();
    const { requests } = client.sandbox.store;
    for (const request of requests.all().slice(0, 5)) {
      const { body } = await client.get(`/payment-requests/${request.transaction_id}`);
      expect(body).toEqual({
        limit: '1',
        page: '1',
        page_count: requests.size,
        total_count: requests.size,
        transaction: request,
        transactions: [request],
      });
    }
  });

  test('requests come newest first, and keywords do not search them', async () => {
    await using client = await startTestClient();
    const { body } = await client.get('/payment-requests', { limit: 100, keywords: 'no such row' });
    const dates = (body.transactions as { created_at: string }[]).map((request) => request.created_at);
    expect(dates.length).toBeGreaterThan(50);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test('the POS link has its addresses, but neither short ones nor codes', async () => {
    await using client = await startTestClient();
    const { body } = await client.get('/pos');
    expect(body).toEqual({ result: 'success', ...client.sandbox.store.posLink });
    expect(body).toMatchObject({
      db_transaction_id: '6955PO',
      pa_transaction_id: '6956PO',
      currency: expect.any(Array),
    });
    expect(Object.keys(body).filter((name) => /short|qrcode/.test(name))).toEqual([]);
  });

  test('customers, groups, products and categories by id, either way; products of one type', async () => {
    await using client = await startTestClient();
    for (const [path, member, key] of [
      ['/customers', 'customers', 'customer_id'],
      ['/products-services', 'product_services', 'id'],
      ['/products-services/category', 'categories', 'id'],
    ] as const) {
      const list = async (sort: string): Promise<number[]> => {
        const { body } = await client.get(path, { limit: 500, sort });
        return (body[member] as Record<string, number>[]).map((row) => row[key] ?? Number.NaN);
      };
      const rising = await list('ASC');
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      expect(await list('')).toEqual(rising);
      expect(await list('DESC')).toEqual(rising.toReversed());
    }
    const { products } = client.sandbox.store;
    for (const type of ['product', 'service'] as const) {
      const { body } = await client.get('/products-services', { limit: 500, type });
      expect(body.product_services).toEqual(products.all().filter((product) => product.type === type));
      expect(body.total_count).toBeGreaterThan(0);
    }
  });
});

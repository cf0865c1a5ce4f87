import { describe, expect, test } from 'vitest';
import { startTestClient } from './client.ts';

describe('bodies', () => {
  test('a record that is not there: 404 for a payment, 200 that failed for a request and the POS link', async () => {
    await using client = await startTestClient();
    expect(await client.get('/payments/8ac7a4a1701475c2017014fd24255d52')).toMatchObject({
      status: 404,
      text: '{"message":"Your Payment history data not found","result":"failed"}',
    });
    expect(await client.get('/payment-requests/1OO')).toMatchObject({
      status: 200,
      text: '{"is_valid":false,"error_field":"transaction_id","error_message":"Transaction not found.","result":"failed"}',
    });
    // A POS link has an id of the same kind, and is no request.
    expect((await client.get('/payment-requests/6955PO')).body).toMatchObject({ result: 'failed' });
    client.sandbox.store.posLink = undefined;
    expect(await client.get('/pos')).toMatchObject({
      status: 200,
      text: '{"result":"failed","message":"Merchant DB POS link not found."}',
    });
  });

  test('a wrong parameter: 422, each resource in its own shape', async () => {
    await using client = await startTestClient();
    const message = 'limit must be a number greater than 0.';
    const field = { is_valid: false, error_field: 'limit', error_message: message, result: 'failed' };
    const text = { is_valid: false, errors: [{ message, field: 'limit' }], result: 'failed' };
    const list = { response_code: 422, is_valid: false, errors: [{ message, field: ['limit'] }] };
    for (const [path, body] of [
      ['/payments', field],
      ['/payment-requests', field],
      ['/customers', list],
      ['/customers/groups', text],
      ['/products-services', text],
      ['/products-services/category', text],
    ] as const) {
      for (const limit of ['0', '-1', '1.5', 'ten', '1e2', '99999999999']) {
        const refused = await client.get(path, { limit });
        expect([refused.status, refused.body], `${path} ${limit}`).toEqual([422, body]);
      }
      expect((await client.get(path, { page: 0 })).status).toBe(422);
      expect((await client.get(path, { page: '', limit: '', keywords: '', sort: '', type: '' })).status).toBe(
        200,
      );
    }
  });

  test('dates: both or none, each a day that exists', async () => {
    await using client = await startTestClient();
    const refused = async (query: Record<string, string>): Promise<unknown> => {
      const { status, body } = await client.get('/payments', query);
      expect(status).toBe(422);
      return body.error_field;
    };
    expect(await refused({ start_date: '2025-01-01' })).toBe('end_date');
    expect(await refused({ end_date: '2025-01-01' })).toBe('start_date');
    for (const wrong of ['2025-02-30', '2025-1-1', '01-01-2025', '2025-01-01T00:00:00Z', '2025-13-01']) {
      expect(await refused({ start_date: wrong, end_date: '2025-12-31' }), wrong).toBe('start_date');
      expect(await refused({ start_date: '2025-01-01', end_date: wrong }), wrong).toBe('end_date');
    }
    expect((await client.get('/payments', { start_date: '', end_date: '' })).status).toBe(200);
  });

  test('sort and type take their words only', async () => {
    await using client = await startTestClient();
    expect((await client.get('/customers', { sort: 'asc' })).body).toMatchObject({
      errors: [{ field: ['sort'] }],
    });
    expect((await client.get('/products-services', { type: 'thing' })).body).toMatchObject({
      errors: [{ field: 'type' }],
    });
    expect((await client.get('/products-services/category', { sort: 'up' })).status).toBe(422);
    // Groups have no sort, payments neither sort nor type: what is not known is ignored.
    expect((await client.get('/customers/groups', { sort: 'up' })).status).toBe(200);
    expect((await client.get('/payments', { sort: 'up', type: 'x' })).status).toBe(200);
  });

  test('a target that is too long never reaches the API: the answer is no JSON', async () => {
    await using client = await startTestClient();
    const refused = await client.get('/payments', { keywords: 'x'.repeat(8200) });
    expect(refused.status).toBe(414);
    expect(refused.headers.get('content-type')).toBe('text/html');
    expect(() => JSON.parse(refused.text) as unknown).toThrow(SyntaxError);
  });
});

describe('routes', () => {
  test('what the API does not have, or not yet', async () => {
    await using client = await startTestClient();
    const { store } = client.sandbox;
    const paths = [
      '',
      '/',
      '/nothing',
      '/Payments',
      '/payments/',
      '/payments/a/b',
      '/refunds',
      '/captures/x/y',
      `/products-services/${store.products.all()[0]?.id}`,
    ];
    for (const path of paths) {
      expect(await client.get(path), path).toMatchObject({
        status: 404,
        body: { status_code: 404, is_valid: false, result: 'error', message: expect.stringContaining('/v2') },
      });
    }
    const outside = await fetch(`${client.sandbox.url}/payments`, {
      headers: { authorization: `Bearer ${client.sandbox.accessKey}` },
    });
    expect(outside.status).toBe(404);
  });

  test('a method that a route does not have', async () => {
    await using client = await startTestClient();
    const { store } = client.sandbox;
    const allowed = {
      '/payments': 'GET',
      '/payments/x': 'GET',
      '/customers': 'GET, POST, PUT',
      '/customers/groups': 'GET, POST, PUT, DELETE',
      '/products-services': 'GET, POST, PUT',
      [`/customers/${store.customers.all()[0]?.customer_id}`]: 'DELETE',
      [`/customers/groups/${store.groups.all()[0]?.group_id}`]: 'DELETE',
      [`/products-services/category/${store.categories.all()[0]?.id}`]: 'DELETE',
    };
    for (const [path, allow] of Object.entries(allowed)) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH'].filter((one) => !allow.includes(one))) {
        const refused = await client.get(path, {}, { method });
        expect([refused.status, refused.headers.get('allow')], path).toEqual([405, allow]);
        expect(refused.body).toMatchObject({ status_code: 405, result: 'error' });
      }
    }
  });
});

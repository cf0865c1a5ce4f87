import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, TestClient } from './client.ts';
import { startTestClient } from './client.ts';
import { sendTo } from './sender.ts';

let client: TestClient;

const send = (method: string, path: string, body?: unknown): Promise<Answer> =>
  sendTo(client, method, path, body);

/** Rows of a list, of the one page there is. */
async function rowsOf(path: string, member: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { body } = await client.get(path, { limit: 500 });
  return body[member] as readonly Readonly<Record<string, unknown>>[];
}

beforeEach(async () => {
  client = await startTestClient();
});
afterEach(() => client[Symbol.asyncDispose]());

describe('products', () => {
  const item = {
    name: 'Item X',
    description: 'Description item 1',
    sku: 'BRW',
    category_id: 1,
    type: 'product',
    manage_inventory: 1,
    unit_in_stock: 1,
    unit_low_stock: 1,
    unit_type: 'flat-rate',
    tax_id: 'vat-20',
    cost: 1,
    sales_price: 1.5,
    image: 'https://images.example.com/x.png',
  };

  test('are answered with more than they are listed with', async () => {
    const { body } = await send('POST', '/products-services', item);
    const { id } = body;
    expect(body).toEqual({ result: 'success', id, ...item });
    expect((await rowsOf('/products-services', 'product_services')).at(-1)).toEqual({
      id,
      name: 'Item X',
      description: 'Description item 1',
      type: 'product',
      sku: 'BRW',
      unit_in_stock: 1,
      unit_low_stock: 1,
      unit_type: 'flat-rate',
      cost: '1.00',
      sales_price: '1.50',
      category: 'Electronic',
      tax_label: 'VAT',
      tax_value: '20.00',
      image: 'https://images.example.com/x.png',
    });
  });

  test('are replaced whole: a flag, a tax profile and all else that is left out is reset', async () => {
    const { body } = await send('POST', '/products-services', item);
    const id = Number(body['id']);
    const bare = { id: `${id}`, name: 'Item X', category_id: '4', type: 'service', sales_price: '2' };
    expect((await send('PUT', '/products-services', bare)).body).toMatchObject({
      manage_inventory: 0,
      tax_id: null,
    });
    const { productSettings, products } = client.sandbox.store;
    expect(productSettings.get(id)).toEqual({
      product_id: id,
      category_id: 4,
      manage_inventory: 0,
      tax_id: null,
    });
    expect(products.get(id)).toMatchObject({
      category: 'Apparel',
      sales_price: '2.00',
      description: null,
      unit_in_stock: null,
      cost: null,
      tax_label: null,
      image: null,
    });
    expect(client.sandbox.effects().map(({ kind, record }) => `${kind} ${record}`)).toEqual([
      'create product_service',
      'update product_service',
    ]);
  });

  test.each([
    ['name', { name: '' }, ['name']],
    ['type', { type: null }, ['type']],
    ['another type', { type: 'subscription' }, 'type'],
    ['price', { sales_price: '' }, ['sales_price']],
    ['a price below nothing', { sales_price: -1 }, 'sales_price'],
    ['category', { category_id: undefined }, ['category_id']],
    ['a category of nobody', { category_id: 2 }, 'category_id'],
    ['tax', { tax_id: 'none' }, 'tax_id'],
    ['a flag that is none', { manage_inventory: 2 }, 'manage_inventory'],
    ['unit', { unit_type: 'per-cycle' }, 'unit_type'],
    ['stock', { unit_in_stock: 'many' }, 'unit_in_stock'],
  ])('are refused for %s', async (_, changes, field) => {
    expect((await send('POST', '/products-services', { ...item, ...changes })).body).toMatchObject({
      is_valid: false,
      errors: [{ field }],
      result: 'failed',
    });
    expect(client.sandbox.effects()).toEqual([]);
  });

  test('have names of their own, and are never deleted', async () => {
    const { body } = await send('POST', '/products-services', item);
    const taken = { errors: [{ message: 'Product or service name already exists.', field: 'name' }] };
    expect((await send('POST', '/products-services', item)).body).toMatchObject(taken);
    const [other] = client.sandbox.store.products.all();
    expect((await send('PUT', '/products-services', { ...item, id: other?.id })).body).toMatchObject(taken);
    expect(await send('PUT', '/products-services', { ...item, id: 1 })).toMatchObject({
      status: 200,
      body: { error_field: 'id', error_message: 'product and service ID not found', result: 'failed' },
    });
    expect((await send('DELETE', `/products-services/${String(body['id'])}`)).status).toBe(404);
  });
});

describe('categories', () => {
  test('are made, renamed and deleted as published', async () => {
    const { body } = await send('POST', '/products-services/category', { name: 'Toys' });
    expect(body).toEqual({ id: body['id'], name: 'Toys' });
    const put = { category_id: body['id'], name: 'Games' };
    expect((await send('PUT', '/products-services/category', put)).body).toEqual({
      id: body['id'],
      name: 'Games',
    });
    expect((await send('DELETE', `/products-services/category/${String(body['id'])}`)).body).toEqual({
      result: 'success',
      message: 'Delete category product success',
    });
    expect(client.sandbox.effects().map(({ kind, record }) => `${kind} ${record}`)).toEqual([
      'create category',
      'update category',
      'delete category',
    ]);
  });

  test('are refused as published', async () => {
    const named = { is_valid: false, error_field: 'name', error_message: 'name is required.' };
    expect((await send('POST', '/products-services/category', {})).body).toMatchObject(named);
    expect((await send('PUT', '/products-services/category', { name: 'X' })).body).toMatchObject({
      error_field: 'category_id',
    });
    const unknown = { error_field: 'category_id', result: 'failed' };
    const put = { category_id: 2, name: 'X' };
    expect((await send('PUT', '/products-services/category', put)).body).toMatchObject(unknown);
    expect((await send('DELETE', '/products-services/category/2')).body).toMatchObject(unknown);
  });
});

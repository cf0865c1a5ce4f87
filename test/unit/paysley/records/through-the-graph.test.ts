import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import type { Paygraph } from '../../../kit/paygraph.ts';
import { paysleyConnection, startPaygraph } from '../../../kit/paygraph.ts';
import { account, ref } from './inputs.ts';

/** With a journal and all: what a command is told, and what the record says when it is read again. */

let sandbox: PaysleySandbox;
let service: Paygraph;
let keys = 0;

beforeEach(async () => {
  sandbox = await startPaysleySandbox({ scale: 0.05 });
  const connection = paysleyConnection(sandbox, { key: 'pay', currency: 'USD' });
  service = await startPaygraph({ connections: [connection] });
});
afterEach(async () => {
  await service[Symbol.asyncDispose]();
  await sandbox.close();
});

/** Sends `mutation(input: …) { <selection> … }` under a key of its own. */
async function mutate(mutation: string, input: object, selection: string): Promise<unknown> {
  keys += 1;
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await service.ask(
    `mutation ($input: ${type}!) {
      payload: ${mutation}(input: $input) { ${selection} operation { state } userErrors { code path } } }`,
    { input: { idempotencyKey: `k${keys}`, ...input } },
  );
  return (answer.data as { readonly payload: unknown } | null)?.payload ?? answer.errors;
}

const succeeded = { operation: { state: 'SUCCEEDED' }, userErrors: [] };

test('a product of our own making keeps what no list shows, one of others is not touched', async () => {
  const fields = {
    kind: 'PRODUCT',
    name: 'A thing',
    categoryId: ref('category', 1).id,
    price: { amount: '12.50', currency: 'USD' },
    taxId: 'vat-15',
    stockManaged: true,
    stockOnHand: 3,
  };
  const made = await mutate(
    'createProduct',
    { accountId: account.id, product: fields },
    'product { nativeId }',
  );
  expect(made).toMatchObject(succeeded);
  const { nativeId: id } = (made as { readonly product: { readonly nativeId: string } }).product;
  for (const product of [{ stockOnHand: 2 }, { name: 'Another thing' }]) {
    const input = { productId: ref('product', id).id, product };
    expect(
      await mutate('updateProduct', input, 'product { price { amount } category { name } taxLabel }'),
    ).toMatchObject({
      ...succeeded,
      product: { price: { amount: '12.50' }, category: { name: 'Electronic' }, taxLabel: 'VAT' },
    });
  }
  expect(sandbox.store.productSettings.get(Number(id))).toMatchObject({
    manage_inventory: 1,
    tax_id: 'vat-15',
  });
  expect(sandbox.store.products.get(Number(id))).toMatchObject({ unit_in_stock: 2, name: 'Another thing' });

  const known = new Set(sandbox.store.categories.all().map(({ name }) => name));
  const foreign = sandbox.store.products
    .all()
    .find(
      ({ category, sales_price: price }) =>
        category !== 'Apparel' && known.has(category ?? '') && price !== null && price !== '',
    );
  const input = { productId: ref('product', foreign?.id ?? 0).id, product: { description: 'better' } };
  expect(await mutate('updateProduct', input, 'product { id }')).toEqual({
    product: null,
    operation: null,
    userErrors: [
      { code: 'UNSUPPORTED_BY_PROVIDER', path: ['input', 'product', 'stockManaged'] },
      { code: 'UNSUPPORTED_BY_PROVIDER', path: ['input', 'product', 'taxId'] },
    ],
  });
  expect(sandbox.store.products.get(foreign?.id ?? 0)).toEqual(foreign);
});

test('a customer is made, moved to a group and deleted', async () => {
  const customer = { kind: 'INDIVIDUAL', firstName: 'Ada', email: 'ada@example.com' };
  const made = await mutate(
    'createCustomer',
    { accountId: account.id, customer },
    'customer { nativeId email group { name } }',
  );
  expect(made).toMatchObject({ ...succeeded, customer: { email: 'ada@example.com', group: null } });
  const { nativeId } = (made as { readonly customer: { readonly nativeId: string } }).customer;
  const customerId = ref('customer', nativeId).id;
  const change = { customerId, customer: { groupId: ref('customerGroup', 160).id } };
  expect(await mutate('updateCustomer', change, 'customer { firstName email group { name } }')).toMatchObject(
    {
      ...succeeded,
      customer: { firstName: 'Ada', email: 'ada@example.com', group: { name: 'Card' } },
    },
  );
  expect(await mutate('deleteCustomer', { customerId }, 'deletedCustomerId')).toMatchObject({
    ...succeeded,
    deletedCustomerId: customerId,
  });
  expect(await mutate('deleteCustomer', { customerId }, 'deletedCustomerId')).toMatchObject({
    operation: null,
    userErrors: [{ code: 'NOT_FOUND', path: ['input', 'customerId'] }],
  });
  expect(await mutate('retireProduct', { productId: ref('product', 995).id }, '')).toMatchObject({
    operation: null,
    userErrors: [{ code: 'UNSUPPORTED_BY_PROVIDER', path: null }],
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { money, newProduct, nowhere, ref } from './inputs.ts';
import { insertForeign, makeOurs, settingsOf, shownOf } from './products.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig[Symbol.asyncDispose]());

const shown = (id: string | number | undefined) => shownOf(rig, id);
const settings = (id: string | number | undefined) => settingsOf(rig, id);

describe('a new product', () => {
  test('has all that was given', async () => {
    const { id, before } = await makeOurs(rig);
    expect(shown(id)).toEqual({
      id: Number(id),
      name: 'A thing',
      description: 'as shown',
      type: 'product',
      sku: 'SKU-1',
      unit_in_stock: 5,
      unit_low_stock: 2,
      unit_type: 'per-item',
      cost: '3.00',
      sales_price: '12.50',
      category: 'Electronic',
      tax_label: 'VAT',
      tax_value: '20.00',
      image: 'https://images.example.com/thing.png',
    });
    expect(settings(id)).toEqual({
      product_id: Number(id),
      category_id: 1,
      manage_inventory: 1,
      tax_id: 'vat-20',
    });
    expect(before[0]?.written).toEqual({ category_id: '1', manage_inventory: 1, tax_id: 'vat-20' });
    expect(rig.effects()).toEqual([`create product_service ${id}`]);
  });

  test('needs little', async () => {
    const { run, result } = await rig.carryOut('createProduct', newProduct({ kind: 'SERVICE' }));
    expect(shown(result?.nativeId)).toMatchObject({ type: 'service', cost: null, unit_in_stock: null });
    expect(run.command.written).toEqual({ category_id: '1', manage_inventory: 0, tax_id: '' });
  });

  test.each([
    ['kind', { kind: null }, ['BAD_USER_INPUT input.product.kind']],
    ['kind that none has', { kind: 'SUBSCRIPTION' }, ['UNSUPPORTED_BY_PROVIDER input.product.kind']],
    ['name', { name: ' ' }, ['BAD_USER_INPUT input.product.name']],
    ['name that another has', { name: 'Theirs' }, ['CONFLICT input.product.name']],
    ['category', { category: null }, ['BAD_USER_INPUT input.product.categoryId']],
    ['category of nobody', { category: ref('category', 2) }, ['NOT_FOUND input.product.categoryId']],
    ['price', { price: null }, ['BAD_USER_INPUT input.product.price']],
    ['price below nothing', { price: money('-1') }, ['BAD_USER_INPUT input.product.price.amount']],
    ['currency', { price: money('1', 'EUR') }, ['BAD_USER_INPUT input.product.price.currency']],
    ['cost’s currency', { cost: money('1', 'EUR') }, ['BAD_USER_INPUT input.product.cost.currency']],
    ['unit', { unit: 'PER_CYCLE' }, ['UNSUPPORTED_BY_PROVIDER input.product.unit']],
    ['reference', { reference: 'R' }, ['UNSUPPORTED_BY_PROVIDER input.product.reference']],
    [
      'several',
      { name: null, category: ref('category', 2), price: money('1', 'EUR'), reference: 'R' },
      [
        'BAD_USER_INPUT input.product.name',
        'BAD_USER_INPUT input.product.price.currency',
        'NOT_FOUND input.product.categoryId',
        'UNSUPPORTED_BY_PROVIDER input.product.reference',
      ],
    ],
  ] as const)('is refused for its %s', async (_, fields, told) => {
    insertForeign(rig);
    expect(await rig.refusals('createProduct', newProduct(fields))).toEqual(told);
    expect(rig.effects()).toEqual([]);
  });

  test('is of an account that there is, and has no price where the connection has no currency', async () => {
    expect(await rig.refusals('createProduct', { ...newProduct(), account: nowhere })).toEqual([
      'NOT_FOUND input.accountId',
    ]);
    await rig[Symbol.asyncDispose]();
    rig = await startRig({}, { currency: null });
    expect(await rig.refusals('createProduct', newProduct())).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.product.price',
    ]);
  });

  test('that Paysley refuses is told by field', async () => {
    const run = await rig.prepare('createProduct', newProduct({ taxId: 'none' }));
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'product', 'taxId'] }],
    });
    const late = await rig.prepare('createProduct', newProduct());
    await makeOurs(rig);
    expect(await late.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'CONFLICT', path: ['input', 'product', 'name'] }],
    });
  });

  test('whose answer is lost is found by its name, and only if it says what was written', async () => {
    const run = await rig.prepare(
      'createProduct',
      newProduct({ imageUrl: 'https://images.example.com/a.png' }),
    );
    expect(await rig.lookUpUnsent('createProduct', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const id = rig.effects()[0]?.split(' ').at(-1);
    // What becomes of a picture's name is not said.
    rig.sandbox.store.products.update(Number(id), { image: 'product-service.png' });
    expect(await rig.lookUp('createProduct', run)).toMatchObject({ is: 'found', result: { nativeId: id } });
    rig.sandbox.store.products.update(Number(id), { sales_price: '1.00' });
    expect(await rig.lookUp('createProduct', run)).toMatchObject({ is: 'unclear' });
  });
});

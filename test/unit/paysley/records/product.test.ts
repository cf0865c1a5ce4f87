import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProductRecord, ProductSettingsRecord } from '../../../../sandbox/paysley/records.ts';
import type { Operation } from '../../../../src/domain/operation.ts';
import { money, newProduct, nowhere, productChange, ref, settled } from './inputs.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig[Symbol.asyncDispose]());

const shown = (id: string | number | undefined): ProductRecord | undefined =>
  rig.sandbox.store.products.get(Number(id));
const settings = (id: string | number | undefined): ProductSettingsRecord | undefined =>
  rig.sandbox.store.productSettings.get(Number(id));

/** A product of our own making, counted and taxed, with what the journal has of it. */
async function ours(fields = {}): Promise<{ readonly id: string; readonly before: Operation[] }> {
  const { run, result } = await rig.carryOut(
    'createProduct',
    newProduct({
      description: 'as shown',
      sku: 'SKU-1',
      cost: money('3.00'),
      unit: 'PER_ITEM',
      taxId: 'vat-20',
      stockManaged: true,
      stockOnHand: 5,
      stockLowThreshold: 2,
      imageUrl: 'https://images.example.com/thing.png',
      ...fields,
    }),
  );
  return { id: result?.nativeId ?? '', before: [settled(run, result)] };
}

/** A product of somebody else's, in a category that no other is named like. */
const foreign = 9001;
function insertForeign(): void {
  rig.sandbox.store.products.insert({
    id: foreign,
    name: 'Theirs',
    description: null,
    type: 'service',
    sku: '007',
    unit_in_stock: null,
    unit_low_stock: null,
    unit_type: null,
    cost: '1.10',
    sales_price: '2.345',
    category: 'Services',
    tax_label: 'VAT',
    tax_value: '15',
    image: 'product-service.png',
  });
  rig.sandbox.store.productSettings.insert({
    product_id: foreign,
    category_id: 10,
    manage_inventory: 1,
    tax_id: 'vat-15',
  });
}

describe('a new product', () => {
  test('has all that was given', async () => {
    const { id, before } = await ours();
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
    insertForeign();
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
    await ours();
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

describe('a change of a product', () => {
  test('of our own making keeps what no list shows', async () => {
    const { id, before } = await ours();
    const was = shown(id);
    const { run } = await rig.carryOut('updateProduct', productChange(id, { name: 'Renamed' }), before);
    expect(shown(id)).toEqual({ ...was, name: 'Renamed' });
    expect(settings(id)).toMatchObject({ category_id: 1, manage_inventory: 1, tax_id: 'vat-20' });
    const { run: next } = await rig.carryOut(
      'updateProduct',
      productChange(id, { stockManaged: false, taxId: null }),
      [...before, settled(run)],
    );
    expect(settings(id)).toMatchObject({ manage_inventory: 0, tax_id: null });
    await rig.carryOut('updateProduct', productChange(id, { stockOnHand: null }), [
      ...before,
      settled(run),
      settled(next),
    ]);
    expect(settings(id)).toMatchObject({ manage_inventory: 0, tax_id: null });
    expect(shown(id)).toMatchObject({ unit_in_stock: null, unit_low_stock: 2 });
  });

  test('of somebody else’s is refused for what would be reset, unless it is given', async () => {
    insertForeign();
    const change = { description: 'better' };
    expect(await rig.refusals('updateProduct', productChange(foreign, change))).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.product.stockManaged',
      'UNSUPPORTED_BY_PROVIDER input.product.taxId',
    ]);
    const some = productChange(foreign, { ...change, stockManaged: true });
    expect(await rig.refusals('updateProduct', some)).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.product.taxId',
    ]);
    const was = { shown: shown(foreign), settings: settings(foreign) };
    const whole = productChange(foreign, { ...change, stockManaged: true, taxId: 'vat-15' });
    const { run } = await rig.carryOut('updateProduct', whole);
    expect(shown(foreign)).toEqual({ ...was.shown, description: 'better' });
    expect(settings(foreign)).toEqual(was.settings);
    await rig.carryOut('updateProduct', productChange(foreign, { sku: null }), [settled(run)]);
    expect(shown(foreign)).toEqual({ ...was.shown, description: 'better', sku: null });
    expect(settings(foreign)).toEqual(was.settings);
  });

  test('goes by the category we wrote where several have its name', async () => {
    const category = ref('category', 22);
    const { id, before } = await ours({ category });
    await rig.carryOut('updateProduct', productChange(id, { description: null }), before);
    expect(settings(id)?.category_id).toBe(22);
    const given = { stockManaged: true, taxId: null };
    const ambiguous = productChange(id, given);
    expect(await rig.refusals('updateProduct', ambiguous)).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.product.categoryId',
    ]);
    await rig.carryOut('updateProduct', productChange(id, { ...given, category }));
    expect(settings(id)?.category_id).toBe(22);
  });

  test('of one whose category is gone, or that has none, needs one', async () => {
    insertForeign();
    const { products } = rig.sandbox.store;
    const change = productChange(foreign, { stockManaged: true, taxId: 'vat-15' });
    products.update(foreign, { category: 'Discontinued' });
    expect(await rig.refusals('updateProduct', change)).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.product.categoryId',
    ]);
    products.update(foreign, { category: '', sales_price: null });
    expect(await rig.refusals('updateProduct', change)).toEqual([
      'BAD_USER_INPUT input.product.categoryId',
      'BAD_USER_INPUT input.product.price',
    ]);
  });

  test.each([
    ['kind', { kind: null }, ['BAD_USER_INPUT input.product.kind']],
    ['name', { name: null }, ['BAD_USER_INPUT input.product.name']],
    ['name that another has', { name: 'Theirs' }, ['CONFLICT input.product.name']],
    ['price', { price: null }, ['BAD_USER_INPUT input.product.price']],
    ['category', { category: null }, ['BAD_USER_INPUT input.product.categoryId']],
    ['currency', { cost: money('1', 'ZAR') }, ['BAD_USER_INPUT input.product.cost.currency']],
    ['unit', { unit: 'PER_CYCLE' }, ['UNSUPPORTED_BY_PROVIDER input.product.unit']],
    ['reference', { reference: null }, ['UNSUPPORTED_BY_PROVIDER input.product.reference']],
  ] as const)('is refused for its %s', async (_, changes, told) => {
    insertForeign();
    const { id, before } = await ours();
    expect(await rig.refusals('updateProduct', productChange(id, changes), before)).toEqual(told);
  });

  test('is refused for a version, and of nothing', async () => {
    const { id, before } = await ours();
    expect(await rig.refusals('updateProduct', { ...productChange(id, {}), version: 1 }, before)).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.version',
    ]);
    expect(await rig.refusals('updateProduct', productChange(1, {}))).toEqual(['NOT_FOUND input.productId']);
    const run = await rig.prepare('updateProduct', productChange(id, { sku: 'X' }), before);
    rig.sandbox.store.products.delete(Number(id));
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'productId'] }],
    });
  });

  test('whose answer is lost is told by what the list shows now', async () => {
    const { id, before } = await ours();
    const change = productChange(id, { price: money('13.00'), category: ref('category', 10) });
    const run = await rig.prepare('updateProduct', change, before);
    expect(await rig.lookUpUnsent('updateProduct', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await rig.lookUp('updateProduct', run)).toEqual({ is: 'found', result: null });
  });

  test.each([
    ['stockManaged', { stockManaged: false }],
    ['taxId', { taxId: 'vat-15' }],
    ['imageUrl', { imageUrl: null }],
  ])('of %s alone is not shown, and stays unclear without an answer', async (_, changes) => {
    const { id, before } = await ours();
    const run = await rig.prepare('updateProduct', productChange(id, changes), before);
    await run.send({ lost: 1 });
    expect(await rig.lookUp('updateProduct', run)).toMatchObject({ is: 'unclear' });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { money, productChange, ref, settled } from './inputs.ts';
import { foreign, insertForeign, makeOurs, settingsOf, shownOf } from './products.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig[Symbol.asyncDispose]());

const shown = (id: string | number | undefined) => shownOf(rig, id);
const settings = (id: string | number | undefined) => settingsOf(rig, id);

describe('a change of a product', () => {
  test('of our own making keeps what no list shows', async () => {
    const { id, before } = await makeOurs(rig);
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
    insertForeign(rig);
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

  test('is not sent where another of ours has changed meanwhile what no list shows', async () => {
    const { id, before } = await makeOurs(rig);
    const journal = [...before];
    const run = await rig.prepare('updateProduct', productChange(id, { name: 'Renamed' }), journal);
    const counted = productChange(id, { stockManaged: false });
    journal.push(settled((await rig.carryOut('updateProduct', counted, before)).run));
    expect(await run.send()).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'CONFLICT', path: ['input', 'productId'] },
    });
    expect(shown(id)?.name).toBe('A thing');
    await rig.carryOut('updateProduct', productChange(id, { name: 'Renamed' }), journal);
    expect(settings(id)?.manage_inventory).toBe(0);
  });

  test('goes by the category we wrote where several have its name', async () => {
    const category = ref('category', 22);
    const { id, before } = await makeOurs(rig, { category });
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
    insertForeign(rig);
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
    insertForeign(rig);
    const { id, before } = await makeOurs(rig);
    expect(await rig.refusals('updateProduct', productChange(id, changes), before)).toEqual(told);
  });

  test('is refused for a version, and of nothing', async () => {
    const { id, before } = await makeOurs(rig);
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
    const { id, before } = await makeOurs(rig);
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
    const { id, before } = await makeOurs(rig);
    const run = await rig.prepare('updateProduct', productChange(id, changes), before);
    await run.send({ lost: 1 });
    expect(await rig.lookUp('updateProduct', run)).toMatchObject({ is: 'unclear' });
  });
});

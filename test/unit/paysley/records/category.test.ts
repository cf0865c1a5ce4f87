import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { account, nowhere, ref } from './inputs.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig[Symbol.asyncDispose]());

describe('a new category', () => {
  test('may have the name of another: nothing says that names are used once', async () => {
    const { result } = await rig.carryOut('createCategory', { account, name: 'Electronic' });
    expect(result).toMatchObject({ kind: 'category' });
    expect(rig.sandbox.store.categories.get(Number(result?.nativeId))?.name).toBe('Electronic');
    expect(rig.effects()).toEqual([`create category ${result?.nativeId}`]);
  });

  test('has a name, at an account that there is', async () => {
    expect(await rig.refusals('createCategory', { account: nowhere, name: '' })).toEqual([
      'BAD_USER_INPUT input.name',
      'NOT_FOUND input.accountId',
    ]);
  });

  test('whose answer is lost is the one of its name that was not there before', async () => {
    const run = await rig.prepare('createCategory', { account, name: 'Apparel' });
    expect(await rig.lookUpUnsent('createCategory', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const [made] = rig.effects();
    expect(await rig.lookUp('createCategory', run)).toMatchObject({
      is: 'found',
      result: { nativeId: made?.split(' ').at(-1) },
    });
    await rig.carryOut('createCategory', { account, name: 'Apparel' });
    expect(await rig.lookUp('createCategory', run)).toMatchObject({ is: 'unclear' });
  });
});

describe('a change of a category', () => {
  test('is of its name, which its products show', async () => {
    const { categories, products, productSettings } = rig.sandbox.store;
    const inIt = productSettings.all().filter(({ category_id: id }) => id === 1);
    await rig.carryOut('updateCategory', { category: ref('category', 1), name: 'Electric' });
    expect(categories.get(1)).toEqual({ id: 1, name: 'Electric' });
    expect(inIt.length).toBeGreaterThan(0);
    for (const { product_id: id } of inIt) expect(products.get(id)?.category).toBe('Electric');
    expect(rig.effects()).toEqual(['update category 1']);
  });

  test('is of a category that there is, and to a name', async () => {
    expect(await rig.refusals('updateCategory', { category: ref('category', 2), name: ' ' })).toEqual([
      'BAD_USER_INPUT input.name',
      'NOT_FOUND input.categoryId',
    ]);
    const run = await rig.prepare('updateCategory', { category: ref('category', 1), name: 'X' });
    rig.sandbox.store.categories.delete(1);
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'categoryId'] }],
    });
  });

  test('whose answer is lost is told by its name now', async () => {
    const run = await rig.prepare('updateCategory', { category: ref('category', 1), name: 'Electric' });
    expect(await rig.lookUpUnsent('updateCategory', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await rig.lookUp('updateCategory', run)).toEqual({ is: 'found', result: null });
  });
});

test('a category that is deleted is gone, looked for where no answer came, and not found again', async () => {
  const deletion = { category: ref('category', 1) };
  const run = await rig.prepare('deleteCategory', deletion);
  const late = await rig.prepare('deleteCategory', deletion);
  expect(await rig.lookUpUnsent('deleteCategory', run)).toEqual({ is: 'absent' });
  expect(await run.send()).toEqual({ is: 'done', result: null });
  expect(await rig.lookUp('deleteCategory', run)).toEqual({ is: 'found', result: null });
  expect(await late.send()).toMatchObject({
    is: 'refused',
    refusals: [{ code: 'NOT_FOUND', path: ['input', 'categoryId'] }],
  });
  expect(await rig.refusals('deleteCategory', deletion)).toEqual(['NOT_FOUND input.categoryId']);
  expect(rig.effects()).toEqual(['delete category 1']);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Changes, ProductFields } from '../../../../../src/domain/record-commands.ts';
import { prepareRun, refusalsOf, unsent } from '../../../../kit/command-run.ts';
import type { Desk } from '../desk.ts';
import { money, openDesk, refTo } from '../desk.ts';
import { carryOut, make, methodsSince, readThrough, recordEffects, shown, tablesOf } from './record-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const creation = (product: Changes<ProductFields>) => ({ account: refTo('account', '405'), product });
const productOf = (id: string) => tablesOf(desk).products.get(Number(id));

describe('createProduct', () => {
  test('one for subscriptions, by its reference', async () => {
    const before = desk.sandbox.effects().length;
    const input = creation({ kind: 'SUBSCRIPTION', unit: 'PER_CYCLE', name: 'Gold', sku: 'GOLD' });
    const run = await prepareRun(desk.wal, 'createProduct', input);
    expect(run.command).toMatchObject({ mark: 'GOLD', reference: 'GOLD', baseline: { known: [] } });
    expect(await desk.lookUp('createProduct', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    const outcome = await run.send();
    const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
    expect(productOf(id)).toMatchObject({ reference: 'GOLD', name: 'Gold', state: 'ACTIVE', version: 1 });
    expect(recordEffects(desk, before)).toEqual([`create SubscriptionProduct ${id}`]);
    expect(await desk.lookUp('createProduct', run)).toEqual({
      is: 'found',
      result: { kind: 'product', nativeId: id, parent: null },
    });
    expect(await readThrough(desk, refTo('product', id), 'kind', 'name', 'sku', 'state')).toMatchObject({
      kind: 'SUBSCRIPTION',
      name: 'Gold',
      sku: 'GOLD',
      state: 'ACTIVE',
    });
  });

  test('the reference of another one does not stand for this', async () => {
    await make(desk, 'createProduct', creation({ name: 'Old', reference: 'SAME' }));
    const run = await prepareRun(desk.wal, 'createProduct', creation({ name: 'New', reference: 'SAME' }));
    const lost = { operation: () => unsent(run) };
    expect(await desk.lookUp('createProduct', lost)).toEqual({ is: 'absent' });
    await make(desk, 'createProduct', creation({ name: 'Third', reference: 'SAME' }));
    expect((await desk.lookUp('createProduct', lost)).is).toBe('unclear');
    await run.send();
    expect((await desk.lookUp('createProduct', run)).is).toBe('found');
  });

  test('without a reference it is that of the operation', async () => {
    const run = await prepareRun(desk.wal, 'createProduct', creation({ name: 'Bare' }));
    expect(run.command).toMatchObject({ mark: run.id, reference: null });
    await run.send();
    expect((await desk.lookUp('createProduct', run)).is).toBe('found');
  });

  test('is refused with all that is wrong', async () => {
    const wrong = creation({
      kind: 'PRODUCT',
      name: 'x'.repeat(101),
      description: 'd',
      sku: 'A',
      reference: 'B',
      category: refTo('category', '1'),
      price: money('1.00'),
      cost: money('1.00'),
      unit: 'PER_HOUR',
      taxId: 't',
      stockManaged: false,
      stockOnHand: 1,
      stockLowThreshold: 1,
      imageUrl: 'https://x',
    });
    expect(await refusalsOf(desk.wal, 'createProduct', wrong)).toEqual([
      'BAD_USER_INPUT input.product.name',
      'UNSUPPORTED_BY_PROVIDER input.product.categoryId',
      'UNSUPPORTED_BY_PROVIDER input.product.cost',
      'UNSUPPORTED_BY_PROVIDER input.product.description',
      'UNSUPPORTED_BY_PROVIDER input.product.imageUrl',
      'UNSUPPORTED_BY_PROVIDER input.product.kind',
      'UNSUPPORTED_BY_PROVIDER input.product.price',
      'UNSUPPORTED_BY_PROVIDER input.product.reference',
      'UNSUPPORTED_BY_PROVIDER input.product.stockLowThreshold',
      'UNSUPPORTED_BY_PROVIDER input.product.stockManaged',
      'UNSUPPORTED_BY_PROVIDER input.product.stockOnHand',
      'UNSUPPORTED_BY_PROVIDER input.product.taxId',
      'UNSUPPORTED_BY_PROVIDER input.product.unit',
    ]);
    expect(await refusalsOf(desk.wal, 'createProduct', creation({ sku: 'é' }))).toEqual([
      'BAD_USER_INPUT input.product.sku',
    ]);
    expect(await refusalsOf(desk.wal, 'createProduct', creation({ reference: `'"` }))).toEqual([
      'BAD_USER_INPUT input.product.reference',
    ]);
    const elsewhere = { ...creation({}), account: refTo('account', 'x') };
    expect(await refusalsOf(desk.wal, 'createProduct', elsewhere)).toEqual(['NOT_FOUND input.accountId']);
  });
});

describe('updateProduct', () => {
  const update = (id: string, changes: Changes<ProductFields>, version: number | null = null) => ({
    product: refTo('product', id),
    version,
    changes,
  });

  test('changes or clears its name, and takes what it is already', async () => {
    const id = await make(desk, 'createProduct', creation({ name: 'A', sku: 'U-1' }));
    const changes = {
      name: 'B',
      sku: 'U-1',
      reference: 'U-1',
      kind: 'SUBSCRIPTION',
      unit: 'PER_CYCLE',
    } as const;
    const run = await prepareRun(desk.wal, 'updateProduct', update(id, changes, 1));
    expect(await desk.lookUp('updateProduct', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(productOf(id)).toMatchObject({ name: 'B', version: 2 });
    expect(await desk.lookUp('updateProduct', run)).toEqual({ is: 'found', result: null });
    const cleared = await carryOut(desk, 'updateProduct', update(id, { name: null }));
    expect(productOf(id)).not.toHaveProperty('name');
    expect(await desk.lookUp('updateProduct', cleared)).toEqual({ is: 'found', result: null });
    expect((await desk.lookUp('updateProduct', run)).is).toBe('unclear');
    tablesOf(desk).products.delete(Number(id));
    expect((await desk.lookUp('updateProduct', run)).is).toBe('unclear');
  });

  test('a version that is old, or becomes so, is a conflict', async () => {
    const id = await make(desk, 'createProduct', creation({ name: 'A' }));
    const before = desk.sandbox.requests.since(0).next;
    expect(await refusalsOf(desk.wal, 'updateProduct', update(id, { name: 'B' }, 4))).toEqual([
      'VERSION_CONFLICT input.version',
    ]);
    expect(methodsSince(desk, before)).toEqual(['GET']);
    const race = async (version: number | null) => {
      const run = await prepareRun(desk.wal, 'updateProduct', update(id, { name: 'B' }, version));
      await carryOut(desk, 'updateProduct', update(id, { name: 'C' }));
      return run.send();
    };
    const told = await race(1);
    expect(shown(told)).toBe('refused VERSION_CONFLICT input.version');
    expect(told).toMatchObject({ refusals: [{ currentVersion: 2 }] });
    expect(shown(await race(null))).toBe('refused CONFLICT -');
    expect(productOf(id)).toMatchObject({ name: 'C', version: 3 });
  });

  test('is refused with all that is wrong', async () => {
    const id = await make(desk, 'createProduct', creation({ name: 'A', sku: 'U-2' }));
    const wrong = { sku: 'OTHER', reference: null, kind: null, price: null, name: 'x'.repeat(101) };
    expect(await refusalsOf(desk.wal, 'updateProduct', update(id, wrong, 2))).toEqual([
      'BAD_USER_INPUT input.product.name',
      'UNSUPPORTED_BY_PROVIDER input.product.kind',
      'UNSUPPORTED_BY_PROVIDER input.product.price',
      'UNSUPPORTED_BY_PROVIDER input.product.reference',
      'UNSUPPORTED_BY_PROVIDER input.product.sku',
      'VERSION_CONFLICT input.version',
    ]);
    expect(await refusalsOf(desk.wal, 'updateProduct', update('999999', {}))).toEqual([
      'NOT_FOUND input.productId',
    ]);
    await carryOut(desk, 'retireProduct', { product: refTo('product', id) });
    const run = await prepareRun(desk.wal, 'updateProduct', update(id, { name: 'B' }));
    expect(shown(await run.send())).toBe('refused INVALID_STATE -');
    tablesOf(desk).products.delete(Number(id));
    expect(shown(await run.send())).toBe('refused NOT_FOUND input.productId');
  });
});

describe('retireProduct', () => {
  const retirement = (id: string) => ({ product: refTo('product', id) });

  test('once', async () => {
    const id = await make(desk, 'createProduct', creation({ name: 'A' }));
    const before = desk.sandbox.effects().length;
    const [run, second] = [
      await prepareRun(desk.wal, 'retireProduct', retirement(id)),
      await prepareRun(desk.wal, 'retireProduct', retirement(id)),
    ];
    expect(await desk.lookUp('retireProduct', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(productOf(id)?.state).toBe('RETIRED');
    expect(shown(await second.send())).toBe('refused INVALID_STATE -');
    expect(recordEffects(desk, before)).toEqual([`delete SubscriptionProduct ${id}`]);
    expect(await desk.lookUp('retireProduct', run)).toEqual({ is: 'found', result: null });
    expect(await refusalsOf(desk.wal, 'retireProduct', retirement(id))).toEqual([
      'INVALID_STATE input.productId',
    ]);
    expect(await refusalsOf(desk.wal, 'retireProduct', retirement('999999'))).toEqual([
      'NOT_FOUND input.productId',
    ]);
    expect(await readThrough(desk, refTo('product', id), 'state')).toMatchObject({ state: 'INACTIVE' });
    tablesOf(desk).products.update(Number(id), { state: 'INACTIVE' });
    expect((await desk.lookUp('retireProduct', run)).is).toBe('unclear');
    tablesOf(desk).products.delete(Number(id));
    expect((await desk.lookUp('retireProduct', run)).is).toBe('unclear');
  });

  test('one that somebody is subscribed to stays, since its subscriptions would end', async () => {
    const { subscriptions, productVersions, products } = tablesOf(desk);
    const running = subscriptions.all().find(({ state }) => state === 'ACTIVE');
    const version = productVersions.get(running?.currentProductVersion.id ?? 0);
    const id = version?.product.id ?? 0;
    products.update(id, { state: 'ACTIVE' });
    expect(await refusalsOf(desk.wal, 'retireProduct', retirement(`${id}`))).toEqual([
      'INVALID_STATE input.productId',
    ]);
    for (const record of subscriptions.all()) subscriptions.update(record.id, { state: 'TERMINATED' });
    const run = await prepareRun(desk.wal, 'retireProduct', retirement(`${id}`));
    // One that comes in between has its notice.
    subscriptions.update(running?.id ?? 0, { state: 'ACTIVE' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(subscriptions.get(running?.id ?? 0)?.state).toBe('TERMINATION_SCHEDULED');
    expect(products.get(id)?.state).toBe('RETIRING');
    expect(await desk.lookUp('retireProduct', run)).toEqual({ is: 'found', result: null });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refOf } from '../../../datasources/paysley/connection.ts';
import type { PaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, projectionOf, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import { account, connectTo, testSettings } from './sandbox-connection.ts';

let sandbox: PaysleySandbox;
let pay: Provider;
const settings = testSettings();

beforeAll(async () => {
  sandbox = await startPaysleySandbox({ scale: 0.3 });
  pay = connectTo(sandbox);
});

afterAll(async () => {
  await pay.close();
  await sandbox.close();
});

let before = 0;
beforeEach(() => {
  before = sandbox.requests.since(0).next;
});

function asked(): readonly string[] {
  return sandbox.requests.since(before).entries.map(({ method, path }) => `${method} ${path}`);
}

const orNull = (text: string | null): string | null => (text === '' ? null : text);
const ids = (records: readonly { readonly nativeId: string }[]): readonly string[] =>
  records.map(({ nativeId }) => nativeId);

describe('customers', () => {
  test('are what the list says, empty text as nothing', async () => {
    const records = await listAll(sourceOf(pay, 'customer'), {
      accounts: account,
      projection: projectionOf<'customer'>(
        'kind',
        'firstName',
        'companyName',
        'displayName',
        'email',
        'phone',
        'address',
        'group',
        'metadata',
        'raw',
      ),
    });
    expect(ids(records)).toEqual(sandbox.store.customers.all().map((row) => String(row.customer_id)));
    for (const record of records) {
      const row = sandbox.store.customers.get(Number(record.nativeId));
      if (row === undefined) throw new Error('not in the sandbox');
      expect([record.email, record.phone, record.firstName, record.companyName]).toEqual(
        [row.email, row.mobile_no, row.first_name, row.company].map(orNull),
      );
      expect(record.kind).toBe(row.listing_type.toUpperCase());
      expect(record.group?.nativeId ?? null).toBe(
        row.group_id === null || row.group_id === 0 ? null : String(row.group_id),
      );
      expect(record.metadata).toEqual(row.additional_value ?? {});
      expect(record.raw).not.toHaveProperty('ein_code');
      expect(record.displayName.trim()).not.toBe('');
      if (record.address === null) expect(orNull(row.city) ?? orNull(row.address_line1)).toBeNull();
    }
  });
});

describe('products', () => {
  const projection = projectionOf<'product'>(
    'price',
    'category',
    'categoryName',
    'kind',
    'unit',
    'stock',
    'imageUrl',
  );

  test('have their price in the connection’s currency, and a category that can be told from others', async () => {
    const records = await listAll(sourceOf(pay, 'product'), { accounts: account, projection });
    const categories = sandbox.store.categories.all();
    let shared = 0;
    for (const record of records) {
      const row = sandbox.store.products.get(Number(record.nativeId));
      const price: Money | null = record.price;
      expect(price?.amount ?? null).toBe(orNull(row?.sales_price ?? null));
      const named = categories.filter(({ name }) => name === row?.category);
      expect(record.category?.nativeId ?? null).toBe(named.length === 1 ? String(named[0]?.id) : null);
      expect(record.categoryName).toBe(orNull(row?.category ?? null));
      shared += named.length > 1 ? 1 : 0;
      expect(record.kind).toBe(row?.type.toUpperCase());
      expect(record.imageUrl === null || record.imageUrl.startsWith('https://')).toBe(true);
    }
    expect(shared).toBeGreaterThan(0);
    expect(records.some(({ stock }) => stock?.isLow === true)).toBe(true);
    expect(asked()).toHaveLength(2);
  });

  test('have none without a currency', async () => {
    const plain = connectTo(sandbox, { currency: null });
    const source = sourceOf(plain, 'product');
    const records = await listAll(source, { accounts: account, projection });
    expect(records.every(({ price }) => price === null)).toBe(true);
    expect(source.capabilities.constants.price).toBeNull();
    await plain.close();
  });

  test('by id cost one reading of the list, once for all who ask in a request', async () => {
    const [first, second] = sandbox.store.products.all();
    const call = testCall();
    const refs = [first, second].map((row) => refOf({ settings }, 'product', String(row?.id)));
    const found = await Promise.all(
      refs.map((ref) => sourceOf(pay, 'product').getMany([ref], new Set(), call)),
    );
    expect(found.map((some) => some.size)).toEqual([1, 1]);
    expect(asked()).toEqual(['GET /v2/products-services?sort=ASC&page=1&limit=500']);
    expect(sourceOf(pay, 'product').previewGetMany(refs, new Set())[0]?.url).toBe(
      `${sandbox.baseUrl}/products-services?sort=ASC&page=1&limit=500`,
    );
  });

  test('by id are a failure beyond the scan budget, not nothing', async () => {
    const limits = { providerDeadlineMs: 20_000, scanBudget: 5 };
    const small = connectTo(sandbox, { listLimit: 3 }, { ...testDeps(), limits });
    const ref = refOf({ settings }, 'product', '1');
    const found = await sourceOf(small, 'product').getMany([ref], new Set(), testCall());
    expect(found.get(ref.id)).toMatchObject({ code: 'SCAN_LIMIT_EXCEEDED' });
    await small.close();
  });
});

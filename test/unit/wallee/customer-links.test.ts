import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWallee } from '../../../datasources/wallee/index.ts';
import { startWalleeSandbox } from '../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../sandbox/wallee/server.ts';
import { CustomerLink } from '../../../src/domain/customer-link.ts';
import type { CustomerRecord } from '../../../src/domain/records/customer.ts';
import type { CustomerLinks } from '../../../src/ports/customer-links.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, projectionOf, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import { startFakeWallee } from './fake-wallee.ts';
import { connectTo, testSettings } from './sandbox-connection.ts';

let sandbox: WalleeSandbox;
let wal: Provider;
let links: CustomerLinks;
let customers: readonly CustomerRecord[];

beforeAll(async () => {
  sandbox = await startWalleeSandbox();
  wal = connectTo(sandbox);
  if (wal.customerLinks === undefined) throw new Error('wallee links customers');
  links = wal.customerLinks;
  customers = await listAll(sourceOf(wal, 'customer'), {
    accounts: ['405'],
    projection: projectionOf('reference'),
  });
});

afterAll(async () => {
  await wal.close();
  await sandbox.close();
});

describe('customers by the text of the merchant', () => {
  test('are found with their case, shared texts for all who share them', async () => {
    const keys = [...new Set(customers.flatMap((customer) => links.keysOf(customer)))];
    // Some differ in case alone.
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBeLessThan(keys.length);
    const found = await links.find('405', [...keys, 'nobody', ''], projectionOf('reference'), testCall());
    expect([...found.keys()].toSorted()).toEqual(keys.toSorted());
    for (const key of keys) {
      expect(
        found
          .get(key)
          ?.map(({ id }) => id)
          .toSorted(),
      ).toEqual(
        customers
          .filter(({ reference }) => reference === key)
          .map(({ id }) => id)
          .toSorted(),
      );
    }
    expect([...found.values()].some(({ length }) => length > 1)).toBe(true);
  });

  test('have the properties asked for', async () => {
    const key = customers.find(({ reference }) => (reference ?? '') !== '')?.reference ?? '';
    const found = await links.find('405', [key], projectionOf('displayName'), testCall());
    expect(found.get(key)?.[0]?.displayName).toBeTypeOf('string');
  });

  test('are asked for in as few searches as URLs hold', () => {
    const many = Array.from({ length: 120 }, (_, index) => `${'k'.repeat(90)}${index}`);
    const requests = links.previewFind('405', many, new Set());
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.length).toBeLessThan(4);
    for (const { url } of requests) expect(url.length).toBeLessThanOrEqual(8192);
    expect(links.previewFind('405', ['a', 'a', ''], new Set())).toHaveLength(1);
  });

  test('whose text no quotes can hold are looked for by a piece of it', async () => {
    const key = `it's "both" of them`;
    const row = (id: number, customerId: string): string =>
      JSON.stringify({ id, customerId, createdOn: '2026-01-01T00:00:00Z' });
    const rows = [row(1, key), row(2, key.toUpperCase()), row(3, 'of them')];
    const fake = await startFakeWallee(() => ({ body: `{"data":[${rows.join(',')}],"hasMore":false}` }));
    const odd = createWallee(testSettings({ baseUrl: fake.url }), testDeps());
    const found = await odd.customerLinks?.find('405', [key], projectionOf('reference'), testCall());
    expect(found?.get(key)?.map(({ nativeId }) => nativeId)).toEqual(['1']);
    expect(found?.size).toBe(1);
    expect(fake.asked).toEqual([
      '/api/v2.0/customers/search?limit=100&order=id:ASC&query=customerId:~" of them"',
    ]);
    await odd.close();
    await fake.close();
  });

  test('that have no text, or an empty one, are linked to nothing', () => {
    for (const customer of customers.filter(({ reference }) => (reference ?? '') === '')) {
      expect(links.keysOf(customer)).toEqual([]);
    }
  });
});

test('transactions say whose they are by a link', async () => {
  const rows = await listAll(sourceOf(wal, 'transaction'), {
    accounts: ['405'],
    projection: projectionOf('customer'),
  });
  const linked = rows.flatMap(({ customer }) => (customer instanceof CustomerLink ? [customer] : []));
  expect(linked.length).toBeGreaterThan(10);
  expect(
    linked.every(({ key, account, connection }) => key !== '' && account === '405' && connection === 'wal'),
  ).toBe(true);
});

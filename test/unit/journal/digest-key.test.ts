import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/journal/open-journal.ts';
import type { TestStore } from './stores.ts';
import { makeStore, storeKinds } from './stores.ts';

const SECRET = 'correct-horse-battery-staple-1234';

async function keyOf(store: TestStore, secret?: string): Promise<string> {
  const journal = await openJournal(store.url, secret);
  try {
    return Buffer.from(await journal.digestKey()).toString('hex');
  } finally {
    await journal.close();
  }
}

describe.each(storeKinds)('the key of digests in %s', (kind) => {
  it('is made once for the store, and is another in another', async () => {
    await using store = await makeStore(kind);
    await using other = await makeStore(kind);
    const keys = await Promise.all([keyOf(store), keyOf(store), keyOf(other)]);
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(await keyOf(store)).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    await expect(keyOf(store, SECRET)).rejects.toThrow(/made without JOURNAL_SECRET/);
  });

  it('comes from a secret where there is one, which the store does not hold', async () => {
    await using store = await makeStore(kind);
    await using other = await makeStore(kind);
    const key = await keyOf(store, SECRET);
    expect(await keyOf(store, SECRET)).toBe(key);
    expect(await keyOf(other, SECRET)).toBe(key);
    await expect(keyOf(store, `${SECRET}x`)).rejects.toThrow(/not the one/);
    await expect(keyOf(store)).rejects.toThrow(/is not set/);
    const database = await store.open();
    const kept = JSON.stringify(await database.query('select * from journal_keys'));
    await database.close();
    for (const form of ['hex', 'base64', 'base64url'] as const) {
      expect(kept).not.toContain(Buffer.from(key, 'hex').toString(form));
    }
    expect(kept).not.toContain(SECRET);
  });

  it('that is damaged is not taken', async () => {
    await using store = await makeStore(kind);
    await keyOf(store);
    const database = await store.open();
    await database.query(`update journal_keys set value = 'made:AAAA'`);
    await database.close();
    await expect(keyOf(store)).rejects.toThrow(/damaged/);
  });
});

import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecords, encodeRecords } from '../../../src/cache/record-codec.ts';
import { SortedRowsCache } from '../../../src/cache/sorted-rows-cache.ts';
import { CustomerLink } from '../../../src/domain/customer-link.ts';
import { Money } from '../../../src/domain/money.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { TransactionRecord } from '../../../src/domain/records/transaction.ts';
import { fakeTransaction } from '../../kit/fake-transactions.ts';

const row = (reference: string | null, raw: unknown = null): TransactionRecord =>
  Object.assign(
    fakeTransaction('gov', 'acc', {
      nativeId: 'pay_1',
      createdAt: 1_750_000_000_000,
      updatedAt: null,
      minor: 9_007_199_254_740_993n,
      currency: 'KWD',
      status: 'SUCCEEDED',
      reference,
    }),
    { customer: new RecordRef('customer', 'GOVINEER', 'gov', 'acc', 'cus_1'), raw },
  );

const silent = { warn: () => undefined };

describe('records in a store', () => {
  it('come back as they were, amounts and refs included', () => {
    const [back] = decodeRecords('transaction', encodeRecords<'transaction'>([row('INV-1')])) ?? [];
    expect(back?.id).toBe(row('INV-1').id);
    expect(back?.amount).toBeInstanceOf(Money);
    expect(back?.amount.amount).toBe('9007199254740.993');
    expect(back?.customer?.id).toBe(row('INV-1').customer?.id);
    expect(back?.reference).toBe('INV-1');
  });

  it('come back with the link to their customer, where that is not an id', () => {
    const link = new CustomerLink('PAYSLEY', 'gov', 'acc', 'email:ada@example.com');
    const linked: TransactionRecord = Object.assign(row(null), { customer: link });
    const [back] = decodeRecords('transaction', encodeRecords<'transaction'>([linked])) ?? [];
    expect(back?.customer).toBeInstanceOf(CustomerLink);
    expect(back?.customer?.id).toBe(link.id);
  });

  it('come back whatever a payload holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (raw) => {
        const [back] = decodeRecords('transaction', encodeRecords<'transaction'>([row(null, raw)])) ?? [];
        expect(JSON.stringify(back?.raw)).toBe(JSON.stringify(raw));
      }),
      { numRuns: 500 },
    );
  });

  it('are a miss when they are of another kind, another version or no records at all', () => {
    expect(decodeRecords('customer', encodeRecords<'transaction'>([row('x')]))).toBeNull();
    expect(decodeRecords('transaction', '[1,[]]')).toBeNull();
    expect(decodeRecords('transaction', 'garbage')).toBeNull();
  });
});

describe('the cache of sorted rows', () => {
  it('gives back what was kept, and nothing after its time', async () => {
    const cache = new SortedRowsCache(undefined, silent);
    await cache.set('transaction', 'k', [row('a')], 40);
    expect((await cache.get('transaction', 'k'))?.map(({ reference }) => reference)).toEqual(['a']);
    await expect.poll(() => cache.get('transaction', 'k'), { timeout: 2000 }).toBeUndefined();
    await cache.close();
  });

  it('is shared through Redis, and is merely a miss where Redis can not be reached', async () => {
    const url = (await reachable(6379)) ? 'redis://127.0.0.1:6379' : 'redis://127.0.0.1:1';
    const warnings: unknown[] = [];
    const log = { warn: (entry: unknown) => void warnings.push(entry) };
    const [one, other] = [new SortedRowsCache(url, log), new SortedRowsCache(url, log)];
    const key = randomUUID();
    await one.set('transaction', key, [row('shared')], 60_000);
    const found = await other.get('transaction', key);
    if (url.endsWith(':1')) {
      expect(found).toBeUndefined();
    } else {
      expect(found?.map(({ reference }) => reference)).toEqual(['shared']);
    }
    await one.close();
    await other.close();
    const down = new SortedRowsCache('redis://:secret@127.0.0.1:1', log);
    expect(await down.get('transaction', key)).toBeUndefined();
    expect(JSON.stringify(warnings)).not.toContain('secret');
    await down.close();
  });
});

function reachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    setTimeout(() => socket.destroy(), 500).unref();
  });
}

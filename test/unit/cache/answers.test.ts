import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { AnswerCache } from '../../../src/cache/answer-cache.ts';
import { decodeAnswer, encodeAnswer } from '../../../src/cache/answer-codec.ts';
import { openCaches } from '../../../src/cache/caches.ts';
import { cipherOf } from '../../../src/cache/cipher.ts';
import { OwnGenerations, SharedGenerations } from '../../../src/cache/generations.ts';
import type { SharedTexts } from '../../../src/cache/shared-store.ts';
import { SharedStore } from '../../../src/cache/shared-store.ts';
import { parseConfig } from '../../../src/config.ts';
import type { KeptAnswer } from '../../../src/ports/answer-store.ts';
import { row } from '../gateway/shared-reads/rig.ts';

type Kept = KeptAnswer<'transaction'>;

const answer = (nativeId: string, reference = '1', readAt = 1000): Kept => ({
  records: [row(nativeId, reference)],
  page: null,
  readAt,
});

const silent = { warn: () => undefined };

/** What a test can take away. */
class FakeTexts implements SharedTexts {
  readonly texts = new Map<string, string>();
  down = false;

  async get(key: string) {
    return this.down ? null : this.texts.get(key);
  }

  async getMany(keys: readonly string[]) {
    return this.down ? [] : keys.map((key) => this.texts.get(key));
  }

  async set(key: string, value: string) {
    if (!this.down) this.texts.set(key, value);
    return !this.down;
  }
}

const cacheOf = (more: Partial<ConstructorParameters<typeof AnswerCache>[0]> = {}): AnswerCache =>
  new AnswerCache({ maxEntries: 100, maxBytes: 1_000_000, shared: null, now: () => 0, ...more });

const referencesOf = (found: readonly (Kept | undefined)[]): readonly unknown[] =>
  found.map((one) => one?.records[0]?.reference);

describe('answers in memory', () => {
  it('are as many as may be, the ones longest unused go first', async () => {
    const cache = cacheOf({ maxEntries: 3 });
    for (const key of ['a', 'b', 'c']) await cache.set('transaction', new Map([[key, answer(key)]]), 1000);
    await cache.get('transaction', ['a']);
    await cache.set('transaction', new Map([['d', answer('d')]]), 1000);
    expect(referencesOf(await cache.get('transaction', ['a', 'b', 'c', 'd']))).toEqual([
      '1',
      undefined,
      '1',
      '1',
    ]);
  });

  it('take no more memory than they may, however few they are', async () => {
    const cache = cacheOf({ maxBytes: 50_000 });
    const long = 'x'.repeat(10_000);
    const keys = ['a', 'b', 'c', 'd', 'e'];
    for (const key of keys) await cache.set('transaction', new Map([[key, answer(key, long)]]), 1000);
    const there = (await cache.get('transaction', keys)).map((one) => one !== undefined);
    expect(there).toEqual([false, false, false, true, true]);
    await cache.set('transaction', new Map([['huge', answer('huge', 'x'.repeat(50_000))]]), 1000);
    expect(await cache.get('transaction', ['huge'])).toEqual([undefined]);
  });

  it('are gone after their time', async () => {
    let now = 5_000;
    const cache = cacheOf({ now: () => now });
    await cache.set('transaction', new Map([['a', answer('a')]]), 1000);
    now = 5_999;
    expect(referencesOf(await cache.get('transaction', ['a']))).toEqual(['1']);
    now = 6_001;
    expect(referencesOf(await cache.get('transaction', ['a']))).toEqual([undefined]);
  });
});

describe('answers as text', () => {
  const page = {
    rowsRead: 2,
    unreadable: 1,
    unreadableTail: 0,
    exhausted: true,
    count: null,
    total: 7,
  };

  it('come back as they were', () => {
    const whole: Kept = { ...answer('a', 'line\nbreak "quoted"'), page };
    const back = decodeAnswer('transaction', encodeAnswer(whole));
    expect(back?.page).toEqual(page);
    expect(back?.readAt).toBe(1000);
    expect(back?.records.map(({ id, reference }) => [id, reference])).toEqual([
      [row('a').id, 'line\nbreak "quoted"'],
    ]);
    expect(decodeAnswer('transaction', encodeAnswer({ ...whole, records: [] }))?.records).toEqual([]);
  });

  it('are nothing when they are of another kind or no answers', () => {
    expect(decodeAnswer('customer', encodeAnswer(answer('a')))).toBeUndefined();
    for (const text of [
      '',
      'x',
      '{}\n[2,[]]',
      '{"readAt":1,"page":{}}\n[2,[]]',
      '{"readAt":1,"page":null}\nx',
    ]) {
      expect(decodeAnswer('transaction', text)).toBeUndefined();
    }
  });

  it('are read and changed by nobody who has not the secret', async () => {
    const cipher = cipherOf('s'.repeat(32));
    const sealed = await cipher.encrypt('Ada, ada@example.com');
    expect(sealed).not.toBe(await cipher.encrypt('Ada, ada@example.com'));
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('Ada');
    expect(await cipher.decrypt(sealed)).toBe('Ada, ada@example.com');
    const changed = Buffer.from(sealed, 'base64');
    changed[14] = (changed[14] ?? 0) ^ 1;
    expect(() => cipher.decrypt(changed.toString('base64'))).toThrow();
    expect(() => cipherOf('t'.repeat(32)).decrypt(sealed)).toThrow();
  });
});

describe('what replicas share', () => {
  it('are answers, found by one where another put them', async () => {
    const shared = new FakeTexts();
    await cacheOf({ shared }).set('transaction', new Map([['k', answer('a', 'shared')]]), 1000);
    const other = cacheOf({ shared });
    expect(referencesOf(await other.get('transaction', ['none', 'k']))).toEqual([undefined, 'shared']);
    shared.down = true;
    expect(referencesOf(await other.get('transaction', ['none', 'k']))).toEqual([undefined, undefined]);
  });

  it('are generations: a change by one is one for the other', async () => {
    const shared = new FakeTexts();
    const [one, other] = [new SharedGenerations(shared), new SharedGenerations(shared)];
    const first = await one.of('c');
    expect(first).not.toBe('');
    expect(await other.of('c')).toBe(first);
    await one.touch('c');
    expect(await other.of('c')).not.toBe(first);
    expect(await other.of('c')).toBe(await one.of('c'));
  });

  it('that were lost are not those that were before', async () => {
    const shared = new FakeTexts();
    const generations = new SharedGenerations(shared);
    const first = await generations.of('c');
    shared.texts.clear();
    expect(await generations.of('c')).not.toBe(first);
  });

  it('can not be told while the store is down, and a change of that time is told afterwards', async () => {
    const shared = new FakeTexts();
    const [one, other] = [new SharedGenerations(shared), new SharedGenerations(shared)];
    const first = await one.of('c');
    shared.down = true;
    await one.touch('c');
    expect([await one.of('c'), await other.of('c')]).toEqual([null, null]);
    shared.down = false;
    expect(await other.of('c')).toBe(first);
    expect(await one.of('c')).not.toBe(first);
    expect(await other.of('c')).not.toBe(first);
  });

  it('goes through Redis, sealed, under keys that say nothing; and where there is none, is nothing', async () => {
    const url = (await reachable(6379)) ? 'redis://127.0.0.1:6379' : null;
    const down = new SharedStore({ url: 'redis://127.0.0.1:1', namespace: 'test', log: silent });
    expect(await down.get('k')).toBeNull();
    expect(await down.getMany(['k'])).toEqual([]);
    expect(await down.set('k', 'v', 1000)).toBe(false);
    await down.close();
    if (url === null) return;
    const namespace = `test-${randomUUID()}`;
    const encryption = cipherOf('s'.repeat(32));
    const [one, other] = [0, 1].map(() => new SharedStore({ url, namespace, log: silent, encryption }));
    const plain = new SharedStore({ url, namespace, log: silent });
    expect(await one?.get('k')).toBeUndefined();
    expect(await one?.set('k', 'Ada', 60_000)).toBe(true);
    expect(await other?.getMany(['none', 'k'])).toEqual([undefined, 'Ada']);
    // Without the secret it is no text.
    expect((await plain.get('k')) ?? '').not.toContain('Ada');
    for (const store of [one, other, plain]) await store?.close();
  });
});

describe('what a process keeps', () => {
  const settings = (env: Record<string, string>) => parseConfig(env, () => '');

  it('is nothing unless it is configured', async () => {
    const caches = openCaches({ settings: settings({}), log: silent, now: () => 0 });
    expect(caches.answers).toBeNull();
    expect(caches.generations).toBeInstanceOf(OwnGenerations);
    await caches.close();
  });

  it('is of the credentials it was read with, of which nothing can be told from the keys', async () => {
    const paysley = (key: string) => settings({ PAYSLEY_ACCESS_KEY: key, CACHE_SECONDS: '5' });
    const [one, other] = ['py_test_one', 'py_test_two'].map((key) => paysley(key).connections[0]);
    if (one === undefined || other === undefined) throw new Error('no connections');
    const caches = openCaches({ settings: paysley('py_test_one'), log: silent, now: () => 0 });
    const again = openCaches({ settings: paysley('py_test_one'), log: silent, now: () => 0 });
    expect(caches.saltOf(one)).toBe(caches.saltOf(one));
    expect(caches.saltOf(one)).not.toBe(caches.saltOf(other));
    expect(caches.saltOf(one)).not.toBe(again.saltOf(one));
    await Promise.all([caches.close(), again.close()]);
  });
});

function reachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket
      .once('connect', () => {
        resolve(true);
        socket.destroy();
      })
      .once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    setTimeout(() => socket.destroy(), 500).unref();
  });
}

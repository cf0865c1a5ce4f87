import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../../src/domain/record-kind.ts';
import { parseConfig } from '../../../src/config.ts';
import { files, none, problemsOf } from './given.ts';

const path = 'paygraph.yaml';
const cacheOf = (env: Record<string, string>, file = '') =>
  parseConfig({ ...env, ...(file === '' ? {} : { PAYGRAPH_CONFIG: path }) }, files({ [path]: file })).cache;

describe('how long answers are kept', () => {
  it('is not at all, unless asked for', () => {
    const { seconds, ...others } = cacheOf({});
    expect(Object.keys(seconds)).toEqual([...recordKinds]);
    expect(new Set(Object.values(seconds))).toEqual(new Set([0]));
    expect(others).toEqual({ staleSeconds: 0, maxEntries: 20_000, maxMegabytes: 64 });
  });

  it('is told for each kind, or for all that are not named', () => {
    expect(cacheOf({ CACHE_SECONDS: '5' }).seconds).toMatchObject({ transaction: 5, account: 5 });
    expect(cacheOf({ CACHE_SECONDS: 'account=60, all=2' }).seconds).toMatchObject({
      account: 60,
      transaction: 2,
    });
    expect(cacheOf({}, 'cache: { category: 300 }').seconds).toMatchObject({ category: 300, account: 0 });
  });

  it('is told by the environment where both tell it', () => {
    const file = 'cache: { category: 300, account: 9, staleSeconds: 5, maxEntries: 7, maxMegabytes: 1 }';
    const env = { CACHE_SECONDS: 'account=60', CACHE_STALE_SECONDS: '90', CACHE_MAX_MEGABYTES: '8' };
    const { seconds, ...others } = cacheOf(env, file);
    expect(seconds).toMatchObject({ category: 300, account: 60, transaction: 0 });
    expect(others).toEqual({ staleSeconds: 90, maxEntries: 7, maxMegabytes: 8 });
  });

  it('is refused where it says nothing, by the name of the place', () => {
    for (const text of ['soon', 'account', 'invoice=5', 'account=-1', 'account=1,,']) {
      expect(problemsOf({ CACHE_SECONDS: text })).toEqual([
        expect.stringContaining('CACHE_SECONDS: expected a whole number of seconds for all kinds, or'),
      ]);
    }
    expect(problemsOf({ CACHE_SECONDS: 'account=90000' })).toEqual([
      'CACHE_SECONDS: account: expected a whole number from 0 to 86400 (seconds)',
    ]);
    expect(problemsOf({ CACHE_MAX_ENTRIES: '0' })[0]).toContain('CACHE_MAX_ENTRIES: expected');
    const file = files({ [path]: 'cache: { acount: 1, category: x }' });
    expect(problemsOf({ PAYGRAPH_CONFIG: path }, file)).toEqual([
      `${path}: cache.category: expected a whole number from 0 to 86400 (seconds)`,
      `${path}: cache.acount: is not a setting; did you mean account?`,
    ]);
  });

  it('takes a secret where others keep the answers', () => {
    const env = { CACHE_URL: 'redis://127.0.0.1', CACHE_SECONDS: 'account=60' };
    expect(problemsOf(env)).toEqual([expect.stringContaining('CACHE_SECRET: is missing')]);
    expect(problemsOf({ ...env, CACHE_SECRET: 'short' })).toEqual(
      expect.arrayContaining([expect.stringContaining('CACHE_SECRET: expected at least 32')]),
    );
    const settings = parseConfig({ ...env, CACHE_SECRET: 'x'.repeat(32) }, none);
    expect(settings.cacheSecret?.reveal()).toBe('x'.repeat(32));
    expect(parseConfig({ CACHE_URL: 'redis://127.0.0.1' }, none).cacheSecret).toBeUndefined();
  });
});

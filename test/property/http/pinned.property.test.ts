import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AllOptions } from '../../kit/http-property-all.ts';
import { startAll } from '../../kit/http-property-all.ts';
import { checkListLaw } from '../../kit/http-property-law.ts';
import type { ListWorld } from '../../kit/http-property-list-world.ts';
import { naiveOrder } from '../../kit/http-property-order.ts';
import { readWorldList } from '../../kit/http-property-pages.ts';
import type { Pin } from '../../kit/http-property-pinned.ts';
import { pinnedFilter, unpinnedFilter } from '../../kit/http-property-pinned.ts';
import { useSeedOfEnvironment } from '../../kit/http-property-seed.ts';
import { naiveFilter } from '../../kit/naive-filter.ts';

useSeedOfEnvironment();

const worlds: Readonly<Record<string, { readonly options: AllOptions; readonly pins: readonly Pin[] }>> = {
  'that finds payments by id and by reference': {
    options: { seed: 23, efaka: {} },
    pins: ['id', 'nativeId', 'reference'],
  },
  'of which only what is published is relied on': {
    options: {
      seed: 24,
      wallee: { datePush: 'day' },
      paysley: { mode: 'LIVE' },
      profituity: { mode: 'LIVE', words: 'unknown', strings: 'unknown', ids: 'unknown', dates: 'day' },
      efaka: { mode: 'LIVE', query: 'unknown' },
    },
    pins: ['id', 'nativeId'],
  },
};

describe.each(Object.entries(worlds))(
  'one list over all providers, eFaka one %s',
  (_name, { options, pins }) => {
    let world: ListWorld & AsyncDisposable;
    beforeAll(async () => {
      world = await startAll(options);
    });
    afterAll(() => world[Symbol.asyncDispose]());

    test('of payments that are pinned is, page by page, what the filter means', async () => {
      const providers = Map.groupBy(world.all('transaction'), ({ ref }) => ref.provider);
      expect(providers.size).toBe(5);
      for (const records of providers.values()) expect(records.length).toBeGreaterThan(20);
      await checkListLaw('transaction', world, 300, pinnedFilter(world, pins));
    }, 240_000);

    test('of payments that are not pinned is that of the others, and says so', async () => {
      const rest = world.all('transaction').filter(({ ref }) => ref.provider !== 'EFAKA');
      const efaka = world.all('transaction').filter(({ ref }) => ref.provider === 'EFAKA');
      let unasked = 0;
      await fc.assert(
        fc.asyncProperty(unpinnedFilter(world), async (filter) => {
          const list = { filter, order: [{ field: 'createdAt', direction: 'desc' } as const], size: 100 };
          const got = await readWorldList('transaction', { ...list, backward: false }, world);
          const expected = rest
            .filter((record) => naiveFilter('transaction', filter, record))
            .toSorted(naiveOrder('transaction', list.order, (ref) => world.hasIntegerIds(ref)))
            .map(({ id }) => id);
          expect(got.failures).toEqual([]);
          expect(got.ids).toEqual(expected);
          const [status, ...others] = got.statuses.get('efa') ?? [];
          expect(others).toEqual([]);
          if (status === 'REQUIRES_FILTER') unasked += 1;
          else {
            // Not asked because none of them can match.
            expect(status).toBe('SKIPPED');
            expect(efaka.filter((record) => naiveFilter('transaction', filter, record))).toEqual([]);
          }
        }),
        { numRuns: 60 },
      );
      expect(unasked).toBeGreaterThan(20);
    }, 240_000);
  },
);

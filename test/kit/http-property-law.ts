import fc from 'fast-check';
import { expect } from 'vitest';
import { ProviderFailure } from '../../src/domain/errors.ts';
import type { FilterInput } from './filter-input.ts';
import { readWorldList } from './http-property-pages.ts';
import { naiveFilter } from './naive-filter.ts';
import { naiveOrder } from './http-property-order.ts';
import type { ListWorld } from './http-property-list-world.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { worldFilter, worldOrder } from './http-property-input.ts';

/** Of so many runs one may be a filter that no URL can hold: that is an error which says so. */
const fewTooLong = 0.02;
/** Least share of lists that hold some of the records but not all. */
const enoughTelling = 0.25;

/**
 * The law of lists: put together, the pages of any filter, order, size and direction are what the filter means on all
 * records, in order, each once; a count is their number; or a source says that it failed.
 */
export async function checkListLaw<K extends RecordKind>(
  kind: K,
  world: ListWorld,
  numRuns: number,
  filters: fc.Arbitrary<FilterInput<K>> = worldFilter(kind, world),
): Promise<void> {
  let tooLong = 0;
  let telling = 0;
  const unreadable = world.unreadable(kind);
  const lists = fc.record({
    filter: filters,
    order: worldOrder(kind, world),
    pages: fc.integer({ min: 1, max: 3 }),
    backward: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(lists, async ({ filter, order, pages, backward }) => {
      const expected = world
        .all(kind)
        .filter((record) => naiveFilter(kind, filter, record))
        .toSorted(naiveOrder(kind, order, (ref) => world.hasIntegerIds(ref)))
        .map(({ id }) => id);
      const all = world.all(kind).length;
      if (expected.length > 0 && expected.length < all) telling += 1;
      // Of few pages each, for small ones are many calls; single rows only where there are not many.
      const size = Math.min(100, Math.max(1, Math.ceil(expected.length / pages)));
      const got = await readWorldList(kind, { filter, order, size, backward }, world).catch(
        (error: unknown) => {
          if (error instanceof ProviderFailure && error.code === 'LIMIT_EXCEEDED') return null;
          throw error;
        },
      );
      if (got === null || got.failures.length > 0) {
        expect([...new Set(got?.failures ?? ['LIMIT_EXCEEDED'])]).toEqual(['LIMIT_EXCEEDED']);
        tooLong += 1;
        return;
      }
      expect(got.ids).toEqual(expected);
      for (const count of got.counts) {
        // A provider that counts cannot know which of its rows we are unable to read.
        expect(count).toBeGreaterThanOrEqual(expected.length);
        expect(count).toBeLessThanOrEqual(expected.length + unreadable);
      }
    }),
    { numRuns },
  );
  // Lists of everything or nothing prove little.
  expect(telling).toBeGreaterThanOrEqual(numRuns * enoughTelling);
  expect(tooLong).toBeLessThanOrEqual(numRuns * fewTooLong);
}

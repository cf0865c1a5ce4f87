import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkListLaw } from '../../kit/http-property-law.ts';
import type { ListWorld } from '../../kit/http-property-list-world.ts';
import { payerFilter } from '../../kit/http-property-input.ts';
import { useSeedOfEnvironment } from '../../kit/http-property-seed.ts';
import type { AllOptions } from '../../kit/http-property-all.ts';
import { startAll } from '../../kit/http-property-all.ts';

useSeedOfEnvironment();

// Pages of few rows make many windows of few payments.
const worlds = {
  'that is relied on': { seed: 21, paysley: { historyLimit: 12, listLimit: 9 } },
  'of which only what is published is relied on': {
    seed: 25,
    wallee: { datePush: 'day' },
    paysley: { mode: 'LIVE' },
    profituity: { mode: 'LIVE', words: 'unknown', strings: 'unknown', ids: 'unknown', dates: 'day' },
  },
} as const satisfies Record<string, AllOptions>;

const runs = { transaction: 120, customer: 45, product: 35 } as const;

describe.each(Object.entries(worlds))('one list over every provider that lists %s', (_name, options) => {
  let world: ListWorld & AsyncDisposable;
  beforeAll(async () => {
    world = await startAll(options);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test.each(['transaction', 'customer', 'product'] as const)(
    'of %ss is, page by page, what the filter means',
    async (kind) => {
      const providers = Map.groupBy(world.all(kind), ({ ref }) => ref.provider);
      expect(providers.size).toBeGreaterThanOrEqual(kind === 'product' ? 2 : 4);
      for (const records of providers.values()) expect(records.length).toBeGreaterThan(5);
      await checkListLaw(kind, world, runs[kind]);
    },
    240_000,
  );

  test('of payments is, page by page, those of the customers that are asked for', async () => {
    await checkListLaw('transaction', world, 40, payerFilter(world));
  }, 240_000);
});

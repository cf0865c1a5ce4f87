import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkListLaw } from '../../kit/http-property-law.ts';
import type { ListWorld } from '../../kit/http-property-list-world.ts';
import { payerFilter } from '../../kit/http-property-input.ts';
import { useSeedOfEnvironment } from '../../kit/http-property-seed.ts';
import type { ThreeOptions } from '../../kit/http-property-three.ts';
import { startThree } from '../../kit/http-property-three.ts';

useSeedOfEnvironment();

// Pages of few rows make many windows of few payments.
const worlds = {
  'that is relied on': { seed: 21, paysley: { historyLimit: 5, listLimit: 9 } },
  'of which only what is published is relied on': {
    seed: 22,
    wallee: { datePush: 'day' },
    paysley: { mode: 'LIVE' },
  },
} as const satisfies Record<string, ThreeOptions>;

const runs = { transaction: 500, customer: 150, product: 150 } as const;

describe.each(Object.entries(worlds))('one list over three providers %s', (_name, options) => {
  let world: ListWorld & AsyncDisposable;
  beforeAll(async () => {
    world = await startThree(options);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test.each(['transaction', 'customer', 'product'] as const)(
    'of %ss is, page by page, what the filter means',
    async (kind) => {
      const providers = Map.groupBy(world.all(kind), ({ ref }) => ref.provider);
      expect(providers.size).toBeGreaterThanOrEqual(kind === 'product' ? 2 : 3);
      for (const records of providers.values()) expect(records.length).toBeGreaterThan(5);
      await checkListLaw(kind, world, runs[kind]);
    },
    120_000,
  );

  test('of payments is, page by page, those of the customers that are asked for', async () => {
    await checkListLaw('transaction', world, 120, payerFilter(world));
  }, 120_000);
});

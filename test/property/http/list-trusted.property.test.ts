import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkListLaw } from '../../kit/http-property-law.ts';
import { useSeedOfEnvironment } from '../../kit/http-property-seed.ts';
import type { HttpWorld } from '../../kit/http-property-world.ts';
import { lawKinds, startWorld } from '../../kit/http-property-world.ts';

useSeedOfEnvironment();

describe('lists of connections whose capabilities are all relied on', () => {
  let world: HttpWorld;
  beforeAll(async () => {
    world = await startWorld('trusted');
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test.each(lawKinds)('of %s are, page by page, what the filter means', async (kind) => {
    expect(world.all(kind).length).toBeGreaterThan(20);
    await checkListLaw(kind, world, Number(process.env['RUNS'] ?? 300));
  });
});

import { afterAll, beforeAll, describe, test } from 'vitest';
import { useSeedOfEnvironment } from '../../kit/http-property-seed.ts';
import { checkSplitLaw } from '../../kit/http-property-split.ts';
import type { HttpWorld, WorldName } from '../../kit/http-property-world.ts';
import { lawKinds, startWorld, worldPlans } from '../../kit/http-property-world.ts';

useSeedOfEnvironment();

const worlds = Object.keys(worldPlans) as WorldName[];

describe.each(worlds)('split over real HTTP, world %s', (name) => {
  let world: HttpWorld;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test.each(lawKinds)('pushed and residual of %s filters are the filter', (kind) =>
    checkSplitLaw(kind, world, 150),
  );
});

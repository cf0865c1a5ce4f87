import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkListLaw } from '../../kit/http-property-law.ts';
import { useSeedOfEnvironment } from '../../kit/http-property-seed.ts';
import { sourceOf } from '../../kit/http-property-split.ts';
import type { HttpWorld, WorldName } from '../../kit/http-property-world.ts';
import { lawKinds, startWorld, worldPlans } from '../../kit/http-property-world.ts';

useSeedOfEnvironment();

const worlds = Object.keys(worldPlans) as WorldName[];

describe.each(worlds)('lists over real HTTP, world %s', (name) => {
  let world: HttpWorld;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test.each(lawKinds)('of %s are, page by page, what the filter means', async (kind) => {
    expect(world.all(kind).length).toBeGreaterThan(20);
    await checkListLaw(kind, world, 125);
    // A list stays right where a provider's order turns out to be another; that it was never so is proven here.
    for (const member of world.members) {
      const source = sourceOf(member, kind);
      expect(member.connectionFor(kind).capabilities(source).idOrder.native).toBe(member.trust === 'sandbox');
    }
  });
});

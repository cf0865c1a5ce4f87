import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AllProviders, AllWorld } from '../kit/all-providers.ts';
import { startAllProviders, startAllWorld } from '../kit/all-providers.ts';

const deadlineMs = 1_500;
const most = '1000000000000';

let providers: AllProviders;
let world: AllWorld;

beforeAll(async () => {
  providers = await startAllProviders({ scale: 0.05 });
  world = await startAllWorld(providers, {
    // Their cost would refuse them.
    env: { REQUEST_DEADLINE_MS: String(deadlineMs), COST_LIMIT: most, COST_PER_MINUTE: most },
  });
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await providers[Symbol.asyncDispose]();
});

/** Lists of payments below each payment of a list. */
function nested(levels: number, first: number): string {
  const open = `account { transactions(first: ${first}) { nodes { id `;
  return `{ transactions(first: ${first}) { nodes { id ${open.repeat(levels)} ${'} } }'.repeat(levels)} } } }`;
}

describe.each([
  ['few rows, many levels', nested(5, 10)],
  ['many rows, few levels', nested(2, 100)],
  ['many rows, many levels', nested(4, 100)],
])('lists inside lists: %s', (_, query) => {
  it('end with the deadline of the request', async () => {
    const began = performance.now();
    const answer = await world.paygraph.ask(query);
    const ms = performance.now() - began;
    expect(ms).toBeLessThan(deadlineMs + 1_000);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(new Set(answer.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['PROVIDER_TIMEOUT']),
    );
  });
});

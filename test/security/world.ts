import { expect } from 'vitest';
import type { AllProviders, AllWorld } from '../kit/all-providers.ts';
import { allKeys, startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import type { Paygraph } from '../kit/paygraph.ts';

/** A server over every provider's sandbox, for as long as a file's tests take. */
export interface SecurityWorld extends AsyncDisposable {
  readonly paygraph: Paygraph;
  readonly providers: AllProviders;
  /** Calls that the providers got so far. */
  calls(): number;
}

export async function startSecurityWorld(): Promise<SecurityWorld> {
  const providers = await startAllProviders({ scale: 0.02 });
  const world: AllWorld = await startAllWorld(providers);
  return {
    paygraph: world.paygraph,
    providers,
    calls: () => allKeys.reduce((sum, key) => sum + providers.requests[key].since(0).entries.length, 0),
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await providers[Symbol.asyncDispose]();
    },
  };
}

/** How long a refusal may take, in milliseconds. */
const MOST_MS = 3_000;
/** How much more memory a process may hold after an attack, in bytes. Other tests share the process, so it is a difference. */
export const mostBytes = 400 * 1024 * 1024;

/** What an honest client asks, before an attack and after it. */
const HONEST = `{
  transactions(first: 5) { nodes { id status amount { amount currency } } pageInfo { hasNextPage endCursor } }
  customers(first: 5) { nodes { id displayName } }
  providers { connection }
}`;

/**
 * Attacks, within the time and the memory that an attack may take, and then asks what was asked before: the answer must
 * be the same.
 */
export async function underAttack<Result>(
  paygraph: Paygraph,
  attack: () => Promise<Result>,
  mostMs = MOST_MS,
): Promise<Result> {
  const before = await paygraph.ask(HONEST);
  expect(before.errors).toEqual([]);
  const held = process.memoryUsage.rss();
  const began = performance.now();
  const result = await attack();
  expect(performance.now() - began, 'milliseconds').toBeLessThan(mostMs);
  expect(process.memoryUsage.rss() - held, 'bytes').toBeLessThan(mostBytes);
  const after = await paygraph.ask(HONEST);
  expect([after.status, after.data, after.errors]).toEqual([before.status, before.data, []]);
  return result;
}

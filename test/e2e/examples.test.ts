import { afterAll, beforeAll, expect, it } from 'vitest';
import { examples } from '../../src/server/playground/app/examples.ts';
import type { AllProviders, AllWorld } from '../kit/all-providers.ts';
import { allKeys, startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import type { AskOptions } from '../kit/paygraph.ts';

let all: AllProviders;
let world: AllWorld;

beforeAll(async () => {
  // As `npm start` makes them.
  all = await startAllProviders({ scale: 1 });
  world = await startAllWorld(all);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await all[Symbol.asyncDispose]();
});

const names = examples.map(({ query }) => /query (\w+)/.exec(query)?.[1] ?? '');

async function run(name: string) {
  const example = examples[names.indexOf(name)];
  if (example === undefined) throw new Error(`No example ${name}`);
  const variables = JSON.parse(example.variables ?? '{}') as Readonly<Record<string, unknown>>;
  const options = JSON.parse(example.headers ?? '{}') as AskOptions;
  return world.paygraph.ask(example.query, variables, options);
}

it.each(names)('the example %s shows something of the sandboxes, and nothing fails', async (name) => {
  const { data, errors, text } = await run(name);
  expect(errors).toEqual([]);
  expect(Object.values(data ?? {}).every((field) => field !== null)).toBe(true);
  expect(text).not.toContain('"FAILED"');
  expect(text.length).toBeGreaterThan(1000);
});

it('payments are found by their references at every provider', async () => {
  const { data } = await run('PaymentsByReference');
  const { nodes, sources } = (data ?? {})['transactions'] as {
    readonly nodes: readonly { readonly provider: { readonly displayName: string } }[];
    readonly sources: readonly { readonly status: string }[];
  };
  expect(new Set(nodes.map(({ provider }) => provider.displayName))).toEqual(new Set(allKeys));
  expect(new Set(sources.map(({ status }) => status))).toEqual(new Set(['COMPLETE']));
});

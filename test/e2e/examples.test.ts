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

const names = examples.map(({ query }) => /^(?:query|mutation) (\w+)/m.exec(query)?.[1] ?? '');

/** With ids of the connections of `npm start` made ids of this world's, whose keys are shorter. */
function here(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(here);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, here(member)]));
  }
  const plain = typeof value === 'string' ? Buffer.from(value, 'base64url').toString() : '';
  return plain.startsWith('transaction:wallee:')
    ? Buffer.from(plain.replace(':wallee:', ':wal:')).toString('base64url')
    : value;
}

async function run(name: string) {
  const example = examples[names.indexOf(name)];
  if (example === undefined) throw new Error(`No example ${name}`);
  const variables = here(JSON.parse(example.variables ?? '{}')) as Readonly<Record<string, unknown>>;
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

it('a refund that is sent again moves money once, and explain shows one call that has an effect', async () => {
  const { data, text } = await run('RefundOnce');
  const { refund, again } = data as Readonly<Record<string, { readonly replayed: boolean }>>;
  expect(again).toMatchObject({ replayed: true, operation: { state: 'SUCCEEDED', attempts: 1 } });
  expect({ ...refund, replayed: true }).toEqual(again);
  expect(
    all.wal.effects().filter(({ kind, amount }) => kind === 'refund' && amount === '12.00'),
  ).toHaveLength(1);
  expect(text.match(/"method":"POST","url":"[^"]*\/refunds"/g) ?? []).toHaveLength(refund?.replayed ? 0 : 1);
});

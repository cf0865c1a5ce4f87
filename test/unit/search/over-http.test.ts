import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Merchant } from '../../kit/merchant.ts';
import { startMerchant } from '../../kit/merchant.ts';
import type { Paygraph } from '../../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../../kit/paygraph.ts';

let merchant: Merchant;
let paygraph: Paygraph;

beforeAll(async () => {
  merchant = await startMerchant();
  paygraph = await startPaygraph({ connections: [connectionTo(merchant.sandbox, { key: 'gov' })] });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

const query = `query ($text: String!, $types: [SearchType!]) { search(text: $text, types: $types, first: 100) {
  nodes { ... on ProviderRecord { nativeId } ... on Customer { name } ... on Transaction { reference } }
  sources { status accountIds }
} }`;

interface Search {
  readonly nodes: readonly {
    readonly nativeId: string;
    readonly name?: string;
    readonly reference?: string;
  }[];
  readonly sources: readonly { readonly status: string; readonly accountIds: readonly string[] }[];
}

async function search(text: string, types: readonly string[] | null = null): Promise<Search> {
  const { data, errors } = await paygraph.ask(query, { text, types });
  expect(errors).toEqual([]);
  return data?.['search'] as Search;
}

const has = (word: string) => (text: string | null | undefined) =>
  (text ?? '').toLowerCase().includes(word.toLowerCase());

/** The store's own rows in which a word occurs. */
function holding(word: string): ReadonlySet<string> {
  const uids = new Set<string>();
  for (const account of merchant.accounts) {
    for (const { uid, name, email } of account.customers.all())
      if ([name, email].some(has(word))) uids.add(uid);
    for (const { uid, reference_id, description } of account.payments.all()) {
      if ([reference_id, description].some(has(word))) uids.add(uid);
    }
  }
  return uids;
}

describe('a search at Govineer', () => {
  it('finds a customer by the whole name before all others', async () => {
    const named = merchant.accounts
      .flatMap((account) => account.customers.all())
      .find(({ name }) => /^[A-Za-z]+ [A-Za-z]+$/.test(name ?? ''));
    const name = named?.name ?? '';
    const { nodes, sources } = await search(name.toUpperCase());
    expect(nodes[0]?.name).toBe(name);
    expect(sources.map(({ status }) => status)).toEqual(merchant.accounts.map(() => 'COMPLETE'));
    expect(sources.flatMap(({ accountIds }) => accountIds)).toHaveLength(merchant.accounts.length);
  });

  it('finds just what holds the word, where that is no more than was asked for', async () => {
    const words = merchant.accounts
      .flatMap((account) => account.payments.all())
      .flatMap(({ reference_id }) => reference_id?.split(/\s+/) ?? []);
    const word = words.find((one) => /^[\w-]{6,}$/.test(one) && holding(one).size < 100) ?? '';
    expect(holding(word).size).toBeGreaterThan(0);
    const { nodes } = await search(word);
    expect(new Set(nodes.map(({ nativeId }) => nativeId))).toEqual(holding(word));
  });

  it('tells what it asks, for each type, with and without asking', async () => {
    for (const explain of ['PLAN', 'ANALYZE'] as const) {
      const { extensions, errors } = await paygraph.ask(
        query,
        { text: 'ada', types: ['CUSTOMER', 'PRODUCT'] },
        { explain },
      );
      expect(errors).toEqual([]);
      const report = extensions['explain'] as {
        readonly fields: readonly { path: string; resource: string }[];
      };
      expect(new Set(report.fields.map(({ path }) => path))).toEqual(new Set(['search']));
      expect(report.fields.map(({ resource }) => resource)).toContain('customer');
    }
  });

  it('says that there are no products to search', async () => {
    expect(await search('ada', ['PRODUCT'])).toEqual({
      nodes: [],
      sources: [{ status: 'SKIPPED', accountIds: [] }],
    });
  });
});

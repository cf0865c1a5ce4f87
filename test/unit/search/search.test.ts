import { describe, expect, it } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { Connection } from '../../../src/gateway/connection.ts';
import { GatewayRequest } from '../../../src/gateway/request.ts';
import type { SearchKind, SearchResults } from '../../../src/gateway/search.ts';
import { candidatesPerSource, searchKinds, searchRecords } from '../../../src/gateway/search.ts';
import { testConnection, testEnvironment } from '../../kit/gateway-environment.ts';
import { customer, memorySource, product, transaction } from './memory-source.ts';

const gov1 = { connection: 'gov', account: 'a1' };
const gov2 = { connection: 'gov', account: 'a2' };
const wal = { connection: 'wal', account: '17' };

function search(
  connections: readonly Connection[],
  text: string,
  { kinds = searchKinds, first = 20 }: { kinds?: readonly SearchKind[]; first?: number } = {},
): Promise<SearchResults> {
  return searchRecords(new GatewayRequest(testEnvironment(connections)), { text, kinds, first });
}

const found = ({ nodes }: SearchResults) => nodes.map(({ ref }) => `${ref.kind} ${ref.nativeId}`);
const asked = ({ sources }: SearchResults) =>
  sources.map(({ connection, accounts, status }) => [connection.key, ...accounts, status].join(' '));

const gov = testConnection(
  'gov',
  {
    customer: memorySource('customer', [
      customer(gov1, 'c1', 10, { name: 'Ada' }),
      customer(gov1, 'c2', 90, { name: 'Ada Lovelace' }),
      customer(gov2, 'c3', 20, { firstName: 'Mary', lastName: 'ADA' }),
      customer(gov2, 'c4', 99, { email: 'canada@example.org' }),
      customer(gov2, 'c5', 99, { email: 'bob@example.org' }),
    ]),
    transaction: memorySource('transaction', [
      transaction(gov1, 't1', 50, { reference: 'for Ada' }),
      transaction(gov1, 't2', 60, { description: 'nothing' }),
      transaction(gov2, 't3', 40, { customerName: 'ada lovelace' }),
    ]),
  },
  ['a1', 'a2'],
);
const wallee = testConnection(
  'wal',
  {
    product: memorySource('product', [
      product(wal, 'p2', { name: 'adapter' }),
      product(wal, 'p1', { name: 'Cable', categoryName: 'ada' }),
    ]),
  },
  ['17'],
);

describe('a search', () => {
  it('finds whole fields first, then beginnings, then the rest, each newest first', async () => {
    const results = await search([gov, wallee], 'ada');
    expect(found(results)).toEqual([
      'customer c3',
      'customer c1',
      'product p1',
      'customer c2',
      'transaction t3',
      'product p2',
      'customer c4',
      'transaction t1',
    ]);
    expect(asked(results)).toEqual(['gov a1 COMPLETE', 'gov a2 COMPLETE', 'wal 17 COMPLETE']);
  });

  it('looks for every word, wherever it is', async () => {
    expect(found(await search([gov, wallee], ' LOVE  ada '))).toEqual(['customer c2', 'transaction t3']);
    expect(found(await search([gov], 'ada mary'))).toEqual(['customer c3']);
    expect(found(await search([gov], 'ada bob'))).toEqual([]);
  });

  it('finds no more than asked, and only the kinds asked', async () => {
    expect(found(await search([gov, wallee], 'ada', { first: 2 }))).toEqual(['customer c3', 'customer c1']);
    const products = await search([gov, wallee], 'ada', { kinds: ['product'] });
    expect(found(products)).toEqual(['product p1', 'product p2']);
    expect(asked(products)).toEqual(['gov SKIPPED', 'wal 17 COMPLETE']);
    expect(await search([gov], 'ada', { kinds: [] })).toEqual({ nodes: [], sources: [] });
  });

  it.each(['', '  \n'])('for %j is refused', async (text) => {
    await expect(search([gov], text)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' });
  });

  it('for 9 words is refused', async () => {
    await expect(search([gov], 'a b c d e f g h i')).rejects.toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      argument: 'text',
    });
  });
});

describe('the candidates of a search', () => {
  const many = (place: typeof gov1, newest: number) =>
    Array.from({ length: candidatesPerSource + 1 }, (_, age) =>
      transaction(place, `t${age}`, newest - age, {
        reference: age === candidatesPerSource ? 'ada' : 'about ada',
      }),
    );

  it('are the newest of each account, however many others have', async () => {
    const busy = many(gov1, 1000);
    const quiet = transaction(gov2, 'old', 1, { reference: 'Ada' });
    const connection = testConnection('gov', { transaction: memorySource('transaction', [...busy, quiet]) }, [
      'a1',
      'a2',
    ]);
    const results = await search([connection], 'ada', { kinds: ['transaction'], first: 100 });
    // The best of the busy account is the one that is too old to be a candidate.
    expect(found(results).slice(0, 3)).toEqual(['transaction old', 'transaction t0', 'transaction t1']);
    expect(results.nodes).toHaveLength(100);
    expect(asked(results)).toEqual(['gov a1 COMPLETE', 'gov a2 COMPLETE']);
  });

  it.each(['connection', 'accounts'] as const)(
    'are of the source where calls serve the %s',
    async (scope) => {
      const rows = [...many(gov1, 1000), transaction(gov2, 'old', 1, { reference: 'Ada' })];
      const connection = testConnection(
        'gov',
        { transaction: memorySource('transaction', rows, { scope }) },
        ['a1', 'a2'],
      );
      const results = await search([connection], 'ada', { kinds: ['transaction'] });
      expect(found(results)[0]).toBe('transaction t0');
      expect(results.sources).toHaveLength(1);
    },
  );
});

describe('a source of a search', () => {
  const failure = new ProviderFailure('PROVIDER_TIMEOUT', 'late', {
    provider: 'GOVINEER',
    connection: 'down',
  });
  const down = testConnection('down', { customer: memorySource('customer', [], { failure }) }, ['x', 'y']);

  it('that fails is told, and takes nothing else along', async () => {
    const results = await search([down, wallee], 'ada');
    expect(found(results)).toEqual(['product p1', 'product p2']);
    expect(asked(results)).toEqual(['down x FAILED', 'down y FAILED', 'wal 17 COMPLETE']);
    expect(results.sources[0]?.error).toBe(failure);
  });

  it('that fails with all others is an error', async () => {
    await expect(search([down], 'ada')).rejects.toBe(failure);
  });

  it('that fails by a mistake of ours is an error', async () => {
    const mistake = new TypeError('mistake');
    const broken = testConnection('b', { customer: memorySource('customer', [], { failure: mistake }) }, [
      'x',
    ]);
    await expect(search([broken, wallee], 'ada')).rejects.toBe(mistake);
  });

  it('without a list is told', async () => {
    const unlisted = testConnection(
      'efa',
      { transaction: memorySource('transaction', [], { noList: true }) },
      ['e'],
    );
    expect(asked(await search([unlisted, wallee], 'ada'))).toEqual([
      'efa e REQUIRES_FILTER',
      'wal 17 COMPLETE',
    ]);
  });
});

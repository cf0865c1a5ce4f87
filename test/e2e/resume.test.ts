import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readablePayments } from '../kit/expected-rows.ts';
import type { ProxyFault } from '../kit/fault-proxy.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import type { Pair } from '../kit/two-providers.ts';
import { apiFault, startPair, startWorld } from '../kit/two-providers.ts';
import { ProvidersDocument, TransactionsDocument } from './generated/graphql.ts';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair(0.02);
});

afterAll(() => pair[Symbol.asyncDispose]());

const refused: ProxyFault = { kind: 'reply', status: 403 };

describe('the resume cursor of a source that failed', () => {
  it('reads, with the filter narrowed to its accounts, exactly what was missing', async () => {
    await using world = await startWorld(pair);
    const filter = { status: { ne: 'FAILED' as const } };
    const all = await everything(world.paygraph, filter);
    expect(all.length).toBeGreaterThan(20);

    const first = await world.paygraph.query(TransactionsDocument, { first: 7, filter });
    const seen = (first.data?.transactions?.edges ?? []).map(({ node }) => node.nativeId);
    world.east.fault = apiFault(refused);
    const second = await world.paygraph.query(TransactionsDocument, {
      first: 100,
      after: first.data?.transactions?.pageInfo.endCursor ?? '',
      filter,
    });
    const partly = second.data?.transactions?.edges.map(({ node }) => node.nativeId) ?? [];
    world.east.fault = () => null;
    const missing: string[] = [];
    for (const { status, resumeCursor, accountIds } of second.data?.transactions?.sources ?? []) {
      if (status !== 'FAILED') {
        expect(resumeCursor).toBeNull();
        continue;
      }
      const rest = await world.paygraph.query(TransactionsDocument, {
        first: 100,
        after: resumeCursor,
        filter: { ...filter, accountId: { in: accountIds } },
      });
      expect(rest.errors).toEqual([]);
      missing.push(...(rest.data?.transactions?.edges.map(({ node }) => node.nativeId) ?? []));
    }
    expect(missing.length).toBeGreaterThan(3);
    expect([...seen, ...partly, ...missing].toSorted()).toEqual(all.toSorted());
  });

  it('of a source that failed before its first row reads it from the start', async () => {
    await using world = await startWorld(pair);
    world.east.fault = apiFault(refused);
    const { data } = await world.paygraph.query(TransactionsDocument, { first: 100 });
    world.east.fault = () => null;
    const resumed: string[] = [];
    for (const { status, resumeCursor, accountIds } of data?.transactions?.sources ?? []) {
      if (status !== 'FAILED') continue;
      const rest = await world.paygraph.query(TransactionsDocument, {
        first: 100,
        after: resumeCursor,
        filter: { accountId: { in: accountIds } },
      });
      resumed.push(...(rest.data?.transactions?.edges.map(({ node }) => node.nativeId) ?? []));
    }
    expect(resumed.toSorted()).toEqual(
      readablePayments('east', pair.east)
        .map(({ payment }) => payment.uid)
        .toSorted(),
    );
  });

  it('of a source that failed in the middle of a page goes on behind the rows that it gave', async () => {
    await using larger = await startPair(0.2);
    await using world = await startWorld(larger);
    // Looked at here, so that a page takes as many calls as there are rows to look at.
    const filter = { last4: { startsWith: '1' } };
    const { data: known } = await world.paygraph.query(ProvidersDocument, {});
    const ofEast = { providerId: { eq: known?.providers[0]?.id ?? '' } };
    const list = (more: { readonly after?: string | null; readonly filter?: object } = {}) =>
      world.paygraph.query(TransactionsDocument, { first: 100, filter: { ...filter, ...ofEast }, ...more });
    const whole = (await list()).data?.transactions?.edges.map(({ node }) => node.nativeId) ?? [];
    expect(whole.length).toBeGreaterThan(30);
    expect(whole.length).toBeLessThan(100);

    // The first call of each account asks from the start, the next ones behind something.
    world.east.fault = (target) => (/[?&]\$(filter|skip)=/.test(target) ? refused : null);
    const broken = (await list()).data?.transactions;
    const seen = broken?.edges.map(({ node }) => node.nativeId) ?? [];
    const failed = broken?.sources.filter(({ status }) => status === 'FAILED') ?? [];
    expect(failed).toHaveLength(1);
    const [source] = failed;
    const given =
      broken?.edges.filter(({ node }) => source?.accountIds.includes(node.account?.id ?? '')) ?? [];
    expect(given.length, 'the source gave rows before it failed').toBeGreaterThan(3);

    world.east.fault = () => null;
    const rest = await list({
      after: source?.resumeCursor ?? null,
      filter: { ...filter, accountId: { in: source?.accountIds } },
    });
    expect(rest.errors).toEqual([]);
    const missing = rest.data?.transactions?.edges.map(({ node }) => node.nativeId) ?? [];
    expect(missing.length).toBeGreaterThan(0);
    expect([...seen, ...missing].toSorted()).toEqual(whole.toSorted());
  });
});

describe('the health of a provider', () => {
  it('is told as it is: while it fails, and when it answers again it is asked again', async () => {
    await using world = await startWorld(pair);
    const health = async (): Promise<unknown> =>
      (await world.paygraph.ask('{ providers { connection health } }')).data?.['providers'];
    const list = () => world.paygraph.query(TransactionsDocument, { first: 10 });
    const [account] = (await list()).data?.transactions?.sources ?? [];
    const filter = { accountId: { in: account?.accountIds ?? [] } };
    expect(await health()).toMatchObject([{ health: 'UP' }, { health: 'UP' }]);

    world.east.fault = apiFault({ kind: 'hangUp' });
    const sick = await world.paygraph.query(TransactionsDocument, { first: 10, filter });
    expect(sick.errors).toMatchObject([{ extensions: { code: 'PROVIDER_UNAVAILABLE' } }]);
    expect(await health()).toEqual([
      { connection: 'east', health: 'DEGRADED' },
      { connection: 'west', health: 'UP' },
    ]);

    world.east.fault = () => null;
    const well = await list();
    expect(well.errors).toEqual([]);
    expect(well.data?.transactions?.sources.every(({ status }) => status === 'COMPLETE')).toBe(true);
  });
});

async function everything(
  paygraph: Paygraph,
  filter: { readonly status: { readonly ne: 'FAILED' } },
): Promise<readonly string[]> {
  const { data, errors } = await paygraph.query(TransactionsDocument, { first: 100, filter });
  expect(errors).toEqual([]);
  expect(data?.transactions?.pageInfo.hasNextPage).toBe(false);
  return data?.transactions?.edges.map(({ node }) => node.nativeId) ?? [];
}

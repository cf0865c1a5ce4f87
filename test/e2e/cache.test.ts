import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/domain/global-id.ts';
import type { FaultProxy } from '../kit/fault-proxy.ts';
import { startFaultProxy } from '../kit/fault-proxy.ts';
import type { GraphqlAnswer } from '../kit/graphql-answer.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { AskOptions, Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';

let east: Merchant;
let west: Merchant;
/** In front of `east` and of `west`. */
let proxies: readonly [FaultProxy, FaultProxy];
/** Account of `east` that a caller sees alone. */
let seen: string;
/** Keeps nothing, and keeps all for a minute. */
let plain: Paygraph;
let keeping: Paygraph;

const callers = ['all', 'also-all', 'one-account'] as const;
type CallerId = (typeof callers)[number];

beforeAll(async () => {
  [east, west] = await Promise.all([
    startMerchant({ scale: 0.02, seed: 1 }),
    startMerchant({ scale: 0.02, seed: 2 }),
  ]);
  proxies = [await startFaultProxy(east.sandbox.url), await startFaultProxy(west.sandbox.url)];
  seen = east.accounts[0]?.uid ?? '';
  const start = (env: Readonly<Record<string, string>>): Promise<Paygraph> =>
    startPaygraph({ connections: connections(), file: { callers: callers.map(callerOf) }, env });
  plain = await start({});
  keeping = await start({ CACHE_SECONDS: '60', CACHE_STALE_SECONDS: '60' });
});

afterAll(async () => {
  await plain[Symbol.asyncDispose]();
  await keeping[Symbol.asyncDispose]();
  for (const proxy of proxies) await proxy[Symbol.asyncDispose]();
  await east[Symbol.asyncDispose]();
  await west[Symbol.asyncDispose]();
});

function connections() {
  return [east, west].map(({ sandbox: { clientId, clientSecret } }, index) => {
    const url = proxies[index]?.origin ?? '';
    const behind = { url, tokenUrl: `${url}/oauth2/token`, clientId, clientSecret };
    return connectionTo(behind, { key: index === 0 ? 'east' : 'west' });
  });
}

/** Both providers answer later meanwhile. */
async function slowly<T>(ms: number, work: () => Promise<T>): Promise<T> {
  for (const proxy of proxies) proxy.fault = () => ({ kind: 'delay', ms });
  try {
    return await work();
  } finally {
    for (const proxy of proxies) proxy.fault = () => null;
  }
}

function callerOf(id: CallerId) {
  const sees = id === 'one-account' ? { east: [seen], west: [] } : 'all';
  return { id, apiKeys: [createHash('sha256').update(keyOf(id)).digest('hex')], scopes: 'all', sees };
}

const keyOf = (id: CallerId): string => `${id}-`.padEnd(32, 'k');

const as = (id: CallerId, headers: AskOptions['headers'] = {}): AskOptions => ({
  headers: { 'x-api-key': keyOf(id), ...headers },
});

const page = `{ transactions(first: 20) {
  nodes { id status amount { amount currency } customer { id email } account { id name } }
  sources { provider { connection } status }
} }`;

interface Page {
  readonly nodes: readonly { readonly id: string; readonly account: { readonly id: string } }[];
  readonly sources: readonly { readonly status: string }[];
}

function pageOf({ data, errors }: GraphqlAnswer): Page {
  expect(errors).toEqual([]);
  return data?.['transactions'] as Page;
}

/** What both providers were asked meanwhile, each call once for each time. */
async function callsOf<T>(work: () => Promise<T>) {
  const outer = await east.callsOf(() => west.callsOf(work));
  const { result, calls } = outer.result;
  return { result, calls: [...outer.calls, ...calls].map(({ target }) => target).toSorted() };
}

const callersInTurn = (count: number): readonly CallerId[] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 'all' : 'also-all'));

describe('reads of many callers at once', () => {
  it('are asked of the providers once, for all who see the same', async () => {
    const alone = await callsOf(() => plain.ask(page, {}, as('all')));
    const crowd = await callsOf(() =>
      // Long enough for all to come in, in this one process with all of them, before the first read is answered.
      slowly(500, () => Promise.all(callersInTurn(100).map((caller) => plain.ask(page, {}, as(caller))))),
    );
    expect(alone.calls.length).toBeGreaterThan(5);
    expect(crowd.calls).toEqual(alone.calls);
    const expected = pageOf(alone.result);
    for (const answer of crowd.result) expect(pageOf(answer)).toEqual(expected);
  });

  it('show nobody what it does not see', async () => {
    const [all, one] = await slowly(50, () =>
      Promise.all([plain.ask(page, {}, as('all')), plain.ask(page, {}, as('one-account'))]),
    );
    const account = encodeGlobalId({
      kind: 'account',
      connection: 'east',
      account: null,
      nativeId: seen,
      parent: null,
    });
    expect(new Set(pageOf(one).nodes.map(({ account: { id } }) => id))).toEqual(new Set([account]));
    expect(new Set(pageOf(all).nodes.map(({ account: { id } }) => id)).size).toBeGreaterThan(1);
  });

  it('are told: who made the calls, and who was served by them', async () => {
    const answers = await slowly(50, () =>
      Promise.all([0, 1].map(() => plain.ask(page, {}, { ...as('all'), explain: 'ANALYZE' }))),
    );
    const served = answers.map((answer) => partitionsOf(answer).flatMap((one) => one.served ?? []));
    const calls = answers.map((answer) => partitionsOf(answer).flatMap((one) => one.calls));
    expect(calls[0]?.length).toBeGreaterThan(5);
    expect(calls[1]).toEqual([]);
    expect(served[0]).toEqual([]);
    expect(new Set(served[1]?.map(({ from }) => from))).toEqual(new Set(['shared']));
    // Nothing of it is old.
    expect(answers.map(({ extensions }) => extensions['cache'])).toEqual([undefined, undefined]);
  });

  it('go on for one where another goes away', async () => {
    const alone = await callsOf(() => plain.ask(page, {}, as('all')));
    const gone = new AbortController();
    const { result, calls } = await callsOf(() =>
      slowly(100, async () => {
        const leaving = fetch(plain.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-api-key': keyOf('all') },
          body: JSON.stringify({ query: page }),
          signal: gone.signal,
        });
        const staying = plain.ask(page, {}, as('also-all'));
        setTimeout(() => gone.abort(), 50);
        await expect(leaving).rejects.toThrow();
        return staying;
      }),
    );
    expect(pageOf(result)).toEqual(pageOf(alone.result));
    expect(calls).toEqual(alone.calls);
  });
});

describe('answers that are kept', () => {
  it('take no call, whoever sees the same, and are told', async () => {
    const first = await callsOf(() => keeping.ask(page, {}, as('all')));
    expect(first.calls.length).toBeGreaterThan(5);
    expect(first.result.extensions['cache']).toBeUndefined();
    const again = await callsOf(() => keeping.ask(page, {}, { ...as('also-all'), explain: 'ANALYZE' }));
    expect(again.calls).toEqual([]);
    expect(again.result.data).toEqual(first.result.data);
    expect(again.result.extensions['cache']).toEqual({
      kept: expect.any(Number),
      oldestMs: expect.any(Number),
      stale: [],
    });
    const read = partitionsOf(again.result).filter(({ execution }) => execution !== 'SKIPPED');
    expect(read.every(({ cacheHits }) => cacheHits > 0)).toBe(true);
    expect(read.flatMap(({ served }) => served ?? []).every(({ from }) => from === 'kept')).toBe(true);
  });

  it('show nobody what it does not see', async () => {
    await keeping.ask(page, {}, as('all'));
    const one = pageOf(await keeping.ask(page, {}, as('one-account')));
    expect(one).toEqual(pageOf(await plain.ask(page, {}, as('one-account'))));
    expect(one.nodes.length).toBeGreaterThan(0);
  });

  it('are not what one gets who asks for fresh ones', async () => {
    await keeping.ask(page, {}, as('all'));
    for (const control of ['no-cache', 'No-Store', 'max-age=0', 'no-transform, no-cache']) {
      const { calls, result } = await callsOf(() =>
        keeping.ask(page, {}, as('all', { 'cache-control': control })),
      );
      expect(calls.length).toBeGreaterThan(5);
      expect(result.extensions['cache']).toBeUndefined();
    }
    expect((await callsOf(() => keeping.ask(page, {}, as('all')))).calls).toEqual([]);
  });

  it('are gone once something of the connection was changed here, and only those of it', async () => {
    const accountId = encodeGlobalId({
      kind: 'account',
      connection: 'east',
      account: null,
      nativeId: seen,
      parent: null,
    });
    const list = `{ customers(first: 3, orderBy: [{ field: CREATED_AT, direction: DESC }]) { nodes { name } } }`;
    await keeping.ask(list, {}, as('all'));
    const create = `mutation ($accountId: ID!) { createCustomer(input: {
      accountId: $accountId, idempotencyKey: "cache-1", customer: { name: "Fresh Face", email: "f@example.com" }
    }) { customer { name } userErrors { code message } } }`;
    const made = await keeping.ask(create, { accountId }, as('also-all'));
    expect(made.data?.['createCustomer']).toEqual({ customer: { name: 'Fresh Face' }, userErrors: [] });
    const { calls, result } = await callsOf(() => keeping.ask(list, {}, as('all')));
    expect(JSON.stringify(result.data)).toContain('Fresh Face');
    expect(calls).toHaveLength(east.accounts.length);
  });

  it('stand in for a provider that fails once they are too old, which the answer and the log say', async () => {
    await using short = await startPaygraph({
      connections: connections(),
      env: { CACHE_SECONDS: '1', CACHE_STALE_SECONDS: '60', PROVIDER_DEADLINE_MS: '2000' },
    });
    const before = pageOf(await short.ask(page));
    const [proxy] = proxies;
    proxy.fault = () => ({ kind: 'hangUp' });
    await expect
      .poll(async () => (await short.ask(page)).extensions['cache'], { timeout: 10_000, interval: 300 })
      .toMatchObject({
        stale: expect.arrayContaining([
          expect.objectContaining({
            connection: 'east',
            resource: 'transaction',
            error: 'PROVIDER_UNAVAILABLE',
          }),
        ]),
      });
    const after = await short.ask(page);
    const fresh = await short.ask(page, {}, { headers: { 'cache-control': 'no-cache' } });
    proxy.fault = () => null;
    expect(pageOf(after).nodes).toEqual(before.nodes);
    const stale = (after.extensions['cache'] as { stale: readonly { connection: string; ageMs: number }[] })
      .stale;
    expect(new Set(stale.map(({ connection }) => connection))).toEqual(new Set(['east']));
    expect(Math.min(...stale.map(({ ageMs }) => ageMs))).toBeGreaterThan(1_000);
    expect(short.log.text()).toContain('an old answer stood in');
    expect(pageOf(fresh).sources.map(({ status }) => status)).toContain('FAILED');
  });
});

interface Partition {
  readonly execution: string;
  readonly calls: readonly unknown[];
  readonly cacheHits: number;
  readonly served?: readonly { readonly from: string; readonly ageMs: number }[];
}

function partitionsOf({ extensions }: GraphqlAnswer): readonly Partition[] {
  const report = extensions['explain'] as {
    readonly fields: readonly { readonly partitions: readonly Partition[] }[];
  };
  return report.fields
    .flatMap(({ partitions }) => partitions)
    .filter(({ execution }) => execution !== 'SKIPPED');
}

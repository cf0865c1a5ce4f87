import { createHash } from 'node:crypto';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceQueries } from '../../bench/reference-queries.ts';
import { lookAround } from '../../bench/seen.ts';
import type { Seen } from '../../bench/seen.ts';
import { createGraph } from '../../resolvers/graph.ts';
import { costSteps } from '../../resolvers/selection/cost-steps.ts';
import type { Journal } from '../../sandbox/kit/journal.ts';
import type { Estimate } from '../../src/cost/estimate.ts';
import { costOf, estimate } from '../../src/cost/estimate.ts';
import { callsToSort, callWeight } from '../../src/cost/weights.ts';
import { reachesFor } from '../../src/costs.ts';
import type { AllKey, AllProviders, AllWorld } from '../kit/all-providers.ts';
import { allKeys, startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import type { GraphqlAnswer } from '../kit/graphql-answer.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, paysleyConnection, startPaygraph } from '../kit/paygraph.ts';

const graph = createGraph();
const digest = (key: string): string => createHash('sha256').update(key).digest('hex');

let providers: AllProviders;
let world: AllWorld;
let seen: Seen;
/** With callers, little to spend, and one request at a time for one of them. */
let strict: Paygraph;

beforeAll(async () => {
  providers = await startAllProviders({ scale: 0.3 });
  // A call that a busy machine makes slow is waited for: given up and made again, it would be counted twice.
  world = await startAllWorld(providers, {
    env: { PROVIDER_DEADLINE_MS: '30000', REQUEST_DEADLINE_MS: '60000' },
  });
  const { url } = world.paygraph;
  seen = await lookAround({ name: 'Paygraph', url, pid: 0, close: async () => undefined });
  const caller = (id: string, more: object = {}): object => ({
    id,
    apiKeys: [digest(id)],
    scopes: 'all',
    sees: 'all',
    ...more,
  });
  strict = await startPaygraph({
    connections: [
      connectionTo(
        { ...providers.gov, url: world.proxies.gov.origin },
        { key: 'gov', tokenUrl: providers.gov.tokenUrl },
      ),
      paysleyConnection(providers.pay, { key: 'pay' }),
    ],
    env: {
      PROVIDER_DEADLINE_MS: '14000',
      COST_LIMIT: '2000',
      COST_PER_MINUTE: '3000',
      REQUESTS_UNDER_WAY: '2',
      REQUESTS_UNDER_WAY_PER_CALLER: '1',
    },
    file: {
      callers: [
        caller('shop'),
        caller('till'),
        caller('desk'),
        caller('poor', { costPerMinute: 150 }),
        caller('narrow', { sees: { pay: 'all' } }),
        caller('reader', { scopes: ['customers:read'] }),
      ],
    },
  });
});

afterAll(async () => {
  await strict[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
  await providers[Symbol.asyncDispose]();
});

interface Cost {
  readonly requested: number;
  readonly remaining: number;
  readonly resetAt: string;
}

function costIn({ extensions }: Pick<GraphqlAnswer, 'extensions'>): Cost {
  const { cost } = extensions;
  if (typeof cost !== 'object' || cost === null) throw new Error('An answer without its cost');
  expect(Object.keys(cost)).toEqual(['requested', 'remaining', 'resetAt']);
  return cost as Cost;
}

function estimateOf(query: string, variables: Readonly<Record<string, unknown>>): Estimate {
  const document = parse(query);
  const [operation] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
  const reaches = reachesFor(Date.now)(world.paygraph.connections);
  return estimate(costSteps(graph, operation, document), variables, reaches);
}

type Calls = Readonly<Record<AllKey, number>>;

/** Requests that each provider's sandbox has got so far. */
function journals(): Calls {
  const { gov, wal, pay, pro, efa } = providers.requests;
  const count = (journal: Journal): number => journal.since(0).next;
  return { gov: count(gov), wal: count(wal), pay: count(pay), pro: count(pro), efa: count(efa) };
}

function callsSince(before: Calls): Calls {
  const now = journals();
  const made = { ...now };
  for (const key of allKeys) made[key] = now[key] - before[key];
  return made;
}

const total = (calls: Calls): number => Object.values(calls).reduce((sum, count) => sum + count, 0);

describe.each(referenceQueries)('$name', (reference) => {
  it('takes no more calls than were estimated, but where a history is read by periods', async () => {
    const { query } = reference;
    const values = reference.variables?.(seen) ?? {};
    const before = journals();
    const start = costIn(await world.paygraph.ask('{ __typename }'));
    const answer = await world.paygraph.ask(query, values);
    const calls = callsSince(before);
    const expected = estimateOf(query, values);
    const cost = costIn(answer);
    expect(answer.errors).toEqual([]);
    expect(cost.requested).toBe(costOf(expected));

    // What Paysley cannot filter is read until the page is full, within the scan budget of 10,000 rows.
    const beyond = Math.max(0, calls.pay - callsToSort);
    expect(total(calls) - beyond).toBeLessThanOrEqual(expected.calls);
    const owed = Math.max(0, total(calls) - Math.ceil(expected.calls)) * callWeight;
    expect(start.remaining - cost.remaining).toBe(cost.requested + owed);
  });
});

const few = '{ transactions(first: 1) { nodes { id } } }';
const many = '{ customers(first: 100) { nodes { transactions(first: 100) { nodes { id } } } } }';

describe('extensions.cost', () => {
  it('is in every answer: executed, refused, and of what is no GraphQL', async () => {
    const headers = { 'x-api-key': 'shop' };
    const done = await strict.ask(few, {}, { headers });
    expect(done.errors).toEqual([]);
    const { requested, remaining, resetAt } = costIn(done);
    expect(remaining).toBe(3_000 - requested);
    expect(requested).toBeGreaterThan(callWeight);
    const left = Date.parse(resetAt) - Date.now();
    expect(new Date(resetAt).toISOString()).toBe(resetAt);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60_000);
    for (const wrong of ['{ transactions', '{ nothing }', 'query A { __typename } query B { __typename }']) {
      expect(costIn(await strict.ask(wrong, {}, { headers }))).toEqual({ requested: 0, remaining, resetAt });
    }
  });

  it('tells nothing of what a caller does not see', async () => {
    const all = costIn(await strict.ask(few, {}, { headers: { 'x-api-key': 'shop' } }));
    const part = costIn(await strict.ask(few, {}, { headers: { 'x-api-key': 'narrow' } }));
    expect(part.requested).toBeLessThan(all.requested);
  });
});

describe('an operation above the limit', () => {
  it('is refused before anything is sent, costs nothing, and can be explained', async () => {
    const headers = { 'x-api-key': 'till' };
    const before = total(journals());
    const answer = await strict.ask(many, {}, { headers });
    expect(answer.status).toBe(400);
    expect(answer.data).toBeNull();
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
    expect(answer.errors[0]?.message).toMatch(/may cost \d{5,}; at most 2000 are allowed/);
    expect(costIn(answer)).toMatchObject({ remaining: 3_000 });
    expect(costIn(answer).requested).toBeGreaterThan(2_000);
    const plan = await strict.ask(many, {}, { headers, explain: 'PLAN' });
    expect(plan.errors).toEqual([]);
    expect(costIn(plan).requested).toBe(1);
    const logged = strict.log.lines.filter(({ msg }) => msg === 'operation').map(({ cost }) => cost);
    expect(logged.slice(-2)).toEqual([costIn(answer).requested, 1]);
    expect(total(journals())).toBe(before);
  });
});

describe('the budget of a minute', () => {
  it('ends in 429 and says when it is there again, for this caller alone', async () => {
    const post = (key: string): Promise<Response> =>
      fetch(strict.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: JSON.stringify({ query: few }),
      });
    const statuses: number[] = [];
    let last = await post('poor');
    while (last.status === 200 && statuses.length < 10) {
      statuses.push(last.status);
      last = await post('poor');
    }
    expect(statuses.length).toBeGreaterThan(0);
    expect(last.status).toBe(429);
    const seconds = Number(last.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    const body: unknown = await last.json();
    expect(body).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: seconds } }],
      extensions: { cost: { requested: expect.any(Number), remaining: expect.any(Number) } },
    });
    expect((await post('desk')).status).toBe(200);
  });

  it('is not touched by what the caller may not send', async () => {
    const answer = await strict.ask(few, {}, { headers: { 'x-api-key': 'reader' } });
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(costIn(answer)).toMatchObject({ requested: 0, remaining: 3_000 });
  });
});

describe('requests under way', () => {
  it('of a caller, or of all, that are too many end at once; their place is free again afterwards', async () => {
    const ask = (key: string): Promise<GraphqlAnswer> =>
      strict.ask(few, {}, { headers: { 'x-api-key': key } });
    const { gov } = world.proxies;
    const patience = { interval: 5, timeout: 20_000 };
    const leave = new AbortController();
    /** Sends what will not be answered, and goes on as soon as it has reached the provider. */
    const begin = async (key: string): Promise<void> => {
      const before = gov.requests;
      const headers = { 'content-type': 'application/json', 'x-api-key': key };
      const body = JSON.stringify({ query: few });
      fetch(strict.url, { method: 'POST', headers, body, signal: leave.signal }).catch(() => undefined);
      await expect.poll(() => gov.requests, patience).toBeGreaterThan(before);
    };
    gov.fault = () => ({ kind: 'hang' });
    await begin('desk');
    const refused = await ask('desk');
    expect(refused.status).toBe(429);
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 1 });
    await begin('till');
    expect((await ask('shop')).status).toBe(503);
    gov.fault = () => null;
    // Whose client has gone is not under way any more.
    leave.abort();
    await expect.poll(async () => (await ask('desk')).status, patience).toBe(200);
  });
});

describe('variables in a URL', () => {
  it.each([
    ['levels', `{"filter":${'{"and":['.repeat(40)}${']}'.repeat(40)}}`],
    ['members called __proto__', '{"filter":{"__proto__":{}}}'],
  ])('have no more %s than those in a body', async (_what, variables) => {
    const search = new URLSearchParams({
      query: 'query ($filter: TransactionFilter) { transactions(filter: $filter) { nodes { id } } }',
      variables,
    });
    const response = await fetch(`${world.paygraph.url}?${search.toString()}`, {
      headers: { 'apollo-require-preflight': 'true', accept: 'application/json' },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(
      /The JSON of the URL (has more than 64 levels|must have no member)/,
    );
  });
});

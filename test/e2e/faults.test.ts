import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProxyFault } from '../kit/fault-proxy.ts';
import { newestFirst, readablePayments } from '../kit/expected-rows.ts';
import { refusingOrigin } from '../kit/misbehaving-server.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import type { Pair, World } from '../kit/two-providers.ts';
import { apiFault, startPair, startWorld } from '../kit/two-providers.ts';
import type { ErrorCode } from './generated/graphql.ts';
import { NodesDocument, TransactionDocument, TransactionsDocument } from './generated/graphql.ts';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair(0.02);
});

afterAll(() => pair[Symbol.asyncDispose]());

/** What a provider's error pages may hold, and no answer or log line of ours. */
const marker = 'upstream-body-4111111111111111';

interface Case {
  readonly fault: ProxyFault;
  /** What a caller may be told: tries that fail in a row may also have opened the breaker. */
  readonly codes: readonly ErrorCode[];
  readonly httpStatus?: number;
  readonly retryAfterSeconds?: number;
  readonly retryable: boolean;
}

const reply = (status: number, body: string, headers: Record<string, string> = {}): ProxyFault => ({
  kind: 'reply',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body,
});
const errorBody = JSON.stringify({ code: 'validation_error', message: marker, stack: `at ${marker}` });
const unavailable = { codes: ['PROVIDER_UNAVAILABLE'], retryable: true } as const;

const cases: Readonly<Record<string, Case>> = {
  'hangs up': { fault: { kind: 'hangUp' }, ...unavailable },
  'does not answer in time': {
    fault: { kind: 'hang' },
    codes: ['PROVIDER_TIMEOUT', 'PROVIDER_UNAVAILABLE'],
    retryable: true,
  },
  'answers half a body': {
    fault: { kind: 'cut' },
    codes: ['PROVIDER_BAD_RESPONSE', 'PROVIDER_UNAVAILABLE'],
    retryable: false,
  },
  'answers garbage': {
    fault: reply(200, `{"value": [{"uid": ${marker}`),
    codes: ['PROVIDER_BAD_RESPONSE'],
    retryable: false,
  },
  'answers JSON of another shape': {
    fault: reply(200, JSON.stringify({ items: [marker] })),
    codes: ['PROVIDER_BAD_RESPONSE'],
    retryable: false,
  },
  'answers a page for people': {
    fault: reply(200, `<html><body>${marker}</body></html>`, { 'content-type': 'text/html' }),
    codes: ['PROVIDER_BAD_RESPONSE'],
    retryable: false,
  },
  'does not know the credentials (401)': {
    fault: reply(401, errorBody),
    codes: ['PROVIDER_AUTHENTICATION_FAILED'],
    httpStatus: 401,
    retryable: false,
  },
  'refuses (403)': {
    fault: reply(403, errorBody),
    codes: ['PROVIDER_AUTHENTICATION_FAILED'],
    httpStatus: 403,
    retryable: false,
  },
  'asks to wait (429)': {
    fault: reply(429, errorBody, { 'retry-after': '7' }),
    codes: ['RATE_LIMITED'],
    httpStatus: 429,
    retryAfterSeconds: 7,
    retryable: true,
  },
  'is broken (500)': { fault: reply(500, errorBody), ...unavailable },
  'is down for maintenance (503)': { fault: reply(503, `<html>${marker}</html>`), ...unavailable },
};

/** Nothing that must stay here is in an answer or a log line. */
function expectNothingLeaks({ paygraph, east: first, west: second }: World): void {
  const secrets = [pair.east, pair.west].flatMap(({ sandbox }) => [
    sandbox.clientSecret,
    sandbox.other.credentials.clientSecret,
  ]);
  const sent = [...first.secrets, ...second.secrets].filter((secret) => secret !== '');
  expect(sent.length, 'credentials were sent').toBeGreaterThan(0);
  for (const [where, text] of [
    ['answers', paygraph.answers()],
    ['log', paygraph.log.text()],
  ] as const) {
    for (const secret of [...secrets, ...sent, marker, '4111111111111111']) {
      expect(text.includes(secret), `${where} hold a secret or a body`).toBe(false);
    }
  }
  expect(paygraph.answers()).not.toMatch(/"stack"|\bat \S+ \(|\.ts:\d+|node_modules/);
}

describe.each(Object.entries(cases))('a provider that %s', (_name, one) => {
  it('leaves the other’s rows standing, and says so in sources', async () => {
    await using world = await startWorld(pair);
    const whole = newestFirst(readablePayments('west', pair.west));
    world.east.fault = apiFault(one.fault);
    const { data, errors } = await world.paygraph.query(TransactionsDocument, { first: 100 });
    expect(errors).toEqual([]);
    expect(data?.transactions?.edges.map(({ node }) => node.nativeId)).toEqual(
      whole.slice(0, 100).map(({ payment }) => payment.uid),
    );
    const sources = data?.transactions?.sources ?? [];
    for (const { provider, status, error } of sources) {
      if (provider.connection === 'west') {
        expect({ status, error }).toEqual({ status: 'COMPLETE', error: null });
        continue;
      }
      expect(status).toBe('FAILED');
      expect(one.codes).toContain(error?.code);
      expect(error).toMatchObject({ provider: 'GOVINEER' });
    }
    const failed = sources.filter(({ provider }) => provider.connection === 'east');
    expect(failed).toHaveLength(pair.east.accounts.length);
    // The breaker may have kept some of them from being asked at all.
    const [told] = failed.filter(({ error }) => error?.code === one.codes[0]);
    expect(told?.error?.retryable).toBe(one.retryable);
    if (one.httpStatus !== undefined) expect(told?.error?.httpStatus).toBe(one.httpStatus);
    expect(told?.error?.retryAfterSeconds ?? undefined).toBe(one.retryAfterSeconds);
    expectNothingLeaks(world);
  });

  it('is an error of the field if nobody else answers either', async () => {
    await using world = await startWorld(pair);
    world.east.fault = apiFault(one.fault);
    world.west.fault = apiFault(one.fault);
    const { data, errors } = await world.paygraph.query(TransactionsDocument, { first: 10 });
    expect(data?.transactions ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path: ['transactions'],
      extensions: { provider: { name: 'GOVINEER' } },
    });
    expect(one.codes).toContain(errors[0]?.extensions.code);
    expect(errors[0]?.extensions.retryAfterSeconds).toBe(one.retryAfterSeconds);
    expectNothingLeaks(world);
  });

  it('is an error of the record that is read by id, and of no other', async () => {
    await using world = await startWorld(pair);
    const { data: list } = await world.paygraph.query(TransactionsDocument, { first: 100 });
    const idOf = (connection: string): string => {
      const accounts = list?.transactions?.sources
        .filter(({ provider }) => provider.connection === connection)
        .flatMap(({ accountIds }) => accountIds);
      const edge = list?.transactions?.edges.find(({ node }) => accounts?.includes(node.account?.id ?? ''));
      return edge?.node.id ?? '';
    };
    const [lost, found] = [idOf('east'), idOf('west')];
    world.east.fault = apiFault(one.fault);

    const single = await world.paygraph.query(TransactionDocument, { id: lost });
    expect(single.data?.transaction ?? null).toBeNull();
    expect(single.errors).toHaveLength(1);
    expect(single.errors[0]).toMatchObject({
      path: ['transaction'],
      extensions: { provider: { name: 'GOVINEER', connection: 'east' } },
    });
    expect(one.codes).toContain(single.errors[0]?.extensions.code);

    const several = await world.paygraph.query(NodesDocument, { ids: [lost, found] });
    expect(several.data?.nodes.map((node) => node?.id ?? null)).toEqual([null, found]);
    expect(several.errors.map(({ path }) => path)).toEqual([['nodes', 0]]);
    expectNothingLeaks(world);
  });
});

describe('a provider that nobody can reach', () => {
  it('is told as such, before and after its accounts were ever known', async () => {
    const origin = await refusingOrigin();
    const nowhere = connectionTo(
      { url: origin, tokenUrl: `${origin}/token`, clientId: 'id', clientSecret: 'never-to-be-seen' },
      { key: 'gone' },
    );
    await using paygraph = await startPaygraph({
      connections: [nowhere, connectionTo(pair.west.sandbox, { key: 'west' })],
      env: { PROVIDER_DEADLINE_MS: '600' },
    });
    const { data, errors } = await paygraph.query(TransactionsDocument, { first: 3 });
    expect(errors).toEqual([]);
    expect(data?.transactions?.edges).toHaveLength(3);
    const [source] =
      data?.transactions?.sources.filter(({ provider }) => provider.connection === 'gone') ?? [];
    expect(source).toMatchObject({
      status: 'FAILED',
      accountIds: [],
      error: { code: 'PROVIDER_UNAVAILABLE' },
    });
    expect(paygraph.log.text() + paygraph.answers()).not.toContain('never-to-be-seen');
  });
});

describe('wrong credentials', () => {
  it('are told as such, without the credentials', async () => {
    const wrong = { ...connectionTo(pair.east.sandbox, { key: 'east' }), clientSecret: 'wrong-and-secret' };
    await using paygraph = await startPaygraph({ connections: [wrong] });
    const { data, errors, text } = await paygraph.query(TransactionsDocument, { first: 3 });
    expect(data?.transactions ?? null).toBeNull();
    expect(errors).toMatchObject([
      {
        path: ['transactions'],
        extensions: { code: 'PROVIDER_AUTHENTICATION_FAILED', provider: { connection: 'east' } },
      },
    ]);
    expect(text + paygraph.log.text()).not.toContain('wrong-and-secret');
    expect(text).not.toContain(pair.east.sandbox.clientId);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEfakaSandbox } from '../../sandbox/efaka/server.ts';
import { startProfituitySandbox } from '../../sandbox/profituity/server.ts';
import type { AllKey, AllProviders, AllWorldOptions } from '../kit/all-providers.ts';
import { startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import type { ProxyFault } from '../kit/fault-proxy.ts';
import { refusingOrigin } from '../kit/misbehaving-server.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { efakaConnection, startPaygraph } from '../kit/paygraph.ts';
import { pageOfAll, placeOf } from '../kit/payments-of-all.ts';
import { addSharedReference, sharedReference } from '../kit/shared-reference.ts';

/** The providers that came last; one finds payments by pins alone, so every list here pins. */
const keys = ['pro', 'efa'] as const;
type Key = (typeof keys)[number];
const filter = { reference: { eq: sharedReference } } as const;

let all: AllProviders;
let shared: readonly string[];

beforeAll(async () => {
  all = await startAllProviders();
  shared = addSharedReference(all, 3);
});

afterAll(() => all[Symbol.asyncDispose]());

interface Expected {
  readonly codes: readonly string[];
  readonly httpStatus?: number;
  readonly nativeCode?: string;
  readonly retryable: boolean;
}

/** The rows of all but `key` are there, in order; the source of `key` failed as expected, and nothing else did. */
async function expectWithout(paygraph: Paygraph, key: AllKey, expected: Expected): Promise<void> {
  const { rows, sources } = await pageOfAll(paygraph, { first: 100, filter });
  expect(rows.map(placeOf)).toEqual(shared.filter((place) => !place.startsWith(`${key} `)));
  for (const { provider, status, error } of sources) {
    if (provider.connection !== key) expect({ status, error }).toEqual({ status: 'COMPLETE', error: null });
  }
  const failed = sources.filter(({ provider }) => provider.connection === key);
  expect(failed.map(({ status }) => status)).toEqual(['FAILED']);
  const [{ error } = { error: null }] = failed;
  expect(expected.codes).toContain(error?.code);
  expect(error?.retryable).toBe(expected.retryable);
  if (expected.httpStatus !== undefined) expect(error?.httpStatus).toBe(expected.httpStatus);
  if (expected.nativeCode !== undefined) expect(error?.nativeCode).toBe(expected.nativeCode);
}

/** Nothing of a body, and no credential, is in an answer or the log. */
function expectNothingLeaks(paygraph: Paygraph, secrets: Iterable<string>): void {
  for (const text of [paygraph.answers(), paygraph.log.text()]) {
    for (const secret of secrets) expect(text.includes(secret), 'a secret or a body leaks').toBe(false);
  }
}

const marker = 'body-not-to-be-seen';
const reply = (status: number, body: string, type = 'application/json'): ProxyFault => ({
  kind: 'reply',
  status,
  body,
  headers: { 'content-type': type },
});
const result = (code: string) => JSON.stringify({ result: { code, description: marker } });

const faults: Readonly<
  Record<string, { readonly fault: ProxyFault; readonly expected: Expected; readonly only?: Key }>
> = {
  'is slow': {
    fault: { kind: 'delay', ms: 5000 },
    expected: { codes: ['PROVIDER_TIMEOUT'], retryable: true },
  },
  'hangs up': {
    fault: { kind: 'hangUp' },
    expected: { codes: ['PROVIDER_UNAVAILABLE', 'PROVIDER_TIMEOUT'], retryable: true },
  },
  'sends half an answer': {
    fault: { kind: 'cut' },
    expected: { codes: ['PROVIDER_BAD_RESPONSE'], retryable: false },
  },
  'answers garbage with 200': {
    fault: reply(200, `{"data": "${marker}`),
    expected: { codes: ['PROVIDER_BAD_RESPONSE'], retryable: false },
  },
  'answers a page for people with 200': {
    fault: reply(200, `<html>${marker}</html>`, 'text/html'),
    expected: { codes: ['PROVIDER_BAD_RESPONSE'], retryable: false },
  },
  'answers another shape with 200': {
    fault: reply(200, JSON.stringify({ rows: [marker] })),
    expected: { codes: ['PROVIDER_BAD_RESPONSE'], retryable: false },
  },
  'refuses (403)': {
    fault: reply(403, result('800.900.300')),
    expected: { codes: ['PROVIDER_AUTHENTICATION_FAILED'], httpStatus: 403, retryable: false },
  },
  'is down for maintenance (503)': {
    fault: reply(503, marker),
    expected: { codes: ['PROVIDER_UNAVAILABLE', 'PROVIDER_TIMEOUT'], retryable: true },
  },
  'throttles in its own words': {
    fault: reply(400, result('800.120.100')),
    expected: { codes: ['RATE_LIMITED'], httpStatus: 400, nativeCode: '800.120.100', retryable: true },
    only: 'efa',
  },
};

describe.each(keys)('%s', (key) => {
  const cases = Object.entries(faults).filter(([, { only = key }]) => only === key);

  it.each(cases)('that %s costs its rows only', async (_name, { fault, expected }) => {
    await using world = await startAllWorld(all, { env: { PROVIDER_DEADLINE_MS: '1200' } });
    world.proxies[key].fault = (target) => (target.startsWith('/connect/') ? null : fault);
    await expectWithout(world.paygraph, key, expected);
    expectNothingLeaks(world.paygraph, [marker, ...world.proxies[key].secrets]);
  });

  it('that nobody listens for costs its rows only', async () => {
    const settings: AllWorldOptions['settings'] = { [key]: { baseUrl: await refusingOrigin() } };
    await using world = await startAllWorld(all, { settings });
    await expectWithout(world.paygraph, key, {
      codes: ['PROVIDER_UNAVAILABLE', 'PROVIDER_TIMEOUT'],
      retryable: true,
    });
  });

  it('whose credentials are wrong costs its rows only, and is not tried twice with them', async () => {
    const secret = 'wrong-and-not-to-be-seen-by-anybody-0123';
    const settings: AllWorldOptions['settings'] = {
      [key]: key === 'pro' ? { password: secret } : { accessToken: secret },
    };
    await using world = await startAllWorld(all, { settings });
    const { next } = all.requests[key].since(0);
    await expectWithout(world.paygraph, key, {
      codes: ['PROVIDER_AUTHENTICATION_FAILED'],
      retryable: false,
    });
    const calls = all.requests[key].since(next).entries;
    expect(calls.length).toBeLessThanOrEqual(2);
    expectNothingLeaks(world.paygraph, [secret]);
  });

  it('alone is an error of the field where it fails and nobody else is asked', async () => {
    await using world = await startAllWorld(all, { env: { PROVIDER_DEADLINE_MS: '1200' } });
    world.proxies[key].fault = () => reply(200, `<html>${marker}</html>`, 'text/html');
    const own = { ...filter, provider: { eq: key === 'pro' ? 'PROFITUITY' : 'EFAKA' } };
    const { data, errors } = await world.paygraph.ask(
      'query ($filter: TransactionFilter) { transactions(first: 5, filter: $filter) { nodes { id } } }',
      { filter: own },
    );
    expect(data?.['transactions'] ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual([
      expect.stringMatching(/^PROVIDER_/),
    ]);
    expectNothingLeaks(world.paygraph, [marker]);
  });
});

describe('a token of Profituity that ends before its time', () => {
  it('is fetched again once, whatever was under way, and nobody notices', async () => {
    await using world = await startAllWorld(all);
    await pageOfAll(world.paygraph, { first: 10, filter });
    all.pro.expireTokens();
    const { next } = all.requests.pro.since(0);
    const pages = await Promise.all(
      Array.from({ length: 4 }, () => pageOfAll(world.paygraph, { first: 100, filter })),
    );
    for (const { rows, sources } of pages) {
      expect(rows.map(placeOf)).toEqual(shared);
      expect(new Set(sources.map(({ status }) => status))).toEqual(new Set(['COMPLETE']));
    }
    const calls = all.requests.pro.since(next).entries;
    expect(calls.filter(({ path }) => path === '/connect/token')).toHaveLength(1);
    expect(calls.some(({ status }) => status === 401)).toBe(true);
  });

  it('is not fetched for ever where it is refused again and again', async () => {
    await using world = await startAllWorld(all);
    await pageOfAll(world.paygraph, { first: 10, filter });
    world.proxies.pro.fault = (target) => (target.startsWith('/connect/') ? null : reply(401, marker));
    const { next } = all.requests.pro.since(0);
    await expectWithout(world.paygraph, 'pro', {
      codes: ['PROVIDER_AUTHENTICATION_FAILED'],
      httpStatus: 401,
      retryable: false,
    });
    expect(all.requests.pro.since(next).entries.length).toBeLessThanOrEqual(2);
  });
});

describe('eFaka that sends elsewhere (307)', () => {
  it('is followed where that is the same host', async () => {
    await using sandbox = disposable(await startEfakaSandbox({ scale: 0.05, redirects: 'same-origin' }));
    await using paygraph = await startPaygraph({
      connections: [efakaConnection(sandbox.it, { key: 'efa' })],
    });
    const { rows, sources } = await pageOfAll(paygraph, {
      first: 10,
      filter: { reference: { eq: 'order-1011' } },
    });
    expect(sources.map(({ status }) => status)).toEqual(['COMPLETE']);
    expect(rows.length).toBeGreaterThan(0);
    const statuses = sandbox.it.requests.since(0).entries.map(({ status }) => status);
    expect(statuses).toContain(307);
    expect(statuses).toContain(200);
  });

  it('is not followed to another host, which gets no token', async () => {
    await using other = disposable(await startProfituitySandbox({ scale: 0.01 }));
    const redirects = { redirects: 'other-origin', redirectOrigin: other.it.url } as const;
    await using sandbox = disposable(await startEfakaSandbox({ scale: 0.05, ...redirects }));
    await using paygraph = await startPaygraph({
      connections: [efakaConnection(sandbox.it, { key: 'efa' })],
    });
    const { data, errors } = await paygraph.ask(
      '{ transactions(first: 5, filter: {reference: {eq: "order-1011"}}) { nodes { id } } }',
    );
    expect(data?.['transactions'] ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['PROVIDER_BAD_RESPONSE']);
    expect(other.it.requests.since(0).entries).toEqual([]);
    expectNothingLeaks(paygraph, [sandbox.it.accessToken, other.it.url]);
  });
});

describe('eFaka that lets a payment be read twice a minute', () => {
  it('serves what was read a moment ago; read again and again it throttles, which is told', async () => {
    await using sandbox = disposable(await startEfakaSandbox({ scale: 0.05, inquiriesPerMinute: 2 }));
    const [row] = sandbox.it.store.payments.all().filter(({ paymentType }) => paymentType === 'DB');
    const question = `{ transactions(filter: {nativeId: {eq: "${row?.id}"}}) { nodes { nativeId } sources { status error { code retryable } } } }`;
    for (const rereadSeconds of [30, 0]) {
      const connections = [efakaConnection(sandbox.it, { key: 'efa', rereadSeconds })];
      await using paygraph = await startPaygraph({ connections });
      const codes: unknown[] = [];
      for (let time = 0; time < 4; time += 1) {
        const { data, errors } = await paygraph.ask(question);
        if (errors.length === 0)
          expect(data?.['transactions']).toMatchObject({ nodes: [{ nativeId: row?.id }] });
        codes.push(errors[0]?.extensions?.['code'] ?? null);
      }
      // One of the two was used up by the server that keeps what it read.
      expect(codes).toEqual(
        rereadSeconds === 30
          ? [null, null, null, null]
          : [null, ...Array.from({ length: 3 }, () => 'RATE_LIMITED')],
      );
    }
  });
});

function disposable<T extends { close(): Promise<void> }>(it: T): AsyncDisposable & { readonly it: T } {
  return { it, [Symbol.asyncDispose]: () => it.close() };
}

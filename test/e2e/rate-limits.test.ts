import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/domain/global-id.ts';
import type { FaultProxy } from '../kit/fault-proxy.ts';
import { startFaultProxy } from '../kit/fault-proxy.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';

let merchants: readonly Merchant[];
let east: FaultProxy;
let paygraph: Paygraph;

/** When each request reached the provider of `east`, in milliseconds. */
const reached: number[] = [];
/** What the next request to it is answered with: the seconds of a Retry-After, once. */
let refuse: number | null = null;
let refusedAt = 0;

beforeAll(async () => {
  merchants = [await startMerchant({ scale: 0.02, seed: 1 }), await startMerchant({ scale: 0.02, seed: 2 })];
  const [first, second] = merchants;
  if (first === undefined || second === undefined) throw new Error('no merchants');
  east = await startFaultProxy(first.sandbox.url);
  const { clientId, clientSecret } = first.sandbox;
  const url = east.origin;
  const behind = connectionTo(
    { url, tokenUrl: `${url}/oauth2/token`, clientId, clientSecret },
    { key: 'east' },
  );
  paygraph = await startPaygraph({
    // One at a time, so that nothing else is under way when the first is refused.
    connections: [{ ...behind, concurrency: 1 }, connectionTo(second.sandbox, { key: 'west' })],
    env: { PROVIDER_DEADLINE_MS: '3000' },
  });
  east.fault = () => {
    reached.push(performance.now());
    if (refuse === null) return null;
    const headers = { 'content-type': 'application/json', 'retry-after': `${refuse}` };
    refuse = null;
    refusedAt = performance.now();
    return { kind: 'reply', status: 429, headers, body: '{}' };
  };
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await east[Symbol.asyncDispose]();
  for (const merchant of merchants) await merchant[Symbol.asyncDispose]();
});

interface Source {
  readonly provider: { readonly connection: string };
  readonly status: string;
  readonly error: { readonly code: string; readonly retryAfterSeconds: number | null } | null;
}

/** The sources of so many requests at once, each for other rows, by connection. */
async function sourcesOf(count: number): Promise<Map<string, Source[]>> {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      paygraph.ask(
        `{ transactions(first: ${index + 1}) { nodes { id } sources { provider { connection } status error { code retryAfterSeconds } } } }`,
      ),
    ),
  );
  const sources = answers.flatMap(({ data, errors }) => {
    expect(errors).toEqual([]);
    return (data?.['transactions'] as { readonly sources: readonly Source[] } | undefined)?.sources ?? [];
  });
  return Map.groupBy(sources, ({ provider }) => provider.connection);
}

const statusesOf = (sources: readonly Source[] = []) => [...new Set(sources.map(({ status }) => status))];

describe('a provider that asks to wait', () => {
  it('for as long as there is time gets nothing until then, and then everybody is served', async () => {
    refuse = 1;
    const from = reached.length;
    const sources = await sourcesOf(8);
    expect(statusesOf(sources.get('east'))).toEqual(['COMPLETE']);
    expect(statusesOf(sources.get('west'))).toEqual(['COMPLETE']);
    const after = reached.slice(from + 1);
    expect(after.length).toBeGreaterThanOrEqual(8);
    for (const at of after) expect(at - refusedAt).toBeGreaterThan(990);
  });

  it('for longer gets nothing, whoever asks: sources and mutations say when, others are as ever', async () => {
    refuse = 60;
    const from = reached.length;
    const sources = await sourcesOf(8);
    expect(statusesOf(sources.get('west'))).toEqual(['COMPLETE']);
    expect(statusesOf(sources.get('east'))).toEqual(['FAILED']);
    for (const { error } of sources.get('east') ?? []) {
      expect(error?.code).toBe('RATE_LIMITED');
      expect(error?.retryAfterSeconds).toBeGreaterThan(50);
    }
    const account = merchants[0]?.sandbox.store.paymentAccounts.all()[0]?.uid ?? '';
    const { data, errors } = await paygraph.ask(
      `mutation ($accountId: ID!) {
        createCustomer(input: {accountId: $accountId, customer: {firstName: "A", lastName: "B"}, idempotencyKey: "one"}) {
          userErrors { code } operation { state error { code retryable retryAfterSeconds } }
        }
      }`,
      {
        accountId: encodeGlobalId({
          kind: 'account',
          connection: 'east',
          account: null,
          parent: null,
          nativeId: account,
        }),
      },
    );
    expect(errors).toEqual([]);
    expect(data?.['createCustomer']).toMatchObject({
      userErrors: [{ code: 'RATE_LIMITED' }],
      operation: { state: 'FAILED', error: { code: 'RATE_LIMITED', retryable: true } },
    });
    expect(reached.length - from).toBe(1);
  });
});

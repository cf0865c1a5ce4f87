import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import { callFor } from '../../../src/doctor/checkup.ts';
import { probeConnection } from '../../../src/doctor/probe/probe.ts';
import type { Probe } from '../../../src/doctor/probe/probe.ts';
import { whatHolds } from '../../../src/doctor/report.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { connectionOf, liveEnvironment } from './live-connection.ts';
import type { ListAnswer, Rewrite } from './rewriting-proxy.ts';
import { startRewritingProxy } from './rewriting-proxy.ts';

let sandbox: GovineerSandbox;
beforeAll(async () => {
  sandbox = await startGovineerSandbox();
});
afterAll(() => sandbox.close());

async function probe(baseUrl: string): Promise<Probe> {
  const connection = connectionOf(liveEnvironment(sandbox, baseUrl));
  const now = () => systemClock.now();
  try {
    return await probeConnection(connection, callFor(AbortSignal.timeout(50_000), now() + 50_000), now);
  } finally {
    await connection.provider.close();
  }
}

async function probeThrough(rewrite: Rewrite): Promise<Probe> {
  const proxy = await startRewritingProxy(sandbox.url, rewrite);
  try {
    return await probe(proxy.url);
  } finally {
    await proxy.close();
  }
}

function keysOf({ findings }: Probe, is: Probe['findings'][number]['verdict']['is']): readonly string[] {
  return findings
    .filter(({ verdict }) => verdict.is === is)
    .map(({ key }) => key)
    .sort();
}

/** Of these fields the sandbox has no record without a value: nothing can show what it would do with one. */
const neverMissing = [
  'account.clientId.missing',
  'account.clientId.present',
  'account.createdAt.missing',
  'account.createdAt.present',
  'client.createdAt.missing',
  'client.createdAt.present',
  'customer.createdAt.missing',
  'customer.createdAt.present',
  'paymentAttempt.transactionId.missing',
  'paymentAttempt.transactionId.present',
  'refund.transactionId.missing',
  'refund.transactionId.present',
];

test('at the sandbox all holds that its records can show, and nothing but reads are sent', async () => {
  const before = sandbox.requests.since(0).next;
  const seen = await probe(sandbox.url);
  expect(seen.findings.filter(({ verdict }) => verdict.is === 'doesNotHold')).toEqual([]);
  expect(keysOf(seen, 'undecided')).toEqual(neverMissing);
  expect(keysOf(seen, 'holds').length).toBeGreaterThan(200);
  const { entries } = sandbox.requests.since(before);
  expect(entries.filter(({ method, path }) => method !== 'GET' && path !== '/oauth2/token')).toEqual([]);
  expect(entries.length).toBeLessThanOrEqual(402);
});

test('a service that ignores case in one property: its exact operators do not hold, all else does', async () => {
  const literal = String.raw`'(?:[^']|'')*'`;
  const comparison = new RegExp(
    String.raw`\breference_id (eq|ne|in) (${literal}|\((?:${literal},?)+\))`,
    'g',
  );
  const affix = new RegExp(String.raw`\b(startswith|endswith)\(reference_id,(${literal})\)`, 'g');
  const seen = await probeThrough({
    query: (options) => {
      const filter = options.get('$filter');
      if (filter === null) return options;
      options.set(
        '$filter',
        filter
          .replaceAll(
            comparison,
            (_, operator: string, value: string) =>
              `tolower(reference_id) ${operator} ${value.toLowerCase()}`,
          )
          .replaceAll(
            affix,
            (_, name: string, value: string) => `${name}(tolower(reference_id),${value.toLowerCase()})`,
          ),
      );
      return options;
    },
  });
  const operators = ['endsWith', 'eq', 'in', 'ne', 'notIn', 'startsWith'];
  expect(keysOf(seen, 'doesNotHold')).toEqual(
    ['customer', 'transaction'].flatMap((kind) =>
      operators.map((operator) => `${kind}.reference.${operator}`),
    ),
  );
  expect(keysOf(seen, 'undecided')).toEqual(neverMissing);
});

test('a service that sorts ids in another way: only the order of ids does not hold', async () => {
  const reverseTies = (body: ListAnswer, options: URLSearchParams): ListAnswer => {
    const order = options.get('$orderby') ?? '';
    const [first = ''] = order.split(',');
    const key = first.split(' ')[0] ?? '';
    if (key === '') return body;
    if (key === 'uid') return { ...body, value: body.value.toReversed() };
    const runs = Map.groupBy(body.value, (row) => JSON.stringify(row[key] ?? null));
    return { ...body, value: [...runs.values()].flatMap((run) => run.toReversed()) };
  };
  const seen = await probeThrough({ answer: reverseTies });
  const kinds = ['account', 'client', 'customer', 'paymentAttempt', 'refund', 'terminal', 'transaction'];
  expect(keysOf(seen, 'doesNotHold')).toEqual(kinds.map((kind) => `${kind}.order.id`));
});

test('a property that is refused: nothing of it holds, all else does', async () => {
  const seen = await probeThrough({
    query: (options) => (/\bdescription\b/.test(options.get('$filter') ?? '') ? null : options),
  });
  const operators = [
    'contains',
    'endsWith',
    'eq',
    'eqIgnoreCase',
    'in',
    'missing',
    'ne',
    'notIn',
    'present',
    'startsWith',
  ];
  expect(keysOf(seen, 'doesNotHold')).toEqual(
    operators.map((operator) => `transaction.description.${operator}`),
  );
  expect(seen.findings.find(({ key }) => key === 'transaction.description.eq')?.verdict).toEqual({
    is: 'doesNotHold',
    reason: 'refused with 400',
  });
});

test('a property that can not even be read: nothing of it holds, all else of its kind is decided', async () => {
  const seen = await probeThrough({
    query: (options) =>
      [...options.values()].some((value) => /\bdescription\b/.test(value)) ? null : options,
  });
  expect(keysOf(seen, 'doesNotHold').every((key) => key.startsWith('transaction.description.'))).toBe(true);
  expect(keysOf(seen, 'doesNotHold')).toHaveLength(10);
  expect(keysOf(seen, 'undecided')).toEqual(neverMissing);
});

test('a service that counts the rows of the page is found out', async () => {
  const seen = await probeThrough({
    answer: (body) => ('@odata.count' in body ? { ...body, '@odata.count': body.value.length } : body),
  });
  expect(keysOf(seen, 'doesNotHold')).toEqual(
    ['account', 'client', 'customer', 'paymentAttempt', 'refund', 'terminal', 'transaction'].map(
      (kind) => `${kind}.count`,
    ),
  );
});

test('a service that ignores filters: nothing is decided, nothing is relied on', async () => {
  const seen = await probeThrough({
    query: (options) => {
      options.delete('$filter');
      return options;
    },
  });
  expect(whatHolds(seen.findings)).toEqual([]);
  expect(keysOf(seen, 'doesNotHold')).toEqual([]);
});

test('what was seen to hold is relied on from then on', async () => {
  const seen = await probe(sandbox.url);
  const before = connectionOf(liveEnvironment(sandbox));
  const after = connectionOf(liveEnvironment(sandbox), new Set(whatHolds(seen.findings)));
  const source = after.source('transaction');
  if (source === undefined) throw new Error('no source of transactions');
  expect(before.capabilities(source).filters.status?.eq?.execution).toBe('local');
  expect(before.capabilities(source).orders.createdAt).toBeUndefined();
  expect(before.capabilities(source).counts).toBe(false);
  const { filters, orders, idOrder, counts } = after.capabilities(source);
  expect(filters.status?.eq).toEqual({ execution: 'exact', basis: 'probed' });
  expect(filters.reference?.ne).toEqual({ execution: 'exact', basis: 'probed' });
  expect(Object.keys(orders)).toEqual(['createdAt', 'amount']);
  expect(idOrder.native).toBe(true);
  expect(counts).toBe(true);
  await Promise.all([before.provider.close(), after.provider.close()]);
});
